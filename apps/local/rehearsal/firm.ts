// The firm as the rehearsal sees it through the api: its people, its lists, and a departure announced by HR.
import type { Api } from './api-client';

export interface Named {
  id: string;
  externalId: string | null;
  name: string;
  status: string;
}
export interface Departure {
  id: string;
  lastWorkingDay: string;
  handovers: { id: string; clientId: string; tier: string; track: string }[];
}
interface Page<T> {
  items: T[];
  next: string | null;
}

const DAY = 86_400_000;

/** All items of a list, fetched page by page. */
export async function everything<T>(api: Api, pathAndQuery: string): Promise<T[]> {
  const items: T[] = [];
  for (let next: string | null = ''; next !== null;) {
    const join = pathAndQuery.includes('?') ? '&' : '?';
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: Page<T> = await api.get<Page<T>>('hr', `${pathAndQuery}${join}limit=200${cursor}`);
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

export const peopleOf = async (api: Api): Promise<Map<string, Named>> =>
  new Map((await everything<Named>(api, '/v1/representatives')).map((person) => [person.id, person]));

const MADE_UP = / \(made up\)$/;

/** Makes the people of the roles part of the sample. */
export async function namePeople(api: Api): Promise<void> {
  for (const { id, name } of await everything<Named>(api, '/v1/persons')) {
    if (!MADE_UP.test(name)) continue;
    await api.post('administrator', `/v1/persons/${id}/correct`, { details: { name: name.replace(MADE_UP, '') } });
  }
}

/** The person with this employee number in the sample. */
export function employee(people: Iterable<Named>, number: string): Named {
  const found = [...people].find(({ externalId }) => externalId === number);
  if (!found) throw new Error(`The sample has no employee ${number}.`);
  return found;
}

/** The same list, rotated: so that not every client asks the same person first. */
export function turned<T>(row: T[], by: number): T[] {
  const from = by % row.length;
  return [...row.slice(from), ...row.slice(0, from)];
}

interface Announcement {
  leaver: Named;
  inDays: number;
  reason: string;
  /** The built-in policy by default. */
  policyId?: string;
}

export async function announce(api: Api, { leaver, inDays, ...more }: Announcement): Promise<Departure> {
  const lastWorkingDay = new Date(Date.now() + inDays * DAY).toISOString().slice(0, 10);
  const body = { representativeId: leaver.id, lastWorkingDay, kind: 'planned', ...more };
  return { lastWorkingDay, ...(await api.post<Omit<Departure, 'lastWorkingDay'>>('hr', '/v1/departures', body)) };
}
