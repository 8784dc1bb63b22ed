// A canary: a client with a planted name, address, phone and note goes through a whole handover on the real stack, is
// erased by two people over HTTP, and is then searched for everywhere. Before the erasure the same sweep finds it.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommandLine } from '../apps/cli/program';
import { apiClient, type Api, type HandoverView } from '../apps/local/rehearsal/api-client';
import { nextMove } from '../apps/local/rehearsal/persons';
import policy from '../apps/local/rehearsal/policy.json';
import { EXPORT_FORMATS } from '#libs/services';
import { databasesOf, wrongAfterRebuild } from './rebuilt';
import { eventually, startStack, type Stack } from './stack';
import { sweep, sweepFiles, sweepText } from './sweep';

const CANARY = {
  name: 'Xanthippe Quarrelsome',
  contactName: 'Balthazar Umlaufbahn',
  email: 'balthazar@quarrelsome.example',
  phone: '+49 30 5550177',
  address: '99 Ouroboros Mews, Berlin',
};
const NOTE = 'Collects vermilion astrolabes.';
const WORDS = ['Xanthippe', 'Quarrelsome', 'Balthazar', 'Umlaufbahn', '5550177', 'Ouroboros', 'vermilion', 'astrolabe'];
const OTHER = { name: 'Plain Stationers', email: 'desk@stationers.example' };

interface Certificate {
  keyDestroyed: boolean;
  sealedFields: number;
  sealedFieldsByType: Record<string, number>;
  streams: { stream: string }[];
  beyondReach: { mails: { effectId: string; messageId: string }[] };
}

