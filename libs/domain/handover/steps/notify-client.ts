// Step 3: the client is told whom to contact and who follows, and may object. Mail is an intent first, then a record.
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { NoticeCommand } from '../commands';
import type { NoticeEvent } from '../events';
import { successorOf, type Handover, type Notice } from '../state';
import { effectOf, record, type Guard, type HandoverWorld } from '../world';
import { lost } from '../lost-successor';

const notice = (handover: Handover): Notice | undefined => {
  const step = handover.steps['notify-client'];
  return step.status === 'under-way' || step.status === 'settled' ? step : undefined;
};

/** The client has been told, whether or not it has answered. */
export const isNotified = (handover: Handover): boolean =>
  notice(handover)?.sentAt !== undefined || handover.steps['notify-client'].status === 'skipped';

const underWay: Guard = (handover) => {
  if (handover.steps['notify-client'].status === 'settled') return refuse('step-settled');
  return isNotified(handover) ? undefined : refuse('notice-not-sent');
};

export const noticeGuards: Record<NoticeCommand['name'], Guard> = {
  'send-notice': (handover) => {
    if (handover.steps['notify-client'].status === 'settled') return refuse('step-settled');
    if (notice(handover)) return refuse('notice-under-way');
    return successorOf(handover) ? undefined : refuse('notice-before-appointment');
  },
  'record-acknowledgement': underWay,
  'record-objection': (handover) =>
    isNotified(handover) && successorOf(handover) ? undefined : refuse('notice-not-sent'),
  'close-notice-window': (handover, context) => {
    const refused = underWay(handover, context);
    if (refused) return refused;
    const ends = windowEnds(handover);
    return ends !== undefined && ends <= context.now ? undefined : refuse('not-due');
  },
};

/** The instant at which silence settles the step, where the track allows that. */
export const windowEnds = (handover: Handover): string | undefined =>
  handover.rules['notify-client'].settledBy === 'silence' && handover.steps['notify-client'].status === 'under-way'
    ? notice(handover)?.silenceEndsAt
    : undefined;

export const silenceEnds = (handover: Handover, context: Context): string =>
  context.due(handover.calendar, context.now, handover.rules['notify-client'].silence);

export function decideNotice(world: HandoverWorld, command: NoticeCommand, context: Context): Decision {
  const { handover } = world;
  const { clientId } = handover;
  switch (command.name) {
    case 'send-notice':
      return send(world, command.data, context);
    case 'record-acknowledgement':
      return record(world, { type: 'NoticeAcknowledged', data: { clientId, ...command.data } });
    case 'record-objection': {
      const representativeId = successorOf(handover);
      if (!representativeId) return refuse('notice-not-sent');
      const data = { clientId, representativeId, reason: command.data.reason };
      return record(world, { type: 'SuccessorObjected', data }, lost(handover, representativeId, 'objection', context));
    }
    case 'close-notice-window':
      return record(world, {
        type: 'NoticeUncontested',
        data: { silenceEndedAt: windowEnds(handover) ?? context.now },
      });
    default:
      return command satisfies never;
  }
}

function send(
  world: HandoverWorld,
  data: Extract<NoticeCommand, { name: 'send-notice' }>['data'],
  context: Context,
): Decision {
  const { handover, client } = world;
  const { clientId } = handover;
  const note = data.note === undefined ? {} : { note: data.note };
  if (data.channel !== 'email') {
    const given = { clientId, channel: data.channel, ...note, silenceEndsAt: silenceEnds(handover, context) };
    return record(world, { type: 'NoticeGiven', data: given });
  }
  if (!client.details.email) return refuse('client-has-no-email');
  const effect = effectOf(handover, 'notice', 'notify-client', { kind: 'client', id: clientId });
  return record(world, { type: 'NoticeRequested', data: { clientId, channel: 'email', ...note, effect } });
}

export function evolveNotice(handover: Handover, event: NoticeEvent & { at: string; actor: string }): Handover {
  const step = (value: Handover['steps']['notify-client']) => ({
    ...handover,
    steps: { ...handover.steps, 'notify-client': value },
  });
  switch (event.type) {
    case 'NoticeRequested':
      return step({ status: 'under-way', channel: 'email', requestedAt: event.at });
    case 'NoticeGiven': {
      const { channel, silenceEndsAt } = event.data;
      return step({ status: 'under-way', channel, requestedAt: event.at, sentAt: event.at, silenceEndsAt });
    }
    case 'NoticeAcknowledged':
    case 'NoticeUncontested': {
      const told = notice(handover);
      return told ? step({ ...told, status: 'settled', at: event.at, by: event.actor }) : handover;
    }
    case 'SuccessorObjected':
      return handover;
  }
}
