// Edits of what is held outside: checkpoints that are forked, foreign, altered or useless, keys, receipts.
import { createSigner, signCheckpoint, type Signer } from '#libs/proof';
import { isEvent, noteOf } from './draft';
import type { Edit, Setting } from './setting';
import { pick, seedOf, signerAt, type World } from './world';

const signed = ({ origin, keys, tree }: World, size: number, root = tree.root(size), by?: Signer): string =>
  signCheckpoint({ origin, size, root }, [by ?? signerAt(keys, size).signer]);

/** Adds a note made of a size for which the log has a checkpoint. */
const heldOf =
  (make: (size: number, setting: Setting) => string): Edit =>
  (setting) => {
    const { world, held, chance } = setting;
    if (world.notes.size === 0) return undefined;
    const size = pick([...world.notes.keys()], chance);
    held.checkpoints.splice(chance(held.checkpoints.length + 1), 0, make(size, setting));
    return 'found';
  };

/** Signed by the key in force, over other events: what another auditor was shown. */
const forkedNote = (size: number, { world, chance }: Setting): string => signed(world, size, seedOf(chance));

const forkedOne: Edit = (setting) => {
  const { world, held, kind, chance } = setting;
  // A bundle of chosen streams links only to the newest 64.
  const sizes = kind === 'log' ? [...world.notes.keys()] : [...world.notes.keys()].slice(-64);
  if (sizes.length === 0) return undefined;
  const size = pick(sizes, chance);
  held.checkpoints = held.checkpoints.filter((note) => note !== world.notes.get(size));
  held.checkpoints.splice(chance(held.checkpoints.length + 1), 0, forkedNote(size, setting));
  return 'found';
};

const contradicting: Edit = (setting) => {
  const { world, held, chance } = setting;
  if (world.notes.size === 0) return undefined;
  const [size, note] = pick([...world.notes], chance);
  held.checkpoints.push(...(chance(2) === 0 ? [note, forkedNote(size, setting)] : [forkedNote(size, setting), note]));
  return 'found';
};

const larger: Edit = ({ world, draft, held, kind, chance }) => {
  const size = draft.size + 1 + chance(9);
  const newest = world.keys.at(-1)?.signer;
  // The key that signs by then may be newer than the bundle.
  const by = chance(2) === 0 ? newest : createSigner(world.origin, seedOf(chance));
  const isUnder = (world.keys.at(-1)?.since ?? 0) > size;
  if (newest === undefined || isUnder) return undefined;
  held.checkpoints.push(signed(world, size, seedOf(chance), by));
  return kind === 'log' ? 'found' : 'sound';
};

interface Receipt {
  commandId: string;
  firstPosition: number;
  lastPosition: number;
  leaves: string[];
}

/** Changes a receipt whose events are all in the bundle, and sometimes keeps the true one beside it. */
const misremembered =
  (change: (receipt: Receipt, setting: Setting) => unknown): Edit =>
  (setting) => {
    const { world, draft, held, chance } = setting;
    const shown = new Set(draft.items.filter(isEvent).map(({ event }) => event.position));
    const all = world.receipts.map((text) => JSON.parse(text) as Receipt);
    const judged = all.filter(({ firstPosition, leaves }) => leaves.every((_, at) => shown.has(firstPosition + at)));
    if (judged.length === 0) return undefined;
    const receipt = pick(judged, chance);
    const told = change(receipt, setting);
    const [wrong, right] = [typeof told === 'string' ? told : JSON.stringify(told), JSON.stringify(receipt)];
    held.receipts.push(...pick([[wrong], [wrong, right], [right, wrong]], chance));
    return 'found';
  };

export const HELD_EDITS: Record<string, Edit> = {
  'a forked checkpoint from outside': forkedOne,
  'two from outside that contradict each other': contradicting,
  'one from outside that is larger than the bundle': larger,
  "one from outside of another log's": heldOf((size, { chance }) => {
    const origin = 'baton/0198c1a0-0000-7000-8000-000000000001';
    return signCheckpoint({ origin, size: size + chance(200), root: seedOf(chance) }, [
      createSigner(origin, seedOf(chance)),
    ]);
  }),
  "one from outside by a stranger's key": heldOf((size, { world, chance }) =>
    signed(world, size, chance(2) === 0 ? seedOf(chance) : undefined, createSigner(world.origin, seedOf(chance))),
  ),
  'one from outside that was altered': heldOf((size, { world }) =>
    signed(world, size).replace(`\n${size}\n`, `\n${size + 1}\n`),
  ),
  'one from outside over nothing': heldOf((_, { world }) =>
    noteOf(`${world.origin}\n0\n${Buffer.alloc(32).toString('base64')}\n`, [signerAt(world.keys, 1).signer]),
  ),
  'one from outside that is none': heldOf((_, { chance }) => pick(['', 'x', '\n\n', '— \n'], chance)),
  'a witness beside the signature': (setting) => {
    const { world, held, chance } = setting;
    const note = [...world.notes.values()].at(-1);
    if (note === undefined) return undefined;
    const witness = createSigner('witness.example.org', seedOf(chance));
    const line = noteOf(`${note.split('\n\n')[0]}\n`, [witness]).split('\n\n')[1] ?? '';
    held.checkpoints = [`${note}${line}`];
    return 'sound';
  },
  'a key that the record must have and has not': ({ world, held, chance }) => {
    held.keys.push(pick(['x', '', createSigner(world.origin, seedOf(chance)).vkey], chance));
    return 'found';
  },
  'a receipt with another leaf': misremembered((receipt, { chance }) => ({
    ...receipt,
    leaves: receipt.leaves.with(chance(receipt.leaves.length), seedOf(chance).toString('base64')),
  })),
  'a receipt of another command': misremembered((receipt) => ({
    ...receipt,
    commandId: receipt.commandId.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
  })),
  'a receipt that is none': misremembered((receipt, { chance }) =>
    pick<unknown>(
      [
        'x',
        '[]',
        { ...receipt, leaves: [] },
        { ...receipt, firstPosition: true },
        { ...receipt, firstPosition: 0.5 },
        { ...receipt, lastPosition: receipt.lastPosition + 1 },
        { ...receipt, commandId: receipt.commandId.toUpperCase().replace(/^./, 'A') },
        { receipt: [receipt] },
      ],
      chance,
    ),
  ),
};
