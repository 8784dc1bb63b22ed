// Edits of proofs: those of a bundle's events and older checkpoints, and proofs where none may be.
import { isCheckpoint, isEvent, type CheckpointItem, type EventItem } from './draft';
import type { Edit, Setting } from './setting';
import { pick, type Chance } from './world';

type Proven = (EventItem | CheckpointItem) & { proof: string[] };

/** Gives another proof to an event, or to an older checkpoint, that has one. */
const reproven =
  (
    is: (item: EventItem | CheckpointItem) => boolean,
    change: (proof: string[], chance: Chance) => string[] | undefined,
  ): Edit =>
  (setting) => {
    const { draft, chance } = setting;
    const proven = draft.items.filter((item): item is Proven => is(item) && item.proof !== undefined);
    if (proven.length === 0) return undefined;
    const item = pick(proven, chance);
    const proof = change(item.proof, chance);
    if (proof !== undefined && proof.join() === item.proof.join()) return undefined;
    const { proof: _, ...rest } = item;
    draft.items[draft.items.indexOf(item)] = proof === undefined ? rest : { ...rest, proof };
    return isEvent(item) && proof !== undefined && !hasRoot(setting) ? 'open' : 'found';
  };

/** Where nothing is signed and there is only one event, any proof leads to some root. */
const hasRoot = ({ world, draft }: Setting): boolean => world.notes.size > 0 || draft.items.filter(isEvent).length > 1;

const CHANGES: Record<string, (proof: string[], chance: Chance) => string[] | undefined> = {
  'left out': () => undefined,
  empty: () => [],
  'one hash longer': (proof, chance) => [...proof, randomHash(chance)],
  'one hash shorter': (proof) => proof.slice(0, -1),
  'with another hash': (proof, chance) => {
    const which = chance(proof.length);
    return proof.map((hash, at) => (at === which ? randomHash(chance) : hash));
  },
  'in another order': (proof) => proof.toReversed(),
  // Base64 of 32 bytes has two bits to spare.
  'with a bit that decides nothing': (proof) =>
    proof.length === 0
      ? proof
      : proof.with(
          0,
          (proof[0] ?? '').replace(/.=$/, (end) => `${nextLetter(end[0] ?? '')}=`),
        ),
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const nextLetter = (letter: string): string => LETTERS[LETTERS.indexOf(letter) + 1] ?? '';
const randomHash = (chance: Chance): string =>
  Buffer.from(Array.from({ length: 32 }, () => chance(256))).toString('base64');

const of = (what: string, is: (item: EventItem | CheckpointItem) => boolean): Record<string, Edit> =>
  Object.fromEntries(Object.entries(CHANGES).map(([how, change]) => [`${what} ${how}`, reproven(is, change)]));

/** Gives a proof to something that has none. */
const overproven =
  (is: (item: EventItem | CheckpointItem) => boolean): Edit =>
  ({ draft, chance }) => {
    const bare = draft.items.filter((item) => is(item) && item.proof === undefined);
    if (bare.length === 0) return undefined;
    const item = pick(bare, chance);
    draft.items[draft.items.indexOf(item)] = { ...item, proof: chance(2) === 0 ? [] : [randomHash(chance)] };
    return 'found';
  };

const swapped: Edit = ({ draft, chance }) => {
  const linked = draft.items.filter((item) => isCheckpoint(item) && item.proof !== undefined);
  if (linked.length < 2) return undefined;
  const at = chance(linked.length - 1);
  const [one, other] = [linked[at], linked[at + 1]] as [CheckpointItem, CheckpointItem];
  const [from, to] = [draft.items.indexOf(one), draft.items.indexOf(other)];
  if (one.proof?.join() === other.proof?.join()) return undefined;
  draft.items[from] = { ...one, proof: other.proof ?? [] };
  draft.items[to] = { ...other, proof: one.proof ?? [] };
  return 'found';
};

export const PROOF_EDITS: Record<string, Edit> = {
  ...of("a checkpoint's proof", isCheckpoint),
  ...of("an event's proof", isEvent),
  'the proofs of two checkpoints swapped': swapped,
  'a proof on an event of the whole log': overproven(isEvent),
  'a proof on a checkpoint that needs none': overproven(isCheckpoint),
};
