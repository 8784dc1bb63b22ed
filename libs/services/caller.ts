// Who sends a command, and what every command is answered with.
import type { Receipt } from '#libs/event-store';

export interface Caller {
  /** The text of the log: `hr:<person id>`, `system`, `cli:<user>`; never a name. */
  actor: string;
  /** A repeat with the same key, person and request is given the first answer again. */
  key?: string;
  /** What makes two requests the same; the command's data unless told. */
  request?: unknown;
  /** The version of the stream that the caller has seen. */
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
  /** Who that is, for a reader: the person's name as it is now, or the role in words. */
  actorName: string;
  command: string;
  type: string;
  /** One plain sentence in the reader's language; whoever it is about is named, where the name is known. */
  sentence: string;
}
