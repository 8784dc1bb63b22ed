// How many handovers there are and what they are worth: by stage, by tier, in total, and how much of that is at risk.
import type { DataSource } from 'typeorm';
import { Conditions } from '../query/conditions';
import { conditionsOf, FROM, overdueAt, type HandoverFilter } from './filter';

interface Sum {
  count: number;
  /** The clients' total lifetime spend, as decimal text. */
  value: string;
  /** Of these, those that are open or paused, and those whose stage is past its due date. */
  open: number;
  openValue: string;
  overdue: number;
  overdueValue: string;
}
interface HandoverSums {
  total: Sum;
  byStage: (Sum & { stage: string })[];
  byTier: (Sum & { tier: string })[];
}

const SUMS = `count(*)::int AS count, coalesce(sum(value), 0)::text AS value,
  (count(*) FILTER (WHERE open))::int AS open, coalesce(sum(value) FILTER (WHERE open), 0)::text AS "openValue",
  (count(*) FILTER (WHERE overdue))::int AS overdue,
  coalesce(sum(value) FILTER (WHERE overdue), 0)::text AS "overdueValue"`;

const NOTHING: Sum = { count: 0, value: '0', open: 0, openValue: '0', overdue: 0, overdueValue: '0' };

export async function sumHandovers(source: DataSource, filter: HandoverFilter, now: string): Promise<HandoverSums> {
  const found = new Conditions();
  const present = found.bind(now);
  conditionsOf(filter, found, present);
  const rows: (Sum & { stage: string | null; tier: string | null })[] = await source.query(
    `SELECT stage, tier, ${SUMS} FROM (SELECT h.stage, h.tier, h.status IN ('open', 'paused') AS open,
       ${overdueAt(present)} AS overdue, coalesce(c.lifetime_spend, '0')::numeric AS value ${FROM} ${found.where()}) f
     GROUP BY GROUPING SETS ((stage), (tier), ()) ORDER BY stage, tier`,
    found.values,
  );
  const total = rows.find(({ stage, tier }) => stage === null && tier === null);
  return {
    total: total ? sumIn(total) : NOTHING,
    byStage: rows.flatMap((row) => (row.stage === null ? [] : [{ ...sumIn(row), stage: row.stage }])),
    byTier: rows.flatMap((row) => (row.tier === null ? [] : [{ ...sumIn(row), tier: row.tier }])),
  };
}

const sumIn = ({ count, value, open, openValue, overdue, overdueValue }: Sum): Sum => ({
  count,
  value,
  open,
  openValue,
  overdue,
  overdueValue,
});
