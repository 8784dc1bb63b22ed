// The log: append, read, follow, and the command handler over them. It knows no handover.
export { createAppender } from './append';
export { canonicalJson } from './canonical';
export { createCommandHandler } from './command-handler';
export type { CommandHandler, ReadState, Receipt } from './command-handler';
export { createFoldedStates } from './folded-states';
export type { FoldedStates } from './folded-states';
export { evidenceLines } from './evidence';
export { follow } from './follow';
export { PollBell } from './poll-bell';
export { isConnectionLost } from './lost';
export { listStreams, readByStream } from './read-by-stream';
export { headPosition, readLog, readStream, readStreamBack, readStreams } from './read';
export { isRecordAlarm, type RecordAlarm } from './notary/alarm';
export { LogTree } from './notary/log-tree';
export { createNotary, type Notary } from './notary/notary';
export { checkpoints, logKeys, newestCheckpoint } from './notary/tables';
export { newestOutside } from './notary/outside-folder';
export { readVerification, saveVerification, type VerificationReport } from './notary/verification-table';
export { verifyRecord } from './notary/verify-record';
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
