// The system's own work as the worker does it: what is due is done at once, and a refused duty is a fault.
import {
  dutiesAt,
  isCarriedOut,
  isOpen,
  isWanted,
  upcomingDuties,
  type Departure,
  type DepartureState,
  type Handover,
  type HandoverCommand,
  type HandoverState,
  type RepresentativeState,
} from '#libs/domain';
import { handoverIds, type HandoverIds } from '../../departure/departure-worlds';
import { decideOnDeparture } from '../../departure/departure-decisions';
import { decideOnHandover } from '../../handover/handovers.service';
import type { MemoryLog, Outcome } from '../../memory-log/testing';
import type { Mails } from '../actions/testing';

const ROUNDS = 20;

/** What needs somebody who could look after the clients. */
type ByNeed = 'close-last-working-day' | 'carry-on';

/** The newest first. */
export function openHandovers(log: MemoryLog): [string, Handover][] {
  return log
    .all<HandoverState>('handover')
    .filter((each): each is [string, Handover] => each[1].exists && isOpen(each[1]))
    .toReversed();
}

/** The newest first. */
export function openDepartures(log: MemoryLog): [string, Departure][] {
  return log
    .all<DepartureState>('departure')
    .filter(
      (each): each is [string, Departure] =>
        each[1].exists && each[1].status !== 'completed' && each[1].status !== 'withdrawn',
    )
    .toReversed();
}

export class Worker {
  constructor(
    private readonly log: MemoryLog,
    private readonly newId: () => string,
    private readonly atOnce?: number,
  ) {}

  /** Advances the clock from one instant at which something is due to the next. */
  async wait(hops: number, mails: Mails): Promise<void> {
    for (let hop = 0; hop < hops; hop += 1) {
      await this.work(mails);
      const next = this.nextInstant();
      if (next === undefined) return;
      this.log.now = Math.max(this.log.now, Date.parse(next));
    }
    await this.work(mails);
  }

  private nextInstant(): string | undefined {
    const duties = openHandovers(this.log).flatMap(([, handover]) => upcomingDuties(handover).map(({ at }) => at));
    const days = openDepartures(this.log).flatMap(([, { status, endsAt }]) => (status === 'announced' ? [endsAt] : []));
    return [...duties, ...days].filter((at) => at > this.log.instant).toSorted()[0];
  }

  private async work(mails: Mails): Promise<void> {
    await this.carryOut();
    for (const [id] of openDepartures(this.log)) await this.departureDuties(id);
    for (const [id] of openHandovers(this.log)) {
      if (mails !== 'owed') await this.deliver(id, mails === 'failed');
      await this.handoverDuties(id);
      if (mails !== 'owed') await this.deliver(id, mails === 'failed');
    }
    for (const [id] of openDepartures(this.log)) await this.departureDuties(id);
  }

  async carryOut(): Promise<void> {
    for (const [id, departure] of this.log.all<DepartureState>('departure'))
      for (let now = departure; now.exists && !isCarriedOut(now); now = this.log.state(`departure/${id}`)) {
        if (!(await this.insist(id, now, 'carry-on'))) break;
      }
  }

  /** Every owed mail is recorded as sent, or as failed for good. */
  async deliver(id: string, fail: boolean): Promise<void> {
    for (const { effectId } of this.handover(id)?.effects ?? []) {
      const now = this.handover(id);
      const effect = now?.effects.find((each) => each.effectId === effectId);
      if (!now || !effect || !isWanted(now, effect, this.log.context('system'))) continue;
      if (effect.to.kind === 'representative' && this.presenceOf(effect.to.id) === 'left')
        throw new Error(`handover ${id} writes to ${effect.to.id}, who has left: ${effectId}`);
      const command: HandoverCommand = fail
        ? { name: 'record-effect-failed', data: { effectId, reason: 'no such mailbox' } }
        : { name: 'record-effect-done', data: { effectId, reference: `<${effectId}@x>` } };
      const { refused } = await this.send(id, command);
      if (refused) throw new Error(`handover ${id} owes the mail ${effectId}, and ${command.name} was ${refused}`);
    }
  }

