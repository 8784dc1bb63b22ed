// Kills one of the stack's processes, as a crash would, and waits until the local mode has started it again.
import { eventually, type Stack } from '../stack';

export const KINDS = ['worker', 'api', 'temporal', 'postgres'] as const;
export type Kind = (typeof KINDS)[number];

/** The id of the killed process; undefined when there was none, because it was just being restarted. */
export function kill(stack: Stack, kind: Kind): number | undefined {
  const pid = stack.local().processes[kind];
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    return undefined;
  }
  return pid || undefined;
}

export const isBack = (stack: Stack, kind: Kind, killed: number): Promise<unknown> =>
  eventually(`${kind} is back`, 60_000, async () => {
    const now = stack.local().processes[kind];
    return now && now !== killed;
  });