describe('a client who is erased', () => {
  let stack: Stack;
  let api: Api;
  const ids = { leaver: '', follower: '', other: '', client: '', stays: '', handover: '' };
  const answers: string[] = [];

  beforeAll(async () => {
    stack = await startStack();
    api = apiClient(stack.local().api);
    const person = async (name: string, managerId?: string) => {
      const details = { name, email: `${name.split(' ')[0]?.toLowerCase()}@baton.example` };
      const traits = managerId ? { managerId } : {};
      return (await api.post<{ id: string }>('hr', '/v1/representatives', { details, traits })).id;
    };
    const lead = await person('Lea Lead');
    ids.leaver = await person('Tad Goodbye', lead);
    [ids.follower, ids.other] = [await person('Sue Successor', lead), await person('Oda Other', lead)];
    const client = async (details: object, lifetimeSpend: string) =>
      (await api.post<{ id: string }>('hr', '/v1/clients', { details, lifetimeSpend, ownerId: ids.leaver })).id;
    ids.client = await client(CANARY, '70000.00');
    ids.stays = await client(OTHER, '10.00');
    await api.post('hr', `/v1/clients/${ids.client}/record-promise`, { what: NOTE });
  });
  afterAll(() => stack?.stop());

  const baton = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await runCommandLine(args, {
      out: (text) => (said.out += `${text}\n`),
      err: (text) => (said.err += `${text}\n`),
      environment: { BATON_HOME: stack.home },
    });
    return { code, ...said };
  };
  /** Everything that the api tells about the client, in each language, now and in the past, to each possible reader. */
  async function askEverything(): Promise<string[]> {
    const { client, handover } = ids;
    const paths = [
      '/v1/clients',
      `/v1/clients/${client}`,
      ...[1, 2, 3, 4].map((version) => `/v1/clients/${client}?at=${version}`),
      `/v1/clients/${client}/reads`,
      ...['en', 'zh-Hant', 'zh-Hans'].flatMap((lang) => [
        `/v1/clients/${client}/history?lang=${lang}`,
        `/v1/handovers/${handover}/history?lang=${lang}`,
      ]),
      '/v1/handovers',
      '/v1/me/tasks',
      '/v1/search?q=a',
      `/v1/handovers/${handover}`,
      ...[1, 5, 12].map((version) => `/v1/handovers/${handover}?at=${version}`),
    ];
    const told: string[] = [];
    for (const account of ['hr', 'auditor', 'manager', `rep:${ids.follower}`])
      for (const each of paths)
        told.push(JSON.stringify(await api.get(account, each).catch((error: unknown) => String(error))));
    return told;
  }
  /** Where it may be after its erasure: nowhere. Exports are written in every format. */
  async function findings(): Promise<string[]> {
    const local = stack.local();
    const folder = path.join(stack.home, `taken-away-${Date.now()}`);
    mkdirSync(folder);
    const taken = [await baton('backup', path.join(folder, 'backup'))];
    for (const format of EXPORT_FORMATS.filter((each) => each !== 'report'))
      taken.push(await baton('export', '--format', format, '--out', path.join(folder, `whole.${format}`)));
    // A report is about one handover, and is meant to have names; so it counts as an answer.
    const report = path.join(stack.home, 'report.html');
    taken.push(await baton('export', '--format', 'report', '--handover', ids.handover, '--out', report));
    const printed = readFileSync(report, 'utf8');
    rmSync(report);
    expect(taken.filter(({ code }) => code !== 0)).toEqual([]);
    const told = [
      ...(await askEverything()),
      ...answers,
      printed,
      ...taken.map(({ out, err }) => out + err),
      stack.output(),
    ];
    return [
      ...(await sweep(local, stack.home, WORDS, [])),
      ...(await sweepFiles(path.join(stack.home, 'mail'), WORDS)),
      ...(await sweepFiles(path.join(stack.home, 'evidence'), WORDS)),
      ...(await sweepFiles(folder, WORDS)),
      ...told.flatMap((text, index) => sweepText(`answer ${index}`, text, WORDS)),
    ];
  }

  it('was handed over from beginning to end, with its name in lists and mails', async () => {
    const { id: policyId } = await api.post<{ id: string }>('hr', '/v1/policies', { document: policy });
    const lastWorkingDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const departure = await api.post<{ handovers: { id: string; clientId: string }[] }>('hr', '/v1/departures', {
      representativeId: ids.leaver,
      lastWorkingDay,
      kind: 'planned',
      policyId,
    });
    ids.handover = departure.handovers.find(({ clientId }) => clientId === ids.client)?.id ?? '';
    const fields = [{ key: 'hobby', text: NOTE, source: CANARY.contactName }];
    await api.post('manager', `/v1/handovers/${ids.handover}/fill-dossier-section`, { section: 'habits', fields });
    await Promise.all(
      departure.handovers.map(({ id }) =>
        eventually(`the handover ${id} is completed`, 90_000, async () => {
          await nextMove(api, id, [ids.follower, ids.other]);
          return (await api.get<HandoverView>('hr', `/v1/handovers/${id}`)).status === 'completed';
        }),
      ),
    );
    const found = (await findings()).join('\n');
    expect(found).toMatch(/stands in table read\.clients/);
    expect(found).toMatch(/stands in .*mail/);
    expect(found).toMatch(/stands in answer \d/);
    expect(found).not.toMatch(/table (es|vault)\.|history of|taken-away/);
  });

  it('is requested by one and approved by another; nobody does both, and refusals repeat nothing sent', async () => {
    const to = (command: string) => `/v1/clients/${ids.client}/${command}`;
    const refused = (code: string, sent: Promise<unknown>) => expect(sent).rejects.toMatchObject({ code });
    await refused('no-erasure-asked', api.post('hr', to('approve-erasure'), {}));
    await refused('not-allowed', api.post(`rep:${ids.follower}`, to('erase-client'), { ground: 'other' }));
    await api.post('hr', to('erase-client'), { ground: 'client-request', note: `${CANARY.name} wrote to us.` });
    await refused('second-person-needed', api.post('hr', to('approve-erasure'), {}));
    await api.post('manager', to('approve-erasure'), {});
    for (const [command, body] of [
      ['correct', { details: { email: `${CANARY.email} and more` } }],
      ['correct', { details: { name: CANARY.name } }],
      ['record-promise', { what: NOTE }],
    ] as const)
      answers.push(String(await api.post('hr', to(command), body).catch((error: unknown) => String(error))));
    expect(answers).toEqual([
      expect.any(String),
      expect.stringMatching(/was erased/),
      expect.stringMatching(/was erased/),
    ]);
  });

  it('has a certificate that names its mails, and no person', async () => {
    const certificate = await api.get<Certificate>('auditor', `/v1/clients/${ids.client}/erasure-certificate`);
    expect(certificate).toMatchObject({
      keyDestroyed: true,
      sealedFieldsByType: { ClientAdded: 1, PromiseRecorded: 1 },
    });
    expect(certificate.streams.map(({ stream }) => stream)).toEqual([
      `client/${ids.client}`,
      `handover/${ids.handover}`,
    ]);
    expect(certificate.sealedFields).toBeGreaterThan(10);
    expect(certificate.beyondReach.mails.length).toBeGreaterThan(3);
    expect(sweepText('the certificate', JSON.stringify(certificate), WORDS)).toEqual([]);
    answers.push((await baton('erasure', ids.client)).out);
  });

  it('is found nowhere any more', async () => {
    await eventually('the mails about it are gone', 10_000, async () => {
      const mails = await (await fetch(new URL('/messages.json', stack.local().mailbox))).text();
      return !mails.includes(ids.handover);
    });
    expect(await findings()).toEqual([]);
  });

  it('is the only one gone: the other client is as it was, and its mails are there', async () => {
    expect(await api.get('hr', `/v1/clients/${ids.stays}`)).toMatchObject({ details: OTHER, active: true });
    const mails = await (await fetch(new URL('/messages.json', stack.local().mailbox))).text();
    expect(mails).toContain(OTHER.email);
  });

  it('leaves read models that match the log, before and after a rebuild', async () => {
    expect(await wrongAfterRebuild(databasesOf(stack))).toEqual([]);
  });
});
