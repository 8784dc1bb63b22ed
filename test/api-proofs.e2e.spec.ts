// The proofs of the record over HTTP: what an auditor fetches proves what was answered, without trusting us.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isConsistent, parseVerifierKey, readCheckpoint, rootFromInclusion, signersOf } from '#libs/proof';
import { startApi, type ApiUnderTest, type Send } from './api/api-under-test';
import { problemsOf } from './api/expect-problem';

let api: ApiUnderTest;
let auditor: Send;
let hr: Send;
let evidence: string;

beforeAll(async () => {
  evidence = mkdtempSync(path.join(os.tmpdir(), 'baton-evidence-'));
  api = await startApi({ CHECKPOINT_KEY: randomBytes(32).toString('base64'), BATON_EVIDENCE: evidence });
  hr = await api.as('hr');
  auditor = await api.as('auditor');
});
afterAll(async () => {
  await api?.stop();
  rmSync(evidence, { recursive: true, force: true });
});

const expectProblem = problemsOf(() => api);

interface Receipt {
  firstPosition: number;
  leaves: string[];
}
let names = 0;
async function add(): Promise<Receipt> {
  const answer = await hr('POST', '/v1/representatives', { details: { name: `Person ${(names += 1)}` }, traits: {} });
  expect(answer.status).toBe(201);
  return answer.body['receipt'] as Receipt;
}
const bytes = (text: unknown) => Buffer.from(String(text), 'base64');
const all = (texts: unknown) => (texts as string[]).map(bytes);

describe('the record over HTTP', () => {
  it('has no checkpoint until one is made, and then one that anybody can fetch', async () => {
    await expectProblem(404, 'no-checkpoint', () => api.nobody('GET', '/v1/log/checkpoint'));
    await expectProblem(404, 'no-checkpoint', () => auditor('GET', '/v1/log/proofs/inclusion?position=1'));
    const made = await auditor('POST', '/v1/log/checkpoints', {});
    const size = readCheckpoint(String(made.body['note']))?.size ?? 0;
    expect([made.status, made.body['size'], size > 0]).toEqual([200, size, true]);
    const open = await api.nobody('GET', '/v1/log/checkpoint');
    expect(open.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(open.body['text']).toBe(made.body['note']);
    expect(readdirSync(path.join(evidence, 'checkpoints'))).toEqual([`${String(size).padStart(16, '0')}.txt`]);
    const { body } = await auditor('GET', '/v1/log/keys');
    const [key] = body['items'] as { vkey: string }[];
    expect(signersOf(String(made.body['note']), [parseVerifierKey(key?.vkey ?? '')])).toHaveLength(1);
  });

  it("proves a receipt's event, and that each checkpoint extends the one before", async () => {
    const receipts: Receipt[] = [];
    const made: { size: number; root: Buffer }[] = [];
    for (const events of [3, 1, 7]) {
      for (let each = 0; each < events; each += 1) receipts.push(await add());
      const { body } = await hr('POST', '/v1/log/checkpoints', {});
      made.push(readCheckpoint(String(body['note'])) ?? { size: 0, root: Buffer.alloc(0) });
    }
    for (const { firstPosition, leaves } of receipts)
      for (const { size, root } of made.filter((each) => each.size >= firstPosition)) {
        const { body } = await auditor('GET', `/v1/log/proofs/inclusion?position=${firstPosition}&size=${size}`);
        expect(rootFromInclusion(bytes(leaves[0]), firstPosition - 1, size, all(body['proof']))).toEqual(root);
        expect([body['leaf'], bytes(body['root'])]).toEqual([leaves[0], root]);
      }
    for (const [index, from] of made.entries())
      for (const to of made.slice(index)) {
        const { body } = await auditor('GET', `/v1/log/proofs/consistency?from=${from.size}&to=${to.size}`);
        expect(isConsistent(from, to, all(body['proof']))).toBe(true);
      }
  });

  it('lists its checkpoints a page at a time', async () => {
    const first = await auditor('GET', '/v1/log/checkpoints?limit=3');
    expect((first.body['items'] as unknown[]).length).toBe(3);
    const second = await auditor('GET', `/v1/log/checkpoints?limit=3&cursor=${String(first.body['next'])}`);
    expect(second.body).toMatchObject({ items: [{ note: expect.stringMatching(/^baton\//) }], next: null });
    await expectProblem(400, 'unknown-cursor', () => auditor('GET', '/v1/log/checkpoints?cursor=x'));
  });

  it.each(['inclusion?position=0', 'inclusion?position=x&size=1', 'consistency?from=1&to=1.5', 'consistency'])(
    'refuses proofs/%s',
    async (query) => {
      await expectProblem(400, 'invalid', () => auditor('GET', `/v1/log/proofs/${query}`));
    },
  );

  it.each(['inclusion?position=3&size=2', 'inclusion?position=1&size=100000', 'consistency?from=4&to=2'])(
    'proves nothing of what is not there: proofs/%s',
    async (query) => {
      await expectProblem(400, 'out-of-range', () => auditor('GET', `/v1/log/proofs/${query}`));
    },
  );

  it('is for those who are responsible for it', async () => {
    await add();
    const { body } = await hr('GET', '/v1/representatives');
    const [{ id } = { id: '' }] = body['items'] as { id: string }[];
    const manager = await api.as(`manager:${id}`);
    const rep = await api.as(`rep:${id}`);
    const ask = async (send: Send) => [
      (await send('POST', '/v1/log/checkpoints', {})).status,
      (await send('GET', '/v1/log/checkpoints')).status,
      (await send('GET', '/v1/log/verification')).status,
    ];
    expect(await ask(manager)).toEqual([403, 200, 404]);
    expect(await ask(rep)).toEqual([403, 403, 403]);
    expect(await ask(api.nobody)).toEqual([401, 401, 401]);
  });

  it('says in the metrics that it is not verified while no worker runs', async () => {
    const { body } = await api.nobody('GET', '/metrics');
    expect(body['text']).toMatch(/^baton_record_sound -1$/m);
    expect(body['text']).toMatch(/^baton_record_verified_timestamp_seconds 0$/m);
  });
});

it('without a signing key the api says that there are no checkpoints', async () => {
  const other = await startApi();
  try {
    const people = await other.as('hr');
    const expectRefusal = problemsOf(() => other);
    await expectRefusal(404, 'no-checkpoint', () => other.nobody('GET', '/v1/log/checkpoint'));
    await expectRefusal(409, 'no-checkpoint-key', () => people('POST', '/v1/log/checkpoints', {}));
  } finally {
    await other.stop();
  }
});
