// The person: created at the first sign-in; an administrator grants and revokes roles.
import { corrected, isSame, type Correction } from '../corrected';
import { on, type Decision } from '../decision';
import { ERASED } from '../erased';
import {
  Noun,
  record,
  type CommandOf,
  type CommandTable,
  type DutyTable,
  type EventOf,
  type EventTable,
} from '../noun';
import { PERSON_DETAILS } from './details';
import { refuse } from '../refused';
import type { Role } from '../words/roles';
import type { Id, Personal } from '../words/texts';
import type { RepresentativeState } from '../representative/state';
import {
  asPerson,
  hasSignIn,
  initialPerson,
  type HeldRole,
  type PersonDetails,
  type PersonState,
  type SignIn,
} from './state';

interface PersonWorld {
  id: Id;
  person: PersonState;
  /** The representative with the same id. */
  representative: RepresentativeState;
}
interface PersonCommands {
  correct: { details: Personal<Correction<PersonDetails>> };
  'grant-role': HeldRole & { unit?: Id };
  'withdraw-role': { role: Role };
  deactivate: object;
  reactivate: object;
}
interface PersonDuties {
  /** Somebody has signed in: only what is not known yet is recorded. */
  admit: { details: Personal<PersonDetails>; signIn?: Personal<SignIn>; roles: HeldRole[] };
}
interface PersonEvents {
  PersonAdded: { details: Personal<PersonDetails> };
  SignInLinked: { signIn: Personal<SignIn> };
  PersonCorrected: { details: Personal<Correction<PersonDetails>> };
  RoleGranted: HeldRole & { unit?: Id };
  RoleWithdrawn: { role: Role };
  PersonDeactivated: object;
  PersonReactivated: object;
}

export type PersonCommand = CommandOf<PersonCommands>;
export type PersonCommandName = keyof PersonCommands;

type Event = EventOf<PersonEvents>;
const known = ({ person, representative }: PersonWorld): PersonState => asPerson(person, representative);
/** Somebody known only as a representative so far gets a stream as a person. */
const write = (world: PersonWorld, own: Event[], { details } = known(world)): Decision => {
  const added: Event[] = world.person.exists ? [] : [{ type: 'PersonAdded', data: { details } }];
  return { events: on<Event>('person', world.id, ...added, ...own) };
};
const byAdministrator = { who: ['administrator'], correctedBy: null, task: null } as const;
const always = () => undefined;
const heldAs = ({ roles }: PersonState, role: Role) => roles.find((each) => each.role === role);

const commands: CommandTable<PersonState, PersonWorld, PersonCommands> = {
  correct: {
    ...byAdministrator,
    takenBackBy: 'correct',
    guard: always,
    decide(world, data) {
      const { details } = known(world);
      return isSame(corrected(details, data.details), details)
        ? refuse('nothing-to-correct')
        : write(world, [{ type: 'PersonCorrected', data }]);
    },
  },
  'grant-role': {
    ...byAdministrator,
    takenBackBy: 'withdraw-role',
    guard: always,
    decide(world, data) {
      const now = known(world);
      const isHeld = heldAs(now, data.role)?.scope === data.scope && (data.unit ?? now.unit) === now.unit;
      return isHeld ? refuse('role-held') : write(world, [{ type: 'RoleGranted', data }]);
    },
  },
  'withdraw-role': {
    ...byAdministrator,
    takenBackBy: 'grant-role',
    guard: always,
    decide: (world, data) =>
      world.person.withdrawn.includes(data.role)
        ? refuse('role-not-held')
        : write(world, [{ type: 'RoleWithdrawn', data }]),
  },
  deactivate: {
    ...byAdministrator,
    takenBackBy: 'reactivate',
    guard: ({ active }) => (active ? undefined : refuse('person-inactive')),
    decide: (world) => write(world, [{ type: 'PersonDeactivated', data: {} }]),
  },
  reactivate: {
    ...byAdministrator,
    takenBackBy: 'deactivate',
    guard: ({ active }) => (active ? refuse('person-active') : undefined),
    decide: (world) => write(world, [{ type: 'PersonReactivated', data: {} }]),
  },
};

/** Also if there is no such person yet. */
const MAKES_ONE = ['makes-one'] as const;

const duties: DutyTable<PersonState, PersonWorld, PersonDuties> = {
  admit: {
    also: MAKES_ONE,
    guard: always,
    decide(world, { details, signIn, roles }) {
      const now = known(world);
      const fresh = roles.filter(({ role }) => !heldAs(now, role) && !now.withdrawn.includes(role));
      const linked: Event[] = signIn && !hasSignIn(now, signIn) ? [{ type: 'SignInLinked', data: { signIn } }] : [];
      const granted = fresh.map((data): Event => ({ type: 'RoleGranted', data }));
      return write(world, [...linked, ...granted], now.exists ? now : { ...now, details });
    },
  },
};

const without = <T extends { role: Role }>(held: T[], role: Role) => held.filter((each) => each.role !== role);
const sealedFor = 'stream';

const events: EventTable<PersonState, PersonEvents> = {
  PersonAdded: {
    personal: { details: record(PERSON_DETAILS, { name: ERASED }) },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, exists: true, details: data.details }),
  },
  SignInLinked: {
    personal: { signIn: record(['person.signIn'], { issuer: '', subject: '' }) },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, signIns: [...state.signIns, data.signIn] }),
  },
  PersonCorrected: {
    personal: { details: record(PERSON_DETAILS, {}) },
    sealedFor,
    evolve: (state, { data }) => ({ ...state, details: corrected(state.details, data.details) }),
  },
  RoleGranted: {
    evolve: (state, { data: { role, scope, unit } }) => ({
      ...state,
      roles: [...without(state.roles, role), { role, scope }],
      withdrawn: state.withdrawn.filter((each) => each !== role),
      ...(unit === undefined ? {} : { unit }),
    }),
  },
  RoleWithdrawn: {
    evolve: (state, { data: { role } }) => ({
      ...state,
      roles: without(state.roles, role),
      withdrawn: [...state.withdrawn, role],
    }),
  },
  PersonDeactivated: { evolve: (state) => ({ ...state, active: false }) },
  PersonReactivated: { evolve: (state) => ({ ...state, active: true }) },
};

export interface PersonNoun {
  stream: PersonState;
  state: PersonState;
  world: PersonWorld;
  events: PersonEvents;
  commands: PersonCommands;
  duties: PersonDuties;
}

export const person = new Noun<PersonNoun>({
  name: 'person',
  initial: initialPerson,
  own: known,
  guard: ({ exists }, also) => (exists || also.includes('makes-one') ? undefined : refuse('unknown-person')),
  events,
  commands,
  duties,
  rights: { history: ['administrator', 'auditor', 'self'] },
});
