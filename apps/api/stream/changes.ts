// Tells listeners that something they may see has changed, and of which kind; one poll serves all of them.
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { actorText, type Actor } from '#libs/access';
import { accountOf } from '#libs/domain';
import { saying } from '#libs/telling';
import type { Changes as Changed, ReadModels } from '#libs/read-models';
import { READ_MODELS } from '#libs/services';
import { Presence } from '../auth/presence';
import { Things } from '../auth/things';
import { Problem } from '../problems/problem';
import { kindsSeen, type Kind } from './kinds-seen';

export interface News {
  /** Such as handover or client: no ids, no log position, nothing about anybody. */
  kinds: Kind[];
}
interface Listener {
  actor: Actor;
  tell(news: News): void;
  end(): void;
}

/** Listeners are told at most twice a second. */
const LOOK_EVERY_MS = 500;
/** Several windows of one person, and in the local mode a few people on one account. */
const PER_PERSON = 20;

@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private position: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private looking = false;

  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    private readonly log: PinoLogger,
    private readonly things: Things,
    private readonly presence: Presence,
  ) {}

  /** Confirms the subscription at once; returns a function that ends it. */
  async listen(listener: Listener): Promise<() => void> {
    const account = accountOf(actorText(listener.actor));
    const own = [...this.listeners].filter(({ actor }) => accountOf(actorText(actor)) === account).length;
    if (own >= PER_PERSON) throw new Problem(429, saying('too-many-streams'), { headers: { 'Retry-After': '30' } });
    const stop = () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
    this.listeners.add(listener);
    try {
      this.position ??= await this.readModels.position();
      listener.tell({ kinds: [] });
    } catch (error) {
      stop();
      throw error;
    }
    if (this.closed) listener.end();
    else this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    return stop;
  }

  /** All streams end before the server waits for its connections to close. */
  onModuleDestroy(): void {
    this.closed = true;
    this.rest();
    for (const listener of this.listeners) listener.end();
  }

  /** Stops polling while nobody listens. */
  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.position = undefined;
  }

  private async look(): Promise<void> {
    const after = this.position;
    if (this.looking || after === undefined) return;
    this.looking = true;
    try {
      const changed = await this.readModels.changesSince(after);
      if (!this.timer || !changed) return;
      await Promise.all([...this.listeners].map((listener) => this.tell(listener, changed)));
      this.position = changed.position;
    } catch (error) {
      // The database may be back at the next poll, which then reports everything that came meanwhile.
      this.log.warn({ err: error }, 'it could not be seen whether the lists have moved on');
    } finally {
      this.looking = false;
    }
  }

  /** A listener gets no sign of what they may not see: even its timing would tell something. */
  private async tell(listener: Listener, changed: Changed): Promise<void> {
    const kinds = kindsSeen(listener.actor, await this.things.seenBy(listener.actor), changed);
    if (kinds.length === 0) return;
    if (await this.presence.isHere(listener.actor)) listener.tell({ kinds });
    else listener.end();
  }
}
