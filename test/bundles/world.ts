// A randomly shaped log, as Baton would have written it: several keys, many checkpoints or none, streams, receipts.
import { createSigner, leafHash, signCheckpoint, signSuccession, Tree, type LeafInput, type Signer } from '#libs/proof';

/** Whole numbers below a bound. */
export type Chance = (below: number) => number;

interface Key {
  signer: Signer;
  /** The first size that it signs. */
  since: number;
  succession?: string;
}

export interface World {
  origin: string;
  events: LeafInput[];
  keys: Key[];
  /** The notes of the log's checkpoints by size, smallest first. */
  notes: Map<number, string>;
  /** Streams that are exported; each has an event covered by the newest checkpoint. */
  chosen: string[];
  /** JSON texts, one per command. */
  receipts: string[];
  tree: Tree;
}

const MOST_EVENTS = 90;
const BODIES = ['{}', '{"a":"é\\n\\"\\\\\\u0001\u{1F468}","b":[1,-2.5,1e-7,null,true]}', '{"n":9007199254740991}'];

export const pick = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)] as T;

const uuid = (chance: Chance): string => {
  const digits = Array.from({ length: 32 }, () => chance(16).toString(16)).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

export const seedOf = (chance: Chance): Buffer => Buffer.from(Array.from({ length: 32 }, () => chance(256)));

/** @param isRich whether it must have enough of everything for each edit to be possible */
export function worldOf(chance: Chance, isRich = false): World {
  const origin = `baton/${uuid(chance)}`;
  const events = eventsOf(isRich ? MOST_EVENTS : 1 + chance(MOST_EVENTS), chance);
  const sizes = isRich ? [20, 30, 31, 50, 64, MOST_EVENTS] : sizesOf(events.length, chance);
  const changes = isRich
    ? [1, 3, 4]
    : Array.from({ length: pick([0, 1, 1, 2, 3], chance) }, () => chance(sizes.length + 1));
  const keys = keysOf(origin, sizes, changes, chance);
  return {
    origin,
    keys,
    chosen: chosenOf(events, sizes, chance),
    receipts: receiptsOf(events),
    ...signed(events, { origin, keys, sizes }),
  };
}

/** The same log with other events, all signed again with its own keys: what its operator could make. */
export const forked = (world: World, events: LeafInput[]): World => ({
  ...world,
  ...signed(events, { ...world, sizes: [...world.notes.keys()].filter((size) => size <= events.length) }),
});

function signed(events: LeafInput[], { origin, keys, sizes }: { origin: string; keys: Key[]; sizes: number[] }) {
  const tree = new Tree();
  for (const event of events) tree.append(leafHash(event));
  const noteOf = (size: number) =>
    signCheckpoint({ origin, size, root: tree.root(size) }, [signerAt(keys, size).signer]);
  return { events, tree, notes: new Map(sizes.map((size) => [size, noteOf(size)])) };
}

export const signerAt = (keys: Key[], size: number): Key =>
  keys.findLast(({ since }) => since <= size) ?? (keys[0] as Key);

function eventsOf(count: number, chance: Chance): LeafInput[] {
  const streams = Array.from(
    { length: 1 + chance(6) },
    () => `${pick(['client', 'handover'], chance)}/${uuid(chance)}`,
  );
  const versions = new Map<string, number>();
  const events: LeafInput[] = [];
  for (let command = 0; events.length < count; command += 1) {
    const at = new Date(Date.UTC(2026, chance(3), 1) + command * 1_000).toISOString().replace('Z', '042Z');
    const recordedAt = new Date(Date.UTC(2026, 4, 1) + command * 1_000).toISOString().replace('Z', '000Z');
    const common = {
      actor: `rep:${chance(9)}`,
      command: 'correct',
      commandId: uuid(chance),
      occurredAt: at,
      recordedAt,
    };
    for (let left = 1 + chance(3); left > 0 && events.length < count; left -= 1) {
      const stream = pick(streams, chance);
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const body =
        chance(3) === 0 ? pick(BODIES, chance) : `{"note":{"sealed":"${seedOf(chance).toString('base64')}"}}`;
      events.push({ position: events.length + 1, stream, version, type: 'Told', schemaVersion: 1, body, ...common });
    }
  }
  return events;
}

/** None, some, or more than a bundle of chosen streams has to link to. */
function sizesOf(events: number, chance: Chance): number[] {
  const wanted = chance(20) === 0 ? 85 : pick([0, 1, 2, 3, 4, 6, 9], chance);
  const sizes = new Set(Array.from({ length: wanted }, () => 1 + chance(events)));
  return [...sizes].toSorted((a, b) => a - b);
}

/** @param changes the indexes (from 0) of the checkpoints before which the key changes */
function keysOf(origin: string, sizes: number[], changes: number[], chance: Chance): Key[] {
  const keys: Key[] = [{ signer: createSigner(origin, seedOf(chance)), since: 0 }];
  for (const at of changes.toSorted((a, b) => a - b)) {
    const before = (keys.at(-1) as Key).signer;
    // Now and then an earlier key comes back; two changes between the same checkpoints have the same size.
    const returning = keys.length > 1 && chance(4) === 0 ? keys[0]?.signer : undefined;
    const signer = returning ?? createSigner(origin, seedOf(chance));
    const since = (sizes[at - 1] ?? 0) + 1;
    if (signer.vkey !== before.vkey) keys.push({ signer, since, succession: signSuccession(before, signer, since) });
  }
  return keys;
}

function chosenOf(events: LeafInput[], sizes: number[], chance: Chance): string[] {
  const covered = events.slice(0, sizes.at(-1) ?? events.length).map(({ stream }) => stream);
  const wanted = 1 + chance(3);
  return [...new Set(Array.from({ length: wanted }, () => pick(covered, chance)))];
}

function receiptsOf(events: LeafInput[]): string[] {
  const commands = [...new Set(events.map(({ commandId }) => commandId))];
  return commands.map((commandId) => {
    const own = events.filter((event) => event.commandId === commandId);
    const { position: firstPosition = 0, recordedAt = '' } = own[0] ?? {};
    const leaves = own.map((event) => leafHash(event).toString('base64'));
    const versions = Object.fromEntries(own.map(({ stream, version }) => [stream, version]));
    return JSON.stringify({
      commandId,
      firstPosition,
      lastPosition: firstPosition + own.length - 1,
      recordedAt,
      versions,
      leaves,
    });
  });
}
