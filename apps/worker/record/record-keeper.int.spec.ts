// The worker that keeps the record signs it as it grows, and raises an alarm when somebody has altered it.
import { readVerification, type VerificationReport } from '#libs/event-store';
import { startRecord } from '../../../test/log/record';
import { eventually } from '../../../test/stack';
import { keepRecord, RECORD_PACE, type RecordPace } from './record-keeper';

let record: Awaited<ReturnType<typeof startRecord>>;
let stop: () => Promise<void>;
let lines: { level: string; details: object; message: string }[];

function keep(pace: RecordPace): void {
  const stopping = new AbortController();
  const write = (level: string) => (details: object, message: string) => void lines.push({ level, details, message });
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const { pool, evidence } = record;
  const done = keepRecord({ pool, notary: record.notary(), evidence, pace, log }, stopping.signal);
  stop = () => {
    stopping.abort();
    return done;
  };
}

beforeEach(async () => {
  record = await startRecord();
  lines = [];
});
afterEach(async () => {
  await stop();
  await record.stop();
});

const errors = () => lines.filter(({ level }) => level === 'error');
const quick: RecordPace = { checkpointEveryMs: 50, passPauseMs: 50 };

/** Waits for the first report that matches. */
const reported = (what: string, isSo: (found: VerificationReport) => boolean, withinMs = 10_000) =>
  eventually(what, withinMs, async () => {
    const found = await readVerification(record.pool);
    return found && isSo(found) && found;
  });
async function sizes(): Promise<number[]> {
  return (await record.pool.query<{ size: number }>('SELECT size::int FROM es.checkpoints ORDER BY size')).rows.map(
    ({ size }) => size,
  );
}
const signed = (wanted: number[]) =>
  eventually(`checkpoints of ${wanted.join(' and ')} events`, 10_000, async () => `${await sizes()}` === `${wanted}`);

describe('the keeper of the record', () => {
  it('at normal pace raises an alarm within a minute when a superuser alters a byte, until it is undone', async () => {
    await record.grow(30);
    keep(RECORD_PACE);
    await reported('sound', ({ sound, size }) => sound && size === 30);
    await record.tamper(`UPDATE es.events SET body = '[]' WHERE position = 12`);
    const alarm = await reported('the alarm', ({ sound }) => !sound, 60_000);
    expect(alarm).toMatchObject({ position: 12, kind: 'leaf', unsoundSince: alarm.endedAt });
    const message = expect.stringMatching(/not sound.*position 12/) as string;
    expect(errors()).toEqual([{ level: 'error', details: { kind: 'leaf', position: 12 }, message }]);
    await record.tamper(`UPDATE es.events SET body = '{}' WHERE position = 12`);
    await reported('sound again', ({ sound }) => sound, 60_000);
    expect(lines.at(-1)).toMatchObject({ level: 'info', message: 'the record is sound again' });
  });

  it('signs soon after the first event, again while the log grows, and once more at its end', async () => {
    keep(quick);
    await record.grow(2);
    await signed([2]);
    await record.grow(3);
    await signed([2, 5]);
    await stop();
    // A report of this keeper, not of the one before, which may just have ended a pass.
    const since = Date.now();
    keep({ ...quick, checkpointEveryMs: 60_000 });
    await reported('another pass', ({ beganAt }) => Date.parse(beganAt) >= since);
    await record.grow(1);
    await stop();
    expect(await sizes()).toEqual([2, 5, 6]);
    expect(errors()).toEqual([]);
  }, 40_000);

  it('reports that nothing can be signed, even when no event was altered', async () => {
    await record.grow(2);
    // There are many rounds between two passes: the round after the refusal finds the checkpoint in the folder and
    // signs again.
    keep({ ...quick, passPauseMs: 1_000 });
    await reported('sound', ({ sound, checkpoint }) => sound && checkpoint === 2);
    await record.tamper('DELETE FROM es.checkpoints');
    const alarm = await reported('the alarm', ({ sound }) => !sound);
    expect(alarm).toMatchObject({ position: null, kind: 'checkpoint' });
    expect(errors()[0]?.message).toMatch(/no checkpoint is signed/);
  }, 30_000);
});
