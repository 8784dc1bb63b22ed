// Tells those who listen that the lists have moved on, and which kinds of things: all listeners share one look.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Backend } from '../backend';
import { Problem } from '../http/problem';

export interface Change {
  /** The position of the log up to which the lists are true. */
  position: number;
  /** Such as handover or client: no ids, and nothing of anybody. */
  kinds: string[];
}
interface Listener {
  person: string;
  tell(change: Change): void;
  end(): void;
}

/** Twice a second at most. */
const LOOK_EVERY_MS = 500;
/** Several windows of one person, and a few persons of one account in the local mode. */
const PER_PERSON = 20;

@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private position: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private looking = false;

  constructor(
    private readonly backend: Backend,
    private readonly log: PinoLogger,
  ) {}

  /** Tells the present position at once; gives what ends the listening. */
  async listen(listener: Listener): Promise<() => void> {
    const own = [...this.listeners].filter(({ person }) => person === listener.person).length;
    if (own >= PER_PERSON)
      throw new Problem(429, 'too-many-streams', 'You listen in too many windows. Close some of them.', {
        headers: { 'Retry-After': '30' },
      });
    const stop = () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
    this.listeners.add(listener);
    try {
      const position = (this.position ??= await this.backend.readModels.position());
      listener.tell({ position, kinds: [] });
    } catch (error) {
      stop();
      throw error;
    }
    if (this.closed) listener.end();
    else this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    return stop;
  }

  /** Everybody hangs up before the server waits for its connections to end. */
  onModuleDestroy(): void {
    this.closed = true;
    this.rest();
    for (const listener of this.listeners) listener.end();
  }

  /** While nobody listens nothing is asked. */
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
      const change = await this.backend.readModels.changesSince(after);
      if (!this.timer || !change) return;
      this.position = change.position;
      if (change.kinds.length > 0) for (const listener of this.listeners) listener.tell(change);
    } catch (error) {
      // The database may be back at the next look, and then tells of all that came meanwhile.
      this.log.warn({ err: error }, 'it could not be seen whether the lists have moved on');
    } finally {
      this.looking = false;
    }
  }
}
