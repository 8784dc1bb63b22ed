// Edits of a bundle's keys: successions, keys dropped or swapped, the name of the log.
import { createSigner, signCheckpoint, signSuccession, type Signer } from '#libs/proof';
import { draftOf, isCheckpoint, isEvent, noteOf, partsOf, type Draft } from './draft';
import type { Edit, Setting } from './setting';
import { forked, pick, seedOf, signerAt, type World } from './world';

interface Succession {
  before: Signer;
  key: Signer;
  stranger: Signer;
  text: string;
  ofBefore: string;
  ofKey: string;
}

/** Replaces a succession with another note. */
const resucceeded =
  (change: (succession: Succession) => string): Edit =>
  ({ world, draft, chance }) => {
    if (world.keys.length < 2) return undefined;
    const at = 1 + chance(world.keys.length - 1);
    const [before, key] = [world.keys[at - 1]?.signer, world.keys[at]?.signer] as [Signer, Signer];
    const line = draft.keys[at];
    if (line?.succession === undefined) return undefined;
    const { text, lines } = partsOf(line.succession);
    const [ofBefore = '', ofKey = ''] = lines;
    const stranger = createSigner(world.origin, seedOf(chance));
    line.succession = change({ before, key, stranger, text, ofBefore, ofKey });
    return 'found';
  };

const written = (text: string, ...lines: string[]): string => `${text}\n${lines.map((line) => `${line}\n`).join('')}`;

const fallen: Edit = ({ world, draft }) => {
  const at = world.keys.findIndex((_, index) => (world.keys[index - 1]?.since ?? 0) > 1);
  const [before, key] = [world.keys[at - 1], world.keys[at]];
  if (before === undefined || key === undefined) return undefined;
  const since = before.since - 1;
  draft.keys[at] = { vkey: key.signer.vkey, since, succession: signSuccession(before.signer, key.signer, since) };
  return 'found';
};

const toItself: Edit = ({ world, draft }) => {
  const { signer, since } = world.keys.at(-1) ?? {};
  if (signer === undefined) return undefined;
  const from = Math.max(1, since ?? 0);
  draft.keys.push({ vkey: signer.vkey, since: from, succession: signSuccession(signer, signer, from) });
  return 'found';
};

const dropped: Edit = ({ world, draft, held, chance }) => {
  const at = chance(world.keys.length);
  const [gone] = draft.keys.splice(at, 1);
  if (gone === undefined) return undefined;
  if (at < world.keys.length - 1 || world.keys.length === 1) return 'found';
  const isUsed = draft.items.some((item) => isCheckpoint(item) && Number(item.note.split('\n')[1]) >= gone.since);
  const isPinned = held.keys.includes(gone.vkey) && !draft.keys.some(({ vkey }) => vkey === gone.vkey);
  // A log's last key need not have signed anything yet.
  return isUsed || isPinned ? 'found' : 'open';
};

/** Events are forged from one on, and signed by a key that nobody handed over to. */
function forgedBy(setting: Setting, keysOf: (world: World, stranger: Signer) => World['keys']): Draft {
  const { world, kind, chance } = setting;
  const stranger = createSigner(world.origin, seedOf(chance));
  const first = 1 + chance(world.events.length);
  const events = world.events.map((event) => (event.position < first ? event : { ...event, body: '{"forged":true}' }));
  return draftOf(forked({ ...world, keys: keysOf(world, stranger) }, events), kind);
}

const byItselfAlone: Edit = (setting) => {
  const since = 1 + setting.chance(setting.world.events.length);
  setting.draft = forgedBy(setting, ({ keys, origin }, stranger) => {
    const { text } = partsOf(signSuccession(stranger, stranger, since));
    const [line = ''] = partsOf(noteOf(text, [createSigner(origin, seedOf(setting.chance)), stranger])).lines.slice(1);
    return [
      ...keys,
      { signer: stranger, since: Math.max(since, keys.at(-1)?.since ?? 0), succession: written(text, line, line) },
    ];
  });
  return 'found';
};

const swapped: Edit = (setting) => {
  const { held } = setting;
  setting.draft = forgedBy(setting, (_, stranger) => [{ signer: stranger, since: 0 }]);
  // Without any evidence from outside, the record agrees with itself.
  return held.checkpoints.length > 0 || held.keys.length > 0 ? 'found' : 'open';
};

