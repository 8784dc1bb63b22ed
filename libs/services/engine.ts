// What every service stands on: reads streams, builds the rules' context, and takes a decision to the log.
import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { dueInstant, localDate } from '#libs/calendar';
import {
  accountOf,
  streamOf,
  type Context,
  type Decision,
  type Language,
  type RefusalCode,
  type States,
  type StreamType,
} from '#libs/domain';
import {
  createCommandHandler,
  createFoldedStates,
  headPosition,
  readStream,
  type Appender,
  type CommandHandler,
  type DecodedEvent,
  type FoldedStates,
  type Log,
  type Receipt,
} from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import type { Vault } from '#libs/vault';
import type { Caller, CommandAnswer, HistoryItem, Moment } from './caller';
import { createCodec, folder, type EventCodec } from './codec';
import { tellEvents } from './history';
import { typed, type Read } from './read';
import { Refusal, type SendingCode } from './refusal';
import { readRelied } from './relied-on';

export interface ServiceDeps {
  /** Connections as the application's role. */
  pool: Pool;
  appender: Appender;
  vault: Vault;
  /** Keys the HMACs by which repeated requests are recognised. */
  requestKey: Buffer;
  /** The instant that it is now, as 2026-11-22T09:00:00.000Z. */
  now: () => string;
  /** A fresh UUIDv7. */
  newId: () => string;
  readModels: ReadModels;
  /** The folder of the organisation's own mappings, beside those of samples/. */
  mappings?: string;
  /** Told of what the operator should know. */
  log?: Log;
}

interface Order<Answer> {
  /** The command's kebab-case name. */
  name: string;
  caller: Caller;
  /** The stream that `ifMatch` is about. */
  stream: string;
  /** What makes two requests the same, unless the caller says. */
  request: unknown;
  /** Loads what it relies on with `read` and decides; it runs again when somebody else was faster. */
  decide(read: Read, context: Context): Promise<Decision>;
  /** Small, without personal data; kept with the key. */
  answer(): Answer;
}

interface Executed<Answer> {
  answer: Answer;
  repeated: boolean;
  receipt?: Receipt;
}

interface Loaded<State> {
  state: State;
  version: number;
}

const NOTHING_TO_RECORD = 'nothing-to-record';

@Injectable()
export class Engine {
  readonly codec: EventCodec;
  private readonly handler: CommandHandler;
  private readonly states: FoldedStates;

  constructor(readonly deps: ServiceDeps) {
    const { pool, appender, requestKey, vault } = deps;
    this.codec = createCodec(vault);
    const { codec } = this;
    this.states = createFoldedStates({ pool, codec, folder });
    this.handler = createCommandHandler({ pool, appender, codec, states: this.states, hmacKey: requestKey });
  }

  context(actor: string): Context {
    const now = this.deps.now();
    return { actor, now, due: dueInstant, today: (calendar) => localDate(calendar, now) };
  }

  /** Throws a {@link Refusal} when the rules, or the way to the log, say no. */
  async execute<Answer>(order: Order<Answer>): Promise<Executed<Answer>> {
    const { name, caller, stream } = order;
    const context = this.context(caller.actor);
    const outcome = await this.handler.handle(
      {
        name,
        actor: caller.actor,
        account: accountOf(caller.actor),
        occurredAt: context.now,
        key: caller.key,
        request: caller.request ?? order.request,
        ...(caller.ifMatch === undefined ? {} : { ifMatch: { stream, version: caller.ifMatch } }),
      },
      async (read) => {
        const decision = await order.decide(typed(read), context);
        if ('refused' in decision) return decision;
        await readRelied(typed(read), decision.events);
        // A key can be kept only beside events, so a command that changes nothing is simply done, every time.
        return decision.events.length === 0
          ? { refused: NOTHING_TO_RECORD }
          : { events: decision.events, answer: order.answer() };
      },
    );
    switch (outcome.status) {
      case 'done':
        return { answer: outcome.answer as Answer, repeated: outcome.repeated, receipt: outcome.receipt };
      case 'refused':
        if (outcome.code === NOTHING_TO_RECORD) return { answer: order.answer(), repeated: false };
        throw new Refusal(outcome.code as RefusalCode | SendingCode, outcome.detail as string | undefined);
      case 'stale':
        throw new Refusal('stale', `It is at version ${outcome.actual} now. Read it again and decide anew.`);
      default:
        throw new Refusal(outcome.status);
    }
  }

