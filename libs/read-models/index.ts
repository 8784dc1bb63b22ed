// What lists, boards and reports are answered from: at most a second behind the log, and made from it alone.
export {
  compareWithLog,
  createProjector,
  createReadModels,
  createReadSource,
  rebuild,
  type ReadModels,
} from './read-models';
export type { Comparison, Difference } from './projection/compare';
export type { Projector } from './projection/projector';
export type { HandoverFilter, Needs } from './handovers/filter';
export { HANDOVER_SORTS, type HandoverSort } from './handovers/list';
export type { Page } from './query/page';
export type { ChangedHandover, Changes } from './streams/changes';
export type { Seen } from './query/seen';
