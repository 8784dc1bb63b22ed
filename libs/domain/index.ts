// The front door of the rules: states, commands, events, decide and evolve.
export { refuse, REFUSALS, type RefusalCode, type Refused } from './refused';
export { COMMAND_WAYS } from './command-ways';
export { streamOf, type Context, type Decision, type StreamEvent, type StreamType } from './decision';
export { evolve, initialState, type States } from './fold';
export { ERASED } from './erased';
export { looksLikeMail } from './privacy/external-id';
export { privacyNotice, type PrivacyNotice } from './privacy/notice';
export { hasPrivacyRule, limitOf } from './privacy/rules';
export { PERSONAL, type DomainEventType } from './personal';
export { schemaVersionOf, upcast } from './upcasters';
export {
  SECTIONS,
  STEPS,
  TIERS,
  TRACKS,
  type Dossier,
  type Section,
  type StepName,
  type Tier,
  type TrackName,
} from './handover/process';
export { milestoneIn, waitsFor, type Milestone } from './handover/milestones';
export type { PolicyDocument, Timing, Track } from './policy/document';
export { PURPOSES, type ReadsEvent, type ReadTrace } from './reads/events';
export type { ReadsState } from './reads/state';
export { builtInPolicy } from './policy/built-in';
export { decidePolicy, type PolicyCommand } from './policy/decide';
export { type PolicyState } from './policy/state';
export { isMoney } from './policy/money';
export { ERASURE_GROUNDS, type ClientDetails, type ErasureFact, type ErasureGround } from './client/events';
export type { ClientCommand, ClientCommandName, ClientRecord } from './client/commands';
export { decideClient } from './client/decide';
export type { ClientPromise, ClientState } from './client/state';
export type { RepresentativeDetails, RepresentativeTraits } from './representative/events';
export {
  allowedRepresentativeCommands,
  decideRepresentative,
  REPRESENTATIVE_COMMANDS,
  type PersonRepresentativeCommandName,
  type RepresentativeCommand,
  type RepresentativeCommandName,
  type RepresentativeRecord,
} from './representative/decide';
export { canBecomeOwner, type Person, type RepresentativeState } from './representative/state';
export {
  announce,
  fallbacksOf,
  type Announcement,
  type AnnounceWorld,
  type OwnedClient,
  type PinnedPolicy,
} from './departure/announce';
export {
  allowedDepartureCommands,
  decideDeparture,
  type DepartureCommand,
  type DepartureCommandName,
  type DepartureWorld,
  type PersonDepartureCommandName,
} from './departure/decide';
export type { Involved } from './departure/release';
export type { Superseded } from './departure/withdraw';
export type { DepartureHandover } from './departure/events';
export type { Departure, DepartureState } from './departure/state';
export {
  HANDOVER_COMMANDS,
  type HandoverCommand,
  type HandoverCommandName,
  type PersonHandoverCommandName,
} from './handover/commands';
export type { Effect, Recipient } from './handover/events';
export { isEscalated, outgoingIsGone, whoActs } from './handover/course';
export { allowedCommands, decideHandover } from './handover/decide';
export { dutiesAt, nextDuty, upcomingDuties, type Upcoming } from './handover/duties';
export { tasksOf, type Task } from './handover/tasks';
export { candidateOf, isDone, isOpen, stageOf, successorOf, type Handover, type HandoverState } from './handover/state';
export { gapsIn } from './handover/steps/compile-dossier';
export { unrepaired } from './handover/wanted';
export { representativesFor } from './handover/world';
export { type Fact } from './changes/fact';
export { clientFacts, handoverFacts } from './changes/facts-of';
export { labelOf, valueOf } from './changes/tell-fact';
export { actorNameOf, sentenceOf, wordsOf, writingOf, type NameOf } from './sentences/sentence-of';
export { LANGUAGES, type Language } from './sentences/tongue';
