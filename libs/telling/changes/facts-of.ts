// The facts of a handover and of its client, without internal bookkeeping (owed mails, copied rules).
import {
  candidateOf,
  SECTIONS,
  stageOf,
  STEPS,
  successorOf,
  type ClientPromise,
  type ClientState,
  type Dossier,
  type Handover,
  type HandoverState,
  type StepName,
} from '#libs/domain';
import { factsIn, type Fact } from './fact';

type Steps = Handover['steps'];
type Survey = Extract<Steps['follow-up-surveys'], { surveys: unknown }>['surveys'][number];

export function handoverFacts(handover: HandoverState): Fact[] {
  if (!handover.exists) return [];
  const { status, tier, track, outgoingId, leadId, lastWorkingDay, openedAt, closedAt, closedBecause } = handover;
  const { passedTo, outgoingStaysSince, policyVersion } = handover;
  return [
    ...factsIn('', undefined, { status, stage: stageOf(handover), tier, track, outgoingId, leadId, lastWorkingDay }),
    ...factsIn('', undefined, { candidateId: candidateOf(handover), successorId: successorOf(handover), passedTo }),
    ...factsIn('', undefined, { openedAt, closedAt, closedBecause, policyVersion }),
    ...factsIn('', undefined, { outgoingStays: outgoingStaysSince && 'true', refused: lines(handover.refused) }),
    ...STEPS.flatMap((step) => stepFacts(handover, step)),
    ...surveysIn(handover.steps).flatMap(surveyFacts),
    ...dossierFacts('dossier', handover.dossier),
  ];
}

export function clientFacts(client: ClientState): Fact[] {
  if (!client.exists) return [];
  const { details, externalId, lifetimeSpend, ownerId, ownerBasis, openHandoverId, active } = client;
  return [
    ...factsIn('client.', 'client', { ...details, externalId, lifetimeSpend, ownerId, ownerBasis, openHandoverId }),
    ...factsIn('client.', 'client', { active: String(active), ...erasureDetails(client) }),
    ...client.promises.flatMap(promiseFacts),
    ...dossierFacts('client.dossier', client.dossier),
  ];
}

function stepFacts(handover: Handover, name: StepName): Fact[] {
  const step = handover.steps[name];
  const done = step.status === 'settled' || step.status === 'skipped' ? step : undefined;
  return factsIn(
    `steps.${name}.`,
    { step: name },
    {
      stepStatus: step.status,
      settledAt: done?.at,
      settledBy: done?.by,
      reason: step.status === 'skipped' ? step.reason : undefined,
      dueAt: handover.plan[name]?.dueAt,
      remindedAt: handover.reminded[name]?.at(-1),
      escalatedAt: handover.escalated[name],
      mailFailedAt: handover.failed.findLast((each) => each.step === name)?.at,
      ...detailsOf(handover.steps, name),
    },
  );
}

/** The facts that only this step has. */
function detailsOf(steps: Steps, name: StepName): Parameters<typeof factsIn>[2] {
  switch (name) {
    case 'compile-dossier': {
      const step = steps[name];
      return step.status === 'under-way' ? { signedBy: step.signedBy } : {};
    }
    case 'appoint-successor': {
      const step = steps[name];
      return step.status === 'under-way' ? { nominatedBy: step.nominatedBy, approvedBy: step.approvedBy } : {};
    }
    case 'notify-client': {
      const step = steps[name];
      if (step.status !== 'under-way' && step.status !== 'settled') return {};
      const { channel, requestedAt, sentAt, silenceEndsAt } = step;
      return { channel, requestedAt, sentAt, silenceEndsAt };
    }
    case 'joint-visit':
      return visitDetails(steps[name]);
    case 'interview': {
      const step = steps[name];
      if (step.status !== 'settled') return {};
      const { heldAt, answers, notes } = step.interview;
      return { heldAt, notes, answers: lines(answers.map(({ question, answer }) => `${question}: ${answer}`)) };
    }
    case 'follow-up-surveys':
      return {};
    default:
      return name satisfies never;
  }
}

function visitDetails(step: Steps['joint-visit']): Parameters<typeof factsIn>[2] {
  if (step.status === 'under-way') {
    const { scheduledAt, timeZone, mode, place } = step;
    return { scheduledAt, timeZone, mode, place };
  }
  if (step.status !== 'settled') return {};
  const { heldAt, mode, present, notes } = step.visit;
  return { heldAt, mode, notes, present: lines(present) };
}

const surveysIn = ({ 'follow-up-surveys': step }: Steps): Survey[] => ('surveys' in step ? step.surveys : []);

function surveyFacts(survey: Survey): Fact[] {
  const { number, status, dueAt } = survey;
  const answer = survey.status === 'answered' ? survey.answer : undefined;
  return factsIn(
    `surveys.${number}.`,
    { survey: number },
    {
      surveyStatus: status,
      dueAt,
      closesAt: survey.status === 'requested' ? survey.closesAt : undefined,
      answeredAt: answer && 'at' in survey ? survey.at : undefined,
      csat: answer?.csat,
      nps: answer?.nps,
      ces: answer?.ces,
      comment: answer?.comment,
    },
  );
}

function erasureDetails({ erasure, erased }: ClientState): Parameters<typeof factsIn>[2] {
  return {
    erasureGround: erasure?.ground,
    erasureAskedBy: erasure?.requestedBy,
    erasureAskedAt: erasure?.requestedAt,
    erasureNote: erasure?.note,
    erasedAt: erased?.at,
    certificateId: erased?.certificateId,
  };
}

function promiseFacts({ promiseId, what, dueOn, outcome }: ClientPromise, index: number): Fact[] {
  return factsIn(`client.promises.${promiseId}.`, { promise: index + 1 }, { what, dueOn, outcome: outcome ?? 'open' });
}

const dossierFacts = (prefix: string, dossier: Dossier): Fact[] =>
  SECTIONS.flatMap((section) =>
    (dossier[section] ?? []).map(({ key, text }) => ({
      field: `${prefix}.${section}.${key}`,
      subject: { section, key },
      value: text,
    })),
  );

const lines = (texts: string[]): string | undefined => (texts.length > 0 ? texts.join('\n') : undefined);
