// A bundle before it is written out, so that it can be edited, and what an auditor holds beside it.
import { sign } from 'node:crypto';
import { leafHash, writeEventLine, writePlainLine, type LeafInput, type Signer } from '#libs/proof';
import type { Chance, World } from './world';

export interface EventItem {
  event: LeafInput;
  /** Base64; computed from the event unless given. */
  leaf?: string;
  proof?: string[];
}
export interface CheckpointItem {
  note: string;
  proof?: string[];
}

export interface Draft {
  origin: string;
  of: 'log' | string[];
  size: number;
  keys: { vkey: string; since: number; succession?: string }[];
  items: (EventItem | CheckpointItem)[];
  /** The count in the last line; the number of events unless given. */
  count?: number;
}

export interface Held {
  checkpoints: string[];
  keys: string[];
  receipts: string[];
}

export type Kind = 'log' | 'streams';

/** The maximum number of newest checkpoints that go with chosen streams. */
const LINKED = 64;

export const isEvent = (item: EventItem | CheckpointItem): item is EventItem => 'event' in item;
export const isCheckpoint = (item: EventItem | CheckpointItem): item is CheckpointItem => 'note' in item;

/** As Baton writes it. */
export function draftOf(world: World, kind: Kind): Draft {
  const { origin, events, notes, chosen, tree } = world;
  const keys = world.keys.map(({ signer, since, succession }) => ({
    vkey: signer.vkey,
    since,
    ...(succession === undefined ? {} : { succession }),
  }));
  if (kind === 'log') {
    const items = events.flatMap((event) => {
      const note = notes.get(event.position);
      return note === undefined ? [{ event }] : [{ event }, { note }];
    });
    return { origin, of: 'log', size: events.length, keys, items };
  }
  const size = [...notes.keys()].at(-1) ?? events.length;
  const checkpoints = [...notes].slice(-LINKED).map(([at, note]) => ({
    note,
    ...(at < size ? { proof: texts(tree.consistency(at, size)) } : {}),
  }));
  const shown = events
    .filter(({ stream, position }) => chosen.includes(stream) && position <= size)
    .map((event) => ({ event, proof: texts(tree.inclusion(event.position - 1, size)) }));
  return { origin, of: [...chosen], size, keys, items: [...checkpoints, ...shown] };
}

const texts = (hashes: Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

export function linesOf({ origin, of, size, keys, items, count }: Draft): string[] {
  const events = items.filter(isEvent).length;
  return [
    writePlainLine({ kind: 'bundle', format: 1, origin, of, size }),
    ...keys.map((key) => writePlainLine({ kind: 'key', ...key })),
    ...items.map((item) => {
      if (!isEvent(item)) return writePlainLine({ kind: 'checkpoint', ...item });
      const { event, proof, leaf = leafHash(event).toString('base64') } = item;
      return writeEventLine({ ...event, leaf, ...(proof && { proof }) }, event.body);
    }),
    writePlainLine({ kind: 'end', events: count ?? events }),
  ];
}

/** Some of the log's checkpoints, keys and receipts; for each log some hold none, and some hold all. */
export function heldOf({ notes, keys, receipts }: World, chance: Chance): Held {
  const some = <T>(list: T[]): T[] => {
    const share = [0, 1, 2, 4][chance(4)] ?? 0;
    return list.filter(() => chance(4) < share);
  };
  return {
    checkpoints: some([...notes.values()]),
    keys: some(keys.map(({ signer }) => signer.vkey)),
    receipts: some(receipts),
  };
}

/** A note with any text, signed by anybody. */
export function noteOf(text: string, signers: Signer[]): string {
  const lines = signers.map(({ name, id, privateKey }) => {
    const signature = sign(null, Buffer.from(text), privateKey);
    return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** The text that a note's signatures cover, and its signature lines. */
export function partsOf(note: string): { text: string; lines: string[] } {
  const [text = '', lines = ''] = note.split('\n\n');
  return { text: `${text}\n`, lines: lines.split('\n').slice(0, -1) };
}
