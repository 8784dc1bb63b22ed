// The door to the rules and the log: each service loads, decides and appends, and tells what was and what is.
export { createServices, type Services } from './create-services';
export { Engine, type Executed, type Loaded, type Order, type ServiceDeps } from './engine';
export { createCodec, type EventCodec } from './codec';
export { Refusal, type SendingCode } from './refusal';
export type { Caller, CommandAnswer, HistoryItem, Moment } from './caller';
export type { HandoverProgress } from './handover-progress';
export type { OwedMail } from './owed-mails';
export { HandoversService, type HandoverView } from './handovers.service';
export type { ImportReport, ImportRequest } from './imports.service';
export { ClientsService, type ClientOrder, type ClientView } from './clients.service';
export { RepresentativesService, type RepresentativeOrder, type RepresentativeView } from './representatives.service';
export { BUILT_IN_POLICY_ID, PoliciesService, type PolicyView } from './policies.service';
export {
  DeparturesService,
  type AnnounceAnswer,
  type DepartureProgress,
  type DepartureView,
} from './departures.service';
export type { AnnounceRequest } from './departure-worlds';
export type { Conflict, DeparturePreview, PreviewedClient } from './departure-preview';
