// Step 1: the outgoing representative fills the dossier by section and signs it; a superior approves or returns it.
import { DOSSIER_FIELDS, mergedDossier, type DossierField } from '../../dossier/dossier';
import { list, text, type CommandTable, type EventOf, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import { COMPILERS, SUPERIORS } from '../../words/relations';
import type { Section } from '../../words/process';
import type { Actor, Personal } from '../../words/texts';
import { isDone, type Because, type Handover, type OfClient, withStep } from '../state';
import { ofClient, record, type Guard, type HandoverWorld } from '../world';

export interface DossierCommands {
  'fill-dossier-section': { section: Section; fields: Personal<Pick<DossierField, 'key' | 'text' | 'source'>[]> };
  'sign-dossier': object;
  'approve-dossier': object;
  'return-dossier': Because;
}
export interface DossierEvents {
  DossierSectionFilled: OfClient & { section: Section; fields: Personal<DossierField[]> };
  DossierSigned: { by: Actor };
  DossierReturned: OfClient & Because;
  DossierApproved: { by: Actor };
}

const step = 'compile-dossier';
const rules = (handover: Handover) => handover.rules[step];
const signedBy = (handover: Handover) => {
  const dossier = handover.steps[step];
  return dossier.status === 'under-way' ? dossier.signedBy : undefined;
};
const isSigned = (handover: Handover) => signedBy(handover) !== undefined;

/** The required sections that have no field yet. */
export const gapsIn = (handover: Handover): Section[] =>
  rules(handover).sections.filter((section) => (handover.dossier[section] ?? []).length === 0);

const open: Guard = (handover) => (isDone(handover.steps[step]) ? refuse('step-settled') : undefined);
const unsigned: Guard = (handover, context) =>
  open(handover, context) ?? (isSigned(handover) ? refuse('dossier-signed') : undefined);
const signed: Guard = (handover, context) =>
  open(handover, context) ?? (isSigned(handover) ? undefined : refuse('dossier-not-signed'));

export const commands: CommandTable<Handover, HandoverWorld, DossierCommands> = {
  'fill-dossier-section': {
    step,
    who: COMPILERS,
    takenBackBy: null,
    // A later field with the same key replaces it.
    correctedBy: 'fill-dossier-section',
    task: { superior: false, when: (handover) => !isSigned(handover) },
    guard: unsigned,
    decide(world, { section, fields }, { actor, now }) {
      const written = fields.map((field) => ({ ...field, author: actor, writtenAt: now }));
      const data = ofClient(world, { section, fields: written });
      return record<DossierEvents>(world, { type: 'DossierSectionFilled', data });
    },
  },
  'sign-dossier': {
    step,
    who: COMPILERS,
    takenBackBy: 'return-dossier',
    correctedBy: null,
    task: { superior: false, when: (handover) => !isSigned(handover) },
    guard(handover, context) {
      const refused = unsigned(handover, context);
      const gaps = gapsIn(handover);
      return refused ?? (gaps.length > 0 ? refuse('dossier-incomplete', { gaps }) : undefined);
    },
    decide: (world, _, { actor }) => record<DossierEvents>(world, { type: 'DossierSigned', data: { by: actor } }),
  },
  'approve-dossier': {
    step,
    who: SUPERIORS,
    takenBackBy: null,
    correctedBy: null,
    task: { superior: true, when: isSigned },
    guard: signed,
    decide: (world, _, { actor }) => record<DossierEvents>(world, { type: 'DossierApproved', data: { by: actor } }),
  },
  'return-dossier': {
    step,
    who: SUPERIORS,
    takenBackBy: 'sign-dossier',
    correctedBy: null,
    task: { superior: true, when: isSigned },
    guard: signed,
    decide: (world, { reason }) =>
      record<DossierEvents>(world, { type: 'DossierReturned', data: ofClient(world, { reason }) }),
  },
};

export const events: EventTable<Handover, DossierEvents> = {
  DossierSectionFilled: {
    step,
    personal: { fields: list(...DOSSIER_FIELDS) },
    sealedFor: 'clientId',
    evolve: (handover, { data: { section, fields } }) => ({
      ...withStep(handover, step, { status: 'under-way' }),
      dossier: mergedDossier(handover.dossier, { [section]: fields }),
    }),
  },
  DossierSigned: {
    step,
    evolve: (handover, { data: { by } }) => withStep(handover, step, { status: 'under-way', signedBy: by }),
  },
  DossierReturned: {
    step,
    personal: { reason: text('handover.reason') },
    sealedFor: 'clientId',
    evolve: (handover) => withStep(handover, step, { status: 'under-way' }),
  },
  DossierApproved: {
    step,
    evolve: (handover, { data: { by }, at }) => withStep(handover, step, { status: 'settled', at, by }),
  },
};

/** If the track asks for no approval, the policy itself settles the step once the dossier is complete (and signed). */
export function dossierConsequences(handover: Handover): EventOf<DossierEvents>[] {
  const { signature, approval } = rules(handover);
  if (approval || isDone(handover.steps[step]) || gapsIn(handover).length > 0) return [];
  return !signature || isSigned(handover) ? [{ type: 'DossierApproved', data: { by: 'policy' } }] : [];
}
