// Sends the mails that a handover owes, and records each: sent, or failed for good.
import type { HandoverCommand } from '#libs/domain';
import type { OwedMail } from '#libs/services';
import { advance } from './advance';
import type { ActivityDeps } from './deps';
import { refusalOf, system } from './duties';
import { letterOf } from './letters';
import { isPermanent, type PostOffice } from './post-office';
import type { HandoverProgress } from './progress';

/** Somebody was faster, or the handover no longer needs the mail: there is nothing left to record. */
const SETTLED = ['handover-closed', 'unknown-handover', 'unknown-effect', 'key-reused'];
const ATTEMPTS = 3;

/** Sends everything owed, however long it takes; if a mail was not accepted now, the activity fails at the end. */
export async function deliver(deps: ActivityDeps, post: PostOffice, id: string): Promise<HandoverProgress> {
  const { failure } = await sendOwed(deps, post, id, 'anew');
  if (failure) throw failure;
  return advance(deps, id);
}

/**
 * As part of a pull: when the mail server is quick, waiting for it costs less than an activity of its own. What it does
 * not accept is left to `deliver`, which Temporal retries. True when something was recorded.
 */
export async function deliverPromptly(deps: ActivityDeps, post: PostOffice, id: string): Promise<boolean> {
  const done = await post.promptly(() => sendOwed(deps, post, id, 'recall'));
  return done !== undefined && done.recorded > 0 && !done.failure;
}

/**
 * Every mail is looked up before it is sent, so that one recorded meanwhile is not sent again; a pull has just read the
 * log. A mail that the server does not accept now does not hold up the others.
 */
async function sendOwed(deps: ActivityDeps, post: PostOffice, id: string, look: 'anew' | 'recall') {
  const tried = new Set<string>();
  let failure: unknown;
  for (;;) {
    const owed = await deps.services.handovers.owedMails(id, look);
    const mail = owed.find(({ effect }) => !tried.has(effect.effectId));
    if (!mail) return { recorded: tried.size, failure };
    tried.add(mail.effect.effectId);
    await deliverOne(deps, post, id, mail).catch((error: unknown) => {
      failure ??= error;
    });
  }
}

async function deliverOne(deps: ActivityDeps, post: PostOffice, id: string, mail: OwedMail): Promise<void> {
  const { effectId } = mail.effect;
  let outcome: HandoverCommand;
  try {
    outcome = { name: 'record-effect-done', data: { effectId, reference: await post.send(letterOf(mail)) } };
  } catch (error) {
    if (!isPermanent(error)) throw error;
    outcome = { name: 'record-effect-failed', data: { effectId, reason: error.message } };
  }
  await record(deps, id, effectId, outcome);
  post.recorded(effectId);
}

async function record(deps: ActivityDeps, id: string, effectId: string, outcome: HandoverCommand): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const code = await refusalOf(deps.services.handovers.execute(id, outcome, system(`mail/${effectId}`)));
    if (!code || SETTLED.includes(code)) return;
    if (attempt === ATTEMPTS) throw new Error(`The mail ${effectId} could not be recorded: ${code}`);
  }
}
