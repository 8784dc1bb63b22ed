// Turns files of other systems into records: decoded and parsed, mapped, checked row by row. Nothing is written.
export { checkMapping } from './map/check-mapping';
export type { Mapping } from './map/mapping';
export { assemble, type Assembled } from './check/assemble';
export type { ImportedClient } from './check/clients';
export type { RankedRepresentative } from './check/representatives';
export type { SourceFile } from './check/tables';
export type { Fault } from './fault';
export type { MappingMistake } from './mistakes';
export { why, type Reasons, type Why } from './reasons';
