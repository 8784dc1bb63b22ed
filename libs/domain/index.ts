// The public interface of the rules: the nouns, what is derived from them, and the vocabulary that everybody uses.
export { refuse, REFUSALS, type Naming, type RefusalCases, type RefusalCode, type Refused } from './refused';
export {
  streamOf,
  STREAMS_AT_MOST,
  type Context,
  type Decision,
  type Due,
  type StreamEvent,
  type StreamType,
} from './decision';
export {
  COMMAND_WAYS,
  EVENT_TYPES,
  evolve,
  initialState,
  NOUNS,
  schemaVersionOf,
  sealsOf,
  upcast,
  type DomainEvent,
  type OrderOf,
  type States,
} from './nouns';
export type { Relation } from './words/relations';
export {
  DEPARTURE_KINDS,
  DEPARTURE_STATUSES,
  HANDOVER_STATUSES,
  NOTICE_CHANNELS,
  PRESENCES,
  SECTIONS,
  STAGES,
  type Stage,
  STEPS,
  TIERS,
  TRACKS,
  VISIT_MODES,
  type HandoverStatus,
  type NoticeChannel,
  type Section,
  type StepName,
  type Tier,
  type TrackName,
} from './words/process';
export {
  EFFECT_KINDS,
  EFFECT_STATUSES,
  HANDOVER_EFFECTS,
  type EffectKind,
  type EffectStatus,
  type HandoverEffectKind,
} from './words/effects';
export type { Addressee, Effect, Owed, Failed } from './effect/owing';
export { ERASED } from './erased';
export { accountOf, namesOf } from './who';
export { ROLES, SCOPES, USUAL_SCOPE, type Role, type Scope } from './words/roles';
export { looksLikeMail } from './privacy/external-id';
export {
  hasPrivacyRule,
  limitOf,
  PRIVACY_RULES,
  type Keeping,
  type LegalGround,
  type Never,
  type PersonalField,
  type Purpose,
  type Seer,
} from './privacy/rules';
export type { Dossier } from './dossier/dossier';
export { milestoneIn, waitsFor, type Milestone } from './handover/progress/milestones';
export type { PolicyDocument, Timing, Track } from './policy/document';
export type { PolicyMistake } from './words/policy-mistakes';
export { PURPOSES, type ReadThing, type ReadTrace } from './reads/state';
export type { ReadsEvent } from './reads/noun';
export { builtInPolicy } from './policy/built-in';
export { type PolicyState } from './policy/state';
export { isMoney } from './policy/money';
export {
  ERASURE_GROUNDS,
  type ClientDetails,
  type ClientPromise,
  type ClientRecord,
  type ClientState,
  type ErasureFact,
  type ErasureGround,
  type OwnershipBasis,
} from './client/state';
export type { ClientCommand, ClientCommandName } from './client/noun';
export { asPerson, hasSignIn, type HeldRole, type PersonDetails, type PersonState, type SignIn } from './person/state';
export type { PersonCommand, PersonCommandName } from './person/noun';
export {
  canBecomeOwner,
  type Person,
  type RepresentativeDetails,
  type RepresentativeRecord,
  type RepresentativeState,
  type RepresentativeTraits,
} from './representative/state';
export type { RepresentativeCommand, RepresentativeCommandName } from './representative/noun';
export {
  announce,
  fallbacksOf,
  type Announcement,
  type AnnounceWorld,
  type OwnedClient,
  type PinnedPolicy,
} from './departure/announce';
export type { DepartureCommand, DepartureCommandName } from './departure/noun';
export type { DepartureWorld } from './departure/world';
export { releaseFrom, type Involved } from './departure/release';
export type { Superseded } from './departure/withdraw';
export { AT_ONCE, isCarriedOut, isLarge, isToBeOpened, leftOf } from './departure/chunks';
export { departureDutiesAt } from './departure/duties';
export { nobodyFollows, unrepairedOf, wantedOf } from './departure/interim-owner';
export type { Departure, DepartureHandover, DepartureState } from './departure/state';
export { representativesFor, type HandoverCommand, type HandoverCommandName } from './handover/noun';
export { isEscalated, outgoingGoneAt, outgoingIsGone, whoActs } from './handover/deadlines';
export { dutiesAt, nextDuty, upcomingDuties, type Upcoming } from './handover/duties';
export { tasksOf, type Task } from './handover/progress/tasks';
export {
  candidateOf,
  isDone,
  isOpen,
  stageOf,
  successorOf,
  type Handover,
  type HandoverEffect,
  type HandoverState,
  type Recipient,
} from './handover/state';
export { gapsIn } from './handover/steps/compile-dossier';
export { isWanted, unrepaired, wantedEffects } from './handover/wanted';
export { LANGUAGES, type Language } from './words/languages';
export type { CancellationCause } from './handover/course/course-events';
