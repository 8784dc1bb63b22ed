// Announces and previews departures, and handles what happens to them later.
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  announce,
  isLarge,
  leftOf,
  departureDutiesAt,
  wantedOf,
  NOUNS,
  nobodyFollows,
  streamOf,
  type Departure,
  type DepartureCommand,
  type DepartureCommandName,
  type DepartureHandover,
  type StreamEvent,
  type Language,
  type Person,
} from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import type { Caller, CommandAnswer, HistoryItem, Moment } from '../caller';
import { everybody, maskedRead, type Knows } from '../people/confidential';
import { changeOf, type DepartureChange } from './departure-changes';
import { ganttOf, type GanttHandover } from './departure-gantt';
import { previewOf, type DeparturePreview } from './departure-preview';
import { announceWorld, departureWorld, handoverIds, type AnnounceRequest, type Lists } from './departure-worlds';
import { fallbacksNow } from './relying';
import { announcementIn, decideAnnouncement, decideOnDeparture } from './departure-decisions';
import { owedByDeparture, type OwedByDeparture } from './owed-by-departure';
import { Clock } from '../clock';
import { Commands } from '../commands';
import { History } from '../history';
import { READ_MODELS } from '../connections/tokens';
import { peopleOf, personOf } from '../people/people';
import { Refusal, refusalOf } from '../refusal';

interface DepartureView {
  id: string;
  version: number;
  departure: Departure;
}

export interface AnnounceAnswer extends CommandAnswer {
  handovers: (Omit<DepartureHandover, 'handoverId'> & { id: string })[];
}

/** What a departure's workflow waits for. */
export interface DepartureProgress {
  version: number;
  status: Departure['status'];
  endsAt: string;
  /** For how many clients, and handovers of other departures, the last decision is still to be carried out. */
  left: number;
  /** How many clients of a large departure still have to get another owner, once its last working day has ended. */
  owned?: number;
  /** The commands that the system has to send now. */
  duties: ReturnType<typeof departureDutiesAt>;
  /** Effects that are owed now. */
  owed: Departure['effects'];
}

