// Step 4: the outgoing representative and the successor visit the client together, so that trust passes on.
import type { Context, Decision } from '../../decision';
import { refuse } from '../../refused';
import type { VisitCommand } from '../commands';
import type { VisitEvent } from '../events';
import { isDone, type Handover } from '../state';
import { record, type Guard, type HandoverWorld } from '../world';
import { isNotified } from './notify-client';

const ready: Guard = (handover) => {
  if (handover.rules['joint-visit'] === null) return refuse('step-not-in-track');
  if (isDone(handover.steps['joint-visit'])) return refuse('step-settled');
  return isNotified(handover) ? undefined : refuse('visit-before-notice');
};

export const visitGuards: Record<VisitCommand['name'], Guard> = {
  'schedule-visit': ready,
  'cancel-visit': (handover, context) =>
    ready(handover, context) ??
    (handover.steps['joint-visit'].status === 'under-way' ? undefined : refuse('visit-not-scheduled')),
  'record-visit': ready,
  'correct-visit': (handover) =>
    handover.steps['joint-visit'].status === 'settled' ? undefined : refuse('nothing-recorded'),
};

export function decideVisit(world: HandoverWorld, command: VisitCommand, context: Context): Decision {
  const { clientId } = world.handover;
  switch (command.name) {
    case 'schedule-visit':
      if (command.data.at <= context.now) return refuse('visit-in-past');
      return record(world, { type: 'VisitScheduled', data: { clientId, ...command.data } });
    case 'cancel-visit':
      return record(world, { type: 'VisitCancelled', data: { clientId, ...command.data } });
    case 'record-visit':
      if (command.data.heldAt > context.now) return refuse('visit-in-future');
      return record(world, { type: 'JointVisitHeld', data: { clientId, ...command.data } });
    case 'correct-visit':
      if (Object.keys(command.data).length < 2) return refuse('nothing-to-correct');
      if ((command.data.heldAt ?? '') > context.now) return refuse('visit-in-future');
      return record(world, { type: 'VisitCorrected', data: { clientId, ...command.data } });
    default:
      return command satisfies never;
  }
}

export function evolveVisit(handover: Handover, event: VisitEvent & { at: string; actor: string }): Handover {
  const before = handover.steps['joint-visit'];
  const step = (value: Handover['steps']['joint-visit']) => ({
    ...handover,
    steps: { ...handover.steps, 'joint-visit': value },
  });
  switch (event.type) {
    case 'VisitScheduled': {
      const { clientId: _, at, ...rest } = event.data;
      return step({ status: 'under-way', scheduledAt: at, ...rest });
    }
    case 'VisitCancelled':
      return step({ status: 'pending' });
    case 'JointVisitHeld': {
      const { clientId: _, ...visit } = event.data;
      return step({ status: 'settled', at: event.at, by: event.actor, visit });
    }
    case 'VisitCorrected': {
      const { clientId: _, reason: __, ...change } = event.data;
      return before.status === 'settled' ? step({ ...before, visit: { ...before.visit, ...change } }) : handover;
    }
  }
}
