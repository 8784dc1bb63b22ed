// The one way from a request to the log: decide, seal, append; and again, on a fresh read, when another was faster.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { canonicalJson } from '../canonical';
import type { Folded, FoldedStates } from './folded-states';
import { findKey } from '../read/read';
import type { Appended, Appender, AppendCommand, Codec, DecidedEvent, DecodedEvent } from '../types';

export type Receipt = Omit<Appended, 'status' | 'answer'>;

interface CommandRequest {
  /** The command's kebab-case name. */
  name: string;
  actor: string;
  /** Whose key it is, where one account may act under several names; the actor by default. */
  account?: string;
  occurredAt: string;
  /** A repeat with the same key, account and request gets the first answer. */
  key?: string;
  /** Any JSON; two requests are the same when their canonical forms are. */
  request?: unknown;
  /** The version of a stream that the caller expects; checked before anything is decided. */
  ifMatch?: { stream: string; version: number };
}

/** Returns the state of a stream and records its version as relied on. */
export type ReadState = <State>(stream: string) => Promise<State>;

/** Only a command without a key may decide on no events: there is nothing to record, and so nothing to repeat. */
type Decision = { events: DecidedEvent[]; answer?: unknown } | { refused: string; about?: unknown };

type CommandOutcome =
  | { status: 'done'; repeated: boolean; receipt?: Receipt; answer: unknown }
  | { status: 'refused'; code: string; about?: unknown }
  | { status: 'conflict' }
  | { status: 'stale'; actual: number }
  | { status: 'key-reused' };

export type Decide = (read: ReadState) => Promise<Decision>;

export interface CommandHandler {
  /** Whether this very request was recorded under its key; handled again, it gets the first answer and does nothing. */
  isRepeat(request: Omit<CommandRequest, 'occurredAt' | 'ifMatch'>): Promise<boolean>;
  handle(request: CommandRequest, decide: Decide): Promise<CommandOutcome>;
}

interface Parts {
  pool: Pool;
  appender: Appender;
  codec: Codec;
  states: FoldedStates;
  /** Keys the HMAC that recognises a repeated request without storing it. */
  hmacKey: Buffer;
}

/** Enough for many commands on one stream at once, such as nominations of one person, to get their turn. */
const RETRIES = 50;
const PATIENT_FROM = 2;
const LONGEST_WAIT_MS = 50;

/**
 * A command is first decided on remembered states, without reading: what it relied on goes with it, and the append
 * refuses it when that is no longer true. Only an append can tell, so when the rules refuse on remembered states, they
 * are asked again on a fresh read.
 */
export function createCommandHandler(parts: Parts): CommandHandler {
  return {
    async isRepeat(request) {
      const found = await findRepeat(parts.pool, request.key, requestHmac(parts.hmacKey, request));
      return found?.status === 'done';
    },

    async handle(request, decide) {
      const hmac = request.key === undefined ? undefined : requestHmac(parts.hmacKey, request);
      let fresh = false;
      for (let conflicts = 0; ; fresh = true) {
        const attempt = new Attempt(parts, request, hmac, fresh);
        const outcome = await attempt.make(decide).catch((error: unknown) => {
          if (!attempt.isUnsure) throw error;
          return undefined;
        });
        if (outcome === undefined || attempt.isUnsure) continue;
        if (outcome.status === 'done' || outcome.status === 'key-reused') return outcome;
        // Recorded before, or while this one was deciding: then the state says no because of the command's own first
        // run.
        const repeat = hmac === undefined ? undefined : await findRepeat(parts.pool, request.key, hmac);
        if (repeat !== undefined) return repeat;
        if (outcome.status !== 'conflict') return outcome;
        conflicts += 1;
        if (conflicts > RETRIES) return outcome;
        if (conflicts > PATIENT_FROM) await delay(Math.random() * LONGEST_WAIT_MS);
      }
    },
  };
}

/** One decision and its way to the log. Each state is looked up once. */
class Attempt {
  /** It relied on remembered states, and no append has said whether they are still true. */
  isUnsure = false;
  private readonly loading = new Map<string, Promise<Folded>>();
  private readonly found = new Map<string, Folded>();

  constructor(
    private readonly parts: Parts,
    private readonly request: CommandRequest,
    private readonly hmac: Buffer | undefined,
    private readonly fresh: boolean,
  ) {}

