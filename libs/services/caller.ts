// Who sends a command, and what every command gets as an answer.
import type { Receipt } from '#libs/event-store';

export interface Caller {
  /** The actor's text in the log: `hr:<person id>`, `system`, `cli:<user>`; never a name. */
  actor: string;
  /** A repeat with the same key, person and request gets the first answer. */
  key?: string;
  /** What makes two requests the same; the command's data by default. */
  request?: unknown;
  /** The version of the stream that the caller saw. */
  ifMatch?: number;
}

export interface CommandAnswer {
  id: string;
  /** The stream's version after the command. */
  version: number;
  /** True when this is the first answer to an earlier command with the same key. */
  repeated: boolean;
  /** Missing only where there was nothing to record. */
  receipt?: Receipt;
}

/** A moment of a stream: after one of its versions, or after the last event recorded at or before an instant. */
export type Moment = { version: number } | { instant: string };

export interface HistoryItem {
  version: number;
  position: number;
  /** When it occurred, by the clock of whoever sent the command. */
  at: string;
  /** When it came into the log, by the database's clock. */
  recordedAt: string;
  actor: string;
  /** Who that is, for a reader: the person's current name, or the role in words. */
  actorName: string;
  command: string;
  type: string;
  /** One plain sentence in the reader's language; it names the people it is about, where their names are known. */
  sentence: string;
}
