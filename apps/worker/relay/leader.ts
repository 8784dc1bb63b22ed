// One worker leads at a time: it relays the log to Temporal, and reconciles the two.
import type { Pool } from 'pg';
import { LOCKS } from '#libs/database';
import { Relay } from './relay';
import { reasonOf } from '../reason-of';
import { rest } from '../temporal';
import { Term } from '../term';

const ASK_AGAIN_MS = 1_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const RECONCILE_EVERY_MS = 5 * 60_000;
const RECONCILE_AGAIN_MS = 10_000;
const PROBE_EVERY_MS = 5_000;

interface LeaderDeps {
  pool: Pool;
  /** Before anything is rung on a server: adds what it has to know, and ends what an earlier version left running. */
  prepare(): Promise<void>;
  resumeRelay(): Promise<Relay>;
  reconcile(): Promise<unknown>;
  /** An id that changes when Temporal has another database; rejects while Temporal cannot be reached. */
  probe(): Promise<string>;
  log: LeaderLog;
}
interface LeaderLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Leads while no other worker does, until the signal. Never rejects: whatever fails is tried again. */
export async function lead(deps: LeaderDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let term: Term | undefined;
    try {
      term = await Term.begin(deps.pool, LOCKS.leading);
      if (term) await relayAndReconcile(deps, term, signal);
    } catch (error) {
      deps.log.warn({ reason: reasonOf(error) }, 'the relay stopped; it goes on where it was');
    } finally {
      term?.end();
    }
    await rest(ASK_AGAIN_MS, signal);
  }
}

async function relayAndReconcile(deps: LeaderDeps, term: Term, signal: AbortSignal): Promise<void> {
  const relay = await deps.resumeRelay();
  const reconciliation = new Reconciliation(deps);
  let wait = FIRST_PAUSE_MS;
  while (!signal.aborted && !term.lost) {
    try {
      await reconciliation.look();
      const pause = await relay.step();
      wait = FIRST_PAUSE_MS;
      await rest(pause, signal);
    } catch (error) {
      reconciliation.away();
      deps.log.warn({ reason: reasonOf(error) }, `no bell can be rung; trying again in ${wait / 1000} s`);
      await rest(wait, signal);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }
  await reconciliation.ended();
}

/** When to reconcile: at the start, every five minutes, and after Temporal was away or replaced. */
class Reconciliation {
  private dueAt = 0;
  private probeAt = 0;
  private server: string | undefined;
  private underWay: Promise<void> | undefined;

  constructor(private readonly deps: LeaderDeps) {}

  /** Rejects when Temporal cannot be reached, or is not prepared yet. */
  async look(): Promise<void> {
    const now = performance.now();
    if (now >= this.probeAt) {
      const server = await this.deps.probe();
      if (server !== this.server) {
        await this.deps.prepare();
        this.dueAt = 0;
      }
      this.probeAt = now + PROBE_EVERY_MS;
      this.server = server;
    }
    if (now >= this.dueAt && !this.underWay) this.underWay = this.run();
  }

  away(): void {
    this.server = undefined;
    this.probeAt = 0;
  }

  ended(): Promise<void> {
    return this.underWay ?? Promise.resolve();
  }

  private async run(): Promise<void> {
    this.dueAt = performance.now() + RECONCILE_EVERY_MS;
    try {
      await this.deps.reconcile();
    } catch (error) {
      this.dueAt = performance.now() + RECONCILE_AGAIN_MS;
      this.deps.log.warn({ reason: reasonOf(error) }, 'could not compare the log with Temporal; trying again soon');
    }
    this.underWay = undefined;
  }
}
