// The newest checkpoints in the database and in the evidence folder, compared with each other.
import type { Queryable } from '../read/read';
import { RecordAlarm } from './alarm';
import type { OutsideFolder } from './outside-folder';
import { checkpoints, newestCheckpoint, type Mark } from './tables';

export interface KnownMark extends Mark {
  isInTable: boolean;
  isOutside: boolean;
}

export const ROLLED_BACK =
  'If an older backup was restored on purpose, docs/EVIDENCE.md says how to go on; otherwise somebody has altered the record.';

/**
 * From the newest checkpoint that both should have on, by size: after a crash the table may lack the folder's newest
 * one, and a folder lacks those made without it. Any other difference is an alarm.
 */
export async function knownMarks(queryable: Queryable, outside: OutsideFolder | undefined): Promise<KnownMark[]> {
  const newest = await newestCheckpoint(queryable);
  if (outside === undefined) return newest ? [{ ...newest, isInTable: true, isOutside: true }] : [];
  const sizes = await outside.sizes();
  const recorded = newest?.size ?? 0;
  const from = Math.min(sizes.at(-1) ?? 0, recorded);
  const table = new Map((await checkpoints(queryable, { after: from - 1 })).map(({ size, note }) => [size, note]));
  const marks: KnownMark[] = [...table].map(([size, note]) => ({ size, note, isInTable: true, isOutside: false }));
  const ahead = sizes.filter((size) => size >= from && !table.has(size));
  assertFewAhead(ahead, recorded);
  for (const size of sizes.filter((each) => each >= from)) {
    const [note, recordedNote] = [(await outside.checkpoint(size)) ?? '', table.get(size)];
    if (recordedNote !== undefined && recordedNote !== note) throw differs(size);
    const both = marks.find((mark) => mark.size === size);
    if (both) both.isOutside = true;
    else marks.push({ size, note, isInTable: false, isOutside: true });
  }
  return marks.toSorted((a, b) => a.size - b.size);
}

/** One checkpoint that is newer than all in the table is what a crash leaves behind. */
export function assertFewAhead(ahead: number[], recorded: number): void {
  const [first = 0] = ahead;
  if (ahead.length === 0 || (ahead.length === 1 && first > recorded)) return;
  throw new RecordAlarm(
    'checkpoint',
    `The database does not have ${ahead.length} of the checkpoints that are kept outside, from that of ${first} events on. ${ROLLED_BACK}`,
  );
}

export const differs = (size: number): RecordAlarm =>
  new RecordAlarm('checkpoint', `The checkpoint of ${size} events in the database is not the one kept outside.`);
