// One fold for every stream: the command path, the replay of a moment and a rebuild all use it.
import { evolveClient, initialClient, type ClientState } from './client/state';
import type { ClientEvent } from './client/events';
import type { StreamType } from './decision';
import { evolveDeparture, initialDeparture, type DepartureState } from './departure/state';
import type { DepartureEvent } from './departure/events';
import { evolveHandover } from './handover/evolve';
import type { HandoverEvent } from './handover/events';
import { initialHandover, type HandoverState } from './handover/state';
import { evolvePolicy, initialPolicy, type PolicyState } from './policy/state';
import type { PolicyEvent } from './policy/events';
import type { ReadsEvent } from './reads/events';
import { evolveReads, initialReads, type ReadsState } from './reads/state';
import { evolveRepresentative, initialRepresentative, type RepresentativeState } from './representative/state';
import type { RepresentativeEvent } from './representative/events';

export interface States {
  client: ClientState;
  representative: RepresentativeState;
  departure: DepartureState;
  handover: HandoverState;
  policy: PolicyState;
  reads: ReadsState;
}

const INITIAL: States = {
  client: initialClient,
  representative: initialRepresentative,
  departure: initialDeparture,
  handover: initialHandover,
  policy: initialPolicy,
  reads: initialReads,
};

/** An event as the folds see it: opened, lifted to today's shape, with when it occurred and who acted. */
interface FoldedEvent {
  type: string;
  data: unknown;
  at: string;
  actor: string;
}

const split = (stream: string): [StreamType, string] => {
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash) as StreamType, stream.slice(slash + 1)];
};

export const initialState = (stream: string): States[StreamType] => {
  const state = INITIAL[split(stream)[0]];
  if (!state) throw new Error(`No rules are known for the stream ${stream}.`);
  return state;
};

/** The state of a stream after one more event. Throws on a type of event that this version does not know. */
export function evolve(stream: string, state: unknown, event: FoldedEvent): States[StreamType] {
  const [type, id] = split(stream);
  const next = evolveOne(type, id, state, event);
  if (next === undefined) throw new Error(`This version of Baton does not know the event ${event.type} of ${type}.`);
  return next;
}

function evolveOne(type: StreamType, id: string, state: unknown, event: FoldedEvent): States[StreamType] | undefined {
  switch (type) {
    case 'client':
      return evolveClient(state as ClientState, event as ClientEvent & FoldedEvent);
    case 'representative':
      return evolveRepresentative(state as RepresentativeState, event as RepresentativeEvent & FoldedEvent);
    case 'departure':
      return evolveDeparture(state as DepartureState, event as DepartureEvent & FoldedEvent);
    case 'handover':
      return evolveHandover(state as HandoverState, event as HandoverEvent & FoldedEvent, id);
    case 'policy':
      return evolvePolicy(state as PolicyState, event as PolicyEvent);
    case 'reads':
      return evolveReads(state as ReadsState, event as ReadsEvent);
    default:
      return type satisfies never;
  }
}