/** The operator forges and signs again, and somebody outside holds a stranger's checkpoint of exactly that. */
const vouchedByStranger: Edit = (setting) => {
  const { world, kind, held, chance } = setting;
  const events = world.events.map((event) => ({ ...event, body: '{"forged":true}' }));
  const forgery = forked(world, events);
  const sizes = [...world.notes.keys()];
  if (sizes.length === 0) return undefined;
  const size = pick(sizes.slice(-64), chance);
  const stranger = createSigner(world.origin, seedOf(chance));
  setting.draft = draftOf(forgery, kind);
  held.checkpoints = [signCheckpoint({ origin: world.origin, size, root: forgery.tree.root(size) }, [stranger])];
  return 'found';
};

/** Nothing is signed: forged by somebody who has no key at all. */
const unsigned =
  (isNameless: boolean): Edit =>
  (setting) => {
    const { held } = setting;
    const draft = forgedBy(setting, ({ keys }) => keys);
    draft.items = draft.items.filter(isEvent);
    if (isNameless) [draft.origin, draft.keys] = ['', []];
    setting.draft = draft;
    const isHeld = held.checkpoints.length > 0 || (isNameless && held.keys.length > 0);
    return isHeld ? 'found' : 'nothing';
  };

/** Everything, with keys of another name. */
const renamed: Edit = ({ world, draft, chance }) => {
  const origin = pick(['baton/log', 'example.org/log', world.origin.toUpperCase(), `${world.origin}0`], chance);
  const keys = world.keys.map(({ since }) => ({ signer: createSigner(origin, seedOf(chance)), since }));
  draft.origin = origin;
  draft.keys = keys.map(({ signer, since }, at) => {
    const before = keys[at - 1]?.signer;
    return { vkey: signer.vkey, since, ...(before && { succession: signSuccession(before, signer, since) }) };
  });
  draft.items = draft.items.map((item) => {
    if (isEvent(item)) return item;
    const size = Number(item.note.split('\n')[1]);
    if (!world.notes.has(size)) return item;
    return {
      ...item,
      note: signCheckpoint({ origin, size, root: world.tree.root(size) }, [signerAt(keys, size).signer]),
    };
  });
  return 'found';
};

export const KEY_EDITS: Record<string, Edit> = {
  "a succession with the new key's signature twice": resucceeded(({ text, ofKey }) => written(text, ofKey, ofKey)),
  "a succession with the old key's signature twice": resucceeded(({ text, ofBefore }) =>
    written(text, ofBefore, ofBefore),
  ),
  "a succession with the new key's signature alone": resucceeded(({ text, ofKey }) => written(text, ofKey)),
  'a succession in the other order': resucceeded(({ text, ofBefore, ofKey }) => written(text, ofKey, ofBefore)),
  'a succession with a signature more': resucceeded(({ text, before, key, stranger }) =>
    noteOf(text, [before, key, stranger]),
  ),
  'a succession with a line more': resucceeded(({ text, before, key }) => noteOf(`${text}more\n`, [before, key])),
  'a succession by a stranger': resucceeded(({ text, key, stranger }) => noteOf(text, [stranger, key])),
  'a key that begins before the one before it': fallen,
  'a key that hands over to itself': toItself,
  'a key dropped': dropped,
  'a key that takes over by itself': byItselfAlone,
  'the keys swapped, all forged and signed anew': swapped,
  'all forged, with keys and without a checkpoint': unsigned(false),
  'all forged, without a key': unsigned(true),
  'all forged and signed anew, and vouched for by a stranger': vouchedByStranger,
  'a log of another name': renamed,
  'a name without keys': ({ draft }) => {
    draft.keys = [];
    return 'found';
  },
  'a name without keys and checkpoints, and nothing held': ({ draft, held }) => {
    draft.keys = [];
    [held.checkpoints, held.keys] = [[], []];
    draft.items = draft.items.filter(isEvent);
    return 'found';
  },
  'keys without a name': ({ draft }) => {
    draft.origin = '';
    return 'found';
  },
};
