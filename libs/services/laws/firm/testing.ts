// A firm with a log in memory, in which people leave, follow and change their minds as actions tell them to.
import type { DepartureCommand, RepresentativeCommand, RepresentativeState } from '#libs/domain';
import { decideOnClient } from '../../client/clients.service';
import { handoverIds } from '../../departure/departure-worlds';
import { decideAnnouncement, decideOnDeparture } from '../../departure/departure-decisions';
import { MemoryLog, type Decide, type Meanwhile, type Outcome } from '../../memory-log/testing';
import { decideOnRepresentative } from '../../representative/representatives.service';
import { pick, rep, REPRESENTATIVES, type Action, type Doing, type Scene } from '../actions/testing';
import { Invariants } from '../invariants/testing';
import { drive, interrupt, order } from '../orders/testing';
import { openDepartures, openHandovers, Worker } from '../worker/testing';

export class Firm {
  private made = 0;
  readonly newId = () => `n${(this.made += 1)}`;
  private readonly worker: Worker;

  /** @param atOnce a departure of more clients is large, and carried out as many at a time */
  constructor(
    private readonly atOnce?: number,
    readonly log = new MemoryLog(new Invariants().watch),
  ) {
    this.worker = new Worker(log, this.newId, atOnce);
  }

  /** A copy of the firm, in which other things may happen from here on. */
  fork(): Firm {
    const other = new Firm(this.atOnce, this.log.fork());
    other.made = this.made;
    return other;
  }

  async open(): Promise<void> {
    for (let n = 0; n < REPRESENTATIVES; n += 1) {
      const traits = n === 0 ? {} : { managerId: n < 3 ? 'r0' : `r${1 + (n % 2)}` };
      const data = { details: { name: `R${n}` }, traits };
      await this.log.run('hr', (read, _, context) =>
        decideOnRepresentative(read, `r${n}`, { name: 'add', data }, context),
      );
    }
    for (const who of [3, 3, 4, 5, 1]) await this.act({ do: 'add-client', who });
  }

  async play({ first, ...others }: Scene): Promise<void> {
    const meanwhile: Meanwhile = {};
    for (const when of ['afterClients', 'afterInvolved', 'beforeAppend'] as const) {
      const other = others[when];
      if (other) meanwhile[when] = () => this.act(other);
    }
    await this.act(first, meanwhile);
  }

  async act(action: Action, meanwhile?: Meanwhile): Promise<void> {
    switch (action.do) {
      case 'announce':
      case 'departure':
      case 'leave':
      case 'deactivate':
        return this.leaving(action, meanwhile);
      case 'handover':
        return order(this.log, action, meanwhile);
      case 'drive':
        return drive(this.log, action);
      case 'interrupt':
        return interrupt(this.log, action);
      case 'wait':
        return this.worker.wait(action.hops, action.mails);
      case 'sleep':
        this.log.now += action.days * 86_400_000;
        return undefined;
      case 'mails': {
        const [id] = pick(openHandovers(this.log), action.which) ?? [];
        return id ? this.worker.deliver(id, action.fail) : undefined;
      }
      default:
        return this.record(action, meanwhile);
    }
  }

  private async leaving(
    action: Doing<'announce' | 'departure' | 'leave' | 'deactivate'>,
    meanwhile?: Meanwhile,
  ): Promise<void> {
    if (action.do === 'announce') await this.announce(action, meanwhile);
    else if (action.do === 'leave') await this.leave(action, meanwhile);
    else if (action.do === 'deactivate') await this.deactivate(rep(action.who), meanwhile);
    else await this.departure(action, meanwhile);
  }

  /** What concerns one client or one representative. */
  private async record(
    action: Doing<'assign' | 'add-client' | 'deactivate-client' | 'erase' | 'presence' | 'report-to'>,
    meanwhile?: Meanwhile,
  ): Promise<void> {
    if (action.do === 'erase') return this.erase(action.client);
    const decide = this.decisionOn(action);
    if (!decide) return;
    const { refused } = await this.log.run('manager', decide, meanwhile);
    if (action.do === 'assign' && refused === 'client-inactive') throw new Error('an inactive client is stuck');
    if (action.do === 'presence' && action.command === 'reinstate' && refused && refused !== 'representative-is-here')
      throw new Error(`whoever has left cannot come back: ${refused}`);
  }

  private decisionOn(
    action: Doing<'assign' | 'add-client' | 'deactivate-client' | 'presence' | 'report-to'>,
  ): Decide | undefined {
    const onRepresentative =
      (id: string, command: RepresentativeCommand): Decide =>
      (read, _, context) =>
        decideOnRepresentative(read, id, command, context);
    switch (action.do) {
      case 'assign':
      case 'deactivate-client': {
        const [id] = pick(this.log.all('client'), action.client) ?? [];
        const command =
          action.do === 'assign'
            ? { name: 'assign-owner' as const, data: { representativeId: rep(action.who) } }
            : { name: 'deactivate' as const, data: { reason: 'gone' } };
        return id ? (read, _, context) => decideOnClient(read, id, command, context) : undefined;
      }
      case 'add-client': {
        const id = this.newId();
        const details = { name: id, ...(this.made % 3 ? { email: `${id}@client.example` } : {}) };
        const lifetimeSpend = this.made % 2 ? '60000' : '10';
        const data = { details, ownerId: rep(action.who), lifetimeSpend, source: 'test' };
        return (read, _, context) => decideOnClient(read, id, { name: 'add', data }, context);
      }
      case 'presence':
        return onRepresentative(this.about(action), { name: action.command, data: { reason: 'x' } });
      case 'report-to': {
        const data = { details: {}, traits: { managerId: rep(action.manager) } };
        return onRepresentative(rep(action.who), { name: 'correct', data });
      }
    }
  }

