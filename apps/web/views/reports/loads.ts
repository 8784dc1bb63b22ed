// The load of each representative by tier, before and after the open handovers, as chart and table need it.
import type { Schemas } from '../../api/client';
import { TIERS, type Tier } from '../../api/words';

/** The filters of the reports. */
export interface ReportsSearch {
  team?: string;
  tier?: string;
}

type ByTier = Record<Tier, number>;
export interface Loaded {
  id: string;
  name: string;
  capacity: number | null;
  before: ByTier;
  after: ByTier;
  /** Of all shown tiers together. */
  sums: { before: number; after: number };
  /** Whether all tiers together reach the capacity; false without a capacity. */
  isFull: boolean;
}

/** People with changes first, then those with most clients. */
export function loadsOf(items: Schemas['LoadItem'][], tiers: readonly Tier[]): Loaded[] {
  const loads = items.map(({ id, name, capacity, now, outgoing, incoming, after }): Loaded => {
    const count = (of: (tier: Tier) => number) =>
      Object.fromEntries(TIERS.map((tier) => [tier, tiers.includes(tier) ? of(tier) : 0])) as ByTier;
    const before = count((tier) => now[tier] ?? 0);
    const later = count((tier) => (now[tier] ?? 0) - (outgoing[tier] ?? 0) + (incoming[tier] ?? 0));
    const sums = { before: sumOf(before), after: sumOf(later) };
    return { id, name, capacity, before, after: later, sums, isFull: capacity !== null && after >= capacity };
  });
  const change = ({ sums }: Loaded) => Math.abs(sums.after - sums.before);
  return loads.toSorted((a, b) => change(b) - change(a) || b.sums.after - a.sums.after);
}

const sumOf = (byTier: ByTier) => TIERS.reduce((sum, tier) => sum + byTier[tier], 0);
