// The one way from a request to the log: load, fold, decide, seal, append; again when somebody else was faster.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import { canonicalJson } from './canonical';
import { findKey, readStream } from './read';
import type { Appended, Appender, AppendCommand, Codec, DecidedEvent, Folder } from './types';

export type Receipt = Omit<Appended, 'status' | 'answer'>;

interface CommandRequest {
  /** The command's kebab-case name. */
  name: string;
  actor: string;
  occurredAt: string;
  /** A repeat with the same key, actor and request is given the first answer again. */
  key?: string;
  /** Any JSON; two requests are the same when their canonical forms are. */
  request?: unknown;
  /** The caller's own idea of a stream's version; checked before anything is decided. */
  ifMatch?: { stream: string; version: number };
}

/** Gives the state of a stream and remembers its version as relied on. */
export type ReadState = <State>(stream: string) => Promise<State>;

/** A decision without events is for commands without a key: there is nothing to record, and so nothing to repeat. */
type Decision = { events: DecidedEvent[]; answer?: unknown } | { refused: string; detail?: unknown };

type CommandOutcome =
  | { status: 'done'; repeated: boolean; receipt?: Receipt; answer: unknown }
  | { status: 'refused'; code: string; detail?: unknown }
  | { status: 'conflict' }
  | { status: 'stale'; actual: number }
  | { status: 'key-reused' };

export type Decide = (read: ReadState) => Promise<Decision>;

export interface CommandHandler {
  handle(request: CommandRequest, decide: Decide): Promise<CommandOutcome>;
}

interface Parts {
  pool: Pool;
  appender: Appender;
  codec: Codec;
  folder: Folder;
  /** Keys the HMAC by which a repeated request is recognised without being kept. */
  hmacKey: Buffer;
}

const RETRIES = 5;

export function createCommandHandler(parts: Parts): CommandHandler {
  return {
    async handle(request, decide) {
      const hmac = request.key === undefined ? undefined : requestHmac(parts.hmacKey, request);
      // Before deciding: to decide a repeat anew would refuse it, since its first time has changed the state.
      const repeat = hmac === undefined ? undefined : await findRepeat(parts.pool, request.key, hmac);
      if (repeat !== undefined) return repeat;
      for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
        const outcome = await attemptOnce(parts, request, hmac, decide);
        if (outcome.status === 'done' || outcome.status === 'key-reused') return outcome;
        // The same command may have been recorded while this one looked; then that is the answer.
        const meanwhile = hmac === undefined ? undefined : await findRepeat(parts.pool, request.key, hmac);
        if (meanwhile !== undefined) return meanwhile;
        if (outcome.status !== 'conflict') return outcome;
      }
      return { status: 'conflict' };
    },
  };
}

async function attemptOnce(
  parts: Parts,
  request: CommandRequest,
  hmac: Buffer | undefined,
  decide: Decide,
): Promise<CommandOutcome> {
  const states = new States(parts);
  const { ifMatch } = request;
  if (ifMatch !== undefined) {
    await states.read(ifMatch.stream);
    const actual = states.version(ifMatch.stream);
    if (actual !== ifMatch.version) return { status: 'stale', actual };
  }
  const decision = await decide((stream) => states.read(stream));
  if ('refused' in decision) return { status: 'refused', code: decision.refused, detail: decision.detail };
  if (decision.events.length === 0) {
    if (hmac !== undefined) throw new Error(`${request.name} has a key but decided nothing that could be recorded`);
    return { status: 'done', repeated: false, answer: decision.answer };
  }
  const command: AppendCommand = {
    commandId: newId(),
    command: request.name,
    actor: request.actor,
    occurredAt: request.occurredAt,
    key: request.key,
    request: hmac,
    expected: states.versions(),
    events: await parts.codec.encode(decision.events),
    answer: decision.answer === undefined ? undefined : canonicalJson(decision.answer),
  };
  const result = await parts.appender.append(command);
  return result.status === 'appended' || result.status === 'repeated' ? done(result) : { status: result.status };
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

/** The actor is part of the request: nobody gets another's answer by guessing a key. */
function requestHmac(key: Buffer, { name, actor, request }: CommandRequest): Buffer {
  return createHmac('sha256', key)
    .update(canonicalJson({ name, actor, request: request ?? null }))
    .digest();
}

/** The states that one attempt has read, each once, and the versions they had. */
class States {
  private readonly loading = new Map<string, Promise<unknown>>();
  private readonly found = new Map<string, number>();

  constructor(private readonly parts: Parts) {}

  read<State>(stream: string): Promise<State> {
    const known = this.loading.get(stream) ?? this.load(stream);
    this.loading.set(stream, known);
    // The caller names the state that its folder makes for this kind of stream; nothing here can know it.
    return known as Promise<State>;
  }

  version(stream: string): number {
    return this.found.get(stream) ?? 0;
  }

  versions(): Record<string, number> {
    return Object.fromEntries(this.found);
  }

  private async load(stream: string): Promise<unknown> {
    const { pool, codec, folder } = this.parts;
    const events = await readStream(pool, stream);
    this.found.set(stream, events.at(-1)?.version ?? 0);
    const decoded = await codec.decode(events);
    return decoded.reduce((state, event) => folder.evolve(stream, state, event), folder.initial(stream));
  }
}
