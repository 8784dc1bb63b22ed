// What a correction makes of details, and whether it makes anything of them.

export type Correction<D> = Partial<Record<keyof D, string | null>>;

/** It sets what it names; null takes a field away (the name stays). */
export function corrected<D extends { name: string }>(details: D, change: Partial<Record<keyof D, unknown>>): D {
  const merged: Record<string, unknown> = { ...details };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  return { ...(merged as D), name: typeof merged['name'] === 'string' ? merged['name'] : details.name };
}

const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Whether both say the same, in whatever order. */
export const isSame = (one: object, other: object): boolean => sorted(one) === sorted(other);

/** Of what is told, the fields that are not known like this. */
export const differing = <T extends object>(known: T, told: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(told).filter(([key, value]) => JSON.stringify(known[key as keyof T]) !== JSON.stringify(value)),
  ) as Partial<T>;
