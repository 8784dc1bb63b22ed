// Access ends with the last working day: whoever has left is not signed in, whatever the token says, and a person who has
// returned signs in anew.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type RepresentativeState } from '#libs/domain';
import { saying } from '#libs/telling';
import { Clock, History, isHere } from '#libs/services';
import { Problem } from '../problems/problem';

@Injectable()
export class Presence {
  constructor(
    private readonly facts: History,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor as this person is now. Throws for somebody who is no longer here; undefined for a token from before a return.
   * @param issuedAt when the token was issued, in seconds of Unix time
   */
  async admit(actor: Actor, issuedAt: number | undefined): Promise<Actor | undefined> {
    const state = await this.stateOf(actor);
    if (!state) return actor;
    if (!(await this.isHereNow(state))) throw new Problem(401, saying('no-longer-here'));
    const { returnedAt } = state;
    if (returnedAt === undefined) return actor;
    const isOld = issuedAt === undefined || issuedAt < Math.floor(Date.parse(returnedAt) / 1_000);
    return isOld || actor.kind !== 'person' ? undefined : { ...actor, returnedAt };
  }

  /** Asked again and again of whoever listens for long. */
  async isHere(actor: Actor): Promise<boolean> {
    const state = await this.stateOf(actor);
    return !state || this.isHereNow(state);
  }

  private isHereNow(state: RepresentativeState): Promise<boolean> {
    return isHere(this.facts.read, state, this.clock.now());
  }

  /** Undefined for whoever is no representative: nobody can say of them that they have left. */
  private async stateOf(actor: Actor): Promise<RepresentativeState | undefined> {
    const id = actor.kind === 'person' ? actor.representativeId : undefined;
    if (id === undefined) return undefined;
    const state = await this.facts.read('representative', id);
    return state.exists ? state : undefined;
  }
}
