// Keeps telling Temporal that this process still works on an activity, so that a dead one's work is soon redone.
import { Context } from '@temporalio/activity';

/** Several times within the heartbeat timeout of the wrapped activities (see course.ts). */
const EVERY_MS = 2_000;

export const alive =
  <Result>(activity: (id: string) => Promise<Result>) =>
  async (id: string): Promise<Result> => {
    const context = Context.current();
    const telling = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await activity(id);
    } finally {
      clearInterval(telling);
    }
  };
