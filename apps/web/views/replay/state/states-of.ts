// The states of a past: the first as received in full, and each one after it built from what changed.
import type { components } from '../../../api/schema';

type Schemas = components['schemas'];
export type PastHandover = Schemas['HandoverDetail'];

export function statesOf({ first, next }: Schemas['HandoverPast']): PastHandover[] {
  const states = [first];
  let state: object = first;
  for (const { changes } of next) {
    for (const { path, value } of changes) state = changed(state, path, value);
    states.push(state as PastHandover);
  }
  return states;
}

/** A new object only where something changes; the rest stays identical, so that it need not be rendered again. */
function changed(state: object, [name = '', ...rest]: string[], value: unknown): object {
  const { [name]: before, ...others } = state as Record<string, unknown>;
  if (rest.length > 0) return { ...state, [name]: changed((before ?? {}) as object, rest, value) };
  return value === undefined ? others : { ...state, [name]: value };
}
