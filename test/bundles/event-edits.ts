// Edits of a bundle's events, head and end: what anybody could do to the file, and what the operator could sign again.
import { leafHash, type LeafInput } from '#libs/proof';
import { draftOf, isEvent, type EventItem } from './draft';
import type { Edit, Expected, Setting } from './setting';
import { forked, pick } from './world';

const shownIn = ({ draft }: Setting): EventItem[] => draft.items.filter(isEvent);

/** Whether a signed root, or another event's proof, determines what the event at this position must be. */
const isBound = ({ world, kind, draft }: Setting, position: number): boolean =>
  kind === 'log'
    ? [...world.notes.keys()].some((size) => size >= position)
    : world.notes.size > 0 || draft.items.filter(isEvent).length > 1;

const foundIf = (is: boolean): Expected => (is ? 'found' : 'open');

/** Changes one event that is shown; unless hashed again, it keeps its old leaf. */
const changed =
  (isHashed: boolean, change: (event: LeafInput, setting: Setting) => Partial<LeafInput>): Edit =>
  (setting) => {
    const { draft, chance } = setting;
    const events = shownIn(setting);
    if (events.length === 0) return undefined;
    const item = pick(events, chance);
    const event = { ...item.event, ...change(item.event, setting) };
    const leaf = isHashed ? {} : { leaf: leafHash(item.event).toString('base64') };
    draft.items[draft.items.indexOf(item)] = { ...item, ...leaf, event };
    return foundIf(!isHashed || isBound(setting, item.event.position));
  };

const OTHER_BODY = '{"forged":true}';

const COLUMNS: ((event: LeafInput) => Partial<LeafInput>)[] = [
  ({ actor }) => ({ actor: `${actor}9` }),
  ({ type }) => ({ type: `${type}s` }),
  ({ command }) => ({ command: `${command}s` }),
  ({ schemaVersion }) => ({ schemaVersion: -schemaVersion }),
  ({ occurredAt }) => ({ occurredAt: occurredAt.replace('042Z', '043Z') }),
  ({ commandId }) => ({ commandId: commandId.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }),
];

/** The operator changes events and signs everything again: found where a checkpoint from before is held. */
const rewritten =
  (from: (position: number, first: number) => boolean): Edit =>
  (setting) => {
    const { world, kind, chance } = setting;
    const first = 1 + chance(world.events.length);
    const events = world.events.map((event) => (from(event.position, first) ? { ...event, body: OTHER_BODY } : event));
    setting.draft = draftOf(forked(world, events), kind);
    return foundIf(comparable(setting).some((size) => size >= first));
  };

/** The sizes of the held checkpoints that the original bundle has as well. */
function comparable({ world, kind, held }: Setting): number[] {
  const there = kind === 'log' ? [...world.notes] : [...world.notes].slice(-64);
  return there.flatMap(([size, note]) => (held.checkpoints.includes(note) ? [size] : []));
}

/** Valid JSON that a body of the log may not contain. */
const UNKEPT: Record<string, string[]> = {
  'a number beyond the limits of the record': ['9007199254740992', '-9007199254740992', '1e+21'].map(
    (number) => `{"a":${number}}`,
  ),
  'a body nested beyond the limits of the record': [
    `${'['.repeat(65)}${']'.repeat(65)}`,
    `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`,
  ],
  'NUL or half a surrogate pair in a body': ['{"a":"\\u0000"}', '{"\\u0000":1}', '{"a":"\\ud800"}'],
  'a body in another form': [
    '{"a":1.0}',
    '{"a":-0}',
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '{"a": 1}',
    '"\\u00e9"',
    'nothing',
  ],
};

const unkept =
  (bodies: string[]): Edit =>
  (setting) => {
    const { world, kind, chance } = setting;
    const events = shownIn(setting);
    if (events.length === 0) return undefined;
    const { position } = pick(events, chance).event;
    const body = pick(bodies, chance);
    const changes = world.events.map((event) => (event.position === position ? { ...event, body } : event));
    setting.draft = draftOf(forked(world, changes), kind);
    return 'found';
  };

