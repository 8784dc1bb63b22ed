// What is not finished yet, for the reconciler: which streams must have a workflow, and when each is to look again.
import type { DataSource } from 'typeorm';

interface OpenStream {
  id: string;
  version: number;
  /** The next instant at which the system itself owes something. */
  nextDutyAt: string | null;
  /** Mails that are owed now. */
  owed: number;
}

const HANDOVERS = `
  SELECT id, version, next_duty_at AS "nextDutyAt", owed
  FROM read.handovers WHERE status IN ('open', 'paused') ORDER BY id`;

/**
 * A departure has to look at the end of its last working day, and again when its last handover closes; a large one
 * while it is carried out.
 */
const DEPARTURES = `
  SELECT d.id, d.version, CASE WHEN d.status = 'announced' THEN d.ends_at END AS "nextDutyAt",
    CASE WHEN d.backlog > 0 OR d.status = 'last-day-passed' AND NOT EXISTS (SELECT FROM read.handovers h
      WHERE h.departure_id = d.id AND h.status IN ('open', 'paused')) THEN 1 ELSE 0 END AS owed
  FROM read.departures d WHERE d.status IN ('announced', 'last-day-passed') OR d.backlog > 0 ORDER BY d.id`;

export const openHandovers = (source: DataSource): Promise<OpenStream[]> => source.query(HANDOVERS);
export const openDepartures = (source: DataSource): Promise<OpenStream[]> => source.query(DEPARTURES);
