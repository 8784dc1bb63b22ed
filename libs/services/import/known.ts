// What the log already knows of the people and clients in a file, by the source's own ids.
import type { Pool } from 'pg';
import { initialState, streamOf, type States } from '#libs/domain';
import { readStreams } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import { folder } from '../connections/codec';
import type { History } from '../history';

/** Where it is looked. */
export interface Lookup {
  pool: Pool;
  readModels: ReadModels;
  facts: History;
}

export interface Known<State> {
  id: string;
  state: State;
}

/** How many streams are read, opened and folded at a time. */
const AT_ONCE = 500;

/** External id -> id and state, for those that were added; folded from the log, so never behind it. */
export async function loadKnown<Noun extends 'client' | 'representative'>(
  { pool, readModels, facts }: Lookup,
  noun: Noun,
  externalIds: string[],
): Promise<Map<string, Known<States[Noun]>>> {
  const find = noun === 'client' ? readModels.clientsByExternalId : readModels.representativesByExternalId;
  const known = new Map<string, Known<States[Noun]>>();
  for (const chunk of inChunks(externalIds, AT_ONCE)) {
    const ids = await find(chunk);
    const streams = await readStreams(
      pool,
      [...ids.values()].map((id) => streamOf(noun, id)),
    );
    for (const [externalId, id] of ids) {
      const stream = streamOf(noun, id);
      const events = await facts.codec.decode(streams.get(stream) ?? []);
      const state = events.reduce<unknown>(
        (before, event) => folder.evolve(stream, before, event),
        initialState(stream),
      );
      // Folding a stream of this noun gives the noun's state.
      known.set(externalId, { id, state: state as States[Noun] });
    }
  }
  return known;
}

export function inChunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
