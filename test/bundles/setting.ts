// What an edit is given, and what must result from it.
import type { Draft, Held, Kind } from './draft';
import type { Chance, World } from './world';

export interface Setting {
  /** The original log. */
  world: World;
  kind: Kind;
  draft: Draft;
  held: Held;
  chance: Chance;
}

/**
 * What must result from an edit. `found`: a problem is reported. `sound`: none is. `nothing`: a problem is reported, or
 * that nothing is proven. `open`: the edit shows nowhere, or may not; still, nothing wrong may be called proven.
 */
export type Expected = 'found' | 'sound' | 'nothing' | 'open';

/** Changes draft or held in place. Undefined where the edit is impossible. */
export type Edit = (setting: Setting) => Expected | undefined;
