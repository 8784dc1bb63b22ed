// A small firm, made over HTTP: two levels of managers, somebody who leaves with two clients, and a possible successor.
import type { Answer, ApiUnderTest, Send } from './api-under-test';

export interface Firm {
  hr: Send;
  senior: string;
  boss: string;
  leaver: string;
  follower: string;
  /** Platinum, and so a VIP. */
  vip: string;
  ordinary: string;
}

export const idOf = ({ status, body }: Answer): string => {
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return String(body['id']);
};

export async function foundFirm(api: ApiUnderTest): Promise<Firm> {
  const hr = await api.as('hr');
  const person = async (name: string, managerId?: string) =>
    idOf(await hr('POST', '/v1/representatives', { details: { name }, traits: managerId ? { managerId } : {} }));
  const senior = await person('Sena Senior');
  const boss = await person('Bo Boss', senior);
  const [leaver, follower] = [await person('Lea Leaver', boss), await person('Fay Follower', boss)];
  const client = async (name: string, lifetimeSpend: string) =>
    idOf(await hr('POST', '/v1/clients', { details: { name }, ownerId: leaver, lifetimeSpend }));
  return {
    hr,
    senior,
    boss,
    leaver,
    follower,
    vip: await client('Very Important', '60000'),
    ordinary: await client('Plain', '10'),
  };
}

/** The first working day of the built-in policy's calendar at least so many days ahead. */
export function workday(daysAhead: number): string {
  const day = new Date(Date.now() + daysAhead * 86_400_000);
  const free = () => [0, 6].includes(day.getUTCDay()) || ['12-25', '01-01'].includes(day.toISOString().slice(5, 10));
  while (free()) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Announces the departure; returns it and its handovers by client. */
export async function announced(firm: Firm): Promise<{ id: string; handover: Record<string, string> }> {
  const body = { representativeId: firm.leaver, lastWorkingDay: workday(45), kind: 'planned' };
  const answer = await firm.hr('POST', '/v1/departures', body);
  const handovers = answer.body['handovers'] as { id: string; clientId: string }[];
  return { id: idOf(answer), handover: Object.fromEntries(handovers.map(({ id, clientId }) => [clientId, id])) };
}

/** Asks again until the answer is as expected, or returns the last one. */
export async function until(ask: () => Promise<Answer>, right: (answer: Answer) => boolean): Promise<Answer> {
  const patience = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (right(answer) || Date.now() > patience) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