  async make(decide: Decide): Promise<CommandOutcome> {
    const { ifMatch, name } = this.request;
    if (ifMatch !== undefined) {
      const { version: actual } = await this.load(ifMatch.stream);
      if (actual !== ifMatch.version) return { status: 'stale', actual };
    }
    // The caller names the state that the fold makes for this kind of stream; nothing here can know it.
    const read = async <State>(stream: string) => (await this.load(stream)).state as State;
    const decision = await decide(read);
    if ('refused' in decision) return { status: 'refused', code: decision.refused, about: decision.about };
    if (decision.events.length > 0) return this.append(decision.events, decision.answer);
    if (this.hmac !== undefined) throw new Error(`${name} has a key but decided nothing that could be recorded`);
    return { status: 'done', repeated: false, answer: decision.answer };
  }

  private load(stream: string): Promise<Folded> {
    const known = this.loading.get(stream) ?? this.lookUp(stream);
    this.loading.set(stream, known);
    return known;
  }

  private async lookUp(stream: string): Promise<Folded> {
    const { states } = this.parts;
    const remembered = this.fresh ? undefined : states.remembered(stream);
    if (remembered !== undefined) this.isUnsure = true;
    const folded = remembered ?? (await states.current(stream));
    this.found.set(stream, folded);
    return folded;
  }

  private async append(events: DecidedEvent[], answer: unknown): Promise<CommandOutcome> {
    const { name: command, actor, occurredAt, key } = this.request;
    const versions = [...this.found].map(([stream, { version }]) => [stream, version] as const);
    const order: AppendCommand = {
      commandId: newId(),
      command,
      actor,
      occurredAt,
      key,
      request: this.hmac,
      expected: Object.fromEntries(versions),
      events: await this.parts.codec.encode(events),
      answer: answer === undefined ? undefined : canonicalJson(answer),
    };
    this.isUnsure = false;
    const result = await this.parts.appender.append(order);
    if (result.status === 'appended') this.moveOn(order, events, result);
    // A log that is shorter than what was remembered was restored from a backup.
    if (result.status === 'conflict' && result.actual < result.expected) this.parts.states.forget(result.stream);
    return result.status === 'appended' || result.status === 'repeated' ? done(result) : { status: result.status };
  }

  /** The next command or view of these streams need not read what was appended here. */
  private moveOn(order: AppendCommand, events: DecidedEvent[], receipt: Appended): void {
    const recorded = new Map<string, DecodedEvent[]>();
    order.events.forEach((event, n) => {
      const before = this.found.get(event.stream);
      const own = recorded.get(event.stream) ?? [];
      recorded.set(event.stream, own);
      // As it would be read: without what JSON leaves out, and not shared with the decision.
      const data: unknown = JSON.parse(JSON.stringify(events[n]?.data));
      own.push({
        ...event,
        data,
        position: receipt.firstPosition + n,
        version: (before?.version ?? 0) + own.length + 1,
        actor: order.actor,
        command: order.command,
        commandId: order.commandId,
        occurredAt: order.occurredAt,
        recordedAt: receipt.recordedAt,
        leaf: Buffer.from(receipt.leaves[n] ?? '', 'base64'),
      });
    });
    for (const [stream, own] of recorded) {
      const before = this.found.get(stream);
      if (before !== undefined) this.parts.states.moveOn(stream, before, own);
    }
  }
}

function done({ status, answer, ...receipt }: Appended): CommandOutcome {
  const parsed: unknown = answer === undefined ? undefined : JSON.parse(answer);
  return { status: 'done', repeated: status === 'repeated', receipt, answer: parsed };
}

async function findRepeat(pool: Pool, key = '', hmac: Buffer): Promise<CommandOutcome | undefined> {
  const first = await findKey(pool, key);
  if (first === undefined) return undefined;
  const { request, ...answer } = first;
  return request.length === hmac.length && timingSafeEqual(request, hmac) ? done(answer) : { status: 'key-reused' };
}

/** The account is part of the request, so nobody gets another's answer by guessing a key. */
function requestHmac(
  key: Buffer,
  { name, actor, account = actor, request }: Omit<CommandRequest, 'occurredAt'>,
): Buffer {
  return createHmac('sha256', key)
    .update(canonicalJson({ name, actor: account, request: request ?? null }))
    .digest();
}