  /** One command on one stream, answered with its id and version. */
  async executeOn(
    type: StreamType,
    id: string,
    command: { name: string; data: unknown },
    caller: Caller,
    decide: Order<unknown>['decide'],
  ): Promise<CommandAnswer> {
    const stream = streamOf(type, id);
    const request = { data: command.data, ...(command.name === 'add' ? {} : { id }) };
    const answer = () => ({ id });
    const done = await this.execute({ name: command.name, caller, stream, request, decide, answer });
    return this.answerOf(type, done);
  }

  /** The answer's own stream, which a repeat may have under another id than the one just made. */
  async answerOf<Answer extends { id: string }>(
    type: StreamType,
    { answer, repeated, receipt }: Executed<Answer>,
  ): Promise<Answer & CommandAnswer> {
    const stream = streamOf(type, answer.id);
    const version = receipt?.versions[stream] ?? (await this.load(type, answer.id)).version;
    return { ...answer, version, repeated, ...(receipt ? { receipt } : {}) };
  }

  /** Whether this very command was recorded under its key: sent again, it is answered from there. */
  wasSent(command: { name: string; actor: string; key: string; request: unknown }): Promise<boolean> {
    return this.handler.isRepeat({ ...command, account: accountOf(command.actor) });
  }

  /** Waits until the read models have seen all that is in the log now. */
  async catchUp(): Promise<void> {
    const { pool, readModels } = this.deps;
    if (!(await readModels.caughtUp(await headPosition(pool)))) throw new Refusal('read-models-behind');
  }

  /** A stream as it is, or as it was at a moment, without recording that it was relied on. */
  async load<N extends StreamType>(noun: N, id: string, moment?: Moment): Promise<Loaded<States[N]>> {
    const stream = streamOf(noun, id);
    if (moment === undefined) return (await this.states.current(stream)) as Loaded<States[N]>;
    const events = await this.eventsOf(stream, moment);
    const version = events.at(-1)?.version ?? 0;
    // A version that it has not reached is no moment of the past.
    if ('version' in moment && moment.version > version)
      return { state: folder.initial(stream) as States[N], version: 0 };
    const state = events.reduce((before, event) => folder.evolve(stream, before, event), folder.initial(stream));
    return { state: state as States[N], version };
  }

  /** As this process saw it last, for whoever has just looked and needs no newer state. */
  async recall<N extends StreamType>(noun: N, id: string): Promise<Loaded<States[N]>> {
    const stream = streamOf(noun, id);
    return (this.states.remembered(stream) ?? (await this.states.current(stream))) as Loaded<States[N]>;
  }

  readonly read: Read = async (noun, id) => (await this.load(noun, id)).state;

  /** Every event of a stream, with one plain sentence each; empty when there is no such stream. */
  async history(stream: string, language: Language = 'en'): Promise<HistoryItem[]> {
    return tellEvents(await this.eventsOf(stream), language, this.deps.readModels.personNames);
  }

  /** Every event of a stream, or those up to a moment, opened. */
  async eventsOf(stream: string, moment?: Moment): Promise<DecodedEvent[]> {
    const upTo =
      moment === undefined ? {} : 'version' in moment ? { toVersion: moment.version } : { at: moment.instant };
    return this.codec.decode(await readStream(this.deps.pool, stream, upTo));
  }
}
