// The client: recorded by import or by hand, assigned to an owner, promised things, and erased by two people.
import { corrected, isSame } from '../corrected';
import type { Decision } from '../decision';
import { Noun, type CommandOf, type CommandTable, type DutyTable } from '../noun';
import { refuse } from '../refused';
import { canBecomeOwner, unavailable } from '../representative/state';
import { CARERS } from '../words/relations';
import type { Id, Personal } from '../words/texts';
import { erasureCommands, erasureDuties, type ErasureCommands, type ErasureDuties } from './erasure';
import { events, type ClientCorrection, type ClientEvents } from './events';
import { initialClient, type ClientRecord, type ClientState, type PromiseMade, type PromiseOutcome } from './state';
import { add, recordOf } from './tell';
import { write, type ClientWorld } from './world';

interface ClientCommands extends ErasureCommands {
  add: ClientRecord;
  correct: ClientCorrection;
  'assign-owner': { representativeId: Id; reason?: Personal<string> };
  'record-promise': PromiseMade;
  'settle-promise': { promiseId: Id; outcome: PromiseOutcome; note?: Personal<string> };
  deactivate: { reason: Personal<string> };
}
interface ClientDuties extends ErasureDuties {
  /** What an import sends. */
  record: ClientRecord;
}

export type ClientCommand = CommandOf<ClientCommands & ClientDuties>;
export type ClientCommandName = keyof ClientCommands;

const superiors = ['hr', 'manager'] as const;
const always = () => undefined;
const active = (state: ClientState) => {
  if (state.erased) return refuse('client-erased');
  return state.active ? undefined : refuse('client-inactive');
};

const commands: CommandTable<ClientState, ClientWorld, ClientCommands> = {
  add: { creates: true, who: ['hr'], takenBackBy: null, correctedBy: null, task: null, guard: always, decide: add },
  correct: {
    who: superiors,
    takenBackBy: 'correct',
    correctedBy: null,
    task: null,
    guard: active,
    decide(world, data) {
      const { details } = world.client;
      return isSame(corrected(details, data.details), details)
        ? refuse('nothing-to-correct')
        : write(world, { type: 'ClientCorrected', data });
    },
  },
  'record-promise': {
    who: CARERS,
    // Released: the promise stays on record but no longer binds anybody.
    takenBackBy: 'settle-promise',
    correctedBy: null,
    task: null,
    guard: active,
    decide: (world, data) => write(world, { type: 'PromiseRecorded', data }),
  },
  'settle-promise': {
    who: CARERS,
    takenBackBy: null,
    correctedBy: null,
    task: null,
    guard: (state) =>
      active(state) ?? (state.promises.some(({ outcome }) => !outcome) ? undefined : refuse('unknown-promise')),
    decide(world, data) {
      const open = world.client.promises.some((each) => each.promiseId === data.promiseId && !each.outcome);
      return open ? write(world, { type: 'PromiseSettled', data }) : refuse('unknown-promise');
    },
  },
  'assign-owner': {
    who: superiors,
    takenBackBy: 'assign-owner',
    correctedBy: null,
    task: null,
    // An inactive client has an owner too, who may have to pass it on before leaving.
    guard(state) {
      if (state.erased) return refuse('client-erased');
      return state.openHandoverId ? refuse('client-has-open-handover') : undefined;
    },
    decide: assignOwner,
  },
  deactivate: {
    who: ['hr'],
    takenBackBy: null,
    correctedBy: null,
    task: null,
    guard: (state) => active(state) ?? (state.openHandoverId ? refuse('client-has-open-handover') : undefined),
    decide: (world, data) => write(world, { type: 'ClientDeactivated', data }),
  },
  ...erasureCommands,
};

const duties: DutyTable<ClientState, ClientWorld, ClientDuties> = {
  record: { guard: active, decide: recordOf },
  ...erasureDuties,
};

function assignOwner(world: ClientWorld, { reason }: ClientCommands['assign-owner']): Decision {
  const { client, owner } = world;
  if (!owner?.state.exists) return refuse('unknown-representative');
  if (owner.id === client.ownerId) return { events: [] };
  if (!canBecomeOwner(owner.state)) return unavailable(owner.state);
  const said = reason === undefined ? {} : { reason };
  const data = { from: client.ownerId ?? null, to: owner.id, basis: 'assigned' as const, ...said };
  return write(world, { type: 'OwnerChanged', data });
}

export interface ClientNoun {
  stream: ClientState;
  state: ClientState;
  world: ClientWorld;
  events: ClientEvents;
  commands: ClientCommands;
  duties: ClientDuties;
}

export const client = new Noun<ClientNoun>({
  name: 'client',
  initial: initialClient,
  own: (world) => world.client,
  guard: ({ exists }) => (exists ? undefined : refuse('unknown-client')),
  events,
  commands,
  duties,
  rights: {
    record: ['hr'],
    // Not everybody may know who looked at the client.
    reads: ['hr', 'manager', 'auditor'],
  },
});
