// What the last pass over the log found, stored beside the read models.
import type { Queryable } from '../../read/read';
import type { Verification } from './verify-record';

export interface VerificationReport {
  /** ISO 8601 in UTC. */
  beganAt: string;
  endedAt: string;
  /** How many events were checked, and the size of the newest checkpoint that they match. */
  size: number;
  checkpoint: number;
  sound: boolean;
  /** The first position that is wrong, where one is known. */
  position: number | null;
  /** What is wrong: a word for programs, and a sentence without personal data. */
  kind: string | null;
  message: string | null;
  /** Since when the record has not been found sound. */
  unsoundSince: string | null;
}

const COLUMNS = `began_at, ended_at, size, checkpoint, sound, "position", kind, message, unsound_since`;

/** A problem keeps the time of its first pass until a pass finds none. */
export async function saveVerification(
  queryable: Queryable,
  { size, checkpoint, problem }: Verification,
  { beganAt, endedAt }: { beganAt: string; endedAt: string },
): Promise<void> {
  await queryable.query(
    `INSERT INTO read.verification AS v (${COLUMNS})
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $5 THEN NULL ELSE $2::timestamptz END)
     ON CONFLICT (one) DO UPDATE SET (${COLUMNS}) = ROW (excluded.began_at, excluded.ended_at, excluded.size,
       excluded.checkpoint, excluded.sound, excluded."position", excluded.kind, excluded.message,
       CASE WHEN excluded.sound THEN NULL ELSE coalesce(v.unsound_since, excluded.ended_at) END)`,
    [
      beganAt,
      endedAt,
      size,
      checkpoint,
      problem === undefined,
      problem?.position ?? null,
      problem?.kind ?? null,
      problem?.message ?? null,
    ],
  );
}

const utc = (column: string, name: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${name}"`;

/** Undefined until the first pass has ended. */
export async function readVerification(queryable: Queryable): Promise<VerificationReport | undefined> {
  const { rows } = await queryable.query<VerificationReport>(
    `SELECT ${utc('began_at', 'beganAt')}, ${utc('ended_at', 'endedAt')}, size::float8 AS size,
       checkpoint::float8 AS checkpoint, sound, "position"::float8 AS "position", kind, message,
       ${utc('unsound_since', 'unsoundSince')} FROM read.verification`,
  );
  return rows[0];
}
