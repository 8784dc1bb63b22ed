// The folded policy: every version ever published stays readable, because running handovers keep theirs.
import type { PolicyDocument, TierRule } from './document';
import { units } from './money';

export interface PolicyState {
  exists: boolean;
  versions: PolicyDocument[];
}

/** The tier for a lifetime spend; no recorded spend counts as zero. */
export function tierOf(policy: PolicyDocument, lifetimeSpend: string | undefined): TierRule {
  const spend = units(lifetimeSpend ?? '0');
  const rule = policy.tiers.find((each) => spend >= units(each.from)) ?? policy.tiers.at(-1);
  if (!rule) throw new Error('A policy needs at least one tier.');
  return rule;
}
