// Finds the thing that a request is about, in the form that libs/access wants.
import { Inject, Injectable } from '@nestjs/common';
import { reachOf, type Actor, type HandoverResource, type Noun, type Resources } from '#libs/access';
import { candidateOf, outgoingIsGone, successorOf } from '#libs/domain';
import type { ReadModels, Seen } from '#libs/read-models';
import {
  ClientsService,
  Clock,
  Commands,
  DeparturesService,
  HandoversService,
  History,
  PersonsService,
  PoliciesService,
  READ_MODELS,
  RepresentativesService,
  superiorHere,
  type Knows,
} from '#libs/services';
import { isUuid } from '../http/texts';

type Team = (representativeId: string) => boolean;
type Finders = { [N in Noun]: (id: string, actor: Actor) => Promise<{ resource: Resources[N] } | undefined> };

@Injectable()
export class Things {
  constructor(
    private readonly clients: ClientsService,
    private readonly departures: DeparturesService,
    private readonly handovers: HandoversService,
    private readonly persons: PersonsService,
    private readonly policies: PoliciesService,
    private readonly representatives: RepresentativesService,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly facts: History,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Undefined when there is no such thing. */
  async find<N extends Noun>(noun: N, id: string, actor: Actor): Promise<{ resource: Resources[N] } | undefined> {
    return isUuid(id) ? this.finders[noun](id, actor) : undefined;
  }

  /** What a list may show this actor; undefined means everything. */
  async seenBy(actor: Actor): Promise<Seen | undefined> {
    const reach = reachOf(actor);
    if (reach === 'everything') return undefined;
    const { me } = reach;
    const team = await this.below(reach);
    const returnedAt = actor.kind === 'person' ? actor.returnedAt : undefined;
    return { me, team, now: this.clock.now(), ...(returnedAt === undefined ? {} : { returnedAt }) };
  }

  /** Whose departure the actor may know of before the last day has ended; undefined means everybody's. */
  async knownTo(seenBy: Seen | undefined): Promise<string[] | undefined> {
    return seenBy && this.readModels.leaversKnownTo(seenBy);
  }

  /** The same as a predicate. */
  async knowledgeOf(actor: Actor): Promise<Knows> {
    const known = await this.knownTo(await this.seenBy(actor));
    if (!known) return () => true;
    const ids = new Set(known);
    return (id) => ids.has(id);
  }

  /** Whether this very command was recorded under its key. */
  wasSent(command: { name: string; actor: string; key: string; request: unknown }): Promise<boolean> {
    return this.commands.wasSent(command);
  }

  private readonly finders: Finders = {
    handover: async (id, actor) => {
      const resource = await this.handover(id, await this.teamOf(actor));
      return resource && { resource };
    },
    client: async (id, actor) => {
      const view = await this.clients.get(id);
      if (!view) return undefined;
      const { ownerId, openHandoverId } = view.client;
      const team = await this.teamOf(actor);
      const open = openHandoverId === undefined ? undefined : await this.handover(openHandoverId, team);
      return { resource: { ownerId, open, team } };
    },
    representative: async (id, actor) => {
      const view = await this.representatives.get(id);
      return view && { resource: { representativeId: id, team: await this.teamOf(actor) } };
    },
    departure: async (id, actor) => {
      const view = await this.departures.get(id);
      return (
        view && { resource: { representativeId: view.departure.representativeId, team: await this.teamOf(actor) } }
      );
    },
    person: async (id) => ((await this.persons.get(id)) ? { resource: { personId: id } } : undefined),
    policy: async (id) => ((await this.policies.get(id)) ? { resource: undefined } : undefined),
    import: async () => undefined,
    log: async () => undefined,
    effect: async () => undefined,
  };

  private async handover(id: string, team: Team): Promise<HandoverResource | undefined> {
    const view = await this.handovers.get(id);
    if (!view) return undefined;
    const { outgoingId, leadId, closedAt } = view.handover;
    return {
      outgoingId,
      leadId,
      candidateId: candidateOf(view.handover),
      successorId: successorOf(view.handover),
      ownerId: view.client.ownerId,
      outgoingGone: outgoingIsGone(view.handover, this.clock.context('system')),
      superiorId: await this.superiorOf(outgoingId),
      ...(closedAt === undefined ? {} : { closedAt }),
      team,
    };
  }

  /** The nearest superior of this representative who is present. */
  private async superiorOf(representativeId: string): Promise<string | undefined> {
    const { read } = this.facts;
    const representative = await read('representative', representativeId);
    return superiorHere(read, representative, this.clock.now());
  }

  private async teamOf(actor: Actor): Promise<Team> {
    const reach = reachOf(actor);
    if (reach === 'everything') return () => false;
    const team = new Set(await this.below(reach));
    return (id) => team.has(id);
  }

  private async below({ me, above }: Exclude<ReturnType<typeof reachOf>, 'everything'>): Promise<string[]> {
    const { teamOf, unitOf } = this.readModels;
    return above === 'nobody' ? [] : above === 'team' ? teamOf(me) : unitOf(me);
  }
}
