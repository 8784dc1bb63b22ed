// The input of the exports: unsealed events as they stand in the log, and the milestones that a handover passed.
import { evolve, initialState, milestoneIn, type HandoverState, type Milestone } from '#libs/domain';

/** An event of the log in today's shape. */
export interface LoggedEvent {
  position: number;
  stream: string;
  version: number;
  type: string;
  /** A role and an id, never a name. */
  actor: string;
  command: string;
  /** ISO 8601 in UTC. */
  occurredAt: string;
  recordedAt: string;
  data: unknown;
}

/** The events of one handover, in order. */
export interface Trace {
  id: string;
  events: LoggedEvent[];
}

/** The activities of the process; losing a successor begins a new round. */
type Activity = Milestone | 'successor-lost';

export interface Passage {
  event: LoggedEvent;
  activity: Activity;
  /** 1 for the first successor, 2 after that one was lost, and so on. */
  round: number;
  /** The successor was lost later, and the steps settled with that person began anew. */
  undone: boolean;
}

/** These stay valid even if the successor is lost afterwards: the process itself leads back from there. */
const LEADS_BACK: readonly Activity[] = ['compile-dossier', 'appoint-successor', 'send-notice', 'successor-lost'];

export function foldedHandover({ id, events }: Trace): { state: HandoverState; passages: Passage[] } {
  const stream = `handover/${id}`;
  let state = initialState(stream) as HandoverState;
  let round = 1;
  const passages: Passage[] = [];
  for (const event of events) {
    const { type, data, actor, occurredAt: at } = event;
    const next = evolve(stream, state, { type, data, at, actor }) as HandoverState;
    const lost = state.exists && type === 'SuccessorLost';
    const activity = lost ? 'successor-lost' : milestoneIn(state, next, type);
    // The lost successor follows after all: the round goes on as if nothing had happened.
    if (type === 'SuccessorRestored') {
      round -= 1;
      passages.splice(
        passages.findLastIndex((passage) => passage.activity === 'successor-lost'),
        1,
      );
    } else if (activity) passages.push({ event, activity, round, undone: false });
    if (lost) round += 1;
    state = next;
  }
  for (const passage of passages) passage.undone = passage.round < round && !LEADS_BACK.includes(passage.activity);
  return { state, passages };
}

/** The id behind `handover/<id>`. */
export const idIn = (stream: string): string => stream.slice(stream.indexOf('/') + 1);
