// A handover and its client at any moment of the past, folded from both streams up to the same point of the log.
import { evolve, initialState, streamOf, type ClientState, type HandoverState } from '#libs/domain';
import type { DecodedEvent } from '#libs/event-store';
import type { Moment } from './caller';
import { instantOf } from './codec';
import type { Engine } from './engine';

/** All that was ever recorded of both, in order. */
export interface HandoverPast {
  id: string;
  clientId: string;
  handover: DecodedEvent[];
  client: DecodedEvent[];
}

/** How far both streams had come at a moment. */
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

/** Undefined when there never was such a handover. */
export async function handoverPast(engine: Engine, id: string): Promise<HandoverPast | undefined> {
  const handover = await engine.eventsOf(streamOf('handover', id));
  const opened = handover.find(({ type }) => type === 'HandoverOpened');
  if (!opened) return undefined;
  const { clientId } = opened.data as { clientId: string };
  return { id, clientId, handover, client: await engine.eventsOf(streamOf('client', clientId)) };
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
    // Several commands may be recorded at one instant, so the client is as it was once this one had been recorded.
    client: past.client.filter((each) => each.position <= last.position || each.commandId === last.commandId),
    version: moment.version,
    at: last.recordedAt,
  };
}

export const statesIn = (
  { id, clientId }: HandoverPast,
  { handover, client }: Pick<Reached, 'handover' | 'client'>,
) => ({
  handover: folded<HandoverState>(streamOf('handover', id), handover),
  client: folded<ClientState>(streamOf('client', clientId), client),
});

export const evolved = (stream: string, state: unknown, { type, data, occurredAt, actor }: DecodedEvent): unknown =>
  evolve(stream, state, { type, data, at: instantOf(occurredAt), actor });

const folded = <State>(stream: string, events: DecodedEvent[]): State =>
  events.reduce<unknown>((state, event) => evolved(stream, state, event), initialState(stream)) as State;
