// Between the log and the rules: seals personal fields on the way in, opens them on the way out, and lifts old shapes.
import { evolve, initialState, schemaVersionOf, sealsOf, upcast } from '#libs/domain';
import { canonicalJson, type Codec, type DecidedEvent, type Folder, type RecordedEvent } from '#libs/event-store';
import type { Opener, Vault } from '#libs/vault';

type Data = Record<string, unknown>;
/** What replaces a personal value in the body. */
interface Sealed {
  sealed: string;
}

export type EventCodec = Codec;

/** The log's instants have six decimals; the rules compare texts of one form, with three. */
export const instantOf = (text: string): string => new Date(text).toISOString();

/** The domain's fold, as the event store wants it. */
export const folder: Folder = {
  initial: initialState,
  evolve: (stream, state, { type, data, occurredAt, actor }) =>
    evolve(stream, state, { type, data, at: instantOf(occurredAt), actor }),
};

export function createCodec(vault: Vault): EventCodec {
  return {
    async encode(events) {
      const personal = events.flatMap((event) => subjectOf(event) ?? []);
      const sealers = await vault.sealers(personal);
      return events.map((event) => {
        const data = mapPersonal(event, event.data as Data, (value, subject, aad) => {
          // Canonical inside too: it refuses what no database can store, before the seal hides it.
          const sealed = sealers.get(subject)?.seal(canonicalJson(value), aad);
          return { sealed };
        });
        return { ...named(event), schemaVersion: schemaVersionOf(event.type), body: canonicalJson(data) };
      });
    },

    async decode(events) {
      const parsed = events.map((event) => ({ event, data: JSON.parse(event.body) as Data }));
      const personal = parsed.flatMap(({ event, data }) => subjectOf({ ...event, data }) ?? []);
      const openers = await vault.openers(personal);
      return parsed.map(({ event, data }) => {
        const opened = mapPersonal(event, data, (value, subject, aad, field) =>
          isSealed(value) ? openField(openers.get(subject), value, aad, event, field) : value,
        );
        return Object.assign(event, { data: upcast(event.type, event.schemaVersion, opened) });
      });
    },
  };
}

const named = ({ stream, type }: DecidedEvent) => ({ stream, type });

/** Whose key seals the personal fields of this event, if it has any. */
function subjectOf(event: { stream: string; type: string; data: unknown }): string | undefined {
  const seals = sealsOf(event.type);
  if (!seals) return undefined;
  const data = event.data as Data;
  if (!Object.keys(seals.fields).some((field) => data[field] !== undefined)) return undefined;
  return seals.sealedFor === 'stream'
    ? event.stream.slice(event.stream.indexOf('/') + 1)
    : (data[seals.sealedFor] as string);
}

function mapPersonal(
  event: { stream: string; type: string },
  data: Data,
  map: (value: unknown, subject: string, aad: string, field: string) => unknown,
): Data {
  const seals = sealsOf(event.type);
  const subject = subjectOf({ ...event, data });
  if (!seals || subject === undefined) return data;
  const mapped = { ...data };
  for (const field of Object.keys(seals.fields)) {
    if (data[field] !== undefined)
      mapped[field] = map(data[field], subject, `${event.stream} ${event.type} ${field}`, field);
  }
  return mapped;
}

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed === 'string';

function openField(
  opener: Opener | undefined,
  { sealed }: Sealed,
  aad: string,
  event: RecordedEvent,
  field: string,
): unknown {
  const plain = opener?.open(sealed, aad);
  // In place of what was erased, the rules see an empty value of the right shape.
  return plain === undefined ? sealsOf(event.type)?.fields[field]?.blank : (JSON.parse(plain) as unknown);
}
