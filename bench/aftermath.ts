// Ends what a benchmark has started: in reverse order, once, whether it succeeds, fails or is interrupted.
type Ending = () => Promise<unknown> | void;

export interface Aftermath {
  /** To be called as soon as something runs. */
  owe(ending: Ending): void;
  settle(): Promise<void>;
}

export function createAftermath(): Aftermath {
  const owed: Ending[] = [];
  let settled: Promise<void> | undefined;
  const settleAll = async () => {
    for (let next = owed.pop(); next; next = owed.pop()) {
      try {
        await next();
      } catch (error) {
        console.error(error); // the others must still be ended
      }
    }
  };
  return { owe: (ending) => void owed.push(ending), settle: () => (settled ??= settleAll()) };
}

/** On Ctrl-C or a kill, ends what was started before this process ends. */
export function settleOnSignals(aftermath: Aftermath): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void aftermath.settle().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
}
