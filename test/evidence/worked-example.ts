// The worked example of docs/EVIDENCE.md: three events, two keys, two checkpoints, a receipt. All its bytes are fixed.
import {
  createSigner,
  leafHash,
  signCheckpoint,
  signSuccession,
  Tree,
  writeEventLine,
  writePlainLine,
  type LeafInput,
} from '#libs/proof';

const ORIGIN = 'baton/0198c1a0-0000-7000-8000-0000000000aa';
const [anna, ravi] = ['client/0198c1a0-0000-7000-8000-000000000001', 'client/0198c1a0-0000-7000-8000-000000000002'];
const common = { schemaVersion: 1, actor: 'cli:anna' };
const first = {
  command: 'add-client',
  commandId: '0198c1a0-0000-7000-8000-0000000000ff',
  occurredAt: '2026-03-01T09:30:00.250000Z',
  recordedAt: '2026-03-01T09:30:00.251042Z',
};
const second = {
  command: 'correct',
  commandId: '0198c1a0-0000-7000-8000-000000000100',
  occurredAt: '2026-03-01T09:31:00.000000Z',
  recordedAt: '2026-03-01T09:31:00.000713Z',
};
const events: LeafInput[] = [
  { position: 1, stream: anna ?? '', version: 1, type: 'ClientAdded', body: '{"name":"Ålfki"}', ...first, ...common },
  { position: 2, stream: ravi ?? '', version: 1, type: 'ClientAdded', body: '{"name":"R\\"avi"}', ...first, ...common },
  { position: 3, stream: anna ?? '', version: 2, type: 'ClientCorrected', body: '{"score":0.5}', ...second, ...common },
];

/** The files of docs/evidence/ by their names. */
export function workedExample(): Record<string, string> {
  const [before, after] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((seed) => createSigner(ORIGIN, seed));
  if (before === undefined || after === undefined) throw new Error('There are two keys');
  const tree = new Tree();
  for (const event of events) tree.append(leafHash(event));
  const two = signCheckpoint({ origin: ORIGIN, size: 2, root: tree.root(2) }, [before]);
  const three = signCheckpoint({ origin: ORIGIN, size: 3, root: tree.root(3) }, [after]);
  const succession = signSuccession(before, after, 3);
  const base64 = (hashes: Buffer[]) => hashes.map((hash) => hash.toString('base64'));
  const leaf = (event: LeafInput) => leafHash(event).toString('base64');
  const line = (event: LeafInput, proof?: string[]) =>
    writeEventLine({ ...event, leaf: leaf(event), proof }, event.body);
  const [one, other, last] = events.map((event) => line(event));
  const keys = [
    writePlainLine({ kind: 'key', vkey: before.vkey, since: 0 }),
    writePlainLine({ kind: 'key', vkey: after.vkey, since: 3, succession }),
  ];
  const checkpoint = (note: string, proof?: string[]) =>
    writePlainLine({ kind: 'checkpoint', note, ...(proof && { proof }) });
  const head = (of: 'log' | string[]) => writePlainLine({ kind: 'bundle', format: 1, origin: ORIGIN, of, size: 3 });
  const ofAnna = events.filter(({ stream }) => stream === anna);
  const text = (lines: (string | undefined)[]) => lines.map((each) => `${each}\n`).join('');
  const receipt = {
    commandId: first.commandId,
    firstPosition: 1,
    lastPosition: 2,
    recordedAt: first.recordedAt,
    versions: { [anna ?? '']: 1, [ravi ?? '']: 1 },
    leaves: events.slice(0, 2).map(leaf),
  };
  return {
    'log.jsonl': text([
      head('log'),
      ...keys,
      one,
      other,
      checkpoint(two),
      last,
      checkpoint(three),
      writePlainLine({ kind: 'end', events: 3 }),
    ]),
    'streams.jsonl': text([
      head([anna ?? '']),
      ...keys,
      checkpoint(two, base64(tree.consistency(2))),
      checkpoint(three),
      ...ofAnna.map((event) => line(event, base64(tree.inclusion(event.position - 1)))),
      writePlainLine({ kind: 'end', events: 2 }),
    ]),
    'checkpoint-2.txt': two,
    'checkpoint-3.txt': three,
    'receipt.json': `${JSON.stringify(receipt, null, 2)}\n`,
  };
}
