// Events change shape: each version of an event is lifted to the next one when it is read. The log itself never changes.
import type { DomainEventType } from './personal';

type Lift = (data: Record<string, unknown>) => Record<string, unknown>;

/** For each type that ever changed: how to lift version 1 to 2, 2 to 3, and so on. */
type Lifts = Partial<Record<DomainEventType, Lift[]>>;
const LIFTS: Lifts = {};

/** The version that is written today. */
export const schemaVersionOf = (type: string, lifts: Lifts = LIFTS): number =>
  (lifts[type as DomainEventType]?.length ?? 0) + 1;

/** The data in today's shape. Throws when the event was written by a newer Baton than this one. */
export function upcast(
  type: string,
  schemaVersion: number,
  data: Record<string, unknown>,
  lifts: Lifts = LIFTS,
): Record<string, unknown> {
  if (schemaVersion > schemaVersionOf(type, lifts))
    throw new Error(`${type} of version ${schemaVersion} was written by a newer Baton. Start that version.`);
  const later = (lifts[type as DomainEventType] ?? []).slice(schemaVersion - 1);
  return later.reduce((lifted, lift) => lift(lifted), data);
}
