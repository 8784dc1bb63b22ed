// Follows the log and rings the story of each stream that has something to do; after an outage it continues where it
// was.
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { readLog, readStream, type RecordedEvent } from '#libs/event-store';
import type { Services } from '#libs/services';
import type { Looked } from '../../../workflows/activities/kind';
import { knowsItself, STORIES, storyOf } from '../../../workflows/kinds';
import { ringAll, type Ring } from './doorbell';
import { reasonToRing, toldBy, type Told } from './reason-to-ring';
import type { StoryCursors } from './story-cursors';

const CURSOR = 'relay';
const BATCH = 500;
const POLL_MS = 100;
/** At most one look at a stream in this time, however many events come. */
const LOOK_EVERY_MS = 250;
/** The delay for what a story's own activity recorded: it brings the news back itself. */
const OWN_EVENTS_MS = 1_000;
/** A departure looks at its handovers in the lists, which follow the log. */
const LISTS_FOLLOW_MS = 1_000;
/** Only to show another stage in Temporal, a story is woken once it has stood there for this long. */
const STAGE_AFTER_MS = 30_000;
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
/** A departure that the list does not have yet is looked at for its own announcement. */
const ANNOUNCED = `SELECT id FROM read.departures WHERE status = 'announced'`;
/** So many streams are looked at in one go. */
const AT_ONCE = 64;

interface RelayDeps {
  pool: Pool;
  client: Client;
  services: Services;
  cursors: StoryCursors;
  /** The present instant, by the clock of the services. */
  now(): string;
  /** Monotonic, in ms; tests may supply their own. */
  clock?: () => number;
}

interface Waiting {
  version: number;
  /** The position of the first event that this stream has not been looked at for. */
  since: number;
  /** The earliest moment to look. */
  from: number;
  /** Everything since was recorded by the story's own activities. */
  own: boolean;
  /** Since when Temporal shows another stage; nothing else is to be told. */
  stageSince?: number;
}
interface Outcome {
  stream: string;
  waiting: Waiting;
  looked?: Looked;
  told?: Told;
  ring?: 'now' | 'later';
}

/** The log has no gaps, so a gap is an alarm and must not be skipped. */
class HoleInTheLog extends Error {
  override readonly name = 'HoleInTheLog';
}

export class Relay {
  private readonly waiting = new Map<string, Waiting>();
  private readonly lookedAt = new Map<string, number>();
  /** In memory: after a change of leader each story that has news is told once more. */
  private readonly told = new Map<string, Told>();
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
    await this.lookAtDue();
    await this.save();
    return events.length === BATCH ? 0 : POLL_MS;
  }

  private async note({ stream, version, position, type, actor, command }: RecordedEvent): Promise<void> {
    if (WHO_IS_HERE.includes(type)) return this.expectDepartures(position);
    if (!storyOf(stream)) return;
    const own = actor === 'system' && knowsItself(stream, command);
    this.expect(stream, version, position, own ? OWN_EVENTS_MS : 0, own);
    // A departure waits for the end of each of its handovers.
    if (type === 'HandoverCompleted' || type === 'HandoverCancelled')
      this.expect(await departureOf(this.deps.pool, stream), 0, position, LISTS_FOLLOW_MS, false);
  }

  /** Whether somebody is left to take the clients depends on who is here. */
  private async expectDepartures(position: number): Promise<void> {
    const { rows } = await this.deps.pool.query<{ id: string }>(ANNOUNCED);
    for (const { id } of rows) this.expect(`departure/${id}`, 0, position, 0, false);
  }

  private expect(stream: string, version: number, position: number, delay: number, own: boolean): void {
    const before = this.waiting.get(stream);
    this.waiting.set(stream, {
      version: Math.max(before?.version ?? 0, version),
      since: before?.since ?? position,
      from: Math.min(before?.from ?? Infinity, this.clock() + delay),
      own: own && (before?.own ?? true),
      ...(before?.stageSince === undefined ? {} : { stageSince: before.stageSince }),
    });
  }

  private clock(): number {
    return this.deps.clock?.() ?? performance.now();
  }

  private async lookAtDue(): Promise<void> {
    const moment = this.clock();
    const due = [...this.waiting]
      .filter(
        ([stream, { from }]) => Math.max(from, (this.lookedAt.get(stream) ?? -Infinity) + LOOK_EVERY_MS) <= moment,
      )
      .slice(0, AT_ONCE);
    if (due.length === 0) return;
    const now = this.deps.now();
    const outcomes = await Promise.all(due.map(([stream, waiting]) => this.look(stream, waiting, now)));
    await ringAll(this.deps, this.ringsFor(outcomes));
    for (const outcome of outcomes) this.settle(outcome, moment);
    await this.deps.cursors.moved(outcomes.map(({ stream, waiting: { version } }) => [stream, version]));
    for (const [stream, at] of this.lookedAt) if (at + LOOK_EVERY_MS < moment) this.lookedAt.delete(stream);
  }

  private async look(stream: string, waiting: Waiting, now: string): Promise<Outcome> {
    const story = storyOf(stream);
    const looked = story && (await STORIES[story.kind].look(this.deps.services, story.id, this.seen));
    if (!looked) return { stream, waiting };
    const before = this.told.get(stream);
    const told = toldBy(looked.progress, now);
    const reason = reasonToRing(looked.progress, before, now);
    // What its own activities recorded, a story knows; unless it is due all the same.
    const known = waiting.own && reason !== 'due' && reason !== 'new';
    if (reason === undefined || known) return { stream, waiting, looked, told };
    return { stream, waiting, looked, told, ring: reason === 'stage' && !this.hasStood(waiting) ? 'later' : 'now' };
  }

  private hasStood({ stageSince }: Waiting): boolean {
    return stageSince !== undefined && this.clock() >= stageSince + STAGE_AFTER_MS;
  }

  private ringsFor(outcomes: Outcome[]): Ring[] {
    return outcomes.flatMap(({ stream, looked, ring }) => {
      if (!looked || ring !== 'now') return [];
      // The first bell of a leader is believed whatever the story knows: the log may have been restored from a backup.
      const isNew = !this.told.has(stream);
      return [{ stream, looked, isNew, again: isNew }];
    });
  }

  private settle({ stream, waiting, looked, told, ring }: Outcome, moment: number): void {
    this.lookedAt.set(stream, moment);
    if (ring === 'later') {
      // Looked at again when it has stood for long enough, or at its next event.
      const stageSince = waiting.stageSince ?? moment;
      this.waiting.set(stream, { ...waiting, stageSince, from: stageSince + STAGE_AFTER_MS });
      return;
    }
    this.waiting.delete(stream);
    if (!looked?.progress.open) this.told.delete(stream);
    else if (told) this.told.set(stream, told);
  }

  /** The saved cursor is just before the first event that nobody has been rung for. */
  private async save(): Promise<void> {
    const oldest = Math.min(...[...this.waiting.values()].map(({ since }) => since - 1), this.seen);
    if (oldest === this.saved) return;
    await this.deps.pool.query(
      // Does not wait for the disk: after a loss some bells ring once more.
      `WITH quick AS (SELECT set_config('synchronous_commit', 'off', true))
       INSERT INTO read.cursors (name, "position") SELECT $1, $2::bigint FROM quick
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
  return `departure/${departureId}`;
}
