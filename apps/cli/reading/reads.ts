// baton reads: who looked at one client, when, at what and why.
import type { ReadItem } from '#libs/services';
import { Complaint } from '../complaint';
import { withBaton } from '../with-baton';
import { languageIn } from './history';
import { idOf } from '../ids';
import type { Environment } from '../settings';

interface Options {
  limit: string;
  lang: string;
}

const MOST = 200;

/** Newest first. */
export function readsOf(client: string, { limit, lang }: Options, environment?: Environment): Promise<ReadItem[]> {
  const id = idOf('client', client);
  const most = Number(limit);
  if (!Number.isInteger(most) || most < 1 || most > MOST) throw new Complaint(`--limit is 1 to ${MOST}.`);
  return withBaton(environment, async ({ services }) => {
    if (!(await services.clients.get(id)))
      throw new Complaint('There is no such client. GET /v1/clients lists them.', 'unknown-client');
    return (await services.reads.list(id, { limit: most }, languageIn(lang))).items;
  });
}

export const tellReads = (items: ReadItem[]): string =>
  items.length === 0 ? 'Nobody has read anything of this client yet.' : items.map(told).join('\n');

const told = ({ lastAt, readerName, what, handoverId, moment, why, times }: ReadItem): string =>
  [
    lastAt,
    readerName.padEnd(17),
    what + (handoverId ? ` ${handoverId}` : '') + (moment ? ` as of ${moment}` : ''),
    why + (times > 1 ? `, ${times} times` : ''),
  ].join('  ');
