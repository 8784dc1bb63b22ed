// A thing of the source is added once: its external id is looked up, and duplicate adds share one key.
import type { Caller } from './caller';
import type { History } from './history';
import { Refusal } from './refusal';

/** Without a key from the caller, the external id is the key: a second add gets the first one's answer. */
export async function addingKey<Answer>(
  noun: 'client' | 'representative',
  externalId: string | undefined,
  caller: Caller,
  add: (caller: Caller) => Promise<Answer>,
): Promise<Answer> {
  if (caller.key !== undefined || externalId === undefined) return add(caller);
  try {
    return await add({ ...caller, key: `add/${noun}/${externalId}` });
  } catch (error) {
    // The key is ours, so a different request under it is a different thing with the same external id.
    if (error instanceof Refusal && error.code === 'key-reused') throw new Refusal('already-exists');
    throw error;
  }
}

/** Asks the lists, once they have seen everything that is in the log now. */
export async function knownAlready(
  facts: History,
  externalId: string | undefined,
  known: (externalIds: string[]) => Promise<Map<string, string>>,
): Promise<boolean> {
  if (externalId === undefined) return false;
  await facts.catchUp();
  return (await known([externalId])).has(externalId);
}
