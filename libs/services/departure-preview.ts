// What a departure would do, told before it is announced.
import type { StepName, Tier, TrackName } from '#libs/domain';

export interface PreviewedClient {
  clientId: string;
  name?: string;
  tier: Tier;
  track: TrackName;
  lifetimeSpend?: string;
  /** The steps whose date is known already; `compressed` where the policy's own date cannot be kept. */
  plan: { step: StepName; dueAt: string; compressed: boolean }[];
  /** Comes with matching. */
  proposal: null;
}

export interface Conflict {
  clientId?: string;
  step?: StepName;
  code: 'date-cannot-be-kept' | 'client-has-no-email' | 'no-senior-lead' | 'handover-superseded' | 'successor-lost';
  /** One plain sentence. */
  message: string;
  dueAt?: string;
}

export interface DeparturePreview {
  representativeId: string;
  lastWorkingDay: string;
  policyId: string;
  clients: PreviewedClient[];
  conflicts: Conflict[];
  /** Who would look after clients when nothing is decided by the last working day, in this order. */
  interimOwners: string[];
  /** How many handovers would be opened. */
  handovers: number;
}
