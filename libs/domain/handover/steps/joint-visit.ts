// Step 4: the outgoing representative and the successor visit the client together, so that trust passes on.
import { list, text, type CommandTable, type EventTable } from '../../noun';
import { refuse } from '../../refused';
import { VISITORS } from '../../words/relations';
import type { Instant } from '../../words/texts';
import {
  isDone,
  ofItself,
  type Because,
  type Handover,
  type OfClient,
  type VisitHeld,
  type VisitPlan,
  withStep,
} from '../state';
import { ofClient, record, WHILE_PAUSED, type Guard, type HandoverWorld } from '../world';
import { isNotified } from './notify-client';

interface VisitAt extends VisitPlan {
  at: Instant;
}
type Correction = Partial<VisitHeld> & Because;
export interface VisitCommands {
  'schedule-visit': VisitAt;
  'record-visit': VisitHeld;
  'cancel-visit': Because;
  'correct-visit': Correction;
}
export interface VisitEvents {
  VisitScheduled: OfClient & VisitAt;
  VisitCancelled: OfClient & Because;
  JointVisitHeld: OfClient & VisitHeld;
  VisitCorrected: OfClient & Correction;
}

const step = 'joint-visit';
const isArranged = (handover: Handover) => handover.steps[step].status === 'under-way';
const ready: Guard = (handover) => {
  if (handover.rules[step] === null) return refuse('step-not-in-track');
  if (isDone(handover.steps[step])) return refuse('step-settled');
  return isNotified(handover) ? undefined : refuse('visit-before-notice');
};
const arrangedFor = (handover: Handover) => {
  const visit = handover.steps[step];
  return visit.status === 'under-way' ? { scheduledAt: visit.scheduledAt } : {};
};

export const commands: CommandTable<Handover, HandoverWorld, VisitCommands> = {
  'schedule-visit': {
    step,
    who: VISITORS,
    takenBackBy: 'cancel-visit',
    correctedBy: null,
    task: { superior: false, when: (handover) => !isArranged(handover) },
    guard: ready,
    decide(world, data, { now }) {
      if (data.at <= now) return refuse('visit-in-past');
      return record<VisitEvents>(world, { type: 'VisitScheduled', data: ofClient(world, data) });
    },
  },
  'record-visit': {
    step,
    who: VISITORS,
    takenBackBy: null,
    correctedBy: 'correct-visit',
    also: WHILE_PAUSED,
    task: { superior: false, more: arrangedFor },
    guard: ready,
    decide(world, data, { now }) {
      if (data.heldAt > now) return refuse('visit-in-future');
      return record<VisitEvents>(world, { type: 'JointVisitHeld', data: ofClient(world, data) });
    },
  },
  'cancel-visit': {
    step,
    who: VISITORS,
    takenBackBy: 'schedule-visit',
    correctedBy: null,
    task: { superior: false, more: arrangedFor },
    guard: (handover, context) =>
      ready(handover, context) ?? (isArranged(handover) ? undefined : refuse('visit-not-scheduled')),
    decide: (world, data) => record<VisitEvents>(world, { type: 'VisitCancelled', data: ofClient(world, data) }),
  },
  'correct-visit': {
    step,
    who: VISITORS,
    takenBackBy: null,
    correctedBy: 'correct-visit',
    also: WHILE_PAUSED,
    task: null,
    guard: (handover) => (handover.steps[step].status === 'settled' ? undefined : refuse('nothing-recorded')),
    decide(world, data, { now }) {
      if (Object.keys(data).length < 2) return refuse('nothing-to-correct');
      if ((data.heldAt ?? '') > now) return refuse('visit-in-future');
      return record<VisitEvents>(world, { type: 'VisitCorrected', data: ofClient(world, data) });
    },
  },
};

const seals = { present: list('visit.present'), notes: text('visit.notes') };
const reason = text('handover.reason');
const sealedFor = 'clientId';

export const events: EventTable<Handover, VisitEvents> = {
  VisitScheduled: {
    step,
    personal: { place: text('visit.place') },
    sealedFor,
    evolve(handover, { data }) {
      const { at, ...plan } = ofItself(data);
      return withStep(handover, step, { status: 'under-way', scheduledAt: at, ...plan });
    },
  },
  VisitCancelled: {
    step,
    personal: { reason },
    sealedFor,
    evolve: (handover) => withStep(handover, step, { status: 'pending' }),
  },
  JointVisitHeld: {
    step,
    personal: seals,
    sealedFor,
    evolve: (handover, { data, at, actor }) =>
      withStep(handover, step, { status: 'settled', at, by: actor, visit: ofItself(data) }),
  },
  VisitCorrected: {
    step,
    personal: { ...seals, reason },
    sealedFor,
    evolve(handover, { data }) {
      const { reason: _, ...change } = ofItself(data);
      const before = handover.steps[step];
      return before.status === 'settled'
        ? withStep(handover, step, { ...before, visit: { ...before.visit, ...change } })
        : handover;
    },
  },
};
