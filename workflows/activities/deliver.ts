// Sends the mails that a stream owes, and records each: sent, or failed for good.
import { Context } from '@temporalio/activity';
import type { OwedEffect, Outcome } from '#libs/services';
import type { Missing } from '#libs/telling';
import type { ActivityDeps } from './deps';
import { letterOf } from './letters';
import { isPermanent, type PostOffice } from './post-office';

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
  stream: string,
  wanted: (owed: OwedEffect) => boolean,
  missing: (owed: OwedEffect) => Missing | undefined = () => undefined,
): Promise<void> {
  // A mail that the server does not take now does not hold up the others.
  const all = async () => {
    let failure: unknown;
    for (const owed of (await deps.services.outbox.owedEffects(stream)).filter(wanted))
      await deliverOne(deps, post, stream, owed, missing(owed)).catch((error: unknown) => {
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
  stream: string,
  owed: OwedEffect,
  missing: Missing | undefined,
): Promise<void> {
  const { effectId } = owed.effect;
  let outcome: Outcome;
  try {
    outcome = { done: await post.send(letterOf(owed, missing)) };
  } catch (error) {
    if (!isPermanent(error)) throw error;
    outcome = { failed: error.message };
  }
  await deps.services.outbox.record(stream, effectId, outcome);
}
