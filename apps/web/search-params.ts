// Search params as a view wants them: missing, empty or wrongly typed ones are dropped.
type Read<T> = (value: unknown) => T | undefined;

export const text: Read<string> = (value) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** `words({ q: text, overdue: flag })` is a route's `validateSearch`. */
export function words<Shape extends Record<string, Read<unknown>>>(shape: Shape) {
  type Search = { [Name in keyof Shape]?: NonNullable<ReturnType<Shape[Name]>> };
  return (raw: Record<string, unknown>): Search =>
    Object.fromEntries(
      Object.entries(shape).flatMap(([name, read]) => {
        const value = read(raw[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as Search;
}
