// Waits until the read models have seen the log up to a position, for decisions that need a whole list.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const LOOK_AGAIN_MS = 15;

/** The position up to which the read models are current. */
export async function cursorPosition(source: Pick<DataSource, 'query'>): Promise<number> {
  const rows: { position: string }[] = await source.query(
    `SELECT "position" FROM read.cursors WHERE name = 'read-models'`,
  );
  return Number(rows[0]?.position ?? 0);
}

/** False when they did not reach the position in time. */
export async function caughtUp(source: DataSource, position: number, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while ((await cursorPosition(source)) < position) {
    if (performance.now() > until) return false;
    await pause(LOOK_AGAIN_MS);
  }
  return true;
}
