// Between the log and the rules: personal fields are sealed on the way in and opened on the way out, old shapes lifted.
import { ERASED, evolve, initialState, PERSONAL, schemaVersionOf, upcast, type DomainEventType } from '#libs/domain';
import { canonicalJson, type Codec, type DecidedEvent, type Folder, type RecordedEvent } from '#libs/event-store';
import type { Opener, Vault } from '#libs/vault';

type Data = Record<string, unknown>;
/** What stands in the body in place of a personal value. */
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
          // Canonical also inside: it refuses what no database can keep, before it is hidden by the seal.
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

const personalOf = (type: string) => PERSONAL[type as DomainEventType];

/** Whose key seals the personal fields of this event, if it has any. */
function subjectOf(event: { stream: string; type: string; data: unknown }): string | undefined {
  const personal = personalOf(event.type);
  if (!personal) return undefined;
  const data = event.data as Data;
  if (!personal.fields.some((field) => data[field] !== undefined)) return undefined;
  return personal.subject === 'stream'
    ? event.stream.slice(event.stream.indexOf('/') + 1)
    : (data[personal.subject] as string);
}

function mapPersonal(
  event: { stream: string; type: string },
  data: Data,
  map: (value: unknown, subject: string, aad: string, field: string) => unknown,
): Data {
  const personal = personalOf(event.type);
  const subject = personal && subjectOf({ ...event, data });
  if (!personal || subject === undefined) return data;
  const mapped = { ...data };
  for (const field of personal.fields) {
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
  return plain === undefined ? erased(event.type, field) : (JSON.parse(plain) as unknown);
}

/** What the rules see in place of what was forgotten: of the right shape, and empty. */
function erased(type: string, field: string): unknown {
  if (field === 'details') return type.endsWith('Added') ? { name: ERASED } : {};
  if (field === 'dossier') return {};
  return ['fields', 'present', 'answers'].includes(field) ? [] : ERASED;
}
