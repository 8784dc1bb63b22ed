// One pass over the whole log: every event, key and checkpoint, compared with each other and with those outside.
import type { Pool } from 'pg';
import { Frontier, leafHash, TILE_WIDTH } from '#libs/proof';
import { headPosition, readLog } from '../../read/read';
import type { RecordedEvent } from '../../types';
import { isRecordAlarm, RecordAlarm } from '../alarm';
import { KeyChain } from '../key-chain';
import { assertFewAhead } from '../known-marks';
import { MarkReader } from './mark-reader';
import { OutsideFolder } from '../outside-folder';
import { assertSameKeys } from '../signing-keys';
import { logKeys, newestCheckpoint } from '../tables';
import { missing, rewritten, wrongLeaf } from '../tree-keeper';

const HASH_BYTES = 32;
const EVENTS_AT_ONCE = 1_000;

export interface Verification {
  /** How many events were looked at. */
  size: number;
  /** The size of the newest checkpoint that they match, 0 if there is none. */
  checkpoint: number;
  /** The first bad position, if there is one; otherwise the first other problem. */
  problem?: RecordAlarm;
}

interface VerifyOptions {
  pool: Pool;
  evidence?: string;
  /** Called after each batch with its duration in milliseconds; waiting in it sets the pace. */
  pace(workedMs: number): Promise<void>;
}

/** Rejects only when the database cannot be read. */
export async function verifyRecord({ pool, evidence, pace }: VerifyOptions): Promise<Verification> {
  const outside = evidence === undefined ? undefined : new OutsideFolder(evidence);
  const pass = new Pass(pool, outside);
  await pass.note(() => pass.begin());
  const head = await headPosition(pool);
  for (let isBad = false; !isBad && pass.size < head;) {
    const began = performance.now();
    isBad = await pass.note(() => pass.batch(head));
    await pace(performance.now() - began);
  }
  await pass.note(() => pass.end(head));
  return pass.result();
}

class Pass {
  private readonly tree = new Frontier();
  private readonly versions = new Map<string, number>();
  private readonly problems: RecordAlarm[] = [];
  private marks: MarkReader | undefined;
  private kept: number[] = [];
  private agreed = 0;
  private tile: { index: number; hashes: Buffer | undefined } = { index: -1, hashes: undefined };

  constructor(
    private readonly pool: Pool,
    private readonly outside: OutsideFolder | undefined,
  ) {}

  get size(): number {
    return this.tree.size;
  }

  /** Records an alarm; true when it was one. */
  async note(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return false;
    } catch (error) {
      if (!isRecordAlarm(error)) throw error;
      this.problems.push(error);
      return true;
    }
  }

  /** The folder's checkpoints before the table's: whatever is outside by then is in the table, except the newest. */
  async begin(): Promise<void> {
    await this.note(async () => void (this.kept = (await this.outside?.sizes()) ?? []));
    const keys = await logKeys(this.pool);
    await this.note(async () => {
      const kept = (await this.outside?.keys()) ?? new Map<number, string>();
      assertSameKeys(keys, kept);
      if (kept.size > keys.length + 1) throw new RecordAlarm('key', 'Signing keys were dropped from the database.');
    });
    const chain = { of: undefined as KeyChain | undefined };
    await this.note(async () => void (chain.of = KeyChain.of(keys)));
    const recorded = (await newestCheckpoint(this.pool))?.size ?? 0;
    await this.note(async () =>
      assertFewAhead(
        this.kept.filter((size) => size > recorded),
        recorded,
      ),
    );
    this.marks = new MarkReader(this.pool, this.outside, this.kept, chain.of);
    await this.marks.look();
  }

  async batch(head: number): Promise<void> {
    const limit = Math.min(EVENTS_AT_ONCE, head - this.size);
    const events = await readLog(this.pool, { after: this.size, limit });
    if (events.length === 0) throw missing(this.size + 1);
    for (const event of events) {
      await this.assertSound(event);
      this.tree.append(event.leaf);
      if (this.size === this.marks?.next) await this.note(() => this.hold());
    }
  }

  async end(head: number): Promise<void> {
    const newest = this.kept.at(-1) ?? 0;
    if (newest > head)
      throw new RecordAlarm('truncated', `The log has ${head} events, and ${newest} were signed for.`, head + 1);
    const { rows } = await this.pool.query<{ position: string }>(
      `SELECT e."position" FROM es.events e, es.head h WHERE e."position" < 1 OR e."position" > h."position" LIMIT 1`,
    );
    const [stray] = rows.map(({ position }) => Number(position));
    if (stray !== undefined)
      throw new RecordAlarm('gap', `The event at position ${stray} is none of the log's.`, stray);
    const recorded = await newestCheckpoint(this.pool);
    if ((recorded?.size ?? 0) > (await headPosition(this.pool)))
      throw new RecordAlarm(
        'truncated',
        `The log has ${head} events, and ${recorded?.size} were signed for.`,
        head + 1,
      );
  }

  result(): Verification {
    const first = this.problems.find(({ position }) => position !== undefined) ?? this.problems[0];
    return { size: this.size, checkpoint: this.agreed, ...(first ? { problem: first } : {}) };
  }

  private async assertSound(event: RecordedEvent): Promise<void> {
    const { position, stream, version, leaf } = event;
    if (position !== this.size + 1) throw missing(this.size + 1);
    const kept = await this.leafOutside(position - 1);
    if (kept !== undefined && !kept.equals(leaf)) throw rewritten(position);
    if (!leafHash(event).equals(leaf)) throw wrongLeaf(position);
    if (version !== (this.versions.get(stream) ?? 0) + 1)
      throw new RecordAlarm('gap', `The event at position ${position} does not follow on in its stream.`, position);
    this.versions.set(stream, version);
  }

  private async leafOutside(index: number): Promise<Buffer | undefined> {
    const tile = Math.floor(index / TILE_WIDTH);
    if (tile !== this.tile.index) this.tile = { index: tile, hashes: await this.outside?.tile(0, tile) };
    const at = (index % TILE_WIDTH) * HASH_BYTES;
    const hash = this.tile.hashes?.subarray(at, at + HASH_BYTES);
    return hash?.length === HASH_BYTES ? hash : undefined;
  }

  /** At a checkpoint's size: its text is the same in both places, and it signs the root of what was read so far. */
  private async hold(): Promise<void> {
    const { size } = this;
    const root = await this.marks?.take();
    if (root !== undefined && !root.equals(this.tree.root()))
      throw new RecordAlarm('root', `The first ${size} events are not those that the checkpoint of ${size} signs.`);
    if (root !== undefined) this.agreed = size;
  }
}
