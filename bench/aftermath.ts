// What a benchmark has started it ends again: in reverse order, once, whether it succeeds, fails or is interrupted.
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
        console.error(error); // the others are to be ended all the same
      }
    }
  };
  return { owe: (ending) => void owed.push(ending), settle: () => (settled ??= settleAll()) };
}

/** Ctrl-C and a kill end what was started before they end us. */
export function settleOnSignals(aftermath: Aftermath): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void aftermath.settle().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
}
