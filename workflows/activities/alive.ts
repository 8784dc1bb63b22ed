// Keeps telling Temporal that this process still works on an activity, so that a dead one's work is soon redone.
import { Context } from '@temporalio/activity';

/** Several times within the heartbeat timeout (see story.ts). */
const EVERY_MS = 2_000;

/** A first attempt, within the workflow task, has no heartbeat and needs none. */
export const alive =
  <Args extends unknown[], Result>(activity: (...args: Args) => Promise<Result>) =>
  async (...args: Args): Promise<Result> => {
    const context = Context.current();
    if (context.info.isLocal) return activity(...args);
    const telling = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await activity(...args);
    } finally {
      clearInterval(telling);
    }
  };
