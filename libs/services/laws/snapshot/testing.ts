// What can be compared of a firm at a moment: everything but the history, so that a detour leaves no trace in it.
import { dueInstant } from '#libs/calendar';
import {
  isWanted,
  type ClientState,
  type DepartureState,
  type HandoverState,
  type RepresentativeState,
  type StreamType,
} from '#libs/domain';
import type { MemoryLog } from '../../memory-log/testing';

/** How it came about: which handovers there were, where one stood and when, and how many mails it ever owed. */
const HISTORY = ['handoverIds', 'stays', 'intents'];
/** The ends of windows: they may be postponed by the time that a detour took, and by no more. */
const WINDOWS = ['silenceEndsAt', 'closesAt'];

type Snapshot = Record<string, unknown>;

/** Clients, handovers, departures and representatives, by stream; of mails, those still wanted at that instant. */
export function snapshotOf(log: MemoryLog, now: string): Snapshot {
  const of = <State>(type: StreamType) => log.all<State>(type).map(([id, state]) => [`${type}/${id}`, plain(state)]);
  return Object.fromEntries([
    ...of<ClientState>('client'),
    ...log.all<HandoverState>('handover').map(([id, state]) => [`handover/${id}`, plain(wantedIn(state, now))]),
    ...of<DepartureState>('departure'),
    ...of<RepresentativeState>('representative'),
  ]) as Snapshot;
}

const wantedIn = (state: HandoverState, now: string): HandoverState =>
  state.exists
    ? { ...state, effects: state.effects.filter((effect) => isWanted(state, effect, { now, due: dueInstant })) }
    : state;

const plain = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (key, value: unknown) => (HISTORY.includes(key) ? undefined : value)));

/** Where two snapshots differ; what only the second one has is not a difference. */
export function differences(one: Snapshot, other: Snapshot, putOffMs: number): string[] {
  return Object.keys(one).flatMap((stream) => differing(stream, one[stream], other[stream], putOffMs));
}

function differing(path: string, one: unknown, other: unknown, putOffMs: number): string[] {
  if (isObject(one) && isObject(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
      differing(`${path}.${key}`, one[key], other[key], putOffMs),
    );
  if (one === other) return [];
  const isWindow = WINDOWS.some((name) => path.endsWith(`.${name}`));
  const later = isWindow ? Date.parse(String(other)) - Date.parse(String(one)) : Number.NaN;
  return later > 0 && later <= putOffMs ? [] : [`${path}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
