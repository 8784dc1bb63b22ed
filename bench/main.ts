// `npm run bench`: speed, beside plain alternatives in one run. `npm run bench -- append`, `reads`, `handovers 100` or `record 1000000` runs one.
import { createAftermath, settleOnSignals } from './aftermath';
import { benchAppend } from './append';
import { startGround } from './ground';
import { benchHandovers } from './handovers';
import { benchReads } from './reads';
import { benchRecord } from './record/main';

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
  const print = (line: string) => console.log(line);
  const aftermath = createAftermath();
  settleOnSignals(aftermath);
  try {
    const ground = await startGround(print, aftermath);
    if (wants('append')) {
      print('\nAppends a second: the log (keys, leaves, receipts) beside plain single-row inserts on the same server');
      await benchAppend({ ownerUrl: ground.ownerUrl, appUrl: ground.appUrl, print });
    }
    if (wants('reads')) {
      print('\nA reading of a handover: without a trace, with one, and again within the minute');
      await benchReads({ ground, aftermath, print });
    }
    if (wants('handovers')) {
      print('\nWhole handovers a second beside plain workflows (6 activities, 6 signals) on the same Temporal server');
      const count = numberIn(wanted) ?? 100;
      await benchHandovers({ ground, aftermath, count, print });
      print(`\n${ground.mails()} mails arrived at the SMTP server.`);
    }
    if (wants('record')) {
      const events = (wanted.includes('record') ? numberIn(wanted) : undefined) ?? 1_000_000;
      print(`\nThe record at ${events.toLocaleString('en')} events`);
      await benchRecord({ ground, aftermath, events, print });
    }
  } finally {
    await aftermath.settle();
  }
}

const numberIn = (words: string[]): number | undefined => {
  const word = words.find((each) => /^\d+$/.test(each));
  return word === undefined ? undefined : Number(word);
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
