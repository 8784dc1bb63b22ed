// Keeps the record provable: of all workers one makes the checkpoints. It needs the database only, and no Temporal.
import type { Pool } from 'pg';
import { isRecordAlarm, type Notary } from '#libs/event-store';
import { reasonOf } from './reason-of';
import { rest } from './temporal';
import { Term } from './term';

const LOCK = 7_220_102;
const ASK_AGAIN_MS = 1_000;
const CHECKPOINT_EVERY_MS = 60_000;
/** So soon the first event of a log has a checkpoint. */
const FIRST_WITHIN_MS = 2_000;

interface KeeperDeps {
  pool: Pool;
  notary: Notary;
  log: KeeperLog;
}
interface KeeperLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Keeps the record whenever no other worker does, until the signal. It never rejects: what fails is tried again. */
export async function keepRecord(deps: KeeperDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let term: Term | undefined;
    try {
      term = await Term.begin(deps.pool, LOCK);
      if (term) await notarise(deps, term, signal);
    } catch (error) {
      deps.log.warn({ reason: reasonOf(error) }, 'the record could not be kept; trying again');
    } finally {
      term?.end();
    }
    await rest(ASK_AGAIN_MS, signal);
  }
}

/** A checkpoint a minute while the log grows, and one at the end. */
async function notarise({ notary, log }: KeeperDeps, term: Term, signal: AbortSignal): Promise<void> {
  for (let isLast = false; !isLast && !term.lost;) {
    isLast = signal.aborted;
    const made = await checkpoint(notary, log);
    if (!isLast) await rest(made ? CHECKPOINT_EVERY_MS : FIRST_WITHIN_MS, signal);
  }
}

/** False while the log is empty. */
async function checkpoint(notary: Notary, log: KeeperLog): Promise<boolean> {
  try {
    return (await notary.checkpoint()) !== undefined;
  } catch (error) {
    if (isRecordAlarm(error))
      log.error({ kind: error.kind, position: error.position }, `no checkpoint is signed: ${error.message}`);
    else log.warn({ reason: reasonOf(error) }, 'no checkpoint could be made; trying again in a minute');
    return true;
  }
}
