// Applies a correction to details, and tells whether it changes anything.

export type Correction<D> = Partial<Record<keyof D, string | null>>;

/** Sets the fields that it names; null removes a field (a name cannot be removed). */
export function corrected<D extends { name: string }>(details: D, change: Partial<Record<keyof D, unknown>>): D {
  const merged: Record<string, unknown> = { ...details };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  return { ...(merged as D), name: typeof merged['name'] === 'string' ? merged['name'] : details.name };
}

const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Whether both have the same content, in any order. */
export const isSame = (one: object, other: object): boolean => sorted(one) === sorted(other);

/** The given fields that differ from what is known. */
export const differing = <T extends object>(known: T, told: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(told).filter(([key, value]) => JSON.stringify(known[key as keyof T]) !== JSON.stringify(value)),
  ) as Partial<T>;
