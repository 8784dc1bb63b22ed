// What an edit is given, and what must come of it.
import type { Draft, Held, Kind } from './draft';
import type { Chance, World } from './world';

export interface Setting {
  /** The log as it was. */
  world: World;
  kind: Kind;
  draft: Draft;
  held: Held;
  chance: Chance;
}

/**
 * What must come of an edit. `found`: a problem is told. `sound`: none is. `nothing`: a problem is told, or that nothing
 * is proven. `open`: what was done shows nowhere, or may not; that nothing wrong is called proven holds all the same.
 */
export type Expected = 'found' | 'sound' | 'nothing' | 'open';

/** Changes draft or held in place. Undefined where it cannot be done here. */
export type Edit = (setting: Setting) => Expected | undefined;
