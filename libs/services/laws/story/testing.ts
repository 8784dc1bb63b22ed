// A small firm whose people have names: Vera serves a VIP and an ordinary client and reports to Mona, who reports to Sven.
import {
  isOpen,
  streamOf,
  type ClientCommand,
  type ClientState,
  type Departure,
  type DepartureCommand,
  type Handover,
  type HandoverCommand,
  type RepresentativeCommand,
  type RepresentativeState,
} from '#libs/domain';
import { decideOnClient } from '../../client/clients.service';
import { handoverIds, type AnnounceRequest } from '../../departure/departure-worlds';
import { decideAnnouncement, decideOnDeparture } from '../../departure/departure-decisions';
import { decideOnHandover } from '../../handover/handovers.service';
import { MemoryLog, type Decide } from '../../memory-log/testing';
import type { Read } from '../../read';
import { decideOnRepresentative } from '../../representative/representatives.service';
import { Invariants } from '../invariants/testing';
import { Worker } from '../worker/testing';

const BOSSES = { sven: undefined, mona: 'sven', vera: 'mona', tom: 'mona', uma: 'mona', zoe: undefined };

export class Story {
  readonly log = new MemoryLog(new Invariants().watch);
  private made = 0;
  private readonly newId = () => `n${(this.made += 1)}`;
  private readonly worker = new Worker(this.log, this.newId);

  readonly read: Read = (noun, id) => Promise.resolve(this.log.state(streamOf(noun, id)));

  static async begin(): Promise<Story> {
    const story = new Story();
    for (const [id, managerId] of Object.entries(BOSSES)) {
      const traits = managerId ? { managerId } : {};
      await story.person(id, { name: 'add', data: { details: { name: id }, traits } });
    }
    const add = (id: string, lifetimeSpend: string) =>
      story.onClient(id, { name: 'add', data: { details: { name: id }, ownerId: 'vera', lifetimeSpend, source: 't' } });
    await add('vip', '60000');
    await add('ordinary', '10');
    return story;
  }

  /** The code of the refusal, if it was refused. */
  private async ask(decide: Decide, actor = 'manager'): Promise<string | undefined> {
    return (await this.log.run(actor, decide)).refused;
  }

  person(id: string, command: RepresentativeCommand): Promise<string | undefined> {
    return this.ask((read, lists, context) =>
      decideOnRepresentative(read, id, command, context, lists.handoversInvolving),
    );
  }

  onClient(id: string, command: ClientCommand): Promise<string | undefined> {
    return this.ask((read, _, context) => decideOnClient(read, id, command, context));
  }

  order(id: string, command: HandoverCommand, actor?: string): Promise<string | undefined> {
    return this.ask((read, _, context) => decideOnHandover(read, id, command, context), actor);
  }

  onDeparture(id: string, command: DepartureCommand): Promise<string | undefined> {
    const ids = handoverIds(this.newId);
    return this.ask((read, lists, context) => decideOnDeparture(lists, read, id, command, context, ids));
  }

  /** The id of the departure, or the code of the refusal. */
  async announce(
    representativeId: string,
    lastWorkingDay: string,
    more: Partial<AnnounceRequest> = {},
  ): Promise<{ id: string; refused?: string }> {
    const [id, ids] = [this.newId(), handoverIds(this.newId)];
    const request = { representativeId, lastWorkingDay, kind: 'planned' as const, ...more };
    const refused = await this.ask((read, lists, context) =>
      decideAnnouncement(lists, read, id, request, context, ids),
    );
    return { id, ...(refused ? { refused } : {}) };
  }

  async closeDay(id: string): Promise<string | undefined> {
    this.log.now = Math.max(this.log.now, Date.parse(this.departure(id).endsAt));
    return this.onDeparture(id, { name: 'close-last-working-day', data: {} });
  }

  /** By hand, as the service does it. */
  async deactivate(id: string): Promise<void> {
    await this.person(id, { name: 'close', data: { reason: 'x' } });
    const ownedClients = this.log.ownedBy(id).length;
    await this.person(id, { name: 'deactivate', data: { reason: 'x', ownedClients } });
  }

  /** Nominated, told by telephone, and acknowledged. */
  async handOver(id: string, representativeId: string): Promise<void> {
    await this.order(id, { name: 'nominate-successor', data: { representativeId } });
    await this.order(id, { name: 'send-notice', data: { channel: 'call' } });
    await this.order(id, { name: 'record-acknowledgement', data: {} });
  }

  wait(hops: number): Promise<void> {
    return this.worker.wait(hops, 'sent');
  }

  client(id: string): ClientState {
    return this.log.state<ClientState>(streamOf('client', id));
  }
  presence(id: string): string {
    return this.log.state<RepresentativeState>(streamOf('representative', id)).presence.status;
  }
  departure(id: string): Departure {
    return this.log.state<Departure>(streamOf('departure', id));
  }
  handover(id: string): Handover {
    return this.log.state<Handover>(streamOf('handover', id));
  }
  /** The client's open handover. */
  open(clientId: string): Handover {
    const handover = this.handover(this.client(clientId).openHandoverId ?? '');
    if (!handover.exists || !isOpen(handover)) throw new Error(`${clientId} is not being handed over`);
    return handover;
  }
}
