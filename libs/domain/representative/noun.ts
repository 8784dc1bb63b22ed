// The representative: human resources adds, corrects, closes to new clients, deactivates and reactivates them.
import { corrected, differing, isSame } from '../corrected';
import { on, type Decision, type StreamEvent } from '../decision';
import { Noun, type CommandOf, type CommandTable, type DutyTable, type EventOf } from '../noun';
import { looksLikeMail } from '../privacy/external-id';
import { refuse, type Refused } from '../refused';
import type { Id, Personal } from '../words/texts';
import { correctedTraits, events, type RepresentativeCorrection, type RepresentativeEvents } from './events';
import { initialRepresentative, type RepresentativeRecord, type RepresentativeState } from './state';
import { engagedOnce } from '../engagement/noun';

interface Because {
  reason: Personal<string>;
}
type Told = Omit<RepresentativeRecord, 'details'> & { details: Personal<RepresentativeRecord['details']> };
interface RepresentativeCommands {
  add: Told;
  correct: RepresentativeCorrection;
  'close-to-new-clients': Because;
  'reopen-to-new-clients': Because;
  deactivate: Because & { ownedClients: number };
  reinstate: Because;
}
interface RepresentativeDuties {
  /** What an import sends; only differences are recorded. */
  record: Told;
  /** The first half of deactivating. */
  close: Because;
}

export type RepresentativeCommand = CommandOf<RepresentativeCommands & RepresentativeDuties>;
export type RepresentativeCommandName = keyof RepresentativeCommands;

interface RepresentativeWorld {
  id: Id;
  representative: RepresentativeState;
  /** The ids above and including the manager whom the command names (the manager first). */
  managerChain: string[];
  /** For deactivating: what releases this person from other people's handovers, as decided by `releaseFrom`. */
  released?: StreamEvent[] | Refused;
}

type Event = EventOf<RepresentativeEvents>;
const write = ({ id }: RepresentativeWorld, ...own: Event[]): Decision => ({
  events: on<Event>('representative', id, ...own),
});
const always = () => undefined;
const here = ({ presence: { status } }: RepresentativeState): Refused | undefined => {
  if (status === 'leaving') return refuse('representative-leaving');
  return status === 'left' ? refuse('representative-has-left') : undefined;
};
const byHr = { who: ['hr'], correctedBy: null, task: null } as const;

const commands: CommandTable<RepresentativeState, RepresentativeWorld, RepresentativeCommands> = {
  add: { ...byHr, creates: true, takenBackBy: 'deactivate', guard: always, decide: add },
  correct: {
    who: ['hr', 'manager'],
    takenBackBy: 'correct',
    correctedBy: null,
    task: null,
    guard: always,
    decide(world, data) {
      if (world.managerChain.includes(world.id)) return refuse('own-manager');
      return changes(world.representative, data)
        ? write(world, { type: 'RepresentativeCorrected', data })
        : refuse('nothing-to-correct');
    },
  },
  'close-to-new-clients': {
    ...byHr,
    takenBackBy: 'reopen-to-new-clients',
    guard: (state) =>
      here(state) ?? (state.presence.status === 'closing' ? refuse('representative-closed') : undefined),
    decide: (world, data) => write(world, { type: 'RepresentativeClosing', data: { ...data, lasting: true } }),
  },
  'reopen-to-new-clients': {
    ...byHr,
    takenBackBy: 'close-to-new-clients',
    guard: ({ presence }) => (presence.status === 'closing' ? undefined : refuse('representative-not-closed')),
    decide: (world, data) => write(world, { type: 'RepresentativeOpened', data }),
  },
  deactivate: { ...byHr, takenBackBy: 'reinstate', guard: here, decide: deactivate },
  reinstate: {
    ...byHr,
    takenBackBy: 'deactivate',
    guard: ({ presence }) => (presence.status === 'left' ? undefined : refuse('representative-is-here')),
    decide: (world, data) => write(world, { type: 'RepresentativeReturned', data }),
  },
};

const duties: DutyTable<RepresentativeState, RepresentativeWorld, RepresentativeDuties> = {
  record: {
    guard: always,
    decide(world, told) {
      if (world.managerChain.includes(world.id)) return refuse('own-manager');
      const change = difference(world.representative, told);
      return change ? write(world, { type: 'RepresentativeCorrected', data: change }) : { events: [] };
    },
  },
  close: {
    guard: here,
    decide: (world, data) =>
      world.representative.presence.status === 'closing'
        ? { events: [] }
        : write(world, { type: 'RepresentativeClosing', data }),
  },
};

function add(world: RepresentativeWorld, data: Told): Decision {
  if (world.representative.exists) return refuse('already-exists');
  if (world.managerChain.includes(world.id)) return refuse('own-manager');
  return looksLikeMail(data.externalId ?? '')
    ? refuse('external-id-personal')
    : write(world, { type: 'RepresentativeAdded', data });
}

/** Also releases this person from handovers that rely on them; if something prevents that, they are reopened. */
function deactivate(
  world: RepresentativeWorld,
  { reason, ownedClients }: RepresentativeCommands['deactivate'],
): Decision {
  const { id, representative, released = [] } = world;
  const { presence } = representative;
  // Closed first, so that no client was assigned in between.
  if (presence.status !== 'closing') return refuse('representative-has-left');
  const because = ownedClients > 0 ? 'owns-clients' : 'refused' in released ? 'leads-handovers' : undefined;
  if (because && presence.lasting)
    return refuse(because === 'owns-clients' ? 'representative-owns-clients' : 'no-lead');
  if (because || 'refused' in released) {
    const why = ownedClients > 0 ? `${ownedClients} clients are still owned` : 'Nobody could lead the handovers';
    return write(world, { type: 'RepresentativeReopened', data: { reason: why, because } });
  }
  const left = on<Event>('representative', id, { type: 'RepresentativeDeactivated', data: { reason } });
  return { events: engagedOnce([...left, ...released]) };
}

const changes = (known: RepresentativeState, change: RepresentativeCorrection): boolean =>
  !isSame(corrected(known.details, change.details), known.details) ||
  !isSame(correctedTraits(known.traits, change.traits), known.traits);

function difference(known: RepresentativeState, told: RepresentativeRecord): RepresentativeCorrection | undefined {
  const change = { details: differing(known.details, told.details), traits: differing(known.traits, told.traits) };
  return changes(known, change) ? change : undefined;
}

export interface RepresentativeNoun {
  stream: RepresentativeState;
  state: RepresentativeState;
  world: RepresentativeWorld;
  events: RepresentativeEvents;
  commands: RepresentativeCommands;
  duties: RepresentativeDuties;
}

export const representative = new Noun<RepresentativeNoun>({
  name: 'representative',
  initial: initialRepresentative,
  own: (world) => world.representative,
  guard: ({ exists }) => (exists ? undefined : refuse('unknown-representative')),
  events,
  commands,
  duties,
  rights: {
    record: ['hr'],
    close: ['hr'],
    // It reveals departures before they are announced, so it is not an ordinary read.
    history: ['hr', 'manager', 'self', 'auditor'],
  },
});
