// Appends commands to the log: gathers those that arrive while the last batch commits, and sends them as one.
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { assertAcceptable } from './accept';
import { sendBatch, type Repeat } from './batch';
import { Claims } from './claims';
import { isConnectionLost, LogUnavailable, OutcomeUnknown } from '../lost';
import { findCommand, findKey } from '../read/read';
import type { AppendCommand, Appender, AppendResult, Log } from '../types';

interface Waiting {
  command: AppendCommand;
  resolve(result: AppendResult): void;
  reject(error: unknown): void;
  /** Already sent once over a connection that was lost, so it may be in the log. */
  doubtful: boolean;
}

/** The pauses between attempts after a lost connection; then the sender gets the error. */
const PATIENCE_MS = [50, 200, 500, 1000, 2000];

/** @param maxBatch the most commands in one transaction, 200 by default */
export function createAppender({ pool, maxBatch = 200, log }: { pool: Pool; maxBatch?: number; log?: Log }): Appender {
  return new GroupCommit(pool, maxBatch, log);
}

class GroupCommit implements Appender {
  private waiting: Waiting[] = [];
  private underWay: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly maxBatch: number,
    private readonly log: Log | undefined,
  ) {}

  append(command: AppendCommand): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new LogUnavailable(new Error('The appender is closed'));
      assertAcceptable(command);
      this.waiting.push({ command, resolve, reject, doubtful: false });
      this.underWay ??= this.sendAll();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.underWay;
  }

  private async sendAll(): Promise<void> {
    // One turn of the event loop, so that senders woken by the last batch go together in the next.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      await this.send(this.nextBatch());
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.underWay = undefined;
  }

  /** The oldest commands that can go together. */
  private nextBatch(): Waiting[] {
    const claims = new Claims();
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      const goes = batch.length < this.maxBatch && claims.take(one.command);
      (goes ? batch : left).push(one);
    }
    this.waiting = left;
    return batch;
  }

  /** Never rejects: each command's sender gets its own result. */
  private async send(batch: Waiting[]): Promise<void> {
    try {
      const results = await this.sendPatiently(batch);
      await Promise.all(batch.map((one, index) => this.settle(one, results[index])));
    } catch (error) {
      const [first, second] = batch;
      if (isConnectionLost(error)) {
        for (const one of batch) one.reject(one.doubtful ? new OutcomeUnknown(error) : new LogUnavailable(error));
      } else if (second === undefined) {
        first?.reject(error);
      } else {
        this.log?.warn({ err: error, commands: batch.length }, 'a batch failed; its commands are sent one by one');
        for (const one of batch) await this.send([one]);
      }
    }
  }

  private async sendPatiently(batch: Waiting[]): Promise<(AppendResult | Repeat)[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.sendOnce(batch);
      } catch (error) {
        const wait = PATIENCE_MS[attempt];
        if (!isConnectionLost(error) || wait === undefined) throw error;
        this.log?.warn({ err: error, commands: batch.length }, 'the connection was lost; the batch is sent again');
        await delay(wait);
      }
    }
  }

  private async sendOnce(batch: Waiting[]): Promise<(AppendResult | Repeat)[]> {
    const client = await this.pool.connect();
    // Without a listener, a connection that dies would end the process; the query itself rejects as well.
    const ignore = (): void => {};
    client.on('error', ignore);
    let failure: unknown;
    try {
      return await sendBatch(
        client,
        batch.map((one) => one.command),
      );
    } catch (error) {
      failure = error;
      if (isConnectionLost(error)) for (const one of batch) one.doubtful = true;
      throw error;
    } finally {
      client.off('error', ignore);
      client.release(failure !== undefined);
    }
  }

  private async settle(one: Waiting, result: AppendResult | Repeat | undefined): Promise<void> {
    try {
      const { command } = one;
      if (result?.status === 'repeat' && command.key !== undefined) {
        const first = await findKey(this.pool, command.key);
        if (first === undefined) throw new Error('A repeated command has no first answer');
        const { request: _, ...answer } = first;
        one.resolve(answer.commandId === command.commandId ? { ...answer, status: 'appended' } : answer);
      } else if (result?.status === 'conflict') {
        // What was sent over a lost connection may conflict with its own repeat.
        const own = one.doubtful ? await findCommand(this.pool, command) : undefined;
        one.resolve(own ?? result);
      } else if (result !== undefined && result.status !== 'repeat') {
        one.resolve(result);
      }
    } catch (error) {
      one.reject(isConnectionLost(error) ? new OutcomeUnknown(error) : error);
    }
  }
}
