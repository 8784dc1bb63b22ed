// A client's current tier: that of its open handover, or else the one that a policy's rules give for its spend.
import type { PolicyDocument } from '#libs/domain';

export type Tiers = PolicyDocument['tiers'];

/**
 * An expression over the client's row `c`; `bind` returns a value's placeholder, and `handedOver` is the tier of the
 * open handover. The rules are ordered highest first, and the last one applies to whoever spent too little for the
 * others. Source: tierOf in libs/domain.
 */
export function tierOfClient(
  tiers: Tiers,
  bind: (value: unknown) => string,
  handedOver = `(SELECT h.tier FROM read.handovers h WHERE h.id = c.open_handover_id)`,
): string {
  const spend = `coalesce(c.lifetime_spend, '0')::numeric`;
  const whens = tiers.map(({ tier, from }) => `WHEN ${spend} >= ${bind(from)}::numeric THEN ${bind(tier)}::text`);
  return `coalesce(${handedOver}, CASE ${whens.join(' ')} ELSE ${bind(tiers.at(-1)?.tier ?? null)}::text END)`;
}
