// What lists, boards and reports are answered from. At most a second behind the log, and made from it alone.
export { createReadModels, createReadSource, type ReadModels } from './read-models';
export { createProjector, type Projector, type ProjectorOptions } from './projector';
export { rebuild, type Rebuilding } from './rebuild';
export { UnknownCursor, type Page, type PageRequest } from './page';
export type { ClientFilter, ClientRow } from './clients';
export type { DepartureFilter, DepartureRow } from './departures';
export type { HandoverFilter, HandoverRow } from './handovers';
export type { OpenStream } from './open-streams';
export type { PolicyRow } from './policies';
export type { RepresentativeFilter, RepresentativeRow } from './representatives';
