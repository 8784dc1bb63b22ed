// How what a handover owes ends, and what follows: a notice that was sent begins the client's window.
import type { Recorded } from '../../decision';
import { effectEvents, type EffectEvents } from '../../effect/tables';
import type { EventTable } from '../../noun';
import type { HandoverEffectKind } from '../../words/effects';
import type { House, Id, Instant } from '../../words/texts';
import { withStep, type Handover } from '../state';

interface OfMail {
  effectId: Id;
  kind: HandoverEffectKind;
}
/** Only in logs of earlier versions: every effect was a mail then. */
interface MailEvents {
  MailSent: OfMail & { messageId: House; silenceEndsAt?: Instant };
  MailFailed: OfMail & { reason: House };
  MailWithdrawn: OfMail;
}
export interface HandoverEffectEvents extends EffectEvents, MailEvents {}

const effects = effectEvents<Handover>({ done: noticeSent, failed: noticeAgain });

export const events: EventTable<Handover, HandoverEffectEvents> = {
  ...effects,
  MailSent: {
    evolve: (handover, { data, ...event }) =>
      effects.EffectDone.evolve(handover, { ...event, data: { ...data, reference: data.messageId } }),
  },
  MailFailed: { evolve: effects.EffectFailed.evolve },
  MailWithdrawn: { evolve: effects.EffectWithdrawn.evolve },
};

const step = 'notify-client';

function noticeSent(handover: Handover, { data, at }: Recorded<EffectEvents['EffectDone']>): Handover {
  const notice = handover.steps[step];
  if (data.kind !== 'notice' || notice.status !== 'under-way') return handover;
  return withStep(handover, step, { ...notice, sentAt: at, silenceEndsAt: data.silenceEndsAt });
}

function noticeAgain(handover: Handover, { data: { kind } }: Recorded<EffectEvents['EffectFailed']>): Handover {
  const isLost = kind === 'notice' && handover.steps[step].status === 'under-way';
  return isLost ? withStep(handover, step, { status: 'pending' }) : handover;
}
