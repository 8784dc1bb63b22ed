// Which tier a client has now: that of its open handover, else the one that its spend gives by a policy's rules.
import type { PolicyDocument } from '#libs/domain';

export type Tiers = PolicyDocument['tiers'];

/**
 * An expression over the client's row `c`; `bind` gives the place of a value, and
 * `handedOver` is the tier of the open handover. The rules are ordered highest first, and
 * the last one applies to whoever spent less than all of them. Source: tierOf in libs/domain.
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