  /** Mostly reinstates somebody who has left. */
  private about({ who, command }: Doing<'presence'>): string {
    const left = this.log
      .all<RepresentativeState>('representative')
      .flatMap(([id, { presence }]) => (presence.status === 'left' ? [id] : []));
    return (command === 'reinstate' ? pick(left, who) : undefined) ?? rep(who);
  }

  private async erase(client: number): Promise<void> {
    const [id] = pick(this.log.all('client'), client) ?? [];
    if (!id) return;
    const ask = { name: 'erase-client', data: { ground: 'other' } } as const;
    const approve = { name: 'approve-erasure', data: { certificateId: this.newId() } } as const;
    await this.log.run('hr', (read, _, context) => decideOnClient(read, id, ask, context));
    await this.log.run('auditor', (read, _, context) => decideOnClient(read, id, approve, context));
  }

  /** Its id, if it was announced. */
  async announce(action: Omit<Doing<'announce'>, 'do'>, meanwhile?: Meanwhile): Promise<string | undefined> {
    const [id, ids] = [this.newId(), handoverIds(this.newId)];
    const request = {
      representativeId: this.leaver(action.who),
      kind: action.sudden ? ('sudden' as const) : ('planned' as const),
      lastWorkingDay: action.sudden ? this.day(action.inDays) : this.workingDay(action.inDays),
      ...(action.fallback < REPRESENTATIVES ? { defaultOwnerId: rep(action.fallback) } : {}),
    };
    const { status, refused } = await this.log.run(
      'hr',
      (read, lists, context) => decideAnnouncement(lists, read, id, request, context, ids, this.atOnce),
      meanwhile,
    );
    if (action.sudden && refused === 'last-day-not-a-business-day')
      throw new Error(`a sudden departure is turned away: ${refused}`);
    return status === 'done' ? id : undefined;
  }

  /** Half of the numbers mean somebody whose client has a handover already, if there is one. */
  private leaver(who: number): string {
    const passed = openHandovers(this.log).flatMap(([, { passedTo }]) => passedTo ?? []);
    return (who < REPRESENTATIVES ? undefined : pick(passed, who)) ?? rep(who);
  }

  private async departure(action: Doing<'departure'>, meanwhile?: Meanwhile): Promise<void> {
    const [id, state] = pick(openDepartures(this.log), action.which) ?? [];
    if (!id || !state) return;
    const { command: name } = action;
    if (name === 'close-last-working-day') this.log.now = Math.max(this.log.now, Date.parse(state.endsAt));
    const command: DepartureCommand =
      name === 'reschedule'
        ? { name, data: { lastWorkingDay: this.workingDay(action.inDays) } }
        : name === 'name-interim-owner'
          ? { name, data: { representativeId: rep(action.who) } }
          : { name, data: {} };
    await this.departureCommand(id, command, meanwhile);
  }

  /** Until the last decision about every departure has been carried out. */
  async carryOut(): Promise<void> {
    await this.worker.carryOut();
  }

  departureCommand(id: string, command: DepartureCommand, meanwhile?: Meanwhile): Promise<Outcome> {
    const ids = handoverIds(this.newId);
    return this.log.run(
      'hr',
      (read, lists, context) => decideOnDeparture(lists, read, id, command, context, ids, this.atOnce),
      meanwhile,
    );
  }

  /** As the service does it: close, ask who is owned, deactivate. */
  private async deactivate(id: string, meanwhile: Meanwhile = {}): Promise<void> {
    const ask = (command: RepresentativeCommand) =>
      this.log.run(
        'hr',
        (read, lists, context) => decideOnRepresentative(read, id, command, context, lists.handoversInvolving),
        meanwhile,
      );
    await ask({ name: 'close', data: { reason: 'x' } });
    if (this.log.state<RepresentativeState>(`representative/${id}`).presence.status !== 'closing') return;
    let ownedClients = 0;
    const count: Decide = async (_, lists) => {
      ownedClients = (await lists.clientsOwnedBy(id)).length;
      return { events: [] };
    };
    await this.log.run('hr', count, meanwhile);
    await ask({ name: 'deactivate', data: { reason: 'x', ownedClients } });
  }

  /** Announced and, at once, taken to the end of the last working day. */
  private async leave({ who, fallback }: Doing<'leave'>, meanwhile?: Meanwhile): Promise<void> {
    const representativeId = this.leaver(who);
    await this.announce({ who, fallback, inDays: 0, sudden: false }, meanwhile);
    const [id, state] = openDepartures(this.log).find(([, each]) => each.representativeId === representativeId) ?? [];
    if (!id || !state) return;
    this.log.now = Math.max(this.log.now, Date.parse(state.endsAt));
    await this.departureCommand(id, { name: 'close-last-working-day', data: {} });
  }

  private day(inDays: number): string {
    return new Date(this.log.now + inDays * 86_400_000).toISOString().slice(0, 10);
  }

  /** The nth working day from today on; the built-in policy's weekends are Saturday and Sunday. */
  private workingDay(nth: number): string {
    const day = new Date(this.log.now);
    for (let left = nth; left > 0 || [0, 6].includes(day.getUTCDay()); day.setUTCDate(day.getUTCDate() + 1)) left -= 1;
    return day.toISOString().slice(0, 10);
  }
}
