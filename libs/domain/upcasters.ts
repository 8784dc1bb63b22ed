// Events change shape: each version of an event is lifted to the next one when it is read. The log itself never changes.
import type { DomainEventType } from './personal';

type Lift = (data: Record<string, unknown>) => Record<string, unknown>;

/** For each type that ever changed: how to lift version 1 to 2, 2 to 3, and so on. */
const LIFTS: Partial<Record<DomainEventType, Lift[]>> = {};

/** The version that is written today. */
export const schemaVersionOf = (type: string): number => (LIFTS[type as DomainEventType]?.length ?? 0) + 1;

/** The data in today's shape. Throws when the event was written by a newer Baton than this one. */
export function upcast(type: string, schemaVersion: number, data: Record<string, unknown>): Record<string, unknown> {
  if (schemaVersion > schemaVersionOf(type))
    throw new Error(`${type} of version ${schemaVersion} was written by a newer Baton. Start that version.`);
  return (LIFTS[type as DomainEventType] ?? []).slice(schemaVersion - 1).reduce((lifted, lift) => lift(lifted), data);
}
