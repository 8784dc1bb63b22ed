// Step 1: the outgoing representative fills the dossier section by section and signs it; a superior approves or returns it.
import { mergedDossier } from '../../client/state';
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { DossierCommand } from '../commands';
import type { DossierEvent } from '../events';
import type { Section } from '../process';
import { isDone, type Handover } from '../state';
import { record, type Guard, type HandoverWorld } from '../world';

const rules = (handover: Handover) => handover.rules['compile-dossier'];
const signedBy = (handover: Handover) => {
  const step = handover.steps['compile-dossier'];
  return step.status === 'under-way' ? step.signedBy : undefined;
};

/** The required sections that have no field yet. */
export const gapsIn = (handover: Handover): Section[] =>
  rules(handover).sections.filter((section) => (handover.dossier[section] ?? []).length === 0);

const open: Guard = (handover) => (isDone(handover.steps['compile-dossier']) ? refuse('step-settled') : undefined);

export const dossierGuards: Record<DossierCommand['name'], Guard> = {
  'fill-dossier-section': (handover, context) =>
    open(handover, context) ?? (signedBy(handover) ? refuse('dossier-signed') : undefined),
  'sign-dossier': (handover, context) => {
    if (open(handover, context)) return refuse('step-settled');
    if (signedBy(handover)) return refuse('dossier-signed');
    const gaps = gapsIn(handover);
    return gaps.length > 0 ? refuse('dossier-incomplete', `Missing: ${gaps.join(', ')}.`) : undefined;
  },
  'approve-dossier': (handover, context) =>
    open(handover, context) ?? (signedBy(handover) ? undefined : refuse('dossier-not-signed')),
  'return-dossier': (handover, context) =>
    open(handover, context) ?? (signedBy(handover) ? undefined : refuse('dossier-not-signed')),
};

export function decideDossier(world: HandoverWorld, command: DossierCommand, context: Context): Decision {
  const { clientId } = world.handover;
  switch (command.name) {
    case 'fill-dossier-section': {
      const fields = command.data.fields.map((field) => ({ ...field, author: context.actor, writtenAt: context.now }));
      return record(world, { type: 'DossierSectionFilled', data: { clientId, section: command.data.section, fields } });
    }
    case 'sign-dossier':
      return record(world, { type: 'DossierSigned', data: { by: context.actor } });
    case 'approve-dossier':
      return record(world, { type: 'DossierApproved', data: { by: context.actor } });
    case 'return-dossier':
      return record(world, { type: 'DossierReturned', data: { clientId, reason: command.data.reason } });
    default:
      return command satisfies never;
  }
}

/** Where the track asks for no approval, the policy itself settles the step once the dossier is complete (and signed). */
export function dossierConsequences(handover: Handover): DossierEvent[] {
  const { signature, approval } = rules(handover);
  if (approval || isDone(handover.steps['compile-dossier']) || gapsIn(handover).length > 0) return [];
  return !signature || signedBy(handover) ? [{ type: 'DossierApproved', data: { by: 'policy' } }] : [];
}

export function evolveDossier(handover: Handover, event: DossierEvent & { at: string; actor: string }): Handover {
  const step = (value: Handover['steps']['compile-dossier']) => ({
    ...handover,
    steps: { ...handover.steps, 'compile-dossier': value },
  });
  switch (event.type) {
    case 'DossierSectionFilled': {
      const { section, fields } = event.data;
      return { ...step({ status: 'under-way' }), dossier: mergedDossier(handover.dossier, { [section]: fields }) };
    }
    case 'DossierSigned':
      return step({ status: 'under-way', signedBy: event.data.by });
    case 'DossierReturned':
      return step({ status: 'under-way' });
    case 'DossierApproved':
      return step({ status: 'settled', at: event.at, by: event.data.by });
  }
}
