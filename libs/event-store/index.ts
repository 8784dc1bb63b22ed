// The log: append, read, follow, and the command handler over them. It knows no handover.
export { createAppender } from './append';
export { canonicalJson, Unstorable } from './canonical';
export { createCommandHandler } from './command-handler';
export type { CommandHandler, CommandOutcome, CommandRequest, Decision, ReadState, Receipt } from './command-handler';
export { follow, type Following } from './follow';
export { isConnectionLost } from './lost';
export { findKey, headPosition, readLog, readStream, readStreams } from './read';
export type {
  AppendCommand,
  Appended,
  Appender,
  AppendResult,
  Codec,
  DecidedEvent,
  DecodedEvent,
  Folder,
  Log,
  NewEvent,
  RecordedEvent,
} from './types';
