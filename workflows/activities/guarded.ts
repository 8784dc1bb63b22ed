// The one wrapper around every activity: what fails reaches Temporal as a code, without personal data.
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { ActivityLog } from './deps';
import { isRefusal } from './refusals';

type Activity<Args extends unknown[], Result> = (id: string, ...args: Args) => Promise<Result>;

export function guarded(log: ActivityLog) {
  return <Args extends unknown[], Result>(activity: Activity<Args, Result>): Activity<Args, Result> =>
    async (id, ...args) => {
      try {
        return await activity(id, ...args);
      } catch (error) {
        const { info } = Context.current();
        const workflow = info.workflowExecution?.workflowId;
        const failure = failureOf(error);
        log.warn({ workflow, activity: info.activityType, attempt: info.attempt, ...traceOf(error) }, failure.message);
        throw failure;
      }
    };
}

/** Everything is tried again: an operator sees it pending, and it goes on once the cause is gone. */
function failureOf(error: unknown): ApplicationFailure {
  if (isRefusal(error)) return ApplicationFailure.create({ message: `Refused: ${error.code}`, type: error.code });
  return ApplicationFailure.create({ message: safeMessage(error), type: nameOf(error) });
}

/**
 * Our own texts hold no personal data; those of others may quote what they could not read, so only their codes are
 * used.
 */
function safeMessage(error: unknown): string {
  const ours = error instanceof Error && ['DutyRefused', 'MailError', 'MailServerSlow'].includes(error.name);
  if (ours) return error.message;
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return `${nameOf(error)}${code}`;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/** Where it came from, without its text. */
function traceOf(error: unknown): object {
  const at = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
  return at ? { at: at.slice(0, 6).map((line) => line.trim()) } : {};
}
