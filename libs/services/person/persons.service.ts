// Who signs in: people are created on first use, and their roles are granted and taken away.
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  asPerson,
  hasSignIn,
  NOUNS,
  streamOf,
  type HeldRole,
  type Language,
  type PersonCommand,
  type PersonCommandName,
  type PersonDetails,
  type PersonState,
  type RepresentativeState,
  type SignIn,
} from '#libs/domain';
import type { ReadModels } from '#libs/read-models';
import type { Caller, CommandAnswer, HistoryItem, Moment } from '../caller';
import { Clock } from '../clock';
import { Commands } from '../commands';
import type { BatonSettings } from '../connections/connections';
import { READ_MODELS, SETTINGS } from '../connections/tokens';
import { History } from '../history';
import type { Read } from '../read';
import { MADE_UP } from './made-up-people';

export interface PersonView {
  id: string;
  version: number;
  person: PersonState;
  /** Where this person serves clients. */
  representative?: RepresentativeState;
}
/** Somebody with a valid token. */
export interface Arrival {
  signIn: SignIn;
  details: PersonDetails;
  /** What the token vouches for. */
  roles: HeldRole[];
  /** Set when the token says which representative it is. */
  representativeId?: string;
}

const SYSTEM: Caller = { actor: 'system' };

@Injectable()
export class PersonsService {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly commands: Commands,
    private readonly facts: History,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<BatonSettings, 'requestKey'>,
  ) {}

  async get(id: string, at?: Moment): Promise<PersonView | undefined> {
    const [{ state, version }, { state: representative }] = await Promise.all([
      this.facts.load('person', id, at),
      this.facts.load('representative', id, at && 'instant' in at ? at : undefined),
    ]);
    const person = asPerson(state, representative);
    if (!person.exists) return undefined;
    return { id, version, person, ...(representative.exists ? { representative } : {}) };
  }

  execute(id: string, command: PersonCommand, caller: Caller): Promise<CommandAnswer> {
    return this.send(id, command, caller);
  }

  /** The person behind a valid token, created on first use; any number of processes create only one. */
  async admit(arrival: Arrival): Promise<PersonView> {
    const id = arrival.representativeId ?? (await this.readModels.personWithSignIn(arrival.signIn)) ?? newId();
    const known = await this.get(id);
    if (known && isKnown(known.person, arrival)) return known;
    const admitted = known ? await this.record(id, arrival, SYSTEM) : await this.makeOnce(id, arrival);
    const view = await this.get(admitted.id);
    if (!view) throw new Error(`The person ${admitted.id} was admitted and is not there`);
    return view;
  }

  /** For a company with no people of its own: one person per role, and a second one in human resources. */
  async ensureMadeUp(): Promise<void> {
    await Promise.all(
      MADE_UP.map(async ({ id, name, ...held }) => {
        if (await this.get(id)) return;
        const caller = { ...SYSTEM, key: `admit/${id}`, request: 'made-up' };
        await this.record(id, { details: { name: `${name} (made up)` }, roles: [held] }, caller);
      }),
    );
  }

  /** The commands that fit, given whether this person may sign in. */
  allowed(state: PersonState): PersonCommandName[] {
    return NOUNS.person.fitting(state, this.clock.context('system'));
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('person', id), language);
  }

  /** Two first uses at once meet at one key; a subject may be an address, so the key does not contain it. */
  private makeOnce(id: string, arrival: Arrival): Promise<CommandAnswer> {
    const { issuer, subject } = arrival.signIn;
    const digest = createHmac('sha256', this.settings.requestKey).update(`${issuer} ${subject}`).digest('hex');
    return this.record(id, arrival, { ...SYSTEM, key: `admit/${digest}`, request: 'sign-in' });
  }

  private record(id: string, arrival: Omit<Arrival, 'signIn'> & { signIn?: SignIn }, caller: Caller) {
    const { representativeId: _, ...data } = arrival;
    return this.send(id, { name: 'admit', data }, caller);
  }

  private send(id: string, command: Parameters<typeof NOUNS.person.decide>[1], caller: Caller): Promise<CommandAnswer> {
    return this.commands.executeOn('person', id, command, caller, async (read, context) =>
      NOUNS.person.decide(await worldOf(read, id), command, context),
    );
  }
}

const isKnown = (person: PersonState, { signIn, roles }: Arrival): boolean =>
  hasSignIn(person, signIn) &&
  roles.every(({ role }) => person.withdrawn.includes(role) || person.roles.some((each) => each.role === role));

const worldOf = async (read: Read, id: string) => ({
  id,
  person: await read('person', id),
  representative: await read('representative', id),
});
