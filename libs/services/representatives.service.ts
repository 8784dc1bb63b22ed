// The commands and the views of one representative.
import { Injectable } from '@nestjs/common';
import {
  NOUNS,
  refuse,
  streamOf,
  type Context,
  type Decision,
  type RepresentativeCommand,
  type RepresentativeCommandName,
  type RepresentativeRecord,
  type RepresentativeState,
  type Language,
} from '#libs/domain';
import type { Read } from './read';
import { addingKey, knownAlready } from './adding';
import type { Caller, CommandAnswer, HistoryItem, Moment } from './caller';
import { Engine } from './engine';
import { involvedOf } from './departure-worlds';
import { superiorsOf } from './people';
import { Refusal } from './refusal';

/** What may be sent about a representative who exists; deactivating has a method of its own. */
export type RepresentativeOrder = Exclude<RepresentativeCommand, { name: 'add' | 'close' | 'deactivate' }>;

interface RepresentativeView {
  id: string;
  version: number;
  representative: RepresentativeState;
}

@Injectable()
export class RepresentativesService {
  constructor(private readonly engine: Engine) {}

  /** Gives the representative an id. The same `externalId` is added once: a doubled add gets the first answer. */
  async add(record: RepresentativeRecord, caller: Caller): Promise<CommandAnswer> {
    const id = this.engine.deps.newId();
    const command = { name: 'add', data: record } as const;
    return addingKey('representative', record.externalId, caller, (keyed) =>
      this.engine.executeOn('representative', id, command, keyed, async (read, context) => {
        const known = (ids: string[]) => this.engine.deps.readModels.representativesByExternalId(ids);
        if (await knownAlready(this.engine, record.externalId, known)) return refuse('already-exists');
        return decideOnRepresentative(read, id, command, context);
      }),
    );
  }

  execute(id: string, command: RepresentativeOrder, caller: Caller): Promise<CommandAnswer> {
    return this.engine.executeOn('representative', id, command, caller, (read, context) =>
      decideOnRepresentative(read, id, command, context),
    );
  }

  /** Two commands, so that no assignment slips in between: close, and then, if nothing is owned, deactivate. */
  async deactivate(id: string, reason: string, caller: Caller): Promise<CommandAnswer> {
    const { key, ...rest } = caller;
    const request = caller.request ?? { reason };
    await this.send(id, { name: 'close', data: { reason } }, { ...rest, request, ...keyed(key, 'close') });
    await this.engine.catchUp();
    const { clientsOwnedBy, handoversInvolving } = this.engine.deps.readModels;
    const owned = await clientsOwnedBy(id);
    const data = { reason, ownedClients: owned.length };
    const again = { actor: caller.actor, request, ...keyed(key, 'deactivate') };
    const answer = await this.send(id, { name: 'deactivate', data }, again, handoversInvolving);
    // A repeat is answered from what came of it the first time, not from what is owned today.
    const { state } = await this.engine.load('representative', id, {
      version: answer.version,
    });
    if (state.presence.status === 'left') return answer;
    throw new Refusal(owned.length > 0 ? 'representative-owns-clients' : 'no-lead');
  }

  async get(id: string, at?: Moment): Promise<RepresentativeView | undefined> {
    const { state, version } = await this.engine.load('representative', id, at);
    return state.exists ? { id, version, representative: state } : undefined;
  }

  /** The commands of persons that fit whether this person is here. */
  allowed(state: RepresentativeState): RepresentativeCommandName[] {
    return NOUNS.representative.fitting(state, this.engine.context('system'));
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.engine.history(streamOf('representative', id), language);
  }

  private send(
    id: string,
    command: RepresentativeCommand,
    caller: Caller,
    relying?: (id: string) => Promise<string[]>,
  ): Promise<CommandAnswer> {
    return this.engine.executeOn('representative', id, command, caller, (read, context) =>
      decideOnRepresentative(read, id, command, context, relying),
    );
  }
}

const keyed = (key: string | undefined, part: string) => (key === undefined ? {} : { key: `${key}/${part}` });

/**
 * Loads the representative and, where a manager is named, everybody above, and decides.
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
  const superiors = relying ? await superiorsOf(read, representative) : [];
  const involved = relying ? await involvedOf(read, id, await relying(id), superiors) : [];
  return NOUNS.representative.decide({ id, representative, managerChain, superiors, involved }, command, context);
}

/** The named manager and everybody above; undefined when there is no such person. */
async function managersNamed(read: Read, managerId: string | null | undefined): Promise<string[] | undefined> {
  if (managerId === undefined || managerId === null) return [];
  const manager = await read('representative', managerId);
  if (!manager.exists) return undefined;
  return [managerId, ...(await superiorsOf(read, manager)).map(({ id }) => id)];
}
