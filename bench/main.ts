// `npm run bench`: speed, beside plain alternatives in one run. `npm run bench -- append`, `reads`, `handovers 100` or `web 50000` runs one.
import { createAftermath, settleOnSignals } from './aftermath';
import { benchAppend } from './append';
import { startGround } from './ground';
import { benchHandovers } from './handovers';
import { benchReads } from './reads';
import { benchRebuild } from './rebuild';
import { benchVerify } from './verify';
import { benchWeb } from './web';

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
  const print = (line: string) => console.log(line);
  const aftermath = createAftermath();
  settleOnSignals(aftermath);
  const number = (unlessTold: number) => Number(wanted.find((word) => /^\d+$/.test(word)) ?? unlessTold);
  try {
    if (wants('verify')) {
      print('\nAn evidence bundle verified and folded, beside plain SHA-256 over the same bytes');
      await benchVerify({ events: number(1_000_000), owe: aftermath.owe, print });
    }
    if (!['append', 'reads', 'handovers', 'rebuild', 'web'].some(wants)) return;
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
      await benchHandovers({ ground, aftermath, count: number(100), print });
      print(`\n${ground.mails()} mails arrived at the SMTP server.`);
    }
    if (wants('rebuild')) {
      print('\nAll read models made anew from a long log with sealed fields');
      await benchRebuild({ ground, events: number(1_000_000), owe: aftermath.owe, print });
    }
    if (wants('web')) {
      print('\nThe web app on a large company: the board beside the raw call and the bare query, and the scrubber');
      await benchWeb({ ground, events: number(1_000_000), owe: aftermath.owe, print });
    }
  } finally {
    await aftermath.settle();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
