// Step 2: somebody who stays is nominated, approved by another person, and accepts.
import { on, type Context, type Decision } from '../../decision';
import { engaged } from '../../engagement/noun';
import { text, type CommandTable, type EventOf, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import { SUPERIORS } from '../../words/relations';
import type { Id, Personal } from '../../words/texts';
import { samePerson } from '../../who';
import { lost, type LossEvents } from '../lost-successor';
import {
  isDone,
  type Because,
  type Handover,
  type HandoverEffect,
  type Nomination,
  type OfClient,
  withStep,
} from '../state';
import { effectOf, ofClient, record, staying, type Guard, type HandoverWorld } from '../world';

export interface AppointmentCommands {
  'nominate-successor': { representativeId: Id; reason?: Personal<string> };
  'approve-successor': object;
  'accept-appointment': object;
  'decline-appointment': Because;
}
interface OfNominee {
  representativeId: Id;
  /** Has the next move now, or is informed of it. */
  effect?: HandoverEffect;
}
export interface AppointmentEvents {
  SuccessorNominated: OfClient & OfNominee & { reason?: Personal<string> };
  SuccessorApproved: OfNominee;
  AppointmentAccepted: { representativeId: Id };
  AppointmentDeclined: OfClient & Because & { representativeId: Id };
  SuccessorAppointed: OfNominee;
}

const step = 'appoint-successor';
const nomination = (handover: Handover): Nomination | undefined => {
  const appointment = handover.steps[step];
  return appointment.status === 'under-way' ? appointment : undefined;
};
const rules = (handover: Handover) => handover.rules[step];
const waitsForApproval = (handover: Handover): boolean =>
  rules(handover).approval && nomination(handover) !== undefined && nomination(handover)?.approvedBy === undefined;
const waitsForNominee = (handover: Handover): boolean =>
  nomination(handover) !== undefined && !waitsForApproval(handover);

const open: Guard = (handover) => (isDone(handover.steps[step]) ? refuse('step-settled') : undefined);
const nominated: Guard = (handover, context) =>
  open(handover, context) ?? (nomination(handover) ? undefined : refuse('no-nomination'));

export const commands: CommandTable<Handover, HandoverWorld, AppointmentCommands> = {
  'nominate-successor': {
    step,
    who: SUPERIORS,
    takenBackBy: null,
    // Until somebody is appointed, another nomination replaces it.
    correctedBy: 'nominate-successor',
    task: { superior: true, when: (handover) => nomination(handover) === undefined },
    guard: open,
    decide: nominate,
  },
  'approve-successor': {
    step,
    who: ['manager', 'lead', 'hr-where-no-manager'],
    takenBackBy: null,
    correctedBy: null,
    task: {
      superior: true,
      when: waitsForApproval,
      more: (handover) => ({ notBy: nomination(handover)?.nominatedBy ?? '' }),
    },
    guard(handover, context) {
      if (!rules(handover).approval) return refuse('approval-not-asked');
      const missing = nominated(handover, context);
      if (missing) return missing;
      if (nomination(handover)?.approvedBy) return refuse('nomination-approved');
      const { nominatedBy } = nomination(handover) ?? {};
      return nominatedBy && samePerson(nominatedBy, context.actor) ? refuse('nominator-cannot-approve') : undefined;
    },
    decide: (world) => goOn(world, 'SuccessorApproved'),
  },
  'accept-appointment': {
    step,
    who: ['candidate'],
    takenBackBy: null,
    correctedBy: null,
    task: { superior: false, when: waitsForNominee },
    guard: (handover, context) =>
      nominated(handover, context) ?? (waitsForApproval(handover) ? refuse('nomination-not-approved') : undefined),
    decide: (world) => goOn(world, 'AppointmentAccepted'),
  },
  'decline-appointment': {
    step,
    who: ['candidate'],
    takenBackBy: null,
    correctedBy: null,
    task: { superior: false, when: waitsForNominee },
    guard: nominated,
    decide: decline,
  },
};

function nominate(world: HandoverWorld, data: AppointmentCommands['nominate-successor']): Decision {
  const { handover } = world;
  if (handover.refused.includes(data.representativeId)) return refuse('successor-refused-before');
  const gone = staying(world, data.representativeId);
  // A representative who has come back may take over their own former clients.
  if (gone && data.representativeId === handover.outgoingId) return refuse('successor-is-outgoing');
  if (gone) return gone;
  const { approval, acceptance } = rules(handover);
  const { clientId } = handover;
  const effect = asked(handover, data.representativeId, acceptance && !approval);
  const own: EventOf<AppointmentEvents>[] = [
    { type: 'SuccessorNominated', data: { clientId, ...data, ...effect } },
    ...(approval || acceptance ? [] : [appointed(handover, data.representativeId)]),
  ];
  return { events: [...on('handover', handover.id, ...own), ...engaged(data.representativeId, 'candidate', handover)] };
}

/** Approved or accepted; whichever is last appoints. */
function goOn(world: HandoverWorld, said: 'SuccessorApproved' | 'AppointmentAccepted'): Decision {
  const { handover } = world;
  const nominee = nomination(handover);
  if (!nominee) return refuse('no-nomination');
  const gone = staying(world, nominee.nomineeId);
  if (gone) return gone;
  const { acceptance } = rules(handover);
  const last = said === 'AppointmentAccepted' || !acceptance;
  const data =
    said === 'SuccessorApproved'
      ? asked(handover, nominee.nomineeId, acceptance)
      : { representativeId: nominee.nomineeId };
  return record<AppointmentEvents>(
    world,
    { type: said, data },
    ...(last ? [appointed(handover, nominee.nomineeId)] : []),
  );
}

function decline(world: HandoverWorld, { reason }: Because, context: Context): Decision {
  const { handover } = world;
  const nominee = nomination(handover);
  if (!nominee) return refuse('no-nomination');
  const { nomineeId: representativeId } = nominee;
  return record<AppointmentEvents & LossEvents>(
    world,
    { type: 'AppointmentDeclined', data: ofClient(world, { representativeId, reason }) },
    lost(handover, representativeId, 'declined', context),
  );
}

/** The representative and, if they have the next move now, the mail that asks them to accept. */
const asked = (handover: Handover, representativeId: string, theirMove: boolean): OfNominee =>
  theirMove ? { representativeId, effect: mailTo(handover, representativeId) } : { representativeId };

/** Somebody who was not asked is informed. */
const appointed = (handover: Handover, representativeId: string) => ({
  type: 'SuccessorAppointed' as const,
  data: asked(handover, representativeId, !rules(handover).acceptance),
});

const mailTo = (handover: Handover, id: string) =>
  effectOf(handover, 'appointment', step, { kind: 'representative', id });

const because = { personal: { reason: text('handover.reason') }, sealedFor: 'clientId' } as const;

export const events: EventTable<Handover, AppointmentEvents> = {
  SuccessorNominated: {
    step,
    ...because,
    evolve: (handover, { data, actor }) =>
      withStep(handover, step, { status: 'under-way', nomineeId: data.representativeId, nominatedBy: actor }),
  },
  SuccessorApproved: {
    step,
    evolve(handover, { actor }) {
      const nominee = nomination(handover);
      return nominee ? withStep(handover, step, { status: 'under-way', ...nominee, approvedBy: actor }) : handover;
    },
  },
  AppointmentAccepted: { step, evolve: (handover) => handover },
  AppointmentDeclined: { step, ...because, evolve: (handover) => handover },
  SuccessorAppointed: {
    step,
    evolve: (handover, { data, at, actor }) =>
      withStep(handover, step, { status: 'settled', at, by: actor, successorId: data.representativeId }),
  },
};