@Injectable()
export class DeparturesService {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly commands: Commands,
    private readonly facts: History,
    private readonly clock: Clock,
  ) {}

  /**
   * Says what announcing would do, and writes nothing. Throws the refusal that announcing would get. Representatives
   * whose leaving the reader does not know of are treated as staying.
   */
  async preview(request: AnnounceRequest, actor: string, knows: Knows = everybody): Promise<DeparturePreview> {
    const id = newId();
    const read = maskedRead(this.facts.read, knows);
    const world = await announceWorld(this.lists(), read, id, request, this.freshIds(), Infinity);
    if ('refused' in world) throw refusalOf(world);
    const decision = announce(world, announcementIn(request), this.clock.context(actor));
    if ('refused' in decision) throw refusalOf(decision);
    return previewOf(world, read, request.lastWorkingDay, decision.events);
  }

  /** Decides on a handover for every client of the outgoing representative. The story of a large book opens them. */
  async announce(request: AnnounceRequest, caller: Caller): Promise<AnnounceAnswer> {
    const id = newId();
    const ids = this.freshIds();
    let handovers: AnnounceAnswer['handovers'] = [];
    const done = await this.commands.execute({
      name: 'announce',
      caller,
      stream: streamOf('departure', id),
      request,
      decide: async (read, context) => {
        const decision = await decideAnnouncement(this.lists(), read, id, request, context, ids);
        if ('events' in decision) handovers = announcedIn(decision.events);
        return decision;
      },
      answer: () => ({ id, handovers }),
    });
    return this.commands.answerOf('departure', done);
  }

  execute(id: string, command: DepartureCommand, caller: Caller): Promise<CommandAnswer> {
    const ids = this.freshIds();
    return this.commands.executeOn('departure', id, command, caller, (read, context) =>
      decideOnDeparture(this.lists(), read, id, command, context, ids),
    );
  }

  /** Says what moving or withdrawing would do, and writes nothing. Throws the refusal of the command itself. */
  async previewChange(
    id: string,
    command: DepartureCommand,
    actor: string,
    knows: Knows = everybody,
  ): Promise<DepartureChange> {
    const read = maskedRead(this.facts.read, knows);
    const departure = await read('departure', id);
    if (!departure.exists) throw new Refusal('unknown-departure');
    const world = await departureWorld(this.lists(), read, id, departure, command, this.freshIds(), Infinity);
    const decision = NOUNS.departure.decide(world, command, this.clock.context(actor));
    if ('refused' in decision) throw refusalOf(decision);
    return changeOf(world, read, decision.events);
  }

  /** Its handovers with the dates of their steps; undefined when there is no such departure. */
  async gantt(id: string): Promise<{ departure: Departure; handovers: GanttHandover[] } | undefined> {
    const view = await this.get(id);
    return (
      view && { departure: view.departure, handovers: await ganttOf(this.facts.read, view.departure, this.clock.now()) }
    );
  }

  /** Undefined when there is no such departure. */
  async progress(id: string): Promise<DepartureProgress | undefined> {
    const view = await this.get(id);
    if (!view) return undefined;
    const { status, endsAt } = view.departure;
    // The last bell of a departure is its last handover's: if the lists missed it, nobody would ring again.
    if (status === 'last-day-passed') await this.facts.catchUp();
    const openHandovers = await this.readModels.openHandoversOf(id);
    const people = await this.fallbacksOf(view.departure);
    const duties = departureDutiesAt(view.departure, { now: this.clock.now(), openHandovers, people });
    const owned = await this.stillOwned(view.departure);
    return {
      version: view.version,
      status,
      endsAt,
      left: leftOf(view.departure),
      ...(owned === undefined ? {} : { owned }),
      duties,
      owed: wantedOf(view.departure),
    };
  }

  private async stillOwned(departure: Departure): Promise<number | undefined> {
    const { status, endsAt, representativeId } = departure;
    if (status !== 'announced' || endsAt > this.clock.now() || !isLarge(departure)) return undefined;
    await this.facts.catchUp();
    return (await this.readModels.clientsOwnedBy(representativeId)).length;
  }

  async get(id: string, at?: Moment): Promise<DepartureView | undefined> {
    const { state, version } = await this.facts.load('departure', id, at);
    return state.exists ? { id, version, departure: state } : undefined;
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('departure', id), language);
  }

  /** None of those named, or above them, stays: the last working day could not pass the clients on. */
  async needsInterimOwner(departure: Departure): Promise<boolean> {
    return nobodyFollows(departure, await this.fallbacksOf(departure));
  }

  /** What it owes now, with what that has to say. */
  owed(id: string): Promise<OwedByDeparture[]> {
    return owedByDeparture(this.facts, id);
  }

  private async fallbacksOf(departure: Departure): Promise<Person[]> {
    if (departure.status !== 'announced') return [];
    const { read } = this.facts;
    return peopleOf(read, await fallbacksNow(read, departure, await personOf(read, departure.representativeId)));
  }

  /** The commands that people may send in the departure's state now. */
  allowed(departure: Departure): DepartureCommandName[] {
    return NOUNS.departure.fitting(departure, this.clock.context('system'));
  }

  private lists(): Lists {
    const { clientsOwnedBy, bookOf, openHandoversOf, handoversInvolving } = this.readModels;
    const catchUp = () => this.facts.catchUp();
    return { catchUp, clientsOwnedBy, bookOf, openHandoversOf, handoversInvolving };
  }

  private freshIds() {
    return handoverIds(newId);
  }
}

function announcedIn(events: StreamEvent[]): AnnounceAnswer['handovers'] {
  const announced = events.find(({ type }) => type === 'DepartureAnnounced');
  const { handovers } = (announced?.data ?? { handovers: [] }) as { handovers: DepartureHandover[] };
  return handovers.map(({ handoverId: id, ...rest }) => ({ id, ...rest }));
}
