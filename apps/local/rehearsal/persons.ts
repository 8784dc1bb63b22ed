// Scripted people: each looks at a handover as the api shows it to them, and sends what `allowed` lists and the script
// wants.
import { ApiProblem, type Api, type HandoverView } from './api-client';

export interface Move {
  account: string;
  command: string;
  body: object;
}

/** What is special about one client in the script. */
export interface Twist {
  /** The client refuses the first successor. */
  objects?: boolean;
  /** The dossier is left empty until this reports that the delay has been escalated. */
  waitsUntil?: (api: Api, handover: HandoverView) => Promise<boolean>;
}

const PAST = () => new Date(Date.now() - 1_000).toISOString();

const TEXTS: Record<string, string> = {
  background: 'Client for years; buys for its own shops and for a few friends in the trade.',
  relationships: 'Decides with the head of purchasing; the assistant knows every delivery by heart.',
  preferences: 'Likes a call on Tuesday morning, and a written summary on the same day.',
  history: 'Two late deliveries last spring, both made good within a week.',
  'special-needs': 'Deliveries only before noon, by the back entrance.',
  goals: 'Wants to open a second shop next year.',
  expectations: 'A named person who answers on the same day.',
  'open-promises': 'A sample of the new tea range was promised.',
  risks: 'A competitor courts the client with longer terms of payment.',
};

/** The moves that the script would make now, in order of preference. */
function wishes(view: HandoverView, candidates: string[], twist: Twist): Move[] {
  const outgoing = `rep:${view.outgoingId}`;
  const manager = `manager:${view.leadId}`;
  const follower = view.candidateId ? `rep:${view.candidateId}` : undefined;
  const moves: Move[] = view.gaps.map((section) => ({
    account: outgoing,
    command: 'fill-dossier-section',
    body: { section, fields: [{ key: 'summary', text: TEXTS[section] ?? 'Nothing to note.', source: 'conversation' }] },
  }));
  if (view.gaps.length === 0) moves.push({ account: outgoing, command: 'sign-dossier', body: {} });
  moves.push({ account: manager, command: 'approve-dossier', body: {} });
  const choice = candidates.find((id) => id !== view.outgoingId && !view.refused.includes(id));
  if (choice && !view.candidateId)
    moves.push({ account: 'hr', command: 'nominate-successor', body: { representativeId: choice } });
  moves.push({ account: manager, command: 'approve-successor', body: {} });
  if (follower) moves.push({ account: follower, command: 'accept-appointment', body: {} });
  moves.push({ account: outgoing, command: 'send-notice', body: { channel: 'email' } });
  if (twist.objects && view.refused.length === 0) {
    const reason = 'We would rather work with somebody who knows our trade.';
    moves.push({ account: outgoing, command: 'record-objection', body: { reason } });
  } else if (view.track === 'vip') {
    moves.push({ account: outgoing, command: 'record-acknowledgement', body: {} });
  }
  const visit = { heldAt: PAST(), mode: 'in-person', present: ['the client', 'both representatives'] };
  moves.push({ account: outgoing, command: 'record-visit', body: visit });
  if (follower) moves.push(...followerMoves(view, follower));
  return moves;
}

function followerMoves(view: HandoverView, follower: string): Move[] {
  const answers = [{ question: 'What must never happen?', answer: 'That nobody calls back.' }];
  const interview = { account: follower, command: 'record-interview', body: { heldAt: PAST(), answers } };
  const surveys = (view.steps['follow-up-surveys'].surveys ?? [])
    .filter((survey) => survey.status === 'requested' && view.track === 'vip')
    .map(({ number: survey }) => ({
      account: follower,
      command: 'record-survey-answer',
      body: { survey, csat: 5, nps: 9, ces: 6, comment: 'Well introduced.' },
    }));
  return [interview, ...surveys];
}

/**
 * Makes the next move in a handover, if there is one. A move that comes too early or too late is not an error.
 * @returns the move that was made, or undefined when the handover waits (for a date, a mail, another step)
 */
export async function nextMove(
  api: Api,
  id: string,
  candidates: string[],
  twist: Twist = {},
): Promise<Move | undefined> {
  const view = await api.get<HandoverView>('hr', `/v1/handovers/${id}`);
  if (view.status !== 'open') return undefined;
  const seen = new Map<string, string[]>();
  for (const move of wishes(view, candidates, twist)) {
    const dossier = move.command === 'sign-dossier' || move.command === 'fill-dossier-section';
    if (dossier && twist.waitsUntil && !(await twist.waitsUntil(api, view))) continue;
    const allowed =
      seen.get(move.account) ?? (await api.get<HandoverView>(move.account, `/v1/handovers/${id}`)).allowed;
    seen.set(move.account, allowed);
    if (!allowed.includes(move.command)) continue;
    try {
      await api.post(move.account, `/v1/handovers/${id}/${move.command}`, move.body);
      return move;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) return undefined;
      throw error;
    }
  }
  return undefined;
}
