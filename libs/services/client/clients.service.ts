// The commands and the views of one client.
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  isToBeOpened,
  NOUNS,
  refuse,
  streamOf,
  type ClientCommand,
  type ClientCommandName,
  type ClientRecord,
  type ClientState,
  type Context,
  type Decision,
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
import { handoversOf, personOf } from '../people/people';

type PromiseCommand = Extract<ClientCommand, { name: 'record-promise' }>;
/** What may be sent about an existing client; a new promise gets its id here. Erasing has its own service. */
export type ClientOrder =
  | Exclude<ClientCommand, PromiseCommand | { name: 'add' | 'approve-erasure' | 'record-erasure' }>
  | { name: 'record-promise'; data: Omit<PromiseCommand['data'], 'promiseId'> };

interface ClientView {
  id: string;
  version: number;
  client: ClientState;
}

@Injectable()
export class ClientsService {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly commands: Commands,
    private readonly facts: History,
    private readonly clock: Clock,
  ) {}

  /** Gives the client its id. The same `externalId` is added once: a duplicate add gets the first answer. */
  async add(record: ClientRecord, caller: Caller): Promise<CommandAnswer> {
    const id = newId();
    return addingKey('client', record.externalId, caller, (keyed) =>
      this.commands.executeOn('client', id, { name: 'add', data: record }, keyed, async (read, context) => {
        const known = (ids: string[]) => this.readModels.clientsByExternalId(ids);
        if (await knownAlready(this.facts, record.externalId, known)) return refuse('already-exists');
        return decideOnClient(read, id, { name: 'add', data: record }, context);
      }),
    );
  }

  execute(id: string, order: ClientOrder, caller: Caller): Promise<CommandAnswer> {
    const command: ClientCommand =
      order.name === 'record-promise' ? { name: order.name, data: { ...order.data, promiseId: newId() } } : order;
    return this.commands.executeOn('client', id, order, caller, (read, context) =>
      decideOnClient(read, id, command, context),
    );
  }

  async get(id: string, at?: Moment): Promise<ClientView | undefined> {
    const { state, version } = await this.facts.load('client', id, at);
    return state.exists ? { id, version, client: state } : undefined;
  }

  /**
   * The commands that fit the client's state now, for this actor; libs/access decides whether the actor may send them.
   */
  allowed(client: ClientState, actor: string): ClientCommandName[] {
    return NOUNS.client.fitting(client, this.clock.context(actor));
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('client', id), language);
  }
}

/** Loads the client, its future owner and, for an erasure, its handovers, and decides. */
export async function decideOnClient(
  read: Read,
  id: string,
  command: ClientCommand,
  context: Context,
): Promise<Decision> {
  const client = await read('client', id);
  if (WANTS_NO_HANDOVER.includes(command.name) && (await isAboutToBeHandedOver(read, id, client)))
    return refuse('client-has-open-handover');
  const ownerId = ownerWanted(command);
  const owner = ownerId === undefined ? {} : { owner: await personOf(read, ownerId) };
  const forgets = command.name === 'approve-erasure' || command.name === 'record-erasure';
  const handovers = forgets ? { handovers: await handoversOf(read, client.handoverIds) } : {};
  return NOUNS.client.decide({ id, client, ...owner, ...handovers }, command, context);
}

const WANTS_NO_HANDOVER: readonly string[] = ['assign-owner', 'deactivate'] satisfies ClientCommandName[];

/** The departure of its owner names it, and has not opened its handover yet. */
async function isAboutToBeHandedOver(read: Read, id: string, { ownerId }: ClientState): Promise<boolean> {
  const { presence } = ownerId === undefined ? {} : await read('representative', ownerId);
  if (presence?.status !== 'leaving') return false;
  const departure = await read('departure', presence.departureId);
  return departure.exists && isToBeOpened(departure, id);
}

function ownerWanted(command: ClientCommand): string | undefined {
  if (command.name === 'assign-owner') return command.data.representativeId;
  return command.name === 'add' || command.name === 'record' ? command.data.ownerId : undefined;
}
