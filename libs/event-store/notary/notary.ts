// The notary: signs how many events the log has and the root over them, and keeps that where nobody here can rewrite it.
import type { Pool, PoolClient } from 'pg';
import { LOCKS } from '#libs/database';
import { signCheckpoint, type Signer } from '#libs/proof';
import { headPosition } from '../read/read';
import { RecordAlarm } from './alarm';
import { KeyChain } from './key-chain';
import { knownMarks, ROLLED_BACK, type KnownMark } from './known-marks';
import { OutsideFolder } from './outside-folder';
import { knownKeys, signerAfter, type SigningKeys } from './signing-keys';
import { recordCheckpoint, type Mark } from './tables';
import { TreeKeeper } from './tree-keeper';

export interface Notary {
  /**
   * Returns the newest checkpoint, a signed note, made now if the log has grown; undefined in an empty log. Throws a
   * RecordAlarm, and signs nothing, when anything disagrees with what was signed before.
   */
  checkpoint(): Promise<string | undefined>;
}

interface NotaryOptions extends SigningKeys {
  pool: Pool;
  /** The folder outside the database, which must exist; without it checkpoints are kept in the database alone. */
  evidence?: string;
}

export function createNotary({ pool, evidence, ...keys }: NotaryOptions): Notary {
  const outside = evidence === undefined ? undefined : new OutsideFolder(evidence);
  let memory: Memory = { keeper: new TreeKeeper(outside) };
  let turn: Promise<unknown> = Promise.resolve();
  const round = () =>
    alone(pool, async (client) => {
      try {
        return await oneRound(client, outside, keys, memory);
      } catch (error) {
        memory = { keeper: new TreeKeeper(outside) }; // Whatever is in it may be half done.
        throw error;
      }
    });
  return {
    checkpoint() {
      const next = turn.then(round, round);
      turn = next.catch(() => undefined);
      return next;
    },
  };
}

/** What earlier rounds found right, so that the next one goes on from there. */
interface Memory {
  keeper: TreeKeeper;
  newest?: Mark;
}

async function alone<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const lost = (): void => undefined; // The next query reports it; without a listener it would end the process.
  client.on('error', lost);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCKS.signing]);
    const result = await work(client);
    await client.query('SELECT pg_advisory_unlock($1)', [LOCKS.signing]);
    client.release();
    return result;
  } catch (error) {
    client.release(true); // And the lock with it.
    throw error;
  } finally {
    client.off('error', lost);
  }
}

async function oneRound(
  client: PoolClient,
  outside: OutsideFolder | undefined,
  keys: SigningKeys,
  memory: Memory,
): Promise<string | undefined> {
  const marks = await knownMarks(client, outside);
  const head = await headPosition(client);
  const newest = marks.at(-1)?.size ?? 0;
  if (newest > head) throw cutOff(head, newest);
  if (head === 0) return undefined;
  const known = await knownKeys(client, outside);
  const chain = KeyChain.of(known);
  assertRemembered(memory, marks);
  const isNew = memory.newest === undefined;
  for (const mark of marks) {
    if (memory.newest && mark.size <= memory.newest.size) continue;
    // At first the stored leaves are enough: the checkpoint's root proves them. Later ones are computed from the
    // columns.
    if (isNew) await memory.keeper.takeLeaves(client, mark.size);
    else await memory.keeper.takeEvents(client, mark.size);
    await agree(client, outside, chain, memory.keeper, mark);
    memory.newest = { size: mark.size, note: mark.note };
  }
  // Only now, because a key that hands over to another signs that too.
  const signer = await signerAfter(known, { queryable: client, outside }, keys, newest + 1);
  if (head > newest) memory.newest = await sign(client, outside, signer, memory.keeper, head);
  if (memory.newest) await outside?.pointAt(memory.newest.note);
  return memory.newest?.note;
}

const cutOff = (head: number, signed: number): RecordAlarm =>
  new RecordAlarm(
    'truncated',
    `The log has ${head} events, and ${signed} were signed for: what came after ${head} is gone. ${ROLLED_BACK}`,
    head + 1,
  );

/** Checks that the checkpoint of the round before is still there, unchanged. */
function assertRemembered({ newest }: Memory, marks: KnownMark[]): void {
  if (newest === undefined) return;
  const found = marks.find(({ size }) => size === newest.size);
  const isThere = found === undefined ? marks.some(({ size }) => size > newest.size) : found.isInTable;
  if (isThere && (found === undefined || found.note === newest.note)) return;
  throw new RecordAlarm('checkpoint', `The checkpoint of ${newest.size} events was altered or dropped.`);
}

/** Checks an existing checkpoint against the events, then adds it to the table or folder that lacks it. */
async function agree(
  client: PoolClient,
  outside: OutsideFolder | undefined,
  chain: KeyChain,
  keeper: TreeKeeper,
  mark: KnownMark,
): Promise<void> {
  const { root } = chain.read(mark);
  await keeper.comparePartial();
  if (!root.equals(keeper.root()))
    throw new RecordAlarm(
      'root',
      `The first ${mark.size} events are not those that the checkpoint of ${mark.size} signs.`,
    );
  if (!mark.isOutside) {
    await keeper.keepTiles();
    await outside?.keepCheckpoint(mark.size, mark.note);
  }
  if (!mark.isInTable) await recordCheckpoint(client, mark);
}

/** Outside first, so that whatever is in the table is outside too. */
async function sign(
  client: PoolClient,
  outside: OutsideFolder | undefined,
  signer: Signer,
  keeper: TreeKeeper,
  size: number,
): Promise<Mark> {
  await keeper.takeEvents(client, size);
  const note = signCheckpoint({ origin: signer.name, size, root: keeper.root() }, [signer]);
  await keeper.keepTiles();
  await outside?.keepCheckpoint(size, note);
  await recordCheckpoint(client, { size, note });
  return { size, note };
}
