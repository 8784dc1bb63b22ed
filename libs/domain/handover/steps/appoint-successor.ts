// Step 2: somebody who stays is nominated, approved by another person, and accepts.
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { AppointmentCommand } from '../commands';
import type { AppointmentEvent } from '../events';
import { planSteps } from '../plan';
import type { StepName } from '../process';
import { isDone, withPlan, type Handover, type Nomination } from '../state';
import { effectOf, record, staying, type Guard, type HandoverWorld } from '../world';

const nomination = (handover: Handover): Nomination | undefined => {
  const step = handover.steps['appoint-successor'];
  return step.status === 'under-way' ? step : undefined;
};
const rules = (handover: Handover) => handover.rules['appoint-successor'];

const nominated: Guard = (handover) => {
  if (isDone(handover.steps['appoint-successor'])) return refuse('step-settled');
  return nomination(handover) ? undefined : refuse('no-nomination');
};

export const appointmentGuards: Record<AppointmentCommand['name'], Guard> = {
  'nominate-successor': (handover) =>
    isDone(handover.steps['appoint-successor']) ? refuse('step-settled') : undefined,
  'approve-successor': (handover, context) => {
    const missing = nominated(handover, context);
    if (missing) return missing;
    if (nomination(handover)?.approvedBy) return refuse('nomination-approved');
    return nomination(handover)?.nominatedBy === context.actor ? refuse('nominator-cannot-approve') : undefined;
  },
  'accept-appointment': (handover, context) => {
    const missing = nominated(handover, context);
    if (missing) return missing;
    return rules(handover).approval && !nomination(handover)?.approvedBy
      ? refuse('nomination-not-approved')
      : undefined;
  },
  'decline-appointment': nominated,
};

export function decideAppointment(world: HandoverWorld, command: AppointmentCommand, context: Context): Decision {
  const { handover } = world;
  switch (command.name) {
    case 'nominate-successor':
      return nominate(world, command.data);
    case 'approve-successor':
    case 'accept-appointment': {
      const nominee = nomination(handover);
      if (!nominee) return refuse('no-nomination');
      const gone = staying(world, nominee.nomineeId);
      if (gone) return gone;
      const approving = command.name === 'approve-successor';
      const { acceptance } = rules(handover);
      const said: AppointmentEvent = approving
        ? { type: 'SuccessorApproved', data: asked(handover, nominee.nomineeId, acceptance) }
        : { type: 'AppointmentAccepted', data: { representativeId: nominee.nomineeId } };
      const settled = approving ? !acceptance : true;
      return record(world, said, ...(settled ? [appointed(handover, nominee.nomineeId)] : []));
    }
    case 'decline-appointment': {
      const nominee = nomination(handover);
      if (!nominee) return refuse('no-nomination');
      const data = { clientId: handover.clientId, representativeId: nominee.nomineeId, reason: command.data.reason };
      return record(
        world,
        { type: 'AppointmentDeclined', data },
        lost(handover, nominee.nomineeId, 'declined', context),
      );
    }
    default:
      return command satisfies never;
  }
}

function nominate(
  world: HandoverWorld,
  data: Extract<AppointmentCommand, { name: 'nominate-successor' }>['data'],
): Decision {
  const { handover } = world;
  if (data.representativeId === handover.outgoingId) return refuse('successor-is-outgoing');
  if (handover.refused.includes(data.representativeId)) return refuse('successor-refused-before');
  const gone = staying(world, data.representativeId);
  if (gone) return gone;
  const { approval, acceptance } = rules(handover);
  return record(
    world,
    {
      type: 'SuccessorNominated',
      data: {
        clientId: handover.clientId,
        ...data,
        ...asked(handover, data.representativeId, acceptance && !approval),
      },
    },
    ...(approval || acceptance ? [] : [appointed(handover, data.representativeId)]),
  );
}

/** The representative, and where it is that person's move now, the mail that asks for the acceptance. */
const asked = (handover: Handover, representativeId: string, theirMove: boolean) =>
  theirMove ? { representativeId, effect: mailTo(handover, representativeId) } : { representativeId };

/** Who was not asked is told. */
const appointed = (handover: Handover, representativeId: string): AppointmentEvent => ({
  type: 'SuccessorAppointed',
  data: asked(handover, representativeId, !rules(handover).acceptance),
});

const mailTo = (handover: Handover, id: string) =>
  effectOf(handover, 'appointment', 'appoint-successor', { kind: 'representative', id });

const REOPENED: StepName[] = ['appoint-successor', 'notify-client', 'joint-visit', 'interview'];

/** The successor is gone: the steps that depended on the person start again, with new dates. */
export function lost(
  handover: Handover,
  representativeId: string,
  reason: 'departure' | 'declined' | 'objection',
  context: Context,
): AppointmentEvent {
  const anchors = { announcement: handover.openedAt, 'last-working-day': { date: handover.lastWorkingDay } };
  const plan = planSteps(handover.rules, handover.calendar, anchors, context, REOPENED);
  return { type: 'SuccessorLost', data: { representativeId, reason, plan } };
}

export function evolveAppointment(
  handover: Handover,
  event: AppointmentEvent & { at: string; actor: string },
): Handover {
  const step = (value: Handover['steps']['appoint-successor']) => ({
    ...handover,
    steps: { ...handover.steps, 'appoint-successor': value },
  });
  switch (event.type) {
    case 'SuccessorNominated':
      return step({ status: 'under-way', nomineeId: event.data.representativeId, nominatedBy: event.actor });
    case 'SuccessorApproved': {
      const nominee = nomination(handover);
      return nominee ? step({ status: 'under-way', ...nominee, approvedBy: event.actor }) : handover;
    }
    case 'AppointmentAccepted':
    case 'AppointmentDeclined':
      return handover;
    case 'SuccessorAppointed':
      return step({ status: 'settled', at: event.at, by: event.actor, successorId: event.data.representativeId });
    case 'SuccessorLost':
      return reopened(handover, event.data);
  }
}

function reopened(handover: Handover, data: Extract<AppointmentEvent, { type: 'SuccessorLost' }>['data']): Handover {
  const steps = { ...handover.steps, 'appoint-successor': { status: 'pending' } as const };
  for (const step of ['notify-client', 'joint-visit', 'interview', 'follow-up-surveys'] as const)
    if (steps[step].status !== 'skipped') steps[step] = { status: 'pending' };
  return {
    ...withPlan(handover, data.plan),
    steps,
    refused: data.reason === 'departure' ? handover.refused : [...handover.refused, data.representativeId],
    effects: handover.effects.filter((effect) => !['notice', 'survey', 'appointment'].includes(effect.kind)),
  };
}
