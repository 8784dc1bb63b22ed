// The chart of the load: two bars per person, the present one above, the future one below, divided by tier.
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Tier } from '../../api/words';
import { NameTick, useNameAxis } from './name-tick';
import type { Loaded } from './loads';

const COLORS: Record<Tier, string> = {
  platinum: 'var(--mantine-color-indigo-6)',
  gold: 'var(--mantine-color-yellow-6)',
  silver: 'var(--mantine-color-gray-6)',
  ordinary: 'var(--mantine-color-gray-4)',
};
const ROW = 56;

export function LoadChart({ loads, tiers }: { loads: Loaded[]; tiers: readonly Tier[] }) {
  const { t } = useTranslation();
  const names = useNameAxis();
  const aboutOf = ({ sums, capacity, isFull }: Loaded) => {
    const of = capacity === null ? '' : ` · ${t(isFull ? 'reports.load.full' : 'reports.load.of', { capacity })}`;
    return t('reports.load.change', sums) + of;
  };
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={loads.length * ROW + 40}>
        <BarChart layout="vertical" data={loads} barGap={2} barSize={14} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--baton-line)" />
          <XAxis type="number" allowDecimals={false} stroke="var(--mantine-color-dimmed)" fontSize={12} />
          <YAxis
            {...names.axis}
            dataKey="id"
            tick={({ x, y, index }) => {
              const load = loads[index];
              if (!load) return <g />;
              return (
                <NameTick x={Number(x)} y={Number(y)} name={load.name} about={aboutOf(load)} width={names.width} />
              );
            }}
          />
          {(['before', 'after'] as const).flatMap((when) =>
            tiers.map((tier) => (
              <Bar
                key={`${when}/${tier}`}
                stackId={when}
                dataKey={(load: Loaded) => load[when][tier]}
                fill={COLORS[tier]}
                fillOpacity={when === 'before' ? 0.45 : 1}
                stroke={COLORS[tier]}
                isAnimationActive={false}
              />
            )),
          )}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
