// The vocabulary of the log: what is recorded, what a command asks for, what it is answered.

/** One event as it stands in the log. */
export interface RecordedEvent {
  /** 1..n without holes, over the whole log. */
  position: number;
  /** `<kind>/<id>`, such as `handover/0198…`. */
  stream: string;
  /** 1..m without holes, within the stream. */
  version: number;
  type: string;
  schemaVersion: number;
  /** The canonical JSON text (RFC 8785) exactly as it was hashed; personal fields are sealed in it. */
  body: string;
  actor: string;
  command: string;
  commandId: string;
  /** ISO 8601 in UTC with six decimals; from the sender's clock. */
  occurredAt: string;
  /** ISO 8601 in UTC with six decimals; from the database, never before that of the previous position. */
  recordedAt: string;
  leaf: Buffer;
}

/** An event to be recorded. */
export interface NewEvent {
  stream: string;
  type: string;
  schemaVersion: number;
  /** Canonical JSON text (RFC 8785). */
  body: string;
}

/** All or nothing: every event of a command is recorded, or none. */
export interface AppendCommand {
  /** A UUID. */
  commandId: string;
  /** The command's kebab-case name. */
  command: string;
  actor: string;
  occurredAt: string;
  /** A repeat with the same key and the same request gets the first answer. */
  key?: string;
  /** HMAC-SHA256 of the request; needed with a key. */
  request?: Buffer;
  /** Stream -> the version relied on; 0 means that it must not exist. Lists every stream that gets an event. */
  expected: Record<string, number>;
  events: NewEvent[];
  /** Small JSON text without personal data, stored with the key and returned on a repeat. */
  answer?: string;
}

/** The sender's proof that the command is in the log. */
export interface Appended {
  status: 'appended' | 'repeated';
  commandId: string;
  firstPosition: number;
  lastPosition: number;
  recordedAt: string;
  /** Stream -> its version after the command, for each stream that got an event. */
  versions: Record<string, number>;
  /** Leaf hashes in position order, base64. */
  leaves: string[];
  answer?: string;
}

export type AppendResult =
  Appended | { status: 'conflict'; stream: string; expected: number; actual: number } | { status: 'key-reused' };

export interface Appender {
  append(command: AppendCommand): Promise<AppendResult>;
  /** Waits for the commands already taken in; refuses later ones. */
  close(): Promise<void>;
}

/** Where the log reports to its operator; pino's loggers have this shape. */
export interface Log {
  warn(details: object, message: string): void;
}

/** An event whose body is parsed, lifted to today's shape and opened. */
export type DecodedEvent = RecordedEvent & { data: unknown };

/** An event as a decision returns it, before it is sealed and written as canonical text. */
export interface DecidedEvent {
  stream: string;
  type: string;
  data: unknown;
}

/** Provided by the services: lifts and opens on the way in, seals and writes canonical text on the way out. */
export interface Codec {
  decode(events: RecordedEvent[]): Promise<DecodedEvent[]>;
  encode(events: DecidedEvent[]): Promise<NewEvent[]>;
}

/** Provided by the services: the domain's fold, by stream. */
export interface Folder {
  initial(stream: string): unknown;
  evolve(stream: string, state: unknown, event: DecodedEvent): unknown;
}
