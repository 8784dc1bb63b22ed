// `npm run bench`: speed, beside plain alternatives in one run. `npm run bench -- append`, `reads` or `handovers 100` runs one.
import { createAftermath, settleOnSignals } from './aftermath';
import { benchAppend } from './append';
import { startGround } from './ground';
import { benchHandovers } from './handovers';
import { benchReads } from './reads';

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
      const count = Number(wanted.find((word) => /^\d+$/.test(word)) ?? 100);
      await benchHandovers({ ground, aftermath, count, print });
      print(`\n${ground.mails()} mails arrived at the SMTP server.`);
    }
  } finally {
    await aftermath.settle();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
