// Sends the mails that a stream owes, and records each: sent, or failed for good.
import type { OwedEffect, Outcome } from '#libs/services';
import { workflowIdOf } from '../contract';
import { advance } from './advance';
import type { ActivityDeps } from './deps';
import { letterOf } from './letters';
import { isPermanent, type PostOffice } from './post-office';
import type { HandoverProgress } from './progress';

/** Sends everything owed, however long it takes; if a mail was not accepted now, the activity fails at the end. */
export async function deliver(deps: ActivityDeps, post: PostOffice, id: string): Promise<HandoverProgress> {
  const { failure } = await sendOwed(deps, post, workflowIdOf('handover', id), 'anew');
  if (failure) throw failure;
  return advance(deps, id);
}

/**
 * As part of a pull: when the mail server is quick, waiting for it costs less than an activity of its own. What it does
 * not accept is left to `deliver`, which Temporal retries. True when something was recorded.
 */
export async function deliverPromptly(deps: ActivityDeps, post: PostOffice, id: string): Promise<boolean> {
  const done = await post.promptly(() => sendOwed(deps, post, workflowIdOf('handover', id), 'recall'));
  return done !== undefined && done.recorded > 0 && !done.failure;
}

/** What a departure owes; fails if a mail was not accepted now. */
export async function deliverForDeparture(deps: ActivityDeps, post: PostOffice, id: string): Promise<void> {
  const { failure } = await sendOwed(deps, post, workflowIdOf('departure', id), 'anew');
  if (failure) throw failure;
}

/**
 * Every mail is looked up before it is sent, so that one recorded meanwhile is not sent again; a pull has just read the
 * log. A mail that the server does not accept now does not hold up the others.
 */
async function sendOwed(deps: ActivityDeps, post: PostOffice, stream: string, look: 'anew' | 'recall') {
  const tried = new Set<string>();
  let failure: unknown;
  for (;;) {
    const owed = await deps.services.outbox.owedEffects(stream, look);
    const mail = owed.find(({ effect }) => !tried.has(effect.effectId));
    if (!mail) return { recorded: tried.size, failure };
    tried.add(mail.effect.effectId);
    await deliverOne(deps, post, stream, mail).catch((error: unknown) => {
      failure ??= error;
    });
  }
}

async function deliverOne(deps: ActivityDeps, post: PostOffice, stream: string, owed: OwedEffect): Promise<void> {
  const { effectId } = owed.effect;
  let outcome: Outcome;
  try {
    outcome = { done: await post.send(letterOf(owed)) };
  } catch (error) {
    if (!isPermanent(error)) throw error;
    outcome = { failed: error.message };
  }
  await deps.services.outbox.record(stream, effectId, outcome);
  post.recorded(effectId);
}
