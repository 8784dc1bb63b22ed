// Carries out erasures beyond the log: the key, the ledger, the dead rows. All of it can be repeated without harm.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { streamOf, type ErasureFact, type ErasureGround } from '#libs/domain';
import { readLog, readStream, type RecordedEvent } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import type { Erasure, Vault } from '#libs/vault';
import type { Caller, CommandAnswer } from '../caller';
import { decideOnClient } from '../client/clients.service';
import { instantOf } from '../connections/codec';
import { certificateOf, type ErasureCertificate } from './erasure-certificate';
import { Commands } from '../commands';
import { History } from '../history';
import { POOL, READ_MODELS, VAULT } from '../connections/tokens';

interface Healing {
  /** Erasures that the log or the ledger knows of. */
  known: number;
  /** Keys that still existed. */
  shredded: number;
  /** Erasures that the log had lost with a restored backup and has again now. */
  recordedAnew: number;
}

const AT_ONCE = 1_000;

@Injectable()
export class ErasuresService {
  constructor(
    @Inject(POOL) readonly pool: Pool,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(VAULT) readonly vault: Vault,
    private readonly commands: Commands,
    private readonly facts: History,
  ) {}

  /** The second person's approval. It holds once it is in the log; what remains is done here, or by the healing. */
  async approve(clientId: string, caller: Caller): Promise<CommandAnswer> {
    const order = { name: 'approve-erasure', data: {} };
    const command = { name: 'approve-erasure', data: { certificateId: newId() } } as const;
    const answer = await this.commands.executeOn('client', clientId, order, caller, (read, context) =>
      decideOnClient(read, clientId, command, context),
    );
    // The vault may be away. Nobody asks a third person then: the certificate says what is done, the worker does the
    // rest.
    await this.carryOut(clientId).catch(() => {});
    return answer;
  }

  /** After the append: destroys the key, records it in the ledger, and clears the client's data from the lists. */
  private async carryOut(clientId: string): Promise<void> {
    const { vault, pool } = this;
    const events = await readStream(pool, streamOf('client', clientId));
    const [erasure] = events.filter(({ type }) => type === 'ClientErased').map(erasureOf);
    if (!erasure) return;
    await vault.shred([clientId]);
    await vault.ledger.note([erasure]);
    await this.clearDeadRows(erasure.position);
  }

  /**
   * Completes what a crash left undone, and undoes what a restored backup brought back: afterwards every client that
   * the log or the ledger calls erased has no key, is in the ledger, and is erased in the log.
   */
  async heal(): Promise<Healing> {
    const { logged, noted, known, shredded } = await this.destroyKeys();
    const lost = [...noted.values()].filter(({ clientId }) => !logged.has(clientId));
    let recordedAnew = 0;
    for (const erasure of lost) if (await this.recordAnew(erasure)) recordedAnew += 1;
    const inLog = recordedAnew > 0 ? await this.inLog() : logged;
    await this.clearDeadRows(Math.max(0, ...[...inLog.values()].map(({ position }) => position)));
    return { known, shredded, recordedAnew };
  }

  /** The part of the healing that needs no lists and opens nothing. */
  async destroyKeys() {
    const { vault } = this;
    const [logged, noted] = [await this.inLog(), await vault.ledger.all()];
    const all = new Map([...logged, ...noted]);
    const ids = [...all.keys()];
    const gone = await vault.shredded(ids);
    const alive = ids.filter((id) => !gone.has(id));
    if (alive.length > 0) await vault.shred(alive);
    await vault.ledger.note([...all.values()]);
    return { logged, noted, known: all.size, shredded: alive.length };
  }

  /** Undefined for a client that was not erased. */
  certificate(clientId: string): Promise<ErasureCertificate | undefined> {
    return certificateOf(this, clientId);
  }

  /** False for a client that this log has never heard of: the backup is older than the client. */
  private async recordAnew(erasure: Erasure): Promise<boolean> {
    const { clientId, certificateId, requestedBy, requestedAt, approvedBy, erasedAt } = erasure;
    const { state } = await this.facts.load('client', clientId);
    if (!state.exists) return false;
    const ground = erasure.ground as ErasureGround; // We wrote the ledger ourselves.
    const data: ErasureFact = { certificateId, requestedBy, requestedAt, approvedBy, ground, erasedAt };
    const command = { name: 'record-erasure', data } as const;
    const caller = { actor: 'system' };
    await this.commands.executeOn('client', clientId, command, caller, (read, context) =>
      decideOnClient(read, clientId, command, context),
    );
    return true;
  }

  /** By client. */
  private async inLog(): Promise<Map<string, Erasure>> {
    const found = new Map<string, Erasure>();
    for (let after = 0, more = true; more;) {
      const events = await readLog(this.pool, { after, limit: AT_ONCE, types: ['ClientErased'] });
      for (const event of events) found.set(event.stream.slice('client/'.length), erasureOf(event));
      after = events.at(-1)?.position ?? after;
      more = events.length === AT_ONCE;
    }
    return found;
  }

  /** The lists' table keeps the client's name in a dead version of its row until that is cleared away. */
  private async clearDeadRows(position: number): Promise<void> {
    if (position === 0) return;
    await this.facts.catchUp();
    await this.readModels.clearDeadRows(position);
  }
}

/** Nothing in this event is sealed, so its body is read as it is. */
function erasureOf(event: RecordedEvent): Erasure {
  const fact = JSON.parse(event.body) as ErasureFact & { handovers: string[] };
  const { certificateId, requestedBy, requestedAt, approvedBy, ground, handovers } = fact;
  return {
    clientId: event.stream.slice('client/'.length),
    certificateId,
    erasedAt: fact.erasedAt ?? instantOf(event.occurredAt),
    position: event.position,
    ground,
    requestedBy,
    requestedAt,
    approvedBy,
    handovers,
  };
}
