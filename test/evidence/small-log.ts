// Small logs for tests: events, their bundle's lines, and what an auditor keeps outside.
import { createHash } from 'node:crypto';
import {
  createSigner,
  leafHash,
  signCheckpoint,
  Tree,
  verifyBundle,
  writeEventLine,
  writePlainLine,
  type LeafInput,
  type OutsideEvidence,
  type Verdict,
} from '#libs/proof';

export const ORIGIN = 'baton/0198c1a0-0000-7000-8000-000000000001';
export const signerOf = (number: number, origin = ORIGIN) => createSigner(origin, Buffer.alloc(32, number));
export const signer = signerOf(7);

const idOf = (number: number): string => {
  const digits = createHash('sha256').update(String(number)).digest('hex');
  return `0198c1a0-0000-7000-8000-${digits.slice(0, 12)}`;
};

/** Each command has two events, on two of the streams. */
export function eventsOf(count: number, streams = 3): LeafInput[] {
  const versions = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const stream = `client/${idOf(index % streams)}`;
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const second = Math.floor(index / 2);
    const minute = `2026-03-0${1 + (Math.floor(second / 3600) % 9)}T09:${String(Math.floor(second / 60) % 60).padStart(2, '0')}`;
    const instant = `${minute}:${String(second % 60).padStart(2, '0')}.250042Z`;
    return {
      position: index + 1,
      stream,
      version,
      type: 'ClientCorrected',
      schemaVersion: 1,
      body: `{"details":{"name":{"sealed":"x${index}"}},"n":${index}}`,
      actor: 'cli:anna',
      command: 'correct',
      commandId: idOf(1000 + second),
      occurredAt: instant,
      recordedAt: instant,
    };
  });
}

export const leafOf = (event: LeafInput): string => leafHash(event).toString('base64');
export const lineOf = (event: LeafInput, proof?: string[]): string =>
  writeEventLine({ ...event, leaf: leafOf(event), ...(proof === undefined ? {} : { proof }) }, event.body);

function treeOf(events: LeafInput[]): Tree {
  const tree = new Tree();
  for (const event of events) tree.append(leafHash(event));
  return tree;
}

export const checkpointOf = (events: LeafInput[], size: number, by = [signer], origin = ORIGIN): string =>
  signCheckpoint({ origin, size, root: treeOf(events.slice(0, size)).root() }, by);

const keyLine = writePlainLine({ kind: 'key', vkey: signer.vkey, since: 0 });

/** The lines of a sound bundle: head, key, events with their checkpoints, end. */
export function linesOf(events: LeafInput[], sizes: number[] = [events.length]): string[] {
  const head = writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: 'log', size: events.length });
  const lines = events.flatMap((event) => {
    const line = lineOf(event);
    if (!sizes.includes(event.position)) return [line];
    return [line, writePlainLine({ kind: 'checkpoint', note: checkpointOf(events, event.position) })];
  });
  return [head, keyLine, ...lines, writePlainLine({ kind: 'end', events: events.length })];
}

/** The lines of a bundle of some streams, with the newest checkpoint and those of these sizes. */
export function streamLines(
  events: LeafInput[],
  streams: string[],
  size = events.length,
  older: number[] = [],
): string[] {
  const tree = treeOf(events.slice(0, size));
  const wanted = events.filter(({ stream, position }) => streams.includes(stream) && position <= size);
  const checkpoint = (at: number, proof?: string[]) =>
    writePlainLine({ kind: 'checkpoint', note: checkpointOf(events, at), ...(proof && { proof }) });
  return [
    writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of: streams, size }),
    keyLine,
    ...older.map((at) => checkpoint(at, texts(tree.consistency(at)))),
    checkpoint(size),
    ...wanted.map((event) => lineOf(event, texts(tree.inclusion(event.position - 1)))),
    writePlainLine({ kind: 'end', events: wanted.length }),
  ];
}

const texts = (hashes: Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));

export const tilesOf = (events: LeafInput[], upTo = events.length): NonNullable<OutsideEvidence['tiles']> => {
  const leaves = Buffer.concat(events.slice(0, upTo).map(leafHash));
  return { leaves: async (n) => (n * 8192 < leaves.length ? leaves.subarray(n * 8192, (n + 1) * 8192) : undefined) };
};

export async function* inChunks(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export const bytesOf = (lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
export const verifyLines = (lines: string[], evidence: OutsideEvidence = {}, chunk?: number): Promise<Verdict> =>
  verifyBundle(inChunks(bytesOf(lines), chunk), evidence);

/** The first problem as `kind position-upTo`, or 'none'. */
export function firstOf({ problems: [first] }: Pick<Verdict, 'problems'>): string {
  if (first === undefined) return 'none';
  const { kind, position, upTo } = first;
  return [kind, position, upTo].filter((part) => part !== undefined).join(' ');
}
