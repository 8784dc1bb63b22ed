// Loads what the rules about departures rely on.
import type { Announcement } from '#libs/domain';

export interface AnnounceRequest extends Announcement {
  representativeId: string;
  /** The built-in policy unless told. */
  policyId?: string;
  /** HR's named default: who looks after clients when no superior stays. */
  defaultOwnerId?: string;
}
