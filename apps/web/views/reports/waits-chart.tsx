// The chart of the waits: for each step the median and the longest of the handovers there now.
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Schemas } from '../../api/client';
import { useLasting } from '../../parts/text/use-lasting';
import type { Step } from '../../api/words';
import { useWords } from '../../parts/text/words';
import { NameTick, useNameAxis } from './name-tick';

const UNITS = [86_400, 3_600, 60, 1];
/** Room for half of the last tick's label. */
const ROOM = { right: 24 };

export function WaitsChart({ items }: { items: Schemas['WaitsItem'][] }) {
  const { t } = useTranslation();
  const words = useWords();
  const lasting = useLasting('short');
  const names = useNameAxis();
  const longest = Math.max(...items.map(({ open }) => open.worstSeconds ?? 0));
  // Whole days, or smaller units while nothing has waited for days yet.
  const unit = UNITS.find((each) => longest >= 2 * each) ?? 1;
  const last = Math.ceil(longest / unit);
  const every = Math.max(1, Math.ceil(last / names.parts));
  const ticks = Array.from({ length: Math.ceil(last / every) + 1 }, (_, index) => index * every * unit);
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={items.length * 44 + 72}>
        <BarChart layout="vertical" data={items} barGap={2} barSize={12} margin={ROOM} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--baton-line)" />
          <XAxis
            type="number"
            ticks={ticks}
            interval={0}
            domain={[0, ticks.at(-1) ?? 'auto']}
            tickFormatter={(seconds: number) => (seconds === 0 ? '0' : lasting(seconds))}
            stroke="var(--mantine-color-dimmed)"
            fontSize={12}
          />
          <YAxis
            {...names.axis}
            dataKey="step"
            tick={({ x, y, payload }) => (
              <NameTick x={Number(x)} y={Number(y)} name={words.stage(payload.value as Step)} width={names.width} />
            )}
          />
          <Legend
            wrapperStyle={{ fontSize: 12 }}
            itemSorter={null}
            formatter={(name: string) => <span style={{ color: 'var(--mantine-color-dimmed)' }}>{name}</span>}
          />
          <Bar
            name={t('reports.waits.median')}
            dataKey="open.medianSeconds"
            fill="var(--mantine-color-baton-7)"
            isAnimationActive={false}
          />
          <Bar
            name={t('reports.waits.worst')}
            dataKey="open.worstSeconds"
            fill="var(--mantine-color-orange-5)"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
