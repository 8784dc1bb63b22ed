// Who holds a valid token: the person, created on first use, in a role they have. Access ends with the last working
// day: somebody who has left is not signed in, whatever the token says, and must sign in again after returning.
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Person } from '#libs/access';
import { USUAL_SCOPE, type HeldRole } from '#libs/domain';
import { Clock, History, isHere, PersonsService, type Arrival, type PersonView } from '#libs/services';
import { saying } from '#libs/telling';
import { Problem } from '../problems/problem';
import { ADMINISTRATOR, type Proven } from './tokens';

@Injectable()
export class Presence {
  constructor(
    private readonly facts: History,
    private readonly persons: PersonsService,
    private readonly clock: Clock,
    /** The subject of the first administrator, from the configuration. */
    @Inject(ADMINISTRATOR) private readonly administrator: string | undefined,
  ) {}

  /**
   * The actor as this person is now. Throws when the person has left or has no role; undefined for a token from before
   * a return, and for one of our own tokens that names nobody.
   */
  async admit(proven: Proven): Promise<Person | undefined> {
    const found = proven.isOurs ? await this.ownPerson(proven) : await this.persons.admit(this.arrivalOf(proven));
    if (!found) return undefined;
    const { id, person, representative } = found;
    if (!(await this.isIn(found))) throw gone();
    const held = person.roles.find(({ role }) => proven.role === undefined || role === proven.role);
    if (!held) throw new Problem(403, saying('no-role'));
    const actor = { kind: 'person', id, ...held } as const;
    const returnedAt = representative?.returnedAt;
    if (returnedAt === undefined) return actor;
    const { issuedAt } = proven;
    const isOld = issuedAt === undefined || issuedAt < Math.floor(Date.parse(returnedAt) / 1_000);
    return isOld ? undefined : { ...actor, returnedAt };
  }

  /** Asked repeatedly for everyone with an open stream. */
  async isHere(actor: Actor): Promise<boolean> {
    const found = actor.kind === 'person' ? await this.persons.get(actor.id) : undefined;
    return !found || this.isIn(found);
  }

  /** Only a representative can have left. */
  private async isIn({ person, representative }: PersonView): Promise<boolean> {
    if (!person.active || !representative) return person.active;
    return isHere(this.facts.read, representative, this.clock.now());
  }

  private async ownPerson({ personId }: Proven): Promise<PersonView | undefined> {
    return personId === undefined ? undefined : this.persons.get(personId);
  }

  private arrivalOf({ signIn, role, personId, name, email }: Proven): Arrival {
    const vouched: HeldRole[] = role === undefined ? [] : [{ role, scope: scopeIn(role, personId) }];
    const first: HeldRole[] = signIn.subject === this.administrator ? [{ role: 'administrator', scope: 'all' }] : [];
    return {
      signIn,
      details: { name, ...(email === undefined ? {} : { email }) },
      roles: [...vouched, ...first],
      ...(personId === undefined ? {} : { representativeId: personId }),
    };
  }
}

/** A manager who is not a representative has nobody below, and so stands above everybody. */
const scopeIn = (role: HeldRole['role'], personId: string | undefined) =>
  role === 'manager' && personId === undefined ? 'all' : USUAL_SCOPE[role];

const gone = () => new Problem(401, saying('no-longer-here'));
