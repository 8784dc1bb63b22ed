// Step 5: the successor talks with the client in depth about needs and expectations.
import { list, text, type CommandTable, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import { INTERVIEWERS } from '../../words/relations';
import {
  isDone,
  ofItself,
  successorOf,
  type Because,
  type Handover,
  type InterviewHeld,
  type OfClient,
  withStep,
} from '../state';
import { ofClient, record, WHILE_PAUSED, type HandoverWorld } from '../world';

type Correction = Partial<InterviewHeld> & Because;
export interface InterviewCommands {
  'record-interview': InterviewHeld;
  'correct-interview': Correction;
}
export interface InterviewEvents {
  InterviewHeld: OfClient & InterviewHeld;
  InterviewCorrected: OfClient & Correction;
}

const step = 'interview';

export const commands: CommandTable<Handover, HandoverWorld, InterviewCommands> = {
  'record-interview': {
    step,
    who: INTERVIEWERS,
    takenBackBy: null,
    correctedBy: 'correct-interview',
    also: WHILE_PAUSED,
    task: { superior: false },
    guard(handover) {
      if (handover.rules[step] === null) return refuse('step-not-in-track');
      if (isDone(handover.steps[step])) return refuse('step-settled');
      const ready = isDone(handover.steps['joint-visit']) && successorOf(handover);
      return ready ? undefined : refuse('interview-before-visit');
    },
    decide(world, data, { now }) {
      if (data.heldAt > now) return refuse('interview-in-future');
      return record<InterviewEvents>(world, { type: 'InterviewHeld', data: ofClient(world, data) });
    },
  },
  'correct-interview': {
    step,
    who: INTERVIEWERS,
    takenBackBy: null,
    correctedBy: 'correct-interview',
    also: WHILE_PAUSED,
    task: null,
    guard: (handover) => (handover.steps[step].status === 'settled' ? undefined : refuse('nothing-recorded')),
    decide(world, data, { now }) {
      if ((data.heldAt ?? '') > now) return refuse('interview-in-future');
      if (Object.keys(data).length < 2) return refuse('nothing-to-correct');
      return record<InterviewEvents>(world, { type: 'InterviewCorrected', data: ofClient(world, data) });
    },
  },
};

const seals = { answers: list('interview.question', 'interview.answer'), notes: text('interview.notes') };

export const events: EventTable<Handover, InterviewEvents> = {
  InterviewHeld: {
    step,
    personal: seals,
    sealedFor: 'clientId',
    evolve: (handover, { data, at, actor }) =>
      withStep(handover, step, { status: 'settled', at, by: actor, interview: ofItself(data) }),
  },
  InterviewCorrected: {
    step,
    personal: { ...seals, reason: text('handover.reason') },
    sealedFor: 'clientId',
    evolve(handover, { data }) {
      const { reason: _, ...change } = ofItself(data);
      const before = handover.steps[step];
      return before.status === 'settled'
        ? withStep(handover, step, { ...before, interview: { ...before.interview, ...change } })
        : handover;
    },
  },
};
