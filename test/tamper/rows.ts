// The campaign's cases of rows: bits, rows removed, swapped, duplicated, inserted, streams, ciphertexts.
import { FLIPS } from './bits';
import { hashAnew, numberAnew, tellHead } from './forgeries';
import { chanceOf } from './chance';
import { EVENTS, STREAMS, streamOf, type Case, type Store } from './store';

type Cases = (store: Store) => Case[];
const SEED = 20_260_504;

export const positions = (from = 1, to = EVENTS): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const everyFifth = () => positions().filter((position) => position % 5 === 0);

function bits(column: string, step: number, isHashed: boolean): Cases {
  return ({ superuser, events }) => {
    const chance = chanceOf(SEED);
    const some = events.filter(({ position }) => position % step === 0);
    return some.flatMap((event) => {
      const flip = FLIPS[column]?.(event, chance);
      if (flip === undefined) return [];
      const tamper = async () => {
        await superuser.query(flip.sql, flip.values);
        if (isHashed) await hashAnew(superuser, event.position);
      };
      return [{ what: `${event.position}: ${JSON.stringify(flip.values)}`, tamper, first: flip.first }];
    });
  };
}

const columns = Object.keys(FLIPS);
const bitCases = Object.fromEntries(
  columns.map((column) => [`one bit of ${column} in each row`, bits(column, 1, false)]),
);
const hashedBits: Cases = (store) =>
  columns
    .filter((column) => !['position', 'leaf', 'recorded_at'].includes(column))
    .flatMap((column) => bits(column, 10, true)(store));

const remove =
  (where: string): ((store: Store, value: unknown) => Promise<unknown>) =>
  ({ superuser }, value) =>
    superuser.query(`DELETE FROM es.events WHERE ${where}`, [value]);
const removeRow = remove('"position" = $1');
const removeStream = remove('stream = $1');

/** What makes it look right again comes after the change. */
const then =
  (make: (client: Store['superuser'], first: number) => Promise<unknown>, cases: Cases): Cases =>
  (store) =>
    cases(store).map((one) => ({
      ...one,
      tamper: async () => {
        await one.tamper?.();
        await make(store.superuser, one.first ?? 0);
      },
    }));

const deleted: Cases = (store) =>
  positions().map((first) => ({ what: `row ${first}`, tamper: () => removeRow(store, first), first }));

const swapped: Cases = ({ superuser }) =>
  positions(1, EVENTS - 1).map((first) => ({
    what: `rows ${first} and ${first + 1}`,
    first,
    tamper: () =>
      superuser.query(
        'UPDATE es.events SET "position" = $1::bigint * 2 + 1 - "position" WHERE "position" IN ($1::bigint, $1::bigint + 1)',
        [first],
      ),
  }));

/** Copied to a position that is taken, or to the one after the last. */
const doubled: Cases = ({ superuser }) =>
  everyFifth().flatMap((from) =>
    [from, EVENTS + 1].map((first) => ({
      what: `row ${from} again at ${first}`,
      first,
      tamper: () =>
        superuser.query(
          `INSERT INTO es.events SELECT $2, stream, version, type, schema_version, body, actor, command, command_id,
            occurred_at, recorded_at, leaf FROM es.events WHERE "position" = $1`,
          [from, first],
        ),
    })),
  );

const inserted: Cases = ({ superuser }) =>
  everyFifth().map((first) => ({
    what: `a row at ${first}`,
    first,
    async tamper() {
      await superuser.query('UPDATE es.events SET "position" = "position" + 1 WHERE "position" >= $1', [first]);
      await superuser.query(
        `INSERT INTO es.events SELECT $1::bigint, stream, 0, type, 1, '{}', 'rep:9', command, gen_random_uuid(),
            occurred_at, recorded_at, leaf FROM es.events WHERE "position" = $1::bigint + 1`,
        [first],
      );
      await numberAnew(superuser);
      await hashAnew(superuser, first, EVENTS + 1);
    },
  }));

const lastOnes: Cases = (store) =>
  positions(1, 50).map((count) => ({
    what: `the last ${count}`,
    first: EVENTS + 1 - count,
    tamper: () => remove('"position" > $1')(store, EVENTS - count),
  }));

const streams: Cases = (store) =>
  positions(1, STREAMS).map((first) => ({
    what: streamOf(first - 1),
    first,
    tamper: () => removeStream(store, streamOf(first - 1)),
  }));

const ciphertexts: Cases = ({ superuser }) => {
  const chance = chanceOf(SEED);
  return positions(1, 100).map((first) => {
    const other = first + 1 + chance(399);
    const tamper = () =>
      superuser.query(
        'UPDATE es.events SET body = (SELECT body FROM es.events WHERE "position" = $2) WHERE "position" = $1',
        [first, other],
      );
    return { what: `that of ${other} in ${first}`, tamper, first };
  });
};

export const ROW_KINDS: Record<string, Cases> = {
  ...bitCases,
  'one bit of a column, and the leaf computed again': hashedBits,
  'each row deleted': deleted,
  'each row deleted, the others numbered and hashed anew': then(numberAnew, deleted),
  'neighbours swapped': swapped,
  'neighbours swapped, and hashed anew': then((client, first) => hashAnew(client, first, first + 1), swapped),
  'a row doubled': doubled,
  'a row put in between, the others numbered and hashed anew': inserted,
  'the last 1 to 50 dropped': lastOnes,
  'the last 1 to 50 dropped, and the head set back': then(tellHead, lastOnes),
  'each stream dropped': streams,
  'each stream dropped, the others numbered and hashed anew': then(numberAnew, streams),
  "another client's ciphertext": ciphertexts,
  "another client's ciphertext, and the leaf computed again": then(hashAnew, ciphertexts),
};
