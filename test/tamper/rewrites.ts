// Cases of the database's owner, or somebody with even more access: rewritten history, checkpoints, keys, the file.
import { flipped } from './bits';
import { hashAnew, signAnew, tellHead } from './forgeries';
import { positions } from './rows';
import { chanceOf } from './chance';
import { EVENTS, type Case, type Store } from './store';

type Cases = (store: Store) => Case[];
const STRANGER = Buffer.alloc(32, 3);
const SEED = 7;

const rewrite = async ({ superuser }: Store, from: number, to: number): Promise<void> => {
  await superuser.query(
    `UPDATE es.events SET actor = 'rep:0x', body = replace(body, '2026-05-04', '2026-05-05')
     WHERE "position" BETWEEN $1 AND $2`,
    [from, to],
  );
  await hashAnew(superuser, from, to);
};

/** From row k on, or only that row; with the old checkpoints, or signed by a stranger, or by the real key. */
const rewritten: Cases = (store) =>
  positions()
    .filter((position) => position % 16 === 1)
    .flatMap((first) =>
      [undefined, STRANGER, store.key].flatMap((seed) =>
        [first, EVENTS].map((to) => ({
          what: `${first} to ${to}, signed by ${seed?.toString('hex', 0, 4) ?? 'nobody'}`,
          first,
          async tamper() {
            await rewrite(store, first, to);
            if (seed !== undefined) await signAnew(store.superuser, seed, store.sizes);
          },
        })),
      ),
    );

/** An old copy of the database with its checkpoints; and one that has continued since. */
const oldCopies: Cases = ({ superuser, sizes }) =>
  [1, 59, 60, 61, 256, 257, 400, 499].flatMap((size) =>
    [false, true].map((goesOn) => ({
      what: `of ${size} events${goesOn ? ', that goes on' : ''}`,
      first: size + 1,
      async tamper() {
        await superuser.query('DELETE FROM es.events WHERE "position" > $1', [size]);
        await superuser.query('DELETE FROM es.checkpoints WHERE size > $1', [size]);
        await tellHead(superuser);
        const events = Math.max(...sizes) - size + 3;
        if (goesOn)
          await superuser.query(
            `SELECT es.append(ARRAY[gen_random_uuid()], '{add}', '{rep:2}', ARRAY[now()], '{NULL}', '{NULL}', '{NULL}',
              '{1}', '{new/1}', '{0}', array_fill(1, ARRAY[$1::int]), array_fill('Added'::text, ARRAY[$1::int]),
              array_fill(1, ARRAY[$1::int]), repeat(E'{}\\n', $1::int - 1) || '{}')`,
            [events],
          );
      },
    })),
  );

const checkpoints: Cases = (store) => {
  const chance = chanceOf(SEED);
  const { superuser, sizes, outside } = store;
  const set = (size: number, note: string) =>
    superuser.query('UPDATE es.checkpoints SET note = $2 WHERE size = $1', [size, note]);
  const noteOf = (size: number) => outside.checkpoints.find((note) => note.split('\n')[1] === String(size)) ?? '';
  return sizes.flatMap((size) => [
    ...positions(1, 20).map((bit) => ({
      what: `${size}, bit ${bit}`,
      tamper: () => set(size, flippedAscii(noteOf(size), chance)),
    })),
    { what: `${size} dropped`, tamper: () => superuser.query('DELETE FROM es.checkpoints WHERE size = $1', [size]) },
    {
      what: `${size} moved`,
      tamper: () => superuser.query('UPDATE es.checkpoints SET size = size - 2 WHERE size = $1', [size]),
    },
    { what: `${size} signed by a stranger`, tamper: () => signAnew(superuser, STRANGER, [size]) },
    { what: `${size} is the note of another`, tamper: () => set(size, noteOf(sizes.find((one) => one !== size) ?? 0)) },
  ]);
};

const keys: Cases = ({ superuser, sizes }) => [
  { what: 'swapped', tamper: () => signAnew(superuser, STRANGER, []) },
  { what: 'swapped, all signed anew', tamper: () => signAnew(superuser, STRANGER, sizes) },
  { what: 'dropped', tamper: () => superuser.query('DELETE FROM es.log_keys') },
  {
    what: 'another one beside it',
    tamper: () => superuser.query(`INSERT INTO es.log_keys SELECT 2, vkey || 'x', 500, 'x' FROM es.log_keys`),
  },
];

/** Lines of the file: the head and the key are the first two. */
const lines: Cases = ({ sizes }) =>
  positions()
    // A swapped line must be followed by an event, not a checkpoint.
    .filter((position) => position % 10 === 2 && !sizes.includes(position))
    .flatMap((position) => {
      const edit = (change: (all: string[], at: number) => string[]) => (file: Buffer) => {
        const all = file.toString('utf8').split('\n');
        const at = all.findIndex((line) => line.startsWith(`{"kind":"event","position":${position},`));
        return Buffer.from(change(all, at).join('\n'), 'utf8');
      };
      const named = (what: string, file: (file: Buffer) => Buffer) => ({
        what: `${position} ${what}`,
        file,
        first: position,
      });
      return [
        named(
          'left out',
          edit((all, at) => all.toSpliced(at, 1)),
        ),
        named(
          'swapped with the next',
          edit((all, at) => all.with(at, all[at + 1] ?? '').with(at + 1, all[at] ?? '')),
        ),
        named(
          'twice',
          edit((all, at) => all.toSpliced(at, 0, all[at] ?? '')),
        ),
        named(
          'cut off',
          edit((all, at) => [...all.slice(0, at), (all[at] ?? '').slice(0, 50)]),
        ),
        named(
          'the last',
          edit((all, at) => [...all.slice(0, at), '']),
        ),
      ];
    });

const bits: Cases = () => {
  const chance = chanceOf(SEED);
  return positions().map((number) => ({
    what: `bit ${number}`,
    file: (file) => flipped(file, chance(file.length * 8)),
  }));
};

/** A flipped bit that leaves text which PostgreSQL accepts; the dash of a signature line is not ASCII. */
function flippedAscii(note: string, chance: (below: number) => number): string {
  for (;;) {
    const bytes = Buffer.from(note, 'utf8');
    const at = chance(bytes.length);
    const changed = flipped(bytes, at * 8 + chance(7));
    if ((bytes[at] ?? 0) < 0x80 && !changed.includes(0)) return changed.toString('utf8');
  }
}

export const REWRITE_KINDS: Record<string, Cases> = {
  'everything rewritten from row k, hashed and signed anew': rewritten,
  'an old copy put back': oldCopies,
  'a checkpoint altered, dropped, signed anew': checkpoints,
  'the public key swapped': keys,
  "the exported file's lines": lines,
  "the exported file's bits": bits,
};
