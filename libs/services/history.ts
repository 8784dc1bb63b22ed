// What the log says: streams folded as they are or as they were, and told event by event.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { streamOf, type Language, type States, type StreamType } from '#libs/domain';
import { createFoldedStates, headPosition, readStream, type DecodedEvent, type FoldedStates } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import type { HistoryItem, Moment } from './caller';
import { folder, type EventCodec } from './connections/codec';
import { CODEC, POOL, READ_MODELS } from './connections/tokens';
import type { Read } from './read';
import { Refusal } from './refusal';
import { tellEvents } from './tell';

interface Loaded<State> {
  state: State;
  version: number;
}

@Injectable()
export class History {
  readonly states: FoldedStates;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(CODEC) readonly codec: EventCodec,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {
    this.states = createFoldedStates({ pool, codec, folder });
  }

  /** Waits until the read models have seen everything that is in the log now. */
  async catchUp(): Promise<void> {
    if (!(await this.readModels.caughtUp(await headPosition(this.pool)))) throw new Refusal('read-models-behind');
  }

  /** A stream as it is, or as it was at a moment, without recording it as relied on. */
  async load<N extends StreamType>(noun: N, id: string, moment?: Moment): Promise<Loaded<States[N]>> {
    const stream = streamOf(noun, id);
    if (moment === undefined) return (await this.states.current(stream)) as Loaded<States[N]>;
    const events = await this.eventsOf(stream, moment);
    const version = events.at(-1)?.version ?? 0;
    // A version that it has not reached is not a moment of the past.
    if ('version' in moment && moment.version > version)
      return { state: folder.initial(stream) as States[N], version: 0 };
    const state = events.reduce((before, event) => folder.evolve(stream, before, event), folder.initial(stream));
    return { state: state as States[N], version };
  }

  /** As this process last saw it, for callers that have just looked and need nothing newer. */
  async recall<N extends StreamType>(noun: N, id: string): Promise<Loaded<States[N]>> {
    const stream = streamOf(noun, id);
    return (this.states.remembered(stream) ?? (await this.states.current(stream))) as Loaded<States[N]>;
  }

  readonly read: Read = async (noun, id) => (await this.load(noun, id)).state;

  /** Every event of a stream, with one plain sentence each; empty when there is no such stream. */
  async told(stream: string, language: Language = 'en'): Promise<HistoryItem[]> {
    return tellEvents(await this.eventsOf(stream), language, this.readModels.personNames);
  }

  /** Every event of a stream, or those up to a moment, opened. */
  async eventsOf(stream: string, moment?: Moment): Promise<DecodedEvent[]> {
    const upTo =
      moment === undefined ? {} : 'version' in moment ? { toVersion: moment.version } : { at: moment.instant };
    return this.codec.decode(await readStream(this.pool, stream, upTo));
  }
}
