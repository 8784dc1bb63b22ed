// The record's proofs as the api serves them: it reads what the notary keeps, and has it sign on demand.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import {
  checkpoints,
  headPosition,
  isRecordAlarm,
  logKeys,
  LogTree,
  newestCheckpoint,
  readVerification,
  type Notary,
} from '#libs/event-store';
import { saying } from '#libs/telling';
import { NOTARY, POOL } from '#libs/services';
import { Problem } from '../problems/problem';
import type { CheckpointView, ConsistencyView, InclusionView, LogKeysView, VerificationView } from './record-views';

const USUAL = 50;
const CURSOR = /^\d{1,16}$/;

@Injectable()
export class RecordProofs {
  private readonly tree: LogTree;

  /** @param notary undefined where there is no key to sign with */
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(NOTARY) private readonly notary: Notary | undefined,
  ) {
    this.tree = new LogTree(pool);
  }

  async newest(): Promise<CheckpointView> {
    const newest = await newestCheckpoint(this.pool);
    if (newest) return newest;
    throw new Problem(404, saying(this.notary ? 'no-checkpoint' : 'no-checkpoint/no-key'));
  }

  async make(): Promise<CheckpointView> {
    if (this.notary === undefined) throw new Problem(409, saying('no-checkpoint-key'));
    try {
      await this.notary.checkpoint();
    } catch (error) {
      if (!isRecordAlarm(error)) throw error;
      throw new Problem(503, saying('record-unsound', { reason: error.message }));
    }
    return this.newest();
  }

  async page({ limit = USUAL, after = '0' }: { limit?: number; after?: string }) {
    if (!CURSOR.test(after)) throw new Problem(400, saying('unknown-cursor'));
    const found = await checkpoints(this.pool, { after: Number(after), limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? String(items.at(-1)?.size) : null };
  }

  async keys(): Promise<LogKeysView> {
    return { items: await logKeys(this.pool) };
  }

  async inclusion(position: number, wanted?: number): Promise<InclusionView> {
    const size = wanted ?? (await this.newest()).size;
    await this.mustHave(position, size);
    const tree = await this.tree.upTo(size);
    const [proof, root] = [tree.inclusion(position - 1, size), tree.root(size)];
    return { position, size, leaf: text(tree.leaf(position - 1)), root: text(root), proof: proof.map(text) };
  }

  async consistency(from: number, wanted?: number): Promise<ConsistencyView> {
    const to = wanted ?? (await this.newest()).size;
    await this.mustHave(from, to);
    const tree = await this.tree.upTo(to);
    const proof = tree.consistency(from, to).map(text);
    return { from, to, fromRoot: text(tree.root(from)), toRoot: text(tree.root(to)), proof };
  }

  async verification(): Promise<VerificationView> {
    const found = await readVerification(this.pool);
    if (found) return found;
    throw new Problem(404, saying('not-verified-yet'));
  }

  /** For the metrics: 1, 0, or -1 while the state is unknown. */
  async soundness(): Promise<{ sound: number; at: number }> {
    const found = await readVerification(this.pool).catch(() => undefined);
    if (found === undefined) return { sound: -1, at: 0 };
    return { sound: found.sound ? 1 : 0, at: Date.parse(found.endedAt) / 1_000 };
  }

  private async mustHave(smaller: number, size: number): Promise<void> {
    const head = await headPosition(this.pool);
    if (smaller <= size && size <= head) return;
    throw new Problem(400, saying('out-of-range', { head, smaller, size }));
  }
}

const text = (hash: Buffer): string => hash.toString('base64');
