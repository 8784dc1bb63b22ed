// Where handovers wait: how many are at each step, for how long, and how long it took lately.
import type { DataSource } from 'typeorm';
import { STEPS, type StepName } from '#libs/domain';
import { Conditions } from '../query/conditions';
import { conditionsOf, FROM, type HandoverFilter } from '../handovers/filter';

interface Waits {
  count: number;
  /** Null where there is none. */
  medianSeconds: number | null;
  worstSeconds: number | null;
}
interface WaitsAtStep {
  step: StepName;
  /** Open and paused handovers that are there now; `worstId` is the one that has been there longest. */
  open: Waits & { worstId: string | null };
  /** How long handovers stood there that moved on within the last days. */
  done: Waits;
}

const DAYS = 90;
const NONE: Waits = { count: 0, medianSeconds: null, worstSeconds: null };
const MEDIAN = `round(percentile_cont(0.5) WITHIN GROUP (ORDER BY w.seconds))::float8 AS "medianSeconds",
  round(max(w.seconds))::float8 AS "worstSeconds"`;

export async function reportWaits(source: DataSource, filter: HandoverFilter, now: string): Promise<WaitsAtStep[]> {
  const since = new Date(Date.parse(now) - DAYS * 86_400_000).toISOString();
  const [open, done] = await Promise.all([openWaits(source, filter, now), doneWaits(source, filter, now, since)]);
  return STEPS.map((step) => ({
    step,
    open: open.get(step) ?? { ...NONE, worstId: null },
    done: done.get(step) ?? NONE,
  }));
}

async function openWaits(source: DataSource, filter: HandoverFilter, now: string) {
  const found = new Conditions();
  const present = found.bind(now);
  conditionsOf(filter, found, present);
  found.and(`h.status IN ('open', 'paused') AND h.since IS NOT NULL`);
  const rows: (Waits & { step: string; worstId: string })[] = await source.query(
    `SELECT w.step, count(*)::int AS count, ${MEDIAN}, (array_agg(w.id ORDER BY w.seconds DESC))[1] AS "worstId"
     FROM (SELECT h.id, h.stage AS step, extract(epoch FROM ${present}::text::timestamptz - h.since::timestamptz) AS seconds ${FROM} ${found.where()}) w GROUP BY 1`,
    found.values,
  );
  return new Map(rows.map(({ step, ...waits }) => [step, waits]));
}

async function doneWaits(source: DataSource, filter: HandoverFilter, now: string, since: string) {
  const found = new Conditions();
  const present = found.bind(now);
  const from = found.bind(since);
  conditionsOf(filter, found, present);
  found.and(`s.left_at >= ${from} AND s.left_at <= ${present}`);
  const rows: (Waits & { step: string })[] = await source.query(
    `SELECT w.step, count(*)::int AS count, ${MEDIAN} FROM (
       SELECT s.step, s.seconds ${FROM} JOIN read.stays s ON s.handover_id = h.id ${found.where()}) w GROUP BY 1`,
    found.values,
  );
  return new Map(rows.map(({ step, ...waits }) => [step, waits]));
}
