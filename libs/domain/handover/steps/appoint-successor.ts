// Step 2: somebody who stays is nominated, approved by another person, and accepts.
import { on, type Context, type Decision } from '../../decision';
import { refuse } from '../../refused';
import type { AppointmentCommand } from '../commands';
import type { AppointmentEvent } from '../events';
import { lost, withFormerSuccessor, withoutSuccessor } from '../lost-successor';
import { withWindows } from '../standstill';
import { isDone, type Handover, type Nomination } from '../state';
import { effectOf, engaged, record, staying, type Guard, type HandoverWorld } from '../world';

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
    if (!rules(handover).approval) return refuse('approval-not-asked');
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
  if (handover.refused.includes(data.representativeId)) return refuse('successor-refused-before');
  const gone = staying(world, data.representativeId);
  // Whoever has come back may follow on their own clients.
  if (gone && data.representativeId === handover.outgoingId) return refuse('successor-is-outgoing');
  if (gone) return gone;
  const { approval, acceptance } = rules(handover);
  const { clientId } = handover;
  const effect = asked(handover, data.representativeId, acceptance && !approval);
  const own: AppointmentEvent[] = [
    { type: 'SuccessorNominated', data: { clientId, ...data, ...effect } },
    ...(approval || acceptance ? [] : [appointed(handover, data.representativeId)]),
  ];
  return { events: [...on('handover', handover.id, ...own), ...engaged(data.representativeId, 'candidate', handover)] };
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
      return withoutSuccessor(handover, event.data, event.at);
    case 'SuccessorRestored':
      return withWindows(withFormerSuccessor(handover), event.data.windows);
  }
}
