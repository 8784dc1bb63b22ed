// What lists, boards and reports are answered from. At most a second behind the log, and made from it alone.
export { createReadModels, createReadSource, type ReadModels } from './read-models';
export { createProjector, type Projector } from './projection/projector';
export { compareWithLog, type Comparison, type Difference } from './projection/compare';
export { rebuild } from './projection/rebuild';
export type { HandoverFilter, Needs } from './handovers/filter';
export { HANDOVER_SORTS, type HandoverSort } from './handovers/list';
export type { Page } from './query/page';
export type { ChangedHandover, Changes } from './streams/changes';
export type { Seen } from './query/seen';
