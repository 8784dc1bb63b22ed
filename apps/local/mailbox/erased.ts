// Follows the erasure ledger, so that mails about an erased client disappear from the mailbox too. A real mail server
// is out of reach: for it the certificate lists the mails.
import fs from 'node:fs';
import path from 'node:path';

const LOOK_EVERY_MS = 250;

/**
 * Calls `forget` with all handovers that the ledger names, at once and whenever it has grown. Returns a function that
 * ends this.
 */
export async function followErasures(
  evidence: string,
  forget: (handovers: string[]) => Promise<void>,
): Promise<() => Promise<void>> {
  const file = path.join(evidence, 'erasures.jsonl');
  let seen = 0;
  const look = async () => {
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size === seen) return;
    await forget(handoversIn(fs.readFileSync(file, 'utf8')));
    seen = size;
  };
  await look();
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // Whatever could not be read or deleted is tried again at the next look.
    underWay = underWay.then(() => (stopped ? undefined : look().catch(() => undefined)));
  }, LOOK_EVERY_MS);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await underWay;
  };
}

/** A line that is still being written, or was cut short, is not valid JSON. */
function handoversIn(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    try {
      return (JSON.parse(line) as { handovers?: string[] }).handovers ?? [];
    } catch {
      return [];
    }
  });
}
