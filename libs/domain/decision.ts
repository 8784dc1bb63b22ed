// The input and output of a decision: the frame that every decide function shares.
import type { Refused } from './refused';
import type { BusinessCalendar } from './words/calendar';

export type StreamType =
  'client' | 'person' | 'representative' | 'engagement' | 'departure' | 'handover' | 'policy' | 'reads';

/** When something is due: the UTC instant of a schedule counted from an anchor (an instant or a local day's end). */
export type Due = (calendar: BusinessCalendar, anchor: string | { date: string }, schedule: string) => string;

/**
 * Everything a rule may know besides the state: who acts, when, and the calendar arithmetic.
 * Instants are UTC text in one form, 2026-11-22T09:00:00.000Z, so that they can be compared as text.
 */
export interface Context {
  actor: string;
  now: string;
  due: Due;
  /** Today's local date (YYYY-MM-DD) in the calendar's zone. */
  today: (calendar: BusinessCalendar) => string;
}

export interface StreamEvent {
  stream: string;
  type: string;
  data: object;
}

/** An event as it is folded: unsealed, lifted to today's shape, with when it occurred and who acted. */
export interface Recorded<Data = unknown> {
  data: Data;
  at: string;
  actor: string;
}

/** What one command appends to the log, including streams that are only relied on. */
export const STREAMS_AT_MOST = 500;

export type Decision = { events: StreamEvent[] } | Refused;

export const streamOf = (type: StreamType, id: string): string => `${type}/${id}`;

/** Puts typed events on one stream. */
export const on = <E extends { type: string; data: object }>(
  type: StreamType,
  id: string,
  ...events: E[]
): StreamEvent[] => events.map((event) => ({ stream: streamOf(type, id), type: event.type, data: event.data }));
