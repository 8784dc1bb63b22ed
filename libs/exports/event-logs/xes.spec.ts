// What the schema of IEEE 1849 requires of an XES file: the order of elements, their names and values.
import samples from '../../domain/event-samples.json';
import { upcast } from '#libs/domain';
import type { Trace } from '../logged';
import { History } from '../testing';
import { xesOf } from './xes';

const NCNAME = /^[A-Za-z_][\w.-]*$/;
const NAME = /^[A-Za-z_:][\w.:-]*$/;
/** No leading or trailing spaces, no two spaces in a row, no other white space. */
const TOKEN = /^(\S+( \S+)*)?$/;
const VALUES: Record<string, RegExp> = {
  string: /^/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  int: /^-?\d{1,18}$/,
  boolean: /^(true|false)$/,
};
const ATTRIBUTES = 'string|date|int|boolean';
/** The child elements of each element, in the order that the schema requires. */
const ORDER: Record<string, RegExp> = {
  log: new RegExp(`^(extension )*(global )*(classifier )*((${ATTRIBUTES}) )*(trace )*(event )*$`),
  trace: new RegExp(`^((${ATTRIBUTES}) )*(event )*$`),
  event: new RegExp(`^((${ATTRIBUTES}) )*$`),
  global: new RegExp(`^((${ATTRIBUTES}) )*$`),
};
const OWN: Record<string, Record<string, RegExp>> = {
  log: { 'xes.version': /^\d+\.\d+$/, 'xes.features': TOKEN, xmlns: /^http:\/\/\S+$/ },
  extension: { name: NCNAME, prefix: NCNAME, uri: /^http:\/\/\S+$/ },
  global: { scope: /^(trace|event)$/ },
  classifier: { name: NCNAME, keys: TOKEN },
  trace: {},
  event: {},
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

const TAG = /<(\/?)([^\s/>]+)((?:\s+[^\s=]+="[^"<]*")*)\s*(\/?)>/g;

/** The elements of a well-formed text without text content. */
function parsed(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '');
  expect(body.replaceAll(TAG, '').trim()).toBe('');
  for (const [, closing, name = '', attributes = '', empty] of body.matchAll(TAG)) {
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`${name} is closed where it is not open`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [] };
    expect(Object.keys(element.attributes)).toHaveLength(pairs.length);
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  expect([open.length, root.children.length]).toEqual([1, 1]);
  return root.children[0] as Element;
}

function faults({ name, attributes, children }: Element): string[] {
  const values = VALUES[name];
  const wanted = values ? { key: NAME, value: values } : OWN[name];
  if (wanted === undefined) return [`there is no ${name}`];
  const wrong = Object.entries(wanted).flatMap(([key, pattern]) =>
    pattern.test(attributes[key] ?? '\n') ? [] : [`${name} ${key}="${attributes[key]}"`],
  );
  const more = Object.keys(attributes).filter((key) => !Object.hasOwn(wanted, key));
  const order = children.map((child) => `${child.name} `).join('');
  const disorder = (ORDER[name] ?? /^$/).test(order) ? [] : [`${name}: ${order}`];
  const twice = children.length - new Set(children.map(({ attributes: { key } }, index) => key ?? index)).size;
  return [...wrong, ...more, ...disorder, ...(twice ? [`${name} has a key twice`] : []), ...children.flatMap(faults)];
}

async function exported(...traces: Trace[]): Promise<string> {
  async function* all() {
    yield* traces;
  }
  let text = '';
  for await (const piece of xesOf(all(), { traces: 0, events: 0 })) text += piece;
  return text;
}

const at = '2026-11-22T09:00:00.000000Z';
const frame = { version: 1, actor: `rep:"<é>&'`, command: 'test', occurredAt: at, recordedAt: at };
/** Every event type that a handover has ever had. */
const everything = samples
  .filter(({ stream }) => stream === 'handover/h')
  .map(({ stream, type, schemaVersion, data }, index) => {
    const plain = upcast(type, schemaVersion, data);
    return { position: index + 1, stream, type, ...frame, data: plain };
  });
const traces = [
  new History('vip').whole().trace,
  new History('ordinary').compile().trace,
  { id: 'h', events: everything },
];

describe('an XES file', () => {
  it('follows the schema of IEEE 1849', async () => {
    expect(faults(parsed(await exported(...traces)))).toEqual([]);
    expect(faults(parsed(await exported()))).toEqual([]);
  });

  it('declares what it uses: extensions by their prefixes, and the keys of classifiers as global', async () => {
    const log = parsed(await exported(...traces));
    const of = (name: string) => log.children.filter((child) => child.name === name);
    const prefixes = of('extension').map(({ attributes }) => attributes['prefix']);
    const keys = (element: Element): string[] => [element.attributes['key'] ?? '', ...element.children.flatMap(keys)];
    const used = new Set(keys(log).flatMap((key) => /^(.+):/.exec(key)?.[1] ?? []));
    expect([...used].toSorted()).toEqual(prefixes.toSorted());
    const global = of('global').find(({ attributes }) => attributes['scope'] === 'event');
    const declared = global?.children.map(({ attributes }) => attributes['key']);
    for (const { attributes } of of('classifier'))
      for (const key of attributes['keys']?.split(' ') ?? []) expect(declared).toContain(key);
    // Every event has the global attributes.
    for (const event of of('trace').flatMap(({ children }) => children.filter(({ name }) => name === 'event')))
      expect(event.children.map(({ attributes }) => attributes['key'])).toEqual(expect.arrayContaining(declared ?? []));
  });

  it.each<[string, string, string]>([
    ['a space in the name of a classifier', '"EventType"', '"Event type"'],
    ['a key that is not a valid name', 'key="step"', 'key="a step"'],
    ['an invalid date', '1970-01-01T00:00:00.000Z', 'yesterday'],
    [
      'a classifier before a global',
      '<extension name="Concept"',
      '<classifier name="X" keys="step"/><extension name="Concept"',
    ],
    ['a value for a number', '<int key="position" value="', '<int key="position" value="x'],
  ])('with %s would be reported', async (_, from, to) => {
    const text = await exported(...traces);
    expect(text).toContain(from);
    expect(faults(parsed(text.replaceAll(from, to)))).not.toEqual([]);
  });
});
