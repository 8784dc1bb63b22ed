// What the streams owe the outside world: one way to ask for it, and one to record how it ended.
import { Injectable } from '@nestjs/common';
import type { Caller } from '../caller';
import { DeparturesService } from '../departure/departures.service';
import type { OwedByDeparture } from '../departure/owed-by-departure';
import { HandoversService } from '../handover/handovers.service';
import type { OwedMail } from '../handover/owed-mails';
import { Refusal } from '../refusal';

/** By noun: what to do, for whom, and what it has to say. */
export type OwedEffect = OwedMail | OwedByDeparture;

/** `done` is what the outside world calls it, such as a Message-ID; `failed` is why it can never be done. */
export type Outcome = { done: string } | { failed: string };

type Recording =
  | { name: 'record-effect-done'; data: { effectId: string; reference: string } }
  | { name: 'record-effect-failed'; data: { effectId: string; reason: string } };
interface Owner {
  /** Oldest first. */
  owed(id: string): Promise<OwedEffect[]>;
  execute(id: string, command: Recording, caller: Caller): Promise<unknown>;
}

/** Somebody was faster, or it is no longer needed: there is nothing left to record. */
const SETTLED = ['handover-closed', 'unknown-handover', 'unknown-departure', 'unknown-effect', 'key-reused'];
const ATTEMPTS = 3;

@Injectable()
export class Outbox {
  private readonly owners: ReadonlyMap<string, Owner>;

  constructor(handovers: HandoversService, departures: DeparturesService) {
    this.owners = new Map<string, Owner>([
      [
        'handover',
        {
          owed: (id) => handovers.owedMails(id),
          execute: (id, command, caller) => handovers.execute(id, command, caller),
        },
      ],
      ['departure', departures],
    ]);
  }

  /** Empty for a stream that owes nothing, or cannot. */
  owedEffects(stream: string): Promise<OwedEffect[]> {
    const { owner, id } = this.ownerOf(stream);
    return owner ? owner.owed(id) : Promise.resolve([]);
  }

  /**
   * Records it once, whoever tries again and with whatever version: the key is the effect's own, and for ever.
   */
  async record(stream: string, effectId: string, outcome: Outcome): Promise<void> {
    const { owner, id } = this.ownerOf(stream);
    if (!owner) throw new Error(`The stream ${stream} owes no effects.`);
    const caller = { actor: 'system', key: `mail/${effectId}` };
    for (let attempt = 1; ; attempt += 1) {
      try {
        await owner.execute(id, recording(effectId, outcome), caller);
        return;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (SETTLED.includes(error.code)) return;
        if (attempt === ATTEMPTS)
          throw new Error(`The effect ${effectId} could not be recorded: ${error.code}`, { cause: error });
      }
    }
  }

  private ownerOf(stream: string): { owner: Owner | undefined; id: string } {
    const [noun = '', id = ''] = stream.split('/');
    return { owner: this.owners.get(noun), id };
  }
}

const recording = (effectId: string, outcome: Outcome): Recording =>
  'done' in outcome
    ? { name: 'record-effect-done', data: { effectId, reference: outcome.done } }
    : { name: 'record-effect-failed', data: { effectId, reason: outcome.failed } };
