// A firm with two houses, made over HTTP: somebody in one of them will leave, and the other must not learn of it.
import type { ApiUnderTest, Send } from './api-under-test';
import { idOf, workday } from './firm';
import { settled } from './walk';

export type TwoHouses = Awaited<ReturnType<typeof foundTwoHouses>>;

export async function foundTwoHouses(api: ApiUnderTest) {
  const hr = await api.as('hr');
  const person = async (name: string, managerId?: string) =>
    idOf(await hr('POST', '/v1/representatives', { details: { name }, traits: managerId ? { managerId } : {} }));
  const client = async (name: string, ownerId: string, lifetimeSpend = '10') =>
    idOf(await hr('POST', '/v1/clients', { details: { name }, ownerId, lifetimeSpend }));

  const senior = await person('Sena Senior');
  const boss = await person('Bo Boss', senior);
  const leaver = await person('Lea Lark', boss);
  const colleague = await person('Cole Colleague', boss);
  const junior = await person('Juno Junior', leaver);
  const closed = await person('Clo Closed', boss);
  const clients = [await client('Very Important', leaver, '60000'), await client('Plain', leaver)];
  clients.push(await client('Of Cole', colleague), await client('Of Juno', junior));

  const top = await person('Tess Top');
  const manager = await person('Mo Manager', top);
  const rep = await person('Ria Rep', manager);
  const earlier = await person('Earl Earlier', manager);
  const [own, third] = [await client('Of Ria', rep, '60000'), await person('Thea Third')];
  const [handed, waiting] = [await client('Of Earl', earlier), await client('Also of Earl', earlier)];
  const elsewhere = await person('Else Where', third);
  const hers = await client('Of Else', elsewhere);
  clients.push(own, handed, waiting, hers);
  await settled(api);
  const first = await announce(hr, earlier, 40);
  const other = await announce(hr, elsewhere, 40);
  await nominate(hr, first.handovers[handed] ?? '', rep);
  // The leaver is a nominee in a third house, which will learn that somebody else is needed, but not why.
  await nominate(hr, other.handovers[hers] ?? '', leaver);
  await settled(api);
  const people = { senior, boss, leaver, colleague, junior, closed, top, manager, rep, earlier, third, elsewhere };
  return { hr, ...people, clients, own, waiting, first, other, hers };
}

export async function announce(hr: Send, representativeId: string, days: number) {
  const answer = await hr('POST', '/v1/departures', {
    representativeId,
    lastWorkingDay: workday(days),
    kind: 'planned',
  });
  const opened = answer.body['handovers'] as { id: string; clientId: string }[];
  const handovers: Record<string, string> = Object.fromEntries(opened.map(({ id, clientId }) => [clientId, id]));
  return { id: idOf(answer), handovers };
}

async function nominate(hr: Send, handover: string, representativeId: string): Promise<void> {
  const { status, body } = await hr('POST', `/v1/handovers/${handover}/nominate-successor`, { representativeId });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
