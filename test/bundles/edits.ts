// Every edit that the campaign makes to a bundle, or to what is held beside it, by name.
import { CHECKPOINT_EDITS } from './checkpoint-edits';
import { EVENT_EDITS } from './event-edits';
import { HELD_EDITS } from './held-edits';
import { KEY_EDITS } from './key-edits';
import { PROOF_EDITS } from './proof-edits';
import type { Edit } from './setting';

export const EDITS: Record<string, Edit> = {
  ...EVENT_EDITS,
  ...CHECKPOINT_EDITS,
  ...PROOF_EDITS,
  ...KEY_EDITS,
  ...HELD_EDITS,
};

/** Edits that need none of the log's keys, and that leave its keys as they are. */
export const KEYLESS = new Set(
  [...Object.keys(EVENT_EDITS), ...Object.keys(PROOF_EDITS)].filter((name) => !name.includes('signed anew')),
);