const cutOff: Edit = (setting) => {
  const { world, kind, held, chance } = setting;
  const left = chance(world.events.length);
  if (kind === 'streams') return undefined;
  setting.draft = draftOf(forked(world, world.events.slice(0, left)), kind);
  const last = held.receipts.map((text) => (JSON.parse(text) as { lastPosition: number }).lastPosition);
  return foundIf(comparable(setting).some((size) => size > left) || last.some((position) => position > left));
};

const dropped: Edit = (setting) => {
  const { draft, kind, chance } = setting;
  const events = shownIn(setting);
  if (events.length === 0) return undefined;
  const item = pick(events, chance);
  draft.items.splice(draft.items.indexOf(item), 1);
  const { stream, version } = item.event;
  // No bundle of streams shows whether a stream has a later event.
  return foundIf(kind === 'log' || events.some(({ event }) => event.stream === stream && event.version > version));
};

const doubled: Edit = ({ draft, chance }) => {
  const events = draft.items.filter(isEvent);
  if (events.length === 0) return undefined;
  const item = pick(events, chance);
  draft.items.splice(draft.items.indexOf(item), 0, item);
  return 'found';
};

const swapped: Edit = ({ draft, chance }) => {
  const events = draft.items.filter(isEvent);
  if (events.length < 2) return undefined;
  const at = chance(events.length - 1);
  const [one, other] = [events[at], events[at + 1]] as [EventItem, EventItem];
  const [from, to] = [draft.items.indexOf(one), draft.items.indexOf(other)];
  draft.items[from] = other;
  draft.items[to] = one;
  return 'found';
};

const added: Edit = (setting) => {
  const { draft, kind, chance } = setting;
  const events = shownIn(setting);
  if (events.length === 0) return undefined;
  const { event, proof } = pick(events, chance);
  const last = (events.at(-1) as EventItem).event;
  const version = Math.max(...events.map((each) => (each.event.stream === event.stream ? each.event.version : 0))) + 1;
  const position = last.position + 1;
  const more = { ...event, position, version, body: OTHER_BODY, recordedAt: last.recordedAt };
  draft.items.push({ event: more, ...(proof && { proof }) });
  if (kind === 'log') draft.size += 1;
  // After a log's last checkpoint anything may follow, and is no more proven than what followed before.
  return kind === 'log' ? 'open' : 'found';
};

export const EVENT_EDITS: Record<string, Edit> = {
  'a body changed': changed(false, () => ({ body: OTHER_BODY })),
  'a body changed, and hashed anew': changed(true, () => ({ body: OTHER_BODY })),
  'a column changed': changed(false, (event, { chance }) => pick(COLUMNS, chance)(event)),
  'a column changed, and hashed anew': changed(true, (event, { chance }) => pick(COLUMNS, chance)(event)),
  'an event dropped': dropped,
  'an event doubled': doubled,
  'two events swapped': swapped,
  'an event added': added,
  'one event rewritten, all signed anew': rewritten((position, first) => position === first),
  'all events rewritten from one on, all signed anew': rewritten((position, first) => position >= first),
  ...Object.fromEntries(Object.entries(UNKEPT).map(([what, bodies]) => [`${what}, all signed anew`, unkept(bodies)])),
  'the log cut off, all signed anew': cutOff,
  'another size in the head': (setting) => {
    const { draft, world, kind, chance } = setting;
    draft.size = Math.max(0, draft.size + pick([-1, 1, 7], chance));
    return foundIf(kind === 'log' || world.notes.size > 0);
  },
  'another count at the end': ({ draft, chance }) => {
    draft.count = draft.items.filter(isEvent).length + 1 + chance(3);
    return 'found';
  },
  'a stream named twice': ({ draft, chance }) => {
    if (draft.of === 'log') return undefined;
    draft.of.push(pick(draft.of, chance));
    return 'found';
  },
  'a stream not named': ({ draft }) => (draft.of !== 'log' && draft.of.pop() !== undefined ? 'found' : undefined),
};
