// baton history: what was done with one handover, by whom and when.
import type { HistoryItem } from '#libs/services';
import { Complaint } from './complaint';
import { onGround } from './ground';
import type { Environment } from './settings';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function historyOf(handover: string, environment?: Environment): Promise<HistoryItem[]> {
  const id = handover.replace(/^handover\//, '').toLowerCase();
  if (!ID.test(id)) throw new Complaint(`${JSON.stringify(handover)} is no handover's id; ids look like 0198c1a0-….`);
  const items = await onGround(environment, ({ services }) => services.handovers.history(id));
  if (items.length === 0)
    throw new Complaint('There is no such handover. GET /v1/handovers lists them.', 'unknown-handover');
  return items;
}

export const tellHistory = (items: HistoryItem[]): string =>
  items
    .map(
      ({ version, at, actor, sentence }) => `${String(version).padStart(4)}  ${at}  ${actor.padEnd(10)}  ${sentence}`,
    )
    .join('\n');
