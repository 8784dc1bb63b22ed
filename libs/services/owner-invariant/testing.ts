// A firm in a log in memory, in which people leave, follow and change their minds as actions tell them to.
import type {
  Departure,
  DepartureCommand,
  DepartureState,
  Handover,
  HandoverCommand,
  HandoverState,
  RepresentativeCommand,
  RepresentativeState,
} from '#libs/domain';
import { decideOnClient } from '../clients.service';
import { handoverIds } from '../departure-worlds';
import { decideAnnouncement, decideOnDeparture } from '../departures.service';
import { decideOnHandover } from '../handovers.service';
import { MemoryLog, type Decide, type Meanwhile } from '../memory-log/testing';
import { decideOnRepresentative } from '../representatives.service';

const REPRESENTATIVES = 6;

/** Numbers stand for whom or what is there at that moment, so that a shrunk example stays readable. */
export type Action =
  | { do: 'announce'; who: number; fallback: number; inDays: number }
  | {
      do: 'departure';
      which: number;
      command: 'reschedule' | 'withdraw' | 'close-last-working-day' | 'complete';
      inDays: number;
    }
  | { do: 'handover'; which: number; command: (typeof HANDOVER_COMMANDS)[number]; who: number }
  | { do: 'drive'; which: number; who: number; steps: number }
  | { do: 'leave'; who: number; fallback: number }
  | { do: 'assign'; client: number; who: number }
  | { do: 'add-client'; who: number }
  | { do: 'deactivate-client'; client: number }
  | { do: 'deactivate'; who: number }
  | { do: 'report-to'; who: number; manager: number };

export const HANDOVER_COMMANDS = [
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'decline-appointment',
  'send-notice',
  'record-mail-sent',
  'record-mail-failed',
  'record-acknowledgement',
  'record-objection',
  'close-notice-window',
  'record-visit',
  'record-interview',
  'skip-step',
  'pause',
  'resume',
  'cancel',
  'request-survey',
  'close-survey',
] as const;
/** A handover on its good way: nominated, approved, accepted, told, acknowledged, visited. */
export const GOOD_WAY = [
  'nominate-successor',
  'approve-successor',
  'accept-appointment',
  'send-notice',
  'record-acknowledgement',
  'record-visit',
] as const;

export class Firm {
  readonly log = new MemoryLog();
  private made = 0;
  readonly newId = () => `n${(this.made += 1)}`;

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

  async act(action: Action, meanwhile?: Meanwhile): Promise<void> {
    if (action.do === 'drive') return this.drive(action);
    if (action.do === 'leave') return this.leave(action, meanwhile);
    if (action.do === 'deactivate') return this.deactivate(`r${action.who % REPRESENTATIVES}`, meanwhile);
    const decide = this.decisionOn(action);
    const actor = action.do === 'handover' && action.command === 'approve-successor' ? 'hr' : 'manager';
    if (decide) await this.log.run(actor, decide, meanwhile);
  }

