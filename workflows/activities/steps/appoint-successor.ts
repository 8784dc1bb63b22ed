// Step 2: asks for a successor, and tells who has been nominated or appointed.
import type { OwedMail } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { Act } from './act';
import { REMINDER } from './nudges';

export const appointmentActivities = (act: Act) => ({
  askForSuccessor: act({ ...REMINDER, missing }),
  tellNominee: act({ sends: 'appointment' }),
});

function missing({ handover }: OwedMail): Missing {
  const step = handover.steps['appoint-successor'];
  if (step.status !== 'under-way') return { what: 'nomination' };
  const approved = step.approvedBy !== undefined || !handover.rules['appoint-successor'].approval;
  return { what: approved ? 'acceptance' : 'nomination-approval' };
}
