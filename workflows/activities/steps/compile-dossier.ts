// Step 1: asks for what the dossier still lacks.
import type { OwedMail } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { Act } from './act';
import { REMINDER } from './nudges';

export const dossierActivities = (act: Act) => ({ askForDossier: act({ ...REMINDER, missing }) });

function missing({ handover }: OwedMail): Missing | undefined {
  const { status, signedBy } = { signedBy: undefined, ...handover.steps['compile-dossier'] };
  if (status === 'under-way' && signedBy !== undefined) return { what: 'dossier-approval' };
  const sections = handover.rules['compile-dossier'].sections.filter((each) => !handover.dossier[each]?.length);
  return sections.length > 0 ? { what: 'sections', sections } : { what: 'signature' };
}