  private decisionOn(action: Exclude<Action, { do: 'drive' | 'leave' | 'deactivate' }>): Decide | undefined {
    const rep = (n: number) => `r${n % REPRESENTATIVES}`;
    switch (action.do) {
      case 'announce': {
        const [id, ids] = [this.newId(), handoverIds(this.newId)];
        const request = {
          representativeId: rep(action.who),
          kind: 'planned' as const,
          lastWorkingDay: this.workingDay(action.inDays),
          ...(action.fallback < REPRESENTATIVES ? { defaultOwnerId: rep(action.fallback) } : {}),
        };
        return (read, lists, context) => decideAnnouncement(lists, read, id, request, context, ids);
      }
      case 'departure':
        return this.departureDecision(action);
      case 'handover': {
        const [id, handover] = pick(this.openHandovers(), action.which) ?? [];
        return id && handover
          ? (read, _, context) =>
              decideOnHandover(read, id, this.handoverCommand(handover, action.command, rep(action.who)), context)
          : undefined;
      }
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
        const data = {
          details: { name: id },
          ownerId: rep(action.who),
          lifetimeSpend: this.made % 2 ? '60000' : '10',
          source: 'test',
        };
        return (read, _, context) => decideOnClient(read, id, { name: 'add', data }, context);
      }
      case 'report-to': {
        const data = { details: {}, traits: { managerId: rep(action.manager) } };
        return (read, _, context) => decideOnRepresentative(read, rep(action.who), { name: 'correct', data }, context);
      }
    }
  }

  private departureDecision({
    which,
    command: name,
    inDays,
  }: Extract<Action, { do: 'departure' }>): Decide | undefined {
    const [id, state] = pick(this.announced(), which) ?? [];
    if (!id || !state) return undefined;
    const ids = handoverIds(this.newId);
    if (name === 'close-last-working-day') this.log.now = Math.max(this.log.now, Date.parse(state.endsAt));
    const command: DepartureCommand =
      name === 'reschedule' ? { name, data: { lastWorkingDay: this.workingDay(inDays) } } : { name, data: {} };
    return (read, lists, context) => decideOnDeparture(lists, read, id, command, context, ids);
  }

  /** As the service does it: close, ask who is owned, deactivate. */
  private async deactivate(id: string, meanwhile: Meanwhile = {}): Promise<void> {
    const ask = (command: RepresentativeCommand) =>
      this.log.run('hr', (read, _, context) => decideOnRepresentative(read, id, command, context), meanwhile);
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

  /** Announced and, at once, at the end of the last working day. */
  private async leave({ who, fallback }: Extract<Action, { do: 'leave' }>, meanwhile?: Meanwhile): Promise<void> {
    await this.act({ do: 'announce', who, fallback, inDays: 0 }, meanwhile);
    const which = this.announced().findIndex(
      ([, { representativeId }]) => representativeId === `r${who % REPRESENTATIVES}`,
    );
    if (which >= 0) await this.act({ do: 'departure', which, command: 'close-last-working-day', inDays: 0 });
  }

  private async drive({ which, who, steps }: Extract<Action, { do: 'drive' }>): Promise<void> {
    for (const command of GOOD_WAY.slice(0, steps)) await this.act({ do: 'handover', which, command, who });
  }

  private handoverCommand(handover: Handover, name: (typeof HANDOVER_COMMANDS)[number], who: string): HandoverCommand {
    const reason = 'because';
    const effectId = handover.effects[0]?.effectId ?? '';
    switch (name) {
      case 'nominate-successor':
        return { name, data: { representativeId: who } };
      case 'cancel':
        return { name, data: { reason, ownerId: who } };
      case 'decline-appointment':
      case 'record-objection':
      case 'pause':
        return { name, data: { reason } };
      case 'send-notice':
        return { name, data: { channel: 'call' } };
      case 'record-mail-sent':
        return { name, data: { effectId, messageId: '<m@x>' } };
      case 'record-mail-failed':
        return { name, data: { effectId, reason } };
      case 'record-visit':
        return { name, data: { heldAt: '2026-11-01T09:00:00.000Z', mode: 'video', present: [] } };
      case 'record-interview':
        return { name, data: { heldAt: '2026-11-01T09:00:00.000Z', answers: [] } };
      case 'skip-step':
        return { name, data: { step: who < 'r3' ? 'joint-visit' : 'interview', reason } };
      case 'request-survey':
      case 'close-survey':
        return { name, data: { survey: 1 } };
      default:
        return { name, data: {} };
    }
  }

  private openHandovers(): [string, Handover][] {
    return this.log
      .all<HandoverState>('handover')
      .filter(
        (each): each is [string, Handover] =>
          each[1].exists && (each[1].status === 'open' || each[1].status === 'paused'),
      );
  }

  private announced(): [string, Departure][] {
    return this.log
      .all<DepartureState>('departure')
      .filter(
        (each): each is [string, Departure] =>
          each[1].exists && each[1].status !== 'completed' && each[1].status !== 'withdrawn',
      );
  }

  /** The nth working day from today on; the built-in policy's weekends are Saturday and Sunday. */
  private workingDay(nth: number): string {
    const day = new Date(this.log.now);
    for (let left = nth; left > 0 || [0, 6].includes(day.getUTCDay()); day.setUTCDate(day.getUTCDate() + 1)) left -= 1;
    return day.toISOString().slice(0, 10);
  }
}

const pick = <T>(from: T[], n: number): T | undefined => from[n % Math.max(from.length, 1)];
