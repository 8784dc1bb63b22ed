// The one way from a request to the log: load, fold, decide, seal, append; again when somebody else was faster.
import type { Pool } from 'pg';
import type { Appended, Appender, Codec, DecidedEvent, Folder } from './types';

export type Receipt = Omit<Appended, 'status' | 'answer'>;

export interface CommandRequest {
  /** The command's kebab-case name. */
  name: string;
  actor: string;
  occurredAt: string;
  key?: string;
  /** Any JSON; two requests are the same when their canonical forms are. */
  request?: unknown;
  /** The caller's own idea of a stream's version; checked before anything is decided. */
  ifMatch?: { stream: string; version: number };
}

/** Gives the state of a stream and remembers its version as relied on. */
export type ReadState = <State>(stream: string) => Promise<State>;

export type Decision = { events: DecidedEvent[]; answer?: unknown } | { refused: string; detail?: unknown };

export type CommandOutcome =
  | { status: 'done'; repeated: boolean; receipt?: Receipt; answer: unknown }
  | { status: 'refused'; code: string; detail?: unknown }
  | { status: 'conflict' }
  | { status: 'stale'; actual: number }
  | { status: 'key-reused' };

export interface CommandHandler {
  handle(request: CommandRequest, decide: (read: ReadState) => Promise<Decision>): Promise<CommandOutcome>;
}

/** @param hmacKey keys the HMAC by which a repeated request is recognised without being kept */
export function createCommandHandler(_options: {
  pool: Pool;
  appender: Appender;
  codec: Codec;
  folder: Folder;
  hmacKey: Buffer;
}): CommandHandler {
  throw new Error('in work');
}
