// One command for many things, one after the other: each is read first, so that it is sent only where the api allows it, and
// for the version that was read.
import type { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';
import { thingQuery } from '../api/things';
import type { Command, Noun } from './action';
import { createKeys, send } from './send';

export interface ManyResult {
  done: number;
  /** Where the command may not be sent now. */
  notAllowed: number;
  failed: { id: string; detail: string }[];
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
  const result: ManyResult = { done: 0, notAllowed: 0, failed: [] };
  const keyOf = createKeys();
  for (const [index, id] of ids.entries()) {
    tell(index);
    try {
      const thing = await queries.fetchQuery({ ...thingQuery(noun, id), staleTime: 0 });
      if ((thing.allowed as Command[]).includes(command)) {
        await send({ noun, id, command, body, version: thing.version, key: keyOf({ ...body, id }) });
        result.done += 1;
      } else result.notAllowed += 1;
    } catch (error) {
      result.failed.push({ id, detail: error instanceof ProblemError ? error.message : String(error) });
    }
  }
  await queries.invalidateQueries();
  return result;
}
