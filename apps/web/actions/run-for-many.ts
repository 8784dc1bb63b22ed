// One command for many things, one after the other: each is read first, so that the command is sent only where the api
// allows it, and for the version that was read. While the api restarts, requests are repeated, which does nothing
// twice.
import type { QueryClient } from '@tanstack/react-query';
import { isPassing } from '../api/problem';
import { thingQuery } from '../api/things';
import type { Command, Noun } from '../api/nouns';
import { createKeys, send } from './send';

export interface ManyResult {
  done: number;
  /** Things for which the command may not be sent now. */
  notAllowed: string[];
  failed: { id: string; error: unknown }[];
}
interface Many {
  noun: Noun;
  ids: readonly string[];
  command: Command;
  body: object;
}

export async function runForMany(
  queries: QueryClient,
  { noun, ids, command, body }: Many,
  tell: (finished: number) => void,
): Promise<ManyResult> {
  const result: ManyResult = { done: 0, notAllowed: [], failed: [] };
  const keyOf = createKeys();
  for (const [index, id] of ids.entries()) {
    tell(index);
    try {
      const thing = await untilAnswered(() => queries.fetchQuery({ ...thingQuery(noun, id), staleTime: 0 }));
      if ((thing.allowed as Command[]).includes(command)) {
        const { version } = thing;
        await untilAnswered(() => send({ noun, id, command, body, version }, keyOf));
        result.done += 1;
      } else result.notAllowed.push(id);
    } catch (error) {
      result.failed.push({ id, error });
    }
  }
  await queries.invalidateQueries();
  return result;
}

const AGAIN_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (const after of AGAIN_AFTER_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, after));
    }
  }
  return ask();
}
