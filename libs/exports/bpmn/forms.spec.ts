// XES and OCEL: every event appears once, and nothing personal.
import samples from '../../domain/event-samples.json';
import { sealsOf, upcast } from '#libs/domain';
import type { LoggedEvent, Trace } from '../logged';
import { ocelOf } from '../event-logs/ocel';
import { History } from '../testing';
import { xesOf } from '../event-logs/xes';

interface Ocel {
  events: { id: string; type: string; time: string; relationships: { objectId: string; qualifier: string }[] }[];
  objects: { id: string; type: string; relationships: { objectId: string; qualifier: string }[] }[];
  eventTypes: { name: string }[];
  objectTypes: { name: string }[];
}

async function* streamOf<T>(list: T[]): AsyncGenerator<T> {
  yield* list;
}
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
async function xes(...traces: Trace[]) {
  const counts = { traces: 0, events: 0 };
  return { text: await textOf(xesOf(streamOf(traces), counts)), counts };
}
async function ocel(events: LoggedEvent[]) {
  const counts = { events: 0, objects: 0 };
  const text = await textOf(ocelOf(streamOf(events), counts));
  return { text, counts, log: JSON.parse(text) as Ocel };
}

/** The same value with every text in it replaced by a unique one. */
function canaried(value: unknown): unknown {
  if (typeof value === 'string') return `Zyxwell ${value}`;
  if (Array.isArray(value)) return value.map(canaried);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, canaried(each)]));
}

/** A sample of every event ever written, as one log; every personal text in it is a canary. */
const everything = samples.map(({ stream, type, schemaVersion, data }, index): LoggedEvent => {
  const at = '2026-11-22T09:00:00.000000Z';
  const frame = { version: index + 1, actor: 'rep:r1', command: 'test', occurredAt: at, recordedAt: at };
  const plain = upcast(type, schemaVersion, data);
  const fields = Object.keys(sealsOf(type)?.fields ?? {});
  const personal = Object.fromEntries(fields.map((field) => [field, canaried(plain[field])]));
  return { position: index + 1, stream, type, ...frame, data: { ...plain, ...personal } };
});
const ofHandover = { id: 'h', events: everything.filter(({ stream }) => stream === 'handover/h') };

describe('XES', () => {
  it('has a trace for each handover, and each of its events once', async () => {
    const [one, other] = [new History('vip').whole().trace, new History('ordinary').compile().trace];
    const { text, counts } = await xes(one, other);
    expect(counts).toEqual({ traces: 2, events: one.events.length + other.events.length });
    expect(text.match(/<trace>/g)).toHaveLength(2);
    expect(text.match(/<event>/g)).toHaveLength(counts.events);
    expect(text.match(/key="activity" value="joint-visit"/g)).toHaveLength(1);
  });

  it('escapes XML syntax, and leaves out characters that XML cannot hold', async () => {
    const { events } = new History('vip').trace;
    const [opened] = events;
    const { text } = await xes({ id: '"<&>\u0001', events: opened ? [{ ...opened, actor: `cli:a"b<c>&'` }] : [] });
    expect(text).toContain('value="&quot;&lt;&amp;&gt;\ufffd"');
    expect(text).toContain('value="cli:a&quot;b&lt;c&gt;&amp;&#39;"');
  });
});

describe('OCEL', () => {
  it('has each event once, and every object and type that it refers to', async () => {
    const { events } = new History('vip').whole();
    const { log, counts } = await ocel(events);
    expect(log.events.map(({ id }) => id)).toEqual(events.map(({ position }) => `event/${position}`));
    expect(counts).toEqual({ events: events.length, objects: log.objects.length });
    const ids = new Set(log.objects.map(({ id }) => id));
    expect(ids.size).toBe(log.objects.length);
    for (const { relationships } of [...log.events, ...log.objects])
      for (const { objectId } of relationships) expect(ids).toContain(objectId);
    expect(new Set(log.eventTypes.map(({ name }) => name))).toEqual(new Set(log.events.map(({ type }) => type)));
    const types = log.objectTypes.map(({ name }) => name);
    for (const { type } of log.objects) expect(types).toContain(type);
  });

  it('gives the role of each object', async () => {
    const { log } = await ocel(new History('vip').whole().events);
    const of = (type: string) => log.events.find((event) => event.type === type)?.relationships;
    expect(of('HandoverOpened')).toEqual(
      expect.arrayContaining([
        { objectId: 'handover/h', qualifier: 'handover' },
        { objectId: 'client/c', qualifier: 'client' },
        { objectId: 'departure/d', qualifier: 'departure' },
        { objectId: 'policy/p', qualifier: 'policy' },
        { objectId: 'representative/out', qualifier: 'outgoing' },
        { objectId: 'representative/lead', qualifier: 'lead' },
      ]),
    );
    expect(of('JointVisitHeld')).toContainEqual({ objectId: 'client/c', qualifier: 'client' });
    expect(of('JointVisitHeld')).toContainEqual({ objectId: 'representative/out', qualifier: 'actor' });
    expect(of('SuccessorAppointed')).toContainEqual({ objectId: 'representative/tom', qualifier: 'successor' });
    expect(of('OwnershipPassed')).toContainEqual({ objectId: 'representative/tom', qualifier: 'owner' });
    const { log: all } = await ocel(everything);
    const read = all.events.find(({ type }) => type === 'ReadsRecorded');
    expect(read?.relationships).toEqual([
      { objectId: 'client/c', qualifier: 'client' },
      { objectId: 'representative/r2', qualifier: 'reader' },
      { objectId: 'handover/h', qualifier: 'handover' },
    ]);
    const handover = log.objects.find(({ id }) => id === 'handover/h');
    expect(handover?.relationships).toContainEqual({ objectId: 'representative/tom', qualifier: 'successor' });
  });
});

describe('exports contain nothing personal', () => {
  it('from any event type', async () => {
    expect(JSON.stringify(everything).match(/Zyxwell/g)?.length).toBeGreaterThan(30);
    const [objects, traces] = [await ocel(everything), await xes(ofHandover)];
    expect(objects.counts.events).toBe(everything.length);
    expect(traces.counts.events).toBe(ofHandover.events.length);
    expect(objects.text + traces.text).not.toContain('Zyxwell');
  });

  it('and nothing of what was written in a handover', async () => {
    const { events, trace } = new History('vip').whole();
    expect(JSON.stringify(events)).toContain('Canary');
    expect((await ocel(events)).text + (await xes(trace)).text).not.toMatch(/Canary|example\.org|because/);
  });
});
