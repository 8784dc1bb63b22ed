// A handover and its client at any moment of the past, folded from both streams up to the same position in the log.
import { evolve, initialState, streamOf, type ClientState, type Handover, type HandoverState } from '#libs/domain';
import type { DecodedEvent } from '#libs/event-store';
import type { Moment } from '../caller';
import { instantOf } from '../connections/codec';
import type { History } from '../history';

/** Everything ever recorded about both, in order. */
export interface HandoverPast {
  id: string;
  clientId: string;
  handover: DecodedEvent[];
  client: DecodedEvent[];
}

/** How far both streams were at a moment. */
export interface Reached {
  handover: DecodedEvent[];
  client: DecodedEvent[];
  /** The handover's version; 0 before it was opened. */
  version: number;
  /** The instant asked for, or the one at which the version was recorded. */
  at: string;
}

export interface BothStates {
  handover: HandoverState;
  client: ClientState;
}

export interface HandoverView {
  id: string;
  version: number;
  handover: Handover;
  clientId: string;
  /** The client as it was at the same moment; its owner is here and nowhere else. */
  client: ClientState;
  /** The past moment as of which it is judged; absent for the present. */
  at?: string;
}

/** The versions of a handover in a range, both ends included. */
export interface VersionRange {
  from: number;
  to: number;
}

/** Undefined when there never was such a handover. */
export async function handoverPast(facts: History, id: string): Promise<HandoverPast | undefined> {
  const handover = await facts.eventsOf(streamOf('handover', id));
  const opened = handover.find(({ type }) => type === 'HandoverOpened');
  if (!opened) return undefined;
  const { clientId } = opened.data as { clientId: string };
  return { id, clientId, handover, client: await facts.eventsOf(streamOf('client', clientId)) };
}

/** Undefined for a version that the handover never had. */
export function reachedAt(past: HandoverPast, moment: Moment): Reached | undefined {
  if ('instant' in moment) {
    const { instant } = moment;
    const by = (events: DecodedEvent[]) => events.filter(({ recordedAt }) => recordedAt <= instant);
    const handover = by(past.handover);
    return { handover, client: by(past.client), version: handover.length, at: instant };
  }
  const last = past.handover[moment.version - 1];
  if (!last) return undefined;
  return {
    handover: past.handover.slice(0, moment.version),
    client: past.client.filter((each) => isBy(last, each)),
    version: moment.version,
    at: last.recordedAt,
  };
}

/** Several commands may be recorded at one instant, so the client is as it was right after this one was recorded. */
const isBy = (last: DecodedEvent, each: DecodedEvent) =>
  each.position <= last.position || each.commandId === last.commandId;

export const statesIn = (
  { id, clientId }: HandoverPast,
  { handover, client }: Pick<Reached, 'handover' | 'client'>,
) => ({
  handover: folded<HandoverState>(streamOf('handover', id), handover),
  client: folded<ClientState>(streamOf('client', clientId), client),
});

/**
 * Both as they stood after each of these versions of the handover, folded once; versions before its opening are left
 * out.
 */
export function* viewsBetween(past: HandoverPast, { from, to }: VersionRange): Generator<HandoverView> {
  const { id, clientId } = past;
  const [own, its] = [streamOf('handover', id), streamOf('client', clientId)];
  let states = statesIn(past, { handover: [], client: [] });
  let told = 0;
  for (const event of past.handover.slice(0, to)) {
    const reached = past.client.findIndex((each, index) => index >= told && !isBy(event, each));
    const until = reached === -1 ? past.client.length : reached;
    const client = past.client
      .slice(told, until)
      .reduce<unknown>((state, each) => evolved(its, state, each), states.client);
    states = { handover: evolved(own, states.handover, event) as HandoverState, client: client as ClientState };
    told = until;
    const { handover } = states;
    if (event.version >= from && handover.exists)
      yield {
        id,
        version: event.version,
        handover,
        clientId,
        client: states.client,
        at: instantOf(event.recordedAt),
      };
  }
}

export const evolved = (stream: string, state: unknown, { type, data, occurredAt, actor }: DecodedEvent): unknown =>
  evolve(stream, state, { type, data, at: instantOf(occurredAt), actor });

const folded = <State>(stream: string, events: DecodedEvent[]): State =>
  events.reduce<unknown>((state, event) => evolved(stream, state, event), initialState(stream)) as State;
