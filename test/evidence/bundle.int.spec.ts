// The evidence bundle of a real log: whole, of chosen streams, at a size, and of one instant.
import { Client, type Pool } from 'pg';
import { createPool } from '#libs/database';
import { createAppender, evidenceLines, readLog } from '#libs/event-store';
import { createSigner, signCheckpoint, Tree, verifyBundle, type Verdict } from '#libs/proof';
import { commandOn } from '../log/commands';
import { startTestPostgres } from '../postgres';

const ORIGIN = 'baton/0198c1a0-0000-7000-8000-000000000009';
const signer = createSigner(ORIGIN, Buffer.alloc(32, 5));
const EVENTS = 4_100; // more than two batches
const STREAMS = 50;

let database: Awaited<ReturnType<typeof startTestPostgres>>;
let pool: Pool;
let notes: string[];
beforeAll(async () => {
  database = await startTestPostgres();
  pool = createPool({ url: database.appUrl, max: 4 });
  await append(0, EVENTS);
  await pool.query('SELECT es.record_key(1, $1, 0, NULL)', [signer.vkey]);
  const log = await readLog(pool, { after: 0, limit: EVENTS });
  const tree = new Tree();
  for (const { leaf } of log) tree.append(leaf);
  notes = [1_000, 2_000, 2_001, 4_000].map((size) =>
    signCheckpoint({ origin: ORIGIN, size, root: tree.root(size) }, [signer]),
  );
  for (const note of notes) await pool.query('SELECT es.record_checkpoint($1, $2)', [note.split('\n')[1], note]);
});
afterAll(async () => {
  await pool.end();
  await database.stop();
});

async function append(from: number, to: number): Promise<void> {
  const appender = createAppender({ pool });
  const bodies = ['{}', '{"a":"é\\n\\"\\\\","b":[1,-2.5,null]}', `{"x":"${'y'.repeat(500)}"}`];
  const all = Array.from({ length: to - from }, (_, index) => {
    const [n, stream] = [from + index, `thing/${(from + index) % STREAMS}`];
    const body = bodies[n % 3] ?? '';
    return appender.append(
      commandOn({ [stream]: Math.floor(n / STREAMS) }, { events: [{ stream, type: 'Done', schemaVersion: 1, body }] }),
    );
  });
  await Promise.all(all);
  await appender.close();
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of lines) yield Buffer.from(text, 'utf8');
}
const verified = (wanted: Parameters<typeof evidenceLines>[1], checkpoints: string[]): Promise<Verdict> =>
  verifyBundle(bytesOf(evidenceLines(pool, wanted)), { checkpoints, keys: [signer.vkey] });

describe('the evidence bundle', () => {
  it('of the whole log is proven by its checkpoints', async () => {
    const verdict = await verified({}, notes);
    expect(verdict).toMatchObject({ events: EVENTS, size: EVENTS, provenTo: 4_000, unprovenFrom: 4_001, problems: [] });
  });

  it('of a smaller size is the log as it was then', async () => {
    const verdict = await verified({ size: 2_000 }, notes.slice(0, 2));
    expect(verdict).toMatchObject({ events: 2_000, size: 2_000, provenTo: 2_000, problems: [] });
  });

  it('of chosen streams proves each event against the newest checkpoint, and against older ones', async () => {
    const streams = ['thing/3', 'thing/7'];
    for (const note of notes) {
      const verdict = await verified({ streams }, [note]);
      const provenTo = Number(note.split('\n')[1]);
      const proven = provenTo === 4_000 ? 'all' : 'part';
      const own = { size: 4_000, ownProvenTo: 4_000 };
      expect(verdict).toMatchObject({ of: streams, events: 160, proven, provenTo, ...own, problems: [] });
    }
  });

  it('is of one instant, whatever is appended meanwhile', async () => {
    const lines = evidenceLines(pool);
    const first = await lines.next();
    await append(EVENTS, EVENTS + 10);
    async function* all(): AsyncGenerator<string> {
      yield String(first.value);
      yield* lines;
    }
    const verdict = await verifyBundle(bytesOf(all()), { checkpoints: notes });
    expect(verdict).toMatchObject({ ok: true, events: EVENTS });
  });

  it('may be abandoned in the middle without harm to the pool', async () => {
    for (let turn = 0; turn < 6; turn += 1) for await (const text of evidenceLines(pool)) if (text) break;
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  });

  it('of an empty log is sound, and proves nothing', async () => {
    const empty = await startTestPostgres();
    const client = new Client({ connectionString: empty.appUrl });
    await client.connect();
    const verdict = await verifyBundle(bytesOf(evidenceLines(client)), {});
    await client.end();
    await empty.stop();
    expect(verdict).toMatchObject({ ok: true, events: 0, size: 0, provenTo: 0, origin: '' });
  });
});
