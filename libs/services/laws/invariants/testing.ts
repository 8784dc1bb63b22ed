// What is promised at every instant, checked after each append.
import {
  candidateOf,
  isCarriedOut,
  isDone,
  isOpen,
  isWanted,
  STEPS,
  streamOf,
  upcomingDuties,
  successorOf,
  dutiesAt,
  type ClientState,
  type Departure,
  type DepartureState,
  type Handover,
  type HandoverState,
  type RepresentativeState,
  type Upcoming,
} from '#libs/domain';
import { dueInstant } from '#libs/calendar';
import type { Folded, MemoryLog, Watch } from '../../memory-log/testing';
import { Words } from '../words/testing';

const FAR = '9999-01-01T00:00:00.000Z';

export class Invariants {
  private readonly everOwned = new Set<string>();
  private readonly words = new Words();

  readonly watch: Watch = (log, events) => {
    for (const event of events) this.mustFollow(event);
    for (const [id, client] of log.all<ClientState>('client')) this.client(log, id, client);
    const handovers = log.all<HandoverState>('handover').flatMap(([, state]) => (state.exists ? [state] : []));
    for (const handover of handovers) {
      if (isOpen(handover)) this.open(log, handover, events);
      else if (handover.effects.length > 0) throw new Error(`handover ${handover.id} is closed and owes mails`);
    }
    for (const [id, departure] of log.all<DepartureState>('departure'))
      if (departure.exists) this.departure(log, id, departure);
    this.words.hear(log, events);
  };

  /** The owners of a client form a chain without a gap: each one follows the one before. */
  private mustFollow({ stream, type, data, before }: Folded): void {
    if (type !== 'OwnerChanged') return;
    const [from, ownerId] = [(data as { from: string | null }).from ?? undefined, (before as ClientState).ownerId];
    if (ownerId !== from) throw new Error(`${stream} passed from ${from}, but its owner was ${ownerId}`);
  }

  private client(log: MemoryLog, id: string, { ownerId, openHandoverId }: ClientState): void {
    if (ownerId) this.everOwned.add(id);
    else if (this.everOwned.has(id)) throw new Error(`client ${id} has lost its owner`);
    if (ownerId && presenceOf(log, ownerId) === 'left')
      throw new Error(`client ${id} is owned by ${ownerId}, who has left`);
    const open = log
      .all<HandoverState>('handover')
      .flatMap(([each, state]) => (state.exists && state.clientId === id && isOpen(state) ? [each] : []));
    if (open.length > 1 || open[0] !== openHandoverId)
      throw new Error(`client ${id} knows of the handover ${openHandoverId}, but open are ${open.join(', ')}`);
  }

  private open(log: MemoryLog, handover: Handover, events: Folded[]): void {
    const { id, leadId, effects } = handover;
    const candidate = candidateOf(handover);
    for (const [as, who] of Object.entries({ lead: leadId, candidate })) {
      const presence = who === undefined ? 'active' : presenceOf(log, who);
      if (presence === 'left' || (presence === 'leaving' && !isBeingCarriedOut(log, id)))
        throw new Error(`handover ${id} relies on ${who} as ${as}, who is ${presence}`);
    }
    const touched = events.find(({ stream }) => stream === streamOf('handover', id));
    const unwanted =
      touched && effects.find((effect) => !isWanted(handover, effect, { now: touched.at, due: dueInstant }));
    if (unwanted) throw new Error(`handover ${id} owes ${JSON.stringify(unwanted)}, which is no longer wanted`);
    this.escalations(handover, upcomingDuties(handover));
    this.basis(log, handover);
    this.surveys(handover);
  }

  private surveys(handover: Handover): void {
    const { id, passedTo } = handover;
    const followUp = handover.steps['follow-up-surveys'];
    const surveys = 'surveys' in followUp ? followUp.surveys : [];
    const successor = successorOf(handover);
    if (surveys.length > 0 && (successor === undefined || passedTo !== successor))
      throw new Error(`handover ${id} has surveys about a successor who is none`);
    const notice = handover.steps['notify-client'];
    if (surveys.length > 0 && !('sentAt' in notice && notice.sentAt))
      throw new Error(`handover ${id} has surveys, and the client was never told`);
    if (successor === undefined && dutiesAt(handover, FAR).some(({ name }) => name.endsWith('-survey')))
      throw new Error(`handover ${id} asks a client of nobody`);
    if (successor === undefined && 'follow-up-surveys' in handover.plan)
      throw new Error(`handover ${id} has a date for the surveys of nobody`);
  }

  /** Each deadline is escalated once: earlier escalations were for earlier deadlines. */
  private escalations({ id, status, plan, escalated, steps }: Handover, upcoming: Upcoming[]): void {
    if (status !== 'open') return;
    for (const step of STEPS) {
      const deadline = plan[step];
      if (!deadline || isDone(steps[step]) || (escalated[step] ?? '') >= deadline.escalateAt) continue;
      if (!upcoming.some((each) => each.step === step && each.what === 'escalation'))
        throw new Error(`handover ${id} will never escalate ${step}`);
    }
  }

  private basis(log: MemoryLog, { id, clientId, passedTo, passedBasis }: Handover): void {
    const { ownerId, ownerBasis } = log.state<ClientState>(streamOf('client', clientId));
    if (passedTo !== undefined && (ownerId !== passedTo || ownerBasis !== passedBasis))
      throw new Error(`handover ${id} passed to ${passedTo} (${passedBasis}); the owner is ${ownerId} (${ownerBasis})`);
  }

  private departure(log: MemoryLog, id: string, { status, handovers, backlog }: Departure): void {
    for (const { handoverId, clientId } of handovers) {
      if (backlog.unopened.includes(handoverId)) continue;
      const client = log.state<ClientState>(streamOf('client', clientId));
      const handover = log.state<HandoverState>(streamOf('handover', handoverId));
      if (!handover.exists) throw new Error(`departure ${id} names the handover ${handoverId}, which is not there`);
      if (status === 'completed' && isOpen(handover))
        throw new Error(`departure ${id} is completed, and its handover ${handoverId} is open`);
      const dropped = status !== 'withdrawn' && client.active && droppedAt(log, handover);
      if (dropped) throw new Error(`client ${clientId} of departure ${id} was dropped with the handover ${dropped}`);
    }
  }
}

/** The last handover in the chain of those that superseded it, if it leaves the client without anybody. */
function droppedAt(log: MemoryLog, handover: Handover): string | undefined {
  if (isOpen(handover) || handover.status === 'completed' || handover.closedBecause === 'cancelled') return undefined;
  const later = handover.before?.supersededBy;
  const next = later === undefined ? undefined : log.state<HandoverState>(streamOf('handover', later));
  return handover.closedBecause === 'superseded' && next?.exists ? droppedAt(log, next) : handover.id;
}

/** A large departure releases from others' handovers in chunks; once it is withdrawn, the representative will stay. */
const isBeingCarriedOut = (log: MemoryLog, handoverId: string): boolean =>
  log
    .all<DepartureState>('departure')
    .some(
      ([, each]) =>
        each.exists && !isCarriedOut(each) && (each.status === 'withdrawn' || each.backlog.others.includes(handoverId)),
    );

const presenceOf = (log: MemoryLog, id: string) =>
  log.state<RepresentativeState>(streamOf('representative', id)).presence.status;
