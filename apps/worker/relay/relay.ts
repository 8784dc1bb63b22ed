// Follows the log and rings the workflow of each stream that has something new; after an outage it continues where it
// was.
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { readLog, readStream, type RecordedEvent } from '#libs/event-store';
import { workflowIdOf, workflowOf } from '../../../workflows/contract';
import { ringAll, type Bells } from './doorbell';
import type { KnownCursors } from './workflow-cursors';

const CURSOR = 'relay';
const BATCH = 500;
const POLL_MS = 100;
/** At most one bell per stream in this time, however many events come. */
const BELL_EVERY_MS = 250;
/** The delay for events of the system: most come from a pull, which brings them back itself. */
const OWN_EVENTS_MS = 1_000;
/**
 * Rings at most 16 workflows that have not pulled yet; the others wait, and what comes meanwhile goes with their bell.
 * A workflow that has not pulled within RINGING_MS no longer counts.
 */
const MOST_RINGING = 16;
const RINGING_MS = 2_000;

/** Somebody goes, comes back, or takes clients or not. */
const WHO_IS_HERE = [
  'RepresentativeLeaving',
  'RepresentativeStays',
  'RepresentativeClosing',
  'RepresentativeOpened',
  'RepresentativeReopened',
  'RepresentativeDeactivated',
  'RepresentativeReturned',
];
/** A departure that the list does not have yet has its own bell to come. */
const ANNOUNCED = `SELECT id FROM read.departures WHERE status = 'announced'`;

interface RelayDeps {
  pool: Pool;
  client: Client;
  cursors: KnownCursors;
  /** Monotonic, in ms; tests may supply their own. */
  now?: () => number;
}

interface Waiting {
  bell: number;
  /** The position of the first event that this stream has not been rung for. */
  since: number;
  /** The earliest moment to ring. */
  from: number;
}

interface Ringing {
  bell: number;
  until: number;
}

/** The log has no gaps, so a gap is an alarm and must not be skipped. */
class HoleInTheLog extends Error {
  override readonly name = 'HoleInTheLog';
}

export class Relay {
  private readonly waiting = new Map<string, Waiting>();
  private readonly rungAt = new Map<string, number>();
  private readonly ringing = new Map<string, Ringing>();
  private seen = 0;
  private saved = 0;

  private constructor(private readonly deps: RelayDeps) {}

  /** Continues where the last relay was. */
  static async resume(deps: RelayDeps): Promise<Relay> {
    const relay = new Relay(deps);
    const { rows } = await deps.pool.query<{ position: string }>(
      'SELECT "position" FROM read.cursors WHERE name = $1',
      [CURSOR],
    );
    relay.seen = Number(rows[0]?.position ?? 0);
    relay.saved = relay.seen;
    return relay;
  }

  /**
   * Looks at the log once. Returns how long to rest before the next look, in ms; rejects when a bell was not accepted.
   */
  async step(): Promise<number> {
    const { pool } = this.deps;
    const events = await readLog(pool, { after: this.seen, limit: BATCH });
    for (const event of events) {
      if (event.position !== this.seen + 1) throw new HoleInTheLog(`${event.position} where ${this.seen + 1} must be`);
      await this.note(event);
      this.seen = event.position;
    }
    await this.ringDue();
    await this.save();
    return events.length === BATCH ? 0 : POLL_MS;
  }

  private async note({ stream, version, position, type, actor }: RecordedEvent): Promise<void> {
    if (WHO_IS_HERE.includes(type)) return this.expectDepartures(position);
    const workflow = workflowOf(stream);
    if (!workflow) return;
    if (workflow.kind === 'departure') return this.expect(stream, position, position);
    this.expect(stream, version, position, actor === 'system' ? OWN_EVENTS_MS : 0);
    // A departure waits for the end of each of its handovers; its bell carries the log's position.
    if (type === 'HandoverCompleted' || type === 'HandoverCancelled')
      this.expect(await departureOf(this.deps.pool, stream), position, position);
  }

  /** Whether somebody is left to take the clients depends on who is here. */
  private async expectDepartures(position: number): Promise<void> {
    const { rows } = await this.deps.pool.query<{ id: string }>(ANNOUNCED);
    for (const { id } of rows) this.expect(workflowIdOf('departure', id), position, position);
  }

  private expect(stream: string, bell: number, position: number, delay = 0): void {
    const before = this.waiting.get(stream);
    const from = Math.min(before?.from ?? Infinity, this.now() + delay);
    this.waiting.set(stream, { bell, since: before?.since ?? position, from });
  }

  private now(): number {
    return this.deps.now?.() ?? performance.now();
  }

  private async ringDue(): Promise<void> {
    const now = this.now();
    const due = [...this.waiting].filter(
      ([stream, { from }]) => Math.max(from, (this.rungAt.get(stream) ?? -Infinity) + BELL_EVERY_MS) <= now,
    );
    if (due.length === 0) return;
    const pulled = await this.deps.cursors.of([...due.map(([stream]) => stream), ...this.ringing.keys()]);
    const hasPulled = (stream: string, bell: number) =>
      workflowOf(stream)?.kind === 'handover' && (pulled.get(stream) ?? 0) >= bell;
    for (const [stream, { bell, until }] of this.ringing)
      if (until <= now || hasPulled(stream, bell)) this.ringing.delete(stream);
    // What a workflow has already pulled, above all its own activities' events, needs no bell.
    for (const [stream, { bell }] of due) if (hasPulled(stream, bell)) this.waiting.delete(stream);
    const room = Math.max(MOST_RINGING - this.ringing.size, 0);
    const bells: Bells = new Map(
      due
        .filter(([stream]) => this.waiting.has(stream))
        .slice(0, room)
        .map(([stream, { bell }]) => [stream, bell]),
    );
    await ringAll(this.deps.client, bells);
    for (const [stream, bell] of bells) {
      this.rungAt.set(stream, now);
      this.waiting.delete(stream);
      if (workflowOf(stream)?.kind === 'handover') this.ringing.set(stream, { bell, until: now + RINGING_MS });
    }
    for (const [stream, at] of this.rungAt) if (at + BELL_EVERY_MS < now) this.rungAt.delete(stream);
  }

  /** The saved cursor is just before the first event that nobody has been rung for. */
  private async save(): Promise<void> {
    const oldest = Math.min(...[...this.waiting.values()].map(({ since }) => since - 1), this.seen);
    if (oldest === this.saved) return;
    await this.deps.pool.query(
      `INSERT INTO read.cursors (name, "position") VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET "position" = excluded."position"`,
      [CURSOR, oldest],
    );
    this.saved = oldest;
  }
}

/** Read from the handover's first event, because a read model may not have it yet. */
async function departureOf(pool: Pool, stream: string): Promise<string> {
  const [opened] = await readStream(pool, stream, { toVersion: 1 });
  const { departureId } = JSON.parse(opened?.body ?? '{}') as { departureId: string };
  return workflowIdOf('departure', departureId);
}
