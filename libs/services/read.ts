// Reads a stream by its noun: the state has the noun's own type.
import { streamOf, type States, type StreamType } from '#libs/domain';
import type { ReadState } from '#libs/event-store';

/** Returns the state of a stream and records its version as relied on, where a decision reads it. */
export type Read = <N extends StreamType>(noun: N, id: string) => Promise<States[N]>;

export const typed =
  (read: ReadState): Read =>
  (noun, id) =>
    read(streamOf(noun, id));
