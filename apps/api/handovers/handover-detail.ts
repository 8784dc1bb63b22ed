// One handover in full: the fold, with the client as of the same moment and today's names.
import {
  candidateOf,
  gapsIn,
  isEscalated,
  isOpen,
  stageOf,
  STEPS,
  successorOf,
  unrepaired,
  type Handover,
  type Recipient,
} from '#libs/domain';
import type { HandoverView } from '#libs/services';
import type { HandoverDetail } from './handover-views';

/** The people whose names the answer needs. */
export const peopleIn = ({ handover, client }: HandoverView): string[] =>
  [handover.outgoingId, handover.leadId, candidateOf(handover), client.ownerId].filter((id) => id !== undefined);

interface Known {
  allowed: HandoverDetail['allowed'];
  /** Id -> name. */
  names: Map<string, string>;
  waitsFor: Recipient | undefined;
  now: string;
}

export function handoverDetail(view: HandoverView, { allowed, names, waitsFor, now }: Known): HandoverDetail {
  const { id, version, handover, client } = view;
  const named = (person: string | null) => (person === null ? null : (names.get(person) ?? null));
  const stage = stageOf(handover);
  const dueAt = (isOpen(handover) && handover.plan[stage as keyof Handover['plan']]?.dueAt) || null;
  const { clientId, departureId, status, tier, track, outgoingId, leadId, lastWorkingDay, openedAt } = handover;
  const candidateId = candidateOf(handover) ?? null;
  const successorId = successorOf(handover) ?? null;
  const ownerId = client.ownerId ?? null;
  return {
    id,
    version,
    status,
    stage,
    tier,
    track,
    ...(view.at === undefined ? {} : { at: view.at }),
    allowed,
    clientId,
    departureId,
    lastWorkingDay,
    openedAt,
    dueAt,
    outgoingId,
    leadId,
    candidateId,
    successorId,
    ownerId,
    clientName: client.details.name,
    clientExternalId: client.externalId ?? null,
    clientTimeZone: client.details.timeZone ?? null,
    lifetimeSpend: client.lifetimeSpend ?? null,
    outgoingName: named(outgoingId),
    leadName: named(leadId),
    candidateName: named(candidateId),
    successorName: named(successorId),
    ownerName: named(ownerId),
    client: {
      id: clientId,
      name: client.details.name,
      externalId: client.externalId,
      lifetimeSpend: client.lifetimeSpend,
      details: client.details,
      promises: client.promises,
    },
    overdue: status === 'open' && dueAt !== null && dueAt < (view.at ?? now),
    closedAt: handover.closedAt,
    closedBecause: handover.closedBecause,
    policyId: handover.policyId,
    policyVersion: handover.policyVersion,
    plan: handover.plan,
    steps: handover.steps,
    dossier: handover.dossier,
    gaps: gapsIn(handover),
    escalatedAt: escalationsIn(handover),
    stays: handover.stays,
    waitsFor: waitsFor ?? null,
    rules: handover.rules,
    timeZone: handover.calendar.timeZone,
    refused: handover.refused,
    failedMails: unrepaired(handover).map(({ kind, step, to, number, at }) => ({ kind, step, to, number, at })),
  };
}

/** Only for deadlines that are still open or were met late. */
const escalationsIn = (handover: Handover): Handover['escalated'] =>
  Object.fromEntries(STEPS.flatMap((step) => (isEscalated(handover, step) ? [[step, handover.escalated[step]]] : [])));
