// The door to the rules and the log: each service loads, decides and appends, and tells what was and what is.
export { createCodec } from './codec';
export { createServices, type Services } from './create-services';
export { Refusal } from './refusal';
export type { Caller, CommandAnswer, HistoryItem, Moment } from './caller';
export { EXPORT_FORMATS, type ExportScope } from './exports.service';
export type { HandoverChanges } from './handover-changes';
export type { HandoverProgress } from './handover-progress';
export type { ReadItem } from './reads.service';
export type { Reading } from './reads/windows';
export type { OwedMail } from './owed-mails';
export type { HandoverView } from './handover-past';
export { REASON_SENTENCES } from './import/reasons';
export type { ImportReport, ImportRequest, MappingInBrief } from './imports.service';
export type { ErasureCertificate } from './erasure-certificate';
export type { RepresentativeOrder } from './representatives.service';
export { type ClientOrder } from './clients.service';
export { type AnnounceAnswer } from './departures.service';
export type { AnnounceRequest } from './departure-worlds';
