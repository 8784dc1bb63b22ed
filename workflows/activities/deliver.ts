// Sends the mails that a handover owes, and records each: sent, or failed for good.
import { Context } from '@temporalio/activity';
import type { Effect, HandoverCommand } from '#libs/domain';
import type { OwedMail } from '#libs/services';
import type { ActivityDeps } from './deps';
import { letterOf, type Missing } from './letters';
import { isPermanent, type PostOffice } from './post-office';
import { refusalOf } from './refusals';

/** Somebody was faster, or the handover no longer needs the mail: there is nothing left to record. */
const SETTLED = ['handover-closed', 'unknown-handover', 'unknown-effect', 'key-reused'];
const ATTEMPTS = 3;

/** The mail server has been slow lately: the first attempt does not wait for it. */
class MailServerSlow extends Error {
  override readonly name = 'MailServerSlow';
}

/**
 * Each mail is looked up just before it is sent, so that one recorded meanwhile is not sent again. `missing`: what a
 * reminder says is still to be done.
 */
export async function deliver(
  deps: ActivityDeps,
  post: PostOffice,
  id: string,
  wanted: (effect: Effect) => boolean,
  missing?: (mail: OwedMail) => Missing | undefined,
): Promise<void> {
  // A mail that the server does not take now does not hold up the others.
  const all = async () => {
    let failure: unknown;
    const mails = await deps.services.handovers.owedMails(id);
    for (const mail of mails.filter(({ effect }) => wanted(effect)))
      await deliverOne(deps, post, id, mail, missing?.(mail)).catch((error: unknown) => {
        failure ??= error;
      });
    if (failure) throw failure;
    return true;
  };
  // A first attempt is part of a workflow task, which must not wait.
  const done = Context.current().info.isLocal ? await post.promptly(all) : await all();
  if (!done) throw new MailServerSlow('The mail server was slow or away lately.');
}

async function deliverOne(
  deps: ActivityDeps,
  post: PostOffice,
  id: string,
  mail: OwedMail,
  missing: Missing | undefined,
): Promise<void> {
  const { effectId } = mail.effect;
  let outcome: HandoverCommand;
  try {
    outcome = { name: 'record-mail-sent', data: { effectId, messageId: await post.send(letterOf(mail, missing)) } };
  } catch (error) {
    if (!isPermanent(error)) throw error;
    outcome = { name: 'record-mail-failed', data: { effectId, reason: error.message } };
  }
  await record(deps, id, effectId, outcome);
  post.recorded(effectId);
}

async function record(deps: ActivityDeps, id: string, effectId: string, outcome: HandoverCommand): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const caller = { actor: 'system', key: `mail/${effectId}` };
    const code = await refusalOf(deps.services.handovers.execute(id, outcome, caller));
    if (!code || SETTLED.includes(code)) return;
    if (attempt === ATTEMPTS) throw new Error(`The mail ${effectId} could not be recorded: ${code}`);
  }
}
