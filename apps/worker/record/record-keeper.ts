// Keeps the record provable: one worker at a time makes the checkpoints and verifies the log again and again. It needs
// only the databases, not Temporal.
import type { Pool } from 'pg';
import { LOCKS } from '#libs/database';
import { isRecordAlarm, saveVerification, verifyRecord, type Notary, type RecordAlarm } from '#libs/event-store';
import { reasonOf } from '../reason-of';
import { rest } from '../temporal';
import { Term } from '../term';

const ASK_AGAIN_MS = 1_000;
/** The first event of a log has a checkpoint within about this time. */
const FIRST_WITHIN_MS = 2_000;
/**
 * Rest per unit of work during a pass. Usually it works a fifth of the time, so that nobody else has to wait. A pass
 * over a long log would take too long that way: it rests less, but at least half of the time.
 */
const [MOST_REST, LEAST_REST] = [4, 1];
const PASS_WITHIN_MS = 20_000;

export interface RecordPace {
  checkpointEveryMs: number;
  /** From the end of one pass over the log to the start of the next. */
  passPauseMs: number;
}

export const RECORD_PACE: RecordPace = { checkpointEveryMs: 60_000, passPauseMs: 10_000 };

interface KeeperDeps {
  pool: Pool;
  /** Undefined when there is no key to sign with. */
  notary: Notary | undefined;
  evidence: string | undefined;
  pace: RecordPace;
  log: KeeperLog;
}
interface KeeperLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Keeps the record while no other worker does, until the signal. Never rejects: whatever fails is tried again. */
export async function keepRecord(deps: KeeperDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let term: Term | undefined;
    try {
      term = await Term.begin(deps.pool, LOCKS.recordKeeping);
      const keeping = new Keeping(deps, signal);
      if (term) await Promise.all([keeping.notarise(term), keeping.verify(term)]);
    } catch (error) {
      deps.log.warn({ reason: reasonOf(error) }, 'the record could not be kept; trying again');
    } finally {
      term?.end();
    }
    await rest(ASK_AGAIN_MS, signal);
  }
}

class Keeping {
  /** Why nothing was signed, kept until a pass has reported it: by then the next round may have signed again. */
  private refused: RecordAlarm | undefined;
  private signsAgain = false;
  private told: string | undefined;
  /** Rest in milliseconds per millisecond of work. */
  private rest = MOST_REST;

  constructor(
    private readonly deps: KeeperDeps,
    private readonly signal: AbortSignal,
  ) {}

  /** One checkpoint a minute while the log grows, and one at the end. */
  async notarise(term: Term): Promise<void> {
    const { notary, pace } = this.deps;
    if (notary === undefined) return;
    for (let isLast = false; !isLast && !term.lost;) {
      isLast = this.signal.aborted;
      const made = await this.checkpoint(notary);
      if (!isLast) await rest(made ? pace.checkpointEveryMs : FIRST_WITHIN_MS, this.signal);
    }
  }

  async verify(term: Term): Promise<void> {
    while (!this.signal.aborted && !term.lost) {
      try {
        await this.onePass();
      } catch (error) {
        this.deps.log.warn({ reason: reasonOf(error) }, 'the log could not be verified; trying again');
      }
      await rest(this.deps.pace.passPauseMs, this.signal);
    }
  }

  /** False while the log is empty. */
  private async checkpoint(notary: Notary): Promise<boolean> {
    try {
      const note = await notary.checkpoint();
      this.signsAgain = true;
      return note !== undefined;
    } catch (error) {
      if (isRecordAlarm(error)) {
        this.refused = error;
        this.signsAgain = false;
        this.deps.log.error(
          { kind: error.kind, position: error.position },
          `no checkpoint is signed: ${error.message}`,
        );
      } else this.deps.log.warn({ reason: reasonOf(error) }, 'no checkpoint could be made; trying again in a minute');
      return true;
    }
  }

  private async onePass(): Promise<void> {
    const { pool, evidence } = this.deps;
    const beganAt = new Date().toISOString();
    let worked = 0;
    const pace = (workedMs: number) => {
      worked += workedMs;
      return rest(workedMs * this.rest, this.signal);
    };
    const found = await verifyRecord({ pool, evidence, pace });
    if (this.signal.aborted) return;
    this.rest = Math.min(MOST_REST, Math.max(LEAST_REST, PASS_WITHIN_MS / worked - 1));
    const problem = found.problem ?? this.refused;
    await saveVerification(pool, { ...found, problem }, { beganAt, endedAt: new Date().toISOString() });
    this.tell(problem);
    if (this.signsAgain && problem === this.refused) this.refused = undefined;
  }

  /**
   * Logs a problem once when it appears and once when it is over; in between, the api's metrics and GET
   * /v1/log/verification show it.
   */
  private tell(problem: RecordAlarm | undefined): void {
    if (problem?.message === this.told) return;
    if (problem === undefined) this.deps.log.info({}, 'the record is sound again');
    else
      this.deps.log.error(
        { kind: problem.kind, position: problem.position },
        `the record is not sound: ${problem.message}`,
      );
    this.told = problem?.message;
  }
}
