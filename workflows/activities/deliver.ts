// Sends the mails that a handover owes, and records each: sent, or for good not to be sent.
import type { HandoverCommand } from '#libs/domain';
import type { OwedMail } from '#libs/services';
import { advance } from './advance';
import type { ActivityDeps } from './deps';
import { refusalOf, system } from './duties';
import { letterOf } from './letters';
import type { HandoverProgress } from './progress';

/** Somebody was faster, or the handover needs the mail no longer: there is nothing left to record. */
const SETTLED = ['handover-closed', 'unknown-handover', 'unknown-effect', 'key-reused'];
const ATTEMPTS = 3;

/**
 * Every mail is looked up anew before it is sent, so that what was recorded meanwhile is not sent again. One that the
 * server does not take now keeps no other from being sent; at the end it fails the activity, and Temporal tries again.
 */
export async function deliver(
  deps: ActivityDeps,
  sent: Map<string, Promise<string>>,
  id: string,
): Promise<HandoverProgress> {
  const tried = new Set<string>();
  let failure: unknown;
  for (;;) {
    const owed = await deps.services.handovers.owedMails(id);
    const mail = owed.find(({ effect }) => !tried.has(effect.effectId));
    if (!mail) break;
    tried.add(mail.effect.effectId);
    await deliverOne(deps, sent, id, mail).catch((error: unknown) => {
      failure ??= error;
    });
  }
  if (failure) throw failure;
  return advance(deps, id);
}

/**
 * `sent` keeps what this process sends, or has sent and could not record: trying again then records and does not send,
 * also beside an attempt that Temporal has given up and that still waits for the mail server.
 */
async function deliverOne(
  deps: ActivityDeps,
  sent: Map<string, Promise<string>>,
  id: string,
  mail: OwedMail,
): Promise<void> {
  const { effectId } = mail.effect;
  let outcome: HandoverCommand;
  try {
    const sending = sent.get(effectId) ?? deps.mailer.send(letterOf(mail)).then(({ messageId }) => messageId);
    sent.set(effectId, sending);
    outcome = { name: 'record-mail-sent', data: { effectId, messageId: await sending } };
  } catch (error) {
    sent.delete(effectId);
    if (!isPermanent(error)) throw error;
    outcome = { name: 'record-mail-failed', data: { effectId, reason: error.message } };
  }
  await record(deps, id, effectId, outcome);
  sent.delete(effectId);
}

async function record(deps: ActivityDeps, id: string, effectId: string, outcome: HandoverCommand): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const code = await refusalOf(deps.services.handovers.execute(id, outcome, system(`mail/${effectId}`)));
    if (!code || SETTLED.includes(code)) return;
    if (attempt === ATTEMPTS) throw new Error(`The mail ${effectId} could not be recorded: ${code}`);
  }
}

/** A MailError: its text is made of codes and holds no address. */
const isPermanent = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'MailError' && 'permanent' in error && error.permanent === true;
