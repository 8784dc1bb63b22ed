// A fact is one field of a state at a moment, independent of language: two moments are compared by their facts.
import type { Section, StepName } from '#libs/domain';

/** How the value of each aspect is shown to a reader. */
export const KINDS = {
  status: 'handoverStatus',
  stage: 'stage',
  tier: 'tier',
  track: 'track',
  outgoingId: 'person',
  leadId: 'person',
  candidateId: 'person',
  successorId: 'person',
  passedTo: 'person',
  outgoingStays: 'truth',
  refused: 'people',
  lastWorkingDay: 'day',
  openedAt: 'instant',
  closedAt: 'instant',
  closedBecause: 'cause',
  policyVersion: 'text',
  stepStatus: 'stepStatus',
  settledAt: 'instant',
  settledBy: 'actor',
  reason: 'text',
  dueAt: 'instant',
  remindedAt: 'instant',
  escalatedAt: 'instant',
  mailFailedAt: 'instant',
  signedBy: 'actor',
  nominatedBy: 'actor',
  approvedBy: 'actor',
  channel: 'channel',
  requestedAt: 'instant',
  sentAt: 'instant',
  silenceEndsAt: 'instant',
  scheduledAt: 'instant',
  mode: 'channel',
  place: 'text',
  heldAt: 'instant',
  present: 'text',
  notes: 'text',
  answers: 'text',
  surveyStatus: 'surveyStatus',
  closesAt: 'instant',
  answeredAt: 'instant',
  csat: 'text',
  nps: 'text',
  ces: 'text',
  comment: 'text',
  name: 'text',
  contactName: 'text',
  contactTitle: 'text',
  email: 'text',
  phone: 'text',
  address: 'text',
  country: 'text',
  language: 'text',
  timeZone: 'text',
  externalId: 'text',
  lifetimeSpend: 'money',
  ownerId: 'person',
  ownerBasis: 'basis',
  openHandoverId: 'text',
  active: 'truth',
  erasureGround: 'ground',
  erasureAskedBy: 'actor',
  erasureAskedAt: 'instant',
  erasureNote: 'text',
  erasedAt: 'instant',
  certificateId: 'text',
  what: 'text',
  dueOn: 'day',
  outcome: 'outcome',
} as const;
export type Aspect = keyof typeof KINDS;

/** What a fact is about, if not the handover itself. */
type Subject =
  { step: StepName } | { survey: number } | { promise: number } | { section: Section; key: string } | 'client';

export interface Fact {
  /** The name for programs: `steps.joint-visit.dueAt`. */
  field: string;
  subject?: Subject;
  /** Left out if the subject says it all: a field of the dossier. */
  aspect?: Aspect;
  /** Texts as they are; lists as one text, one line for each item. */
  value: string;
}

/** The facts of the values that are present. */
export function factsIn(
  prefix: string,
  subject: Subject | undefined,
  values: Partial<Record<Aspect, string | number | undefined>>,
): Fact[] {
  return (Object.entries(values) as [Aspect, string | number | undefined][]).flatMap(([aspect, value]) =>
    value === undefined || value === ''
      ? []
      : [{ field: `${prefix}${NAMES[aspect] ?? aspect}`, subject, aspect, value: String(value) }],
  );
}

/** For fields whose name for programs is simpler than the aspect's, which has to distinguish kinds. */
const NAMES: Partial<Record<Aspect, string>> = { stepStatus: 'status', surveyStatus: 'status' };
