// The log: append, read, follow, and the command handler over them. It knows no handover.
export { createAppender } from './append/append';
export { canonicalJson } from './canonical';
export { createCommandHandler } from './commands/command-handler';
export type { CommandHandler, ReadState, Receipt } from './commands/command-handler';
export { createFoldedStates } from './commands/folded-states';
export type { FoldedStates } from './commands/folded-states';
export { evidenceLines } from './read/evidence';
export { follow } from './follow/follow';
export { PollBell } from './follow/poll-bell';
export { isConnectionLost } from './lost';
export { listStreams, readByStream } from './read/read-by-stream';
export { headPosition, openingPositions, readLog, readStream, readStreamBack, readStreams } from './read/read';
export { isRecordAlarm, type RecordAlarm } from './notary/alarm';
export { LogTree } from './notary/log-tree';
export { createNotary, type Notary } from './notary/notary';
export { checkpoints, logKeys, newestCheckpoint } from './notary/tables';
export { newestOutside } from './notary/outside-folder';
export { readVerification, saveVerification, type VerificationReport } from './notary/verify/verification-table';
export { verifyRecord } from './notary/verify/verify-record';
export type {
  AppendCommand,
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
