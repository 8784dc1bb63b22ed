// Edits of the record's own checkpoints in a bundle.
import { createSigner, leafHash, signCheckpoint, Tree, type Signer } from '#libs/proof';
import { isCheckpoint, noteOf, partsOf, type CheckpointItem } from './draft';
import type { Edit, Setting } from './setting';
import { pick, seedOf, signerAt } from './world';

const ownIn = ({ draft }: Pick<Setting, 'draft'>): CheckpointItem[] => draft.items.filter(isCheckpoint);
const sizeIn = ({ note }: CheckpointItem): number => Number(note.split('\n')[1]);
const LINKED = 64;

/** Replaces one of the notes with another. */
const renoted =
  (change: (item: CheckpointItem, setting: Setting) => string | undefined): Edit =>
  (setting) => {
    const own = ownIn(setting);
    if (own.length === 0) return undefined;
    const item = pick(own, setting.chance);
    const note = change(item, setting);
    if (note === undefined) return undefined;
    setting.draft.items[setting.draft.items.indexOf(item)] = { ...item, note };
    return 'found';
  };

const signerOf = ({ world }: Setting, item: CheckpointItem): Signer => signerAt(world.keys, sizeIn(item)).signer;

const dropped: Edit = (setting) => {
  const { draft, held, kind, chance } = setting;
  const own = ownIn(setting);
  if (own.length === 0) return undefined;
  const item = pick(own, chance);
  draft.items.splice(draft.items.indexOf(item), 1);
  const heldSizes = held.checkpoints.map((note) => sizeIn({ note }));
  if (kind === 'log') return heldSizes.includes(sizeIn(item)) ? 'found' : 'open';
  const left = ownIn(setting).map(sizeIn);
  const missing = heldSizes.filter((size) => !left.includes(size));
  const isNewest = left.length > 0 && sizeIn(item) === draft.size;
  // A bundle with fewer than the maximum has all that there are.
  const isNoticed = left.length < LINKED ? missing.length > 0 : missing.some((size) => size > (left[0] ?? 0));
  return isNewest || isNoticed ? 'found' : 'open';
};

/** The root of the events when one of them has another body. */
function otherRoot({ world, chance }: Setting, size: number): Buffer {
  const changed = 1 + chance(size);
  const tree = new Tree();
  for (const event of world.events.slice(0, size))
    tree.append(leafHash(event.position === changed ? { ...event, body: '{"forged":true}' } : event));
  return tree.root();
}

const swapped: Edit = (setting) => {
  const { draft, chance } = setting;
  const own = ownIn(setting);
  if (own.length < 2) return undefined;
  const at = chance(own.length - 1);
  const [one, other] = [own[at], own[at + 1]] as [CheckpointItem, CheckpointItem];
  const [from, to] = [draft.items.indexOf(one), draft.items.indexOf(other)];
  draft.items[from] = other;
  draft.items[to] = one;
  return 'found';
};

const doubled: Edit = (setting) => {
  const { draft, chance } = setting;
  const own = ownIn(setting);
  if (own.length === 0) return undefined;
  const item = pick(own, chance);
  draft.items.splice(draft.items.indexOf(item), 0, { ...item });
  return 'found';
};

function bitChanged(note: string, { chance }: Setting): string {
  const bytes = Buffer.from(note);
  for (;;) {
    const copy = Buffer.from(bytes);
    const at = chance(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance(7));
    if ((bytes[at] ?? 0) < 0x80) return copy.toString('utf8');
  }
}

export const CHECKPOINT_EDITS: Record<string, Edit> = {
  'a checkpoint dropped': dropped,
  'a checkpoint doubled': doubled,
  'two checkpoints swapped': swapped,
  'one bit of a note': renoted(({ note }, setting) => bitChanged(note, setting)),
  'a line more in a note, signed by its key': renoted((item, setting) =>
    noteOf(`${partsOf(item.note).text}more\n`, [signerOf(setting, item)]),
  ),
  "a stranger's signature more": renoted(({ note }, { world, chance }) => {
    const stranger = createSigner(world.origin, seedOf(chance));
    return `${note}${partsOf(noteOf(partsOf(note).text, [stranger])).lines[0] ?? ''}\n`;
  }),
  'the signature of a note twice': renoted(({ note }) => `${note}${partsOf(note).lines[0] ?? ''}\n`),
  "a note by a stranger's key": renoted(({ note }, { world, chance }) =>
    noteOf(partsOf(note).text, [createSigner(world.origin, seedOf(chance))]),
  ),
  'a note by a key that was not in force': renoted((item, setting) => {
    const own = signerOf(setting, item).vkey;
    const other = setting.world.keys.find(({ signer }) => signer.vkey !== own);
    return other && noteOf(partsOf(item.note).text, [other.signer]);
  }),
  'a note of other events, signed by its key': renoted((item, setting) => {
    const size = sizeIn(item);
    return signCheckpoint({ origin: setting.world.origin, size, root: otherRoot(setting, size) }, [
      signerOf(setting, item),
    ]);
  }),
};
