// The one way to the log: builds the rules' context, takes a decision there, and answers with the outcome.
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { accountOf, streamOf, type Context, type Decision, type RefusalCode, type StreamType } from '#libs/domain';
import { createCommandHandler, type Appender, type CommandHandler, type Receipt } from '#libs/event-store';
import type { Caller, CommandAnswer } from './caller';
import { Clock } from './clock';
import { History } from './history';
import type { BatonSettings } from './connections/connections';
import { APPENDER, POOL, SETTINGS } from './connections/tokens';
import { typed, type Read } from './read';
import { Refusal, refusalOf } from './refusal';
import { readRelied } from './relied-on';

interface Order<Answer> {
  /** The command's kebab-case name. */
  name: string;
  caller: Caller;
  /** The stream that `ifMatch` is about. */
  stream: string;
  /** What makes two requests the same, unless the caller sets it. */
  request: unknown;
  /** Loads what it relies on with `read` and decides; it runs again when another command was faster. */
  decide(read: Read, context: Context): Promise<Decision>;
  /** Small, without personal data; stored with the key. */
  answer(): Answer;
}

interface Executed<Answer> {
  answer: Answer;
  repeated: boolean;
  receipt?: Receipt;
}

const NOTHING_TO_RECORD = 'nothing-to-record';

@Injectable()
export class Commands {
  private readonly handler: CommandHandler;

  constructor(
    @Inject(POOL) pool: Pool,
    @Inject(APPENDER) appender: Appender,
    @Inject(SETTINGS) { requestKey }: BatonSettings,
    private readonly history: History,
    private readonly clock: Clock,
  ) {
    const { codec, states } = history;
    this.handler = createCommandHandler({ pool, appender, codec, states, hmacKey: requestKey });
  }

  /** Throws a {@link Refusal} when the rules, or the way to the log, say no. */
  async execute<Answer>(order: Order<Answer>): Promise<Executed<Answer>> {
    const { name, caller, stream } = order;
    const context = this.clock.context(caller.actor);
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
        // A key can be stored only with events, so a command that changes nothing is simply done every time.
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
        throw refusalOf({ refused: outcome.code as RefusalCode, about: outcome.about as object | undefined });
      case 'stale':
        throw new Refusal('stale', { version: outcome.actual });
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

  /** The answer's own stream; a repeat may have it under another id than the one just made. */
  async answerOf<Answer extends { id: string }>(
    type: StreamType,
    { answer, repeated, receipt }: Executed<Answer>,
  ): Promise<Answer & CommandAnswer> {
    const stream = streamOf(type, answer.id);
    const version = receipt?.versions[stream] ?? (await this.history.load(type, answer.id)).version;
    return { ...answer, version, repeated, ...(receipt ? { receipt } : {}) };
  }

  /** Whether this very command was recorded under its key: if sent again, it is answered from there. */
  wasSent(command: { name: string; actor: string; key: string; request: unknown }): Promise<boolean> {
    return this.handler.isRepeat({ ...command, account: accountOf(command.actor) });
  }
}
