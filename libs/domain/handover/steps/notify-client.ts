// Step 3: the client is told whom to contact and who follows, and may object. Mail is an intent first, then a record.
import type { Context, Decision } from '../../decision';
import { text, type CommandTable, type DutyTable, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import type { NoticeChannel } from '../../words/process';
import { VISITORS } from '../../words/relations';
import type { Id, Instant, Personal } from '../../words/texts';
import { lost, type LossEvents } from '../lost-successor';
import {
  successorOf,
  type Because,
  type Handover,
  type HandoverEffect,
  type Notice,
  type OfClient,
  withStep,
} from '../state';
import { effectOf, ofClient, record, WHILE_PAUSED, type Guard, type HandoverWorld } from '../world';

interface Note {
  note?: Personal<string>;
}
export interface NoticeCommands {
  'send-notice': Note & { channel: NoticeChannel };
  'record-acknowledgement': Note;
  'record-objection': Because;
}
export interface NoticeDuties {
  'close-notice-window': object;
}
export interface NoticeEvents {
  NoticeRequested: OfClient & Note & { channel: 'email'; effect: HandoverEffect };
  NoticeGiven: OfClient & Note & { channel: NoticeChannel; silenceEndsAt: Instant };
  NoticeAcknowledged: OfClient & Note;
  NoticeUncontested: { silenceEndedAt: Instant };
  SuccessorObjected: OfClient & Because & { representativeId: Id };
}

const step = 'notify-client';
const notice = (handover: Handover): Notice | undefined => {
  const told = handover.steps[step];
  return told.status === 'under-way' || told.status === 'settled' ? told : undefined;
};

/** The client has been told, whether or not it has answered. */
export const isNotified = (handover: Handover): boolean =>
  notice(handover)?.sentAt !== undefined || handover.steps[step].status === 'skipped';

const underWay: Guard = (handover) => {
  if (handover.steps[step].status === 'settled') return refuse('step-settled');
  return isNotified(handover) ? undefined : refuse('notice-not-sent');
};

/** When silence settles the step, if the track allows that. */
export const windowEnds = (handover: Handover): string | undefined =>
  handover.rules[step].settledBy === 'silence' && handover.steps[step].status === 'under-way'
    ? notice(handover)?.silenceEndsAt
    : undefined;

export const silenceEnds = (handover: Handover, context: Context): string =>
  context.due(handover.calendar, context.now, handover.rules[step].silence);

const byVisitors = { step, who: VISITORS, takenBackBy: null, correctedBy: null } as const;
/** While silence can settle it, there is nothing to do but wait. */
const waitsForClient = {
  superior: false,
  when: (handover: Handover) =>
    handover.steps[step].status === 'under-way' && handover.rules[step].settledBy !== 'silence',
};

export const commands: CommandTable<Handover, HandoverWorld, NoticeCommands> = {
  'send-notice': {
    ...byVisitors,
    task: { superior: false, when: (handover) => handover.steps[step].status !== 'under-way' },
    guard(handover) {
      if (handover.steps[step].status === 'settled') return refuse('step-settled');
      if (notice(handover)) return refuse('notice-under-way');
      return successorOf(handover) ? undefined : refuse('notice-before-appointment');
    },
    decide: send,
  },
  'record-acknowledgement': {
    ...byVisitors,
    also: WHILE_PAUSED,
    task: waitsForClient,
    guard: underWay,
    decide: (world, data) => record<NoticeEvents>(world, { type: 'NoticeAcknowledged', data: ofClient(world, data) }),
  },
  'record-objection': {
    ...byVisitors,
    also: WHILE_PAUSED,
    task: waitsForClient,
    guard: (handover) => (isNotified(handover) && successorOf(handover) ? undefined : refuse('notice-not-sent')),
    decide(world, { reason }, context) {
      const { handover } = world;
      const representativeId = successorOf(handover);
      if (!representativeId) return refuse('notice-not-sent');
      return record<NoticeEvents & LossEvents>(
        world,
        { type: 'SuccessorObjected', data: ofClient(world, { representativeId, reason }) },
        lost(handover, representativeId, 'objection', context),
      );
    },
  },
};

export const duties: DutyTable<Handover, HandoverWorld, NoticeDuties> = {
  'close-notice-window': {
    guard(handover, context) {
      const ends = windowEnds(handover);
      const due = ends !== undefined && ends <= context.now;
      return underWay(handover, context) ?? (due ? undefined : refuse('not-due'));
    },
    decide: (world, _, { now }) =>
      record<NoticeEvents>(world, {
        type: 'NoticeUncontested',
        data: { silenceEndedAt: windowEnds(world.handover) ?? now },
      }),
  },
};

function send(world: HandoverWorld, { channel, note }: NoticeCommands['send-notice'], context: Context): Decision {
  const { handover, client } = world;
  const told = ofClient(world, note === undefined ? {} : { note });
  if (channel !== 'email') {
    const data = { ...told, channel, silenceEndsAt: silenceEnds(handover, context) };
    return record<NoticeEvents>(world, { type: 'NoticeGiven', data });
  }
  if (!client.details.email) return refuse('client-has-no-email');
  const effect = effectOf(handover, 'notice', step, { kind: 'client', id: handover.clientId });
  return record<NoticeEvents>(world, { type: 'NoticeRequested', data: { ...told, channel, effect } });
}

const settled = (handover: Handover, { at, actor }: { at: string; actor: string }): Handover => {
  const told = notice(handover);
  return told ? withStep(handover, step, { ...told, status: 'settled', at, by: actor }) : handover;
};
const noted = { personal: { note: text('handover.note') }, sealedFor: 'clientId' } as const;

export const events: EventTable<Handover, NoticeEvents> = {
  NoticeRequested: {
    step,
    ...noted,
    evolve: (handover, { at }) => withStep(handover, step, { status: 'under-way', channel: 'email', requestedAt: at }),
  },
  NoticeGiven: {
    step,
    ...noted,
    evolve: (handover, { data: { channel, silenceEndsAt }, at }) =>
      withStep(handover, step, { status: 'under-way', channel, requestedAt: at, sentAt: at, silenceEndsAt }),
  },
  NoticeAcknowledged: { step, ...noted, evolve: settled },
  NoticeUncontested: { step, evolve: settled },
  SuccessorObjected: {
    step,
    personal: { reason: text('handover.reason') },
    sealedFor: 'clientId',
    evolve: (handover) => handover,
  },
};
