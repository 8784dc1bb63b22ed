// The laws of what enters and leaves the log: nothing personal in plain text, nothing lost on the way.
import type { DecidedEvent, NewEvent, RecordedEvent } from '#libs/event-store';
import type { Vault } from '#libs/vault';
import { createCodec } from './codec';

const CLIENT = '01980000-0000-7000-8000-000000000001';
const forgotten = new Set<string>();

/** Seals by writing texts in hexadecimal, and remembers which place a text was sealed for. */
const vault: Pick<Vault, 'sealers' | 'openers'> = {
  sealers: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, sealer(subject)]))),
  openers: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, sealer(subject)]))),
};
function sealer(subject: string) {
  return {
    seal: (plain: string, aad: string) => `${subject}|${aad}|${Buffer.from(plain).toString('hex')}`,
    open(sealed: string, aad: string) {
      const [owner, place, text = ''] = sealed.split('|');
      if (owner !== subject || place !== aad) throw new Error('moved');
      return forgotten.has(subject) ? undefined : Buffer.from(text, 'hex').toString();
    },
  };
}

const codec = createCodec(vault as Vault);
const added: DecidedEvent = {
  stream: `client/${CLIENT}`,
  type: 'ClientAdded',
  data: { externalId: 'ALFKI', details: { name: 'Alfreds', address: 'Obere Str. 57' } },
};
const visit: DecidedEvent = {
  stream: 'handover/1',
  type: 'JointVisitHeld',
  data: { clientId: CLIENT, heldAt: '2026-11-02T09:00:00.000Z', mode: 'video', present: ['Maria'], notes: 'Warm' },
};
const recorded = (event: NewEvent) => ({ ...event, occurredAt: '2026-11-02T09:00:00.000000Z' }) as RecordedEvent;
async function roundTrip(...events: DecidedEvent[]): Promise<unknown[]> {
  const decoded = await codec.decode((await codec.encode(events)).map(recorded));
  return decoded.map(({ data }) => data);
}

afterEach(() => forgotten.clear());

describe('an event in the log', () => {
  it('has its personal fields sealed and all others in plain, canonical text', async () => {
    const [first, second] = await codec.encode([added, visit]);
    expect(first?.body).toMatch(/^\{"details":\{"sealed":"[^"]*"\},"externalId":"ALFKI"\}$/);
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ mode: 'video', present: { sealed: expect.any(String) } });
    expect(`${first?.body}${second?.body}`).not.toMatch(/Alfreds|Obere|Maria|Warm/);
  });

  it('comes out as it went in', async () => {
    expect(await roundTrip(added, visit)).toEqual([added.data, visit.data]);
  });

  it('leaves out what is not there, and seals nothing for it', async () => {
    const { notes: _, ...silent } = visit.data as { notes: string };
    const [event] = await codec.encode([{ ...visit, data: { ...silent, notes: undefined } }]);
    expect(event?.body).not.toContain('notes');
  });

  it('does not open in any other place than the one it was sealed for', async () => {
    const [event] = await codec.encode([added]);
    const moved = { ...recorded(event as NewEvent), type: 'ClientCorrected' };
    await expect(codec.decode([moved])).rejects.toThrow('moved');
  });

  it('of a person who was erased keeps its shape, and nothing of the person', async () => {
    const events = await codec.encode([added, visit]);
    forgotten.add(CLIENT);
    const decoded = await codec.decode(events.map(recorded));
    expect(decoded.map(({ data }) => data)).toEqual([
      { externalId: 'ALFKI', details: { name: '(erased)' } },
      { clientId: CLIENT, heldAt: '2026-11-02T09:00:00.000Z', mode: 'video', present: [], notes: '(erased)' },
    ]);
  });

  it('of a newer Baton is refused, not guessed at', async () => {
    const [event] = await codec.encode([visit]);
    const newer = { ...recorded(event as NewEvent), schemaVersion: 99 };
    await expect(codec.decode([newer])).rejects.toThrow('written by a newer Baton');
  });

  it('refuses half a character even where the seal would hide it', async () => {
    const broken = { ...visit, data: { ...(visit.data as object), notes: 'a\ud800' } };
    await expect(codec.encode([broken])).rejects.toMatchObject({ code: 'unstorable' });
  });
});
