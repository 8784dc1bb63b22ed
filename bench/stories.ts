// Realistic events: the samples of libs/domain, repeated with new ids, many stories interleaved.
import { v7 as newId } from 'uuid';
import type { LeafInput } from '#libs/proof';
import type { createCodec } from '#libs/services';
import samples from '../libs/domain/event-samples.json';

type Encode = ReturnType<typeof createCodec>['encode'];
export type Decided = { stream: string; type: string; data: unknown };

/** How many stories are interleaved, so that consecutive events belong to different streams. */
const AT_ONCE = 500;
/** How many events are sealed and written at a time. */
const BATCH = 1_000;
/** Left out: an erased client would have nothing left to open. */
const SELDOM = ['ClientErasureRequested', 'ClientErasureRefused', 'HandoverErased', 'ClientErased'];
const IDS = /"(c|h|d|p|m|r\d)"(?!:)/g;
const BEGIN = Date.UTC(2026, 0, 1);
const EVERY_MS = 20;

/** Batches of events as the log has them, `count` in all, with personal fields sealed by `encode`. */
export const tellStories = (count: number, encode: Encode): AsyncGenerator<LeafInput[]> =>
  recorded(batches(count), encode);

/** Decided events in the form in which the log has them. */
export async function* recorded(batched: Iterable<Decided[]>, encode: Encode): AsyncGenerator<LeafInput[]> {
  const versions = new Map<string, number>();
  let position = 0;
  for (const decided of batched) {
    const encoded = await encode(decided);
    yield encoded.map(({ stream, type, schemaVersion, body }) => {
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      position += 1;
      const at = new Date(BEGIN + position * EVERY_MS).toISOString();
      return {
        position,
        stream,
        version,
        type,
        schemaVersion,
        body,
        actor: 'rep:0198c1a0-0000-7000-8000-000000000001',
        command: 'record-visit',
        commandId: newId(),
        occurredAt: at.replace('Z', '000Z'),
        recordedAt: at.replace('Z', '417Z'),
      };
    });
  }
}

function* batches(count: number): Generator<Decided[]> {
  const tellers = Array.from({ length: AT_ONCE }, () => story());
  let [batch, told]: [Decided[], number] = [[], 0];
  for (let turn = 0; told < count; turn += 1) {
    const next = tellers[turn % AT_ONCE]?.next();
    if (next === undefined || next.done) {
      tellers[turn % AT_ONCE] = story();
      continue;
    }
    batch.push(next.value);
    told += 1;
    if (batch.length < BATCH && told < count) continue;
    yield batch;
    batch = [];
  }
}

const templates = samples
  .filter(({ stream, type }) => !stream.startsWith('policy/') && !SELDOM.includes(type))
  .map(({ stream, type, data }) => ({ stream, type, text: JSON.stringify(data) }));

function* story(): Generator<Decided> {
  const ids = new Map(['c', 'h', 'd', 'p', 'm', 'r1', 'r2', 'r3'].map((name) => [name, newId()]));
  for (const { stream, type, text } of templates) {
    const [kind = '', name = ''] = stream.split('/');
    const data: unknown = JSON.parse(text.replaceAll(IDS, (_, id: string) => `"${ids.get(id) ?? id}"`));
    yield { stream: `${kind}/${ids.get(name) ?? name}`, type, data };
  }
}
