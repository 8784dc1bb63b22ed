// Whether an owed mail is still wanted. If what it says is out of date, it is withdrawn.
import type { Context } from '../decision';
import { withdrawn } from '../effect/tables';
import { outgoingIsGone } from './deadlines';
import { candidateOf, isDone, surveysOf, type Handover, type HandoverEffect } from './state';

type Due = Pick<Context, 'now' | 'due'>;

export function isWanted(handover: Handover, { kind, step, to, number }: HandoverEffect, context: Due): boolean {
  switch (kind) {
    case 'notice': {
      const notice = handover.steps['notify-client'];
      return notice.status === 'under-way' && notice.sentAt === undefined;
    }
    case 'survey':
      return surveysOf(handover).some((survey) => survey.number === number && survey.status === 'requested');
    case 'appointment':
      return to.id === candidateOf(handover);
    case 'reminder':
    case 'escalation': {
      const { leadId, passedTo } = handover;
      const outgoing = outgoingIsGone(handover, context) ? [] : [handover.outgoingId];
      return !isDone(handover.steps[step]) && [...outgoing, leadId, passedTo, candidateOf(handover)].includes(to.id);
    }
  }
}

/** Mails that nobody got and nothing else has made up for: somebody has to tell or ask in another way. */
export function unrepaired(handover: Handover): Handover['failed'] {
  const { steps } = handover;
  return handover.failed.filter(({ effectId, kind, step, to }) => {
    switch (kind) {
      case 'notice':
        return steps['notify-client'].status === 'pending';
      case 'survey':
        return surveysOf(handover).some(
          (each) => (each.status === 'requested' || each.status === 'undelivered') && each.effectId === effectId,
        );
      case 'appointment':
        return to.id === candidateOf(handover) && !isDone(steps['joint-visit']);
      case 'reminder':
      case 'escalation':
        return !isDone(steps[step]);
    }
  });
}

/** What is sent now. Requests overtaken since they were ordered, such as by the recipient's last day, are dropped. */
export const wantedEffects = (handover: Handover, context: Due): Handover['effects'] =>
  handover.effects.filter((effect) => isWanted(handover, effect, context));

export const withdrawals = (handover: Handover, context: Due) =>
  withdrawn(handover, (effect) => isWanted(handover, effect, context));
