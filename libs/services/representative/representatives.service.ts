// The commands and the views of one representative.
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  NOUNS,
  refuse,
  releaseFrom,
  streamOf,
  type Context,
  type Decision,
  type RepresentativeCommand,
  type RepresentativeCommandName,
  type RepresentativeRecord,
  type RepresentativeState,
  type Language,
} from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import type { Read } from '../read';
import { addingKey, knownAlready } from '../adding';
import type { Caller, CommandAnswer, HistoryItem, Moment } from '../caller';
import { Clock } from '../clock';
import { Commands } from '../commands';
import { History } from '../history';
import { READ_MODELS } from '../connections/tokens';
import { involvedOf } from '../departure/relying';
import { superiorsOf } from '../people/people';
import { Refusal } from '../refusal';

/** What may be sent about an existing representative; deactivating has its own method. */
export type RepresentativeOrder = Exclude<RepresentativeCommand, { name: 'add' | 'close' | 'deactivate' }>;

interface RepresentativeView {
  id: string;
  version: number;
  representative: RepresentativeState;
}

@Injectable()
export class RepresentativesService {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly commands: Commands,
    private readonly facts: History,
    private readonly clock: Clock,
  ) {}

  /** Gives the representative an id. The same `externalId` is added once: a duplicate add gets the first answer. */
  async add(record: RepresentativeRecord, caller: Caller): Promise<CommandAnswer> {
    const id = newId();
    const command = { name: 'add', data: record } as const;
    return addingKey('representative', record.externalId, caller, (keyed) =>
      this.commands.executeOn('representative', id, command, keyed, async (read, context) => {
        const known = (ids: string[]) => this.readModels.representativesByExternalId(ids);
        if (await knownAlready(this.facts, record.externalId, known)) return refuse('already-exists');
        return decideOnRepresentative(read, id, command, context);
      }),
    );
  }

  execute(id: string, command: RepresentativeOrder, caller: Caller): Promise<CommandAnswer> {
    return this.commands.executeOn('representative', id, command, caller, (read, context) =>
      decideOnRepresentative(read, id, command, context),
    );
  }

  /** Two commands, so that no assignment slips in between: close, and then, if nothing is owned, deactivate. */
  async deactivate(id: string, reason: string, caller: Caller): Promise<CommandAnswer> {
    const { key, ...rest } = caller;
    const request = caller.request ?? { reason };
    await this.send(id, { name: 'close', data: { reason } }, { ...rest, request, ...keyed(key, 'close') });
    await this.facts.catchUp();
    const { clientsOwnedBy, handoversInvolving } = this.readModels;
    const owned = await clientsOwnedBy(id);
    const data = { reason, ownedClients: owned.length };
    const again = { actor: caller.actor, request, ...keyed(key, 'deactivate') };
    const answer = await this.send(id, { name: 'deactivate', data }, again, handoversInvolving);
    // A repeat is answered from its first outcome, not from what is owned today.
    const { state } = await this.facts.load('representative', id, {
      version: answer.version,
    });
    if (state.presence.status === 'left') return answer;
    throw new Refusal(owned.length > 0 ? 'representative-owns-clients' : 'no-lead');
  }

  async get(id: string, at?: Moment): Promise<RepresentativeView | undefined> {
    const { state, version } = await this.facts.load('representative', id, at);
    return state.exists ? { id, version, representative: state } : undefined;
  }

  /** The commands that people may send, given whether this representative is here. */
  allowed(state: RepresentativeState): RepresentativeCommandName[] {
    return NOUNS.representative.fitting(state, this.clock.context('system'));
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('representative', id), language);
  }

  private send(
    id: string,
    command: RepresentativeCommand,
    caller: Caller,
    relying?: (id: string) => Promise<string[]>,
  ): Promise<CommandAnswer> {
    return this.commands.executeOn('representative', id, command, caller, (read, context) =>
      decideOnRepresentative(read, id, command, context, relying),
    );
  }
}

const keyed = (key: string | undefined, part: string) => (key === undefined ? {} : { key: `${key}/${part}` });

/**
 * Loads the representative and, where a manager is named, everybody above them, and decides.
 * @param relying for deactivating: the open handovers in which a representative is nominee, successor or lead
 */
export async function decideOnRepresentative(
  read: Read,
  id: string,
  command: RepresentativeCommand,
  context: Context,
  relying?: (id: string) => Promise<string[]>,
): Promise<Decision> {
  const representative = await read('representative', id);
  const managerChain = await managersNamed(read, 'traits' in command.data ? command.data.traits.managerId : undefined);
  if (!managerChain) return refuse('unknown-representative', { as: 'manager' });
  const released = relying ? await releasedOf(read, id, representative, await relying(id), context) : [];
  return NOUNS.representative.decide({ id, representative, managerChain, released }, command, context);
}

async function releasedOf(
  read: Read,
  id: string,
  representative: RepresentativeState,
  handoverIds: string[],
  context: Context,
) {
  const superiors = await superiorsOf(read, representative);
  return releaseFrom(await involvedOf(read, id, handoverIds, superiors), id, superiors, context);
}

/** The named manager and everybody above; undefined when there is no such representative. */
async function managersNamed(read: Read, managerId: string | null | undefined): Promise<string[] | undefined> {
  if (managerId === undefined || managerId === null) return [];
  const manager = await read('representative', managerId);
  if (!manager.exists) return undefined;
  return [managerId, ...(await superiorsOf(read, manager)).map(({ id }) => id)];
}
