// What a correction makes of details: it sets what it names; null takes a field away (the name stays).

export type Correction<D> = Partial<Record<keyof D, string | null>>;

export function corrected<D extends { name: string }>(details: D, change: Partial<Record<keyof D, unknown>>): D {
  const merged: Record<string, unknown> = { ...details };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete merged[key];
    else if (value !== undefined) merged[key] = value;
  }
  return { ...(merged as D), name: typeof merged['name'] === 'string' ? merged['name'] : details.name };
}