  private async handoverDuties(id: string): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const state = this.handover(id);
      const [duty] = state ? dutiesAt(state, this.log.instant) : [];
      if (!duty) return;
      const { refused } = await this.send(id, duty);
      if (refused) throw new Error(`handover ${id} asks for ${JSON.stringify(duty)} and refuses it: ${refused}`);
    }
    throw new Error(`there is no end to the duties of handover ${id}`);
  }

  private async departureDuties(id: string): Promise<void> {
    const departure = this.log.state<DepartureState>(`departure/${id}`);
    if (!departure.exists) return;
    for (let chunk = 0; this.endsNow(id); chunk += 1) {
      if (chunk > ROUNDS) throw new Error(`there is no end to the last working day of departure ${id}`);
      if (!(await this.insist(id, departure, 'close-last-working-day'))) break;
    }
    const { status, handovers } = this.log.state<Departure>(`departure/${id}`);
    if (status !== 'last-day-passed') return;
    if (handovers.some(({ handoverId }) => this.handover(handoverId))) return;
    const { refused } = await this.departureDuty(id, 'complete');
    if (refused) throw new Error(`departure ${id} has no open handover, and complete was refused: ${refused}`);
  }

  private endsNow(id: string): boolean {
    const departure = this.log.state<DepartureState>(`departure/${id}`);
    const isDue = departure.exists && departure.status === 'announced' && departure.endsAt <= this.log.instant;
    return isDue && isCarriedOut(departure);
  }

  /**
   * Refused only when nobody could look after the clients; then naming anybody who stays fixes it. False if nobody
   * stays.
   */
  private async insist(id: string, departure: Departure, duty: ByNeed): Promise<boolean> {
    const { refused } = await this.departureDuty(id, duty);
    if (!refused) return true;
    if (refused !== 'no-interim-owner' && refused !== 'no-lead')
      throw new Error(`${duty} of departure ${id} was refused: ${refused}`);
    const [here] = this.couldLookAfter(departure);
    if (here) throw new Error(`${duty} of departure ${id} was refused (${refused}), though ${here} stays`);
    const [anybody] = this.log.staying();
    if (!anybody) return false;
    const named = await this.log.run('hr', (read, lists, context) => {
      const command = { name: 'name-interim-owner', data: { representativeId: anybody } } as const;
      return decideOnDeparture(lists, read, id, command, context, this.ids(), this.atOnce);
    });
    const again = await this.departureDuty(id, duty);
    if (named.refused || again.refused)
      throw new Error(
        `departure ${id} is stuck: ${named.refused ?? ''} ${again.refused ?? ''}, though ${anybody} stays`,
      );
    return true;
  }

  /** The named people and everybody above them and above the outgoing representative. */
  private couldLookAfter({ fallbackIds, representativeId }: Departure): string[] {
    const found = new Set(fallbackIds);
    for (const id of [representativeId, ...fallbackIds])
      for (let above = this.managerOf(id); above !== undefined && !found.has(above); above = this.managerOf(above))
        found.add(above);
    const staying = this.log.staying();
    return [...found].filter((id) => id !== representativeId && staying.includes(id));
  }

  private presenceOf(id: string): string {
    return this.log.state<RepresentativeState>(`representative/${id}`).presence.status;
  }

  private managerOf(id: string): string | undefined {
    return this.log.state<RepresentativeState>(`representative/${id}`).traits.managerId;
  }

  private departureDuty(id: string, name: ByNeed | 'complete'): Promise<Outcome> {
    const ids = this.ids();
    return this.log.run('system', (read, lists, context) =>
      decideOnDeparture(lists, read, id, { name, data: {} }, context, ids, this.atOnce),
    );
  }

  private send(id: string, command: HandoverCommand): Promise<Outcome> {
    return this.log.run('system', (read, _, context) => decideOnHandover(read, id, command, context));
  }

  /** While it is open. */
  private handover(id: string): Handover | undefined {
    const state = this.log.state<HandoverState>(`handover/${id}`);
    return state.exists && isOpen(state) ? state : undefined;
  }

  private ids(): HandoverIds {
    return handoverIds(this.newId);
  }
}
