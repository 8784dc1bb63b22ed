// Step 5: the successor talks with the client in depth about needs and expectations.
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { InterviewCommand } from '../commands';
import type { InterviewEvent } from '../events';
import { isDone, successorOf, type Handover } from '../state';
import { record, type Guard, type HandoverWorld } from '../world';

export const interviewGuards: Record<InterviewCommand['name'], Guard> = {
  'record-interview': (handover) => {
    if (handover.rules.interview === null) return refuse('step-not-in-track');
    if (isDone(handover.steps.interview)) return refuse('step-settled');
    return isDone(handover.steps['joint-visit']) && successorOf(handover)
      ? undefined
      : refuse('interview-before-visit');
  },
  'correct-interview': (handover) =>
    handover.steps.interview.status === 'settled' ? undefined : refuse('nothing-recorded'),
};

export function decideInterview(world: HandoverWorld, command: InterviewCommand, context: Context): Decision {
  const { clientId } = world.handover;
  if ((command.data.heldAt ?? '') > context.now) return refuse('interview-in-future');
  switch (command.name) {
    case 'record-interview':
      return record(world, { type: 'InterviewHeld', data: { clientId, ...command.data } });
    case 'correct-interview':
      if (Object.keys(command.data).length < 2) return refuse('nothing-to-correct');
      return record(world, { type: 'InterviewCorrected', data: { clientId, ...command.data } });
    default:
      return command satisfies never;
  }
}

export function evolveInterview(handover: Handover, event: InterviewEvent & { at: string; actor: string }): Handover {
  const before = handover.steps.interview;
  const step = (value: Handover['steps']['interview']) => ({
    ...handover,
    steps: { ...handover.steps, interview: value },
  });
  switch (event.type) {
    case 'InterviewHeld': {
      const { clientId: _, ...interview } = event.data;
      return step({ status: 'settled', at: event.at, by: event.actor, interview });
    }
    case 'InterviewCorrected': {
      const { clientId: _, reason: __, ...change } = event.data;
      return before.status === 'settled'
        ? step({ ...before, interview: { ...before.interview, ...change } })
        : handover;
    }
  }
}
