// What lists, boards and reports are answered from. At most a second behind the log, and made from it alone.
export { createReadModels, createReadSource, type ReadModels } from './read-models';
export { createProjector, type Projector } from './projector';
export { compareWithLog, type Comparison, type Difference } from './compare';
export { rebuild } from './rebuild';
export type { HandoverFilter, Needs } from './handover-filter';
export { HANDOVER_SORTS, type HandoverSort } from './handover-list';
export type { Page } from './page';
export type { ChangedHandover, Changes } from './changes';
export type { Seen } from './seen';
