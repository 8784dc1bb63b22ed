// Two representatives hand a client over through the screens, step by step; what their superior does goes through HTTP.
import type { Browser, Locator, Page } from 'playwright-core';
import policy from '../../apps/local/rehearsal/policy.json';
import { workday } from '../api/firm';
import { eventually } from '../stack';
import { openBrowser } from './browser';
import { accessibilityFaults, openPage, settled, type OpenedPage } from './open-page';
import { webStack, type WebStack } from './web-stack';

const CLIENT = 'Konditorei Blauensteiner';
const PHONE = { width: 390, height: 844 };
/** Steps take as long as they take; only the survey comes at once. */
const unhurried = { due: 'PT8H', reminders: [], escalate: 'PT8H' };
const vip = Object.fromEntries(
  Object.entries(policy.tracks.vip).map(([step, rule]) => [
    step,
    typeof rule === 'string' ? rule : { ...rule, ...unhurried },
  ]),
);
const RULES = {
  ...policy,
  name: 'Two sections and one survey',
  tracks: {
    ...policy.tracks,
    vip: {
      ...vip,
      'compile-dossier': { ...(vip['compile-dossier'] as object), sections: ['background', 'risks'] },
      'follow-up-surveys': { ...(vip['follow-up-surveys'] as object), surveys: ['PT1S'], answerWithin: 'PT8H' },
    },
  },
};

let stack: WebStack;
let browser: Browser;
let handover = '';
const ids = { lead: '', leaver: '', follower: '' };
const opened: OpenedPage[] = [];

beforeAll(async () => {
  [stack, browser] = await Promise.all([webStack(), openBrowser()]);
  const post = <T = { id: string }>(path: string, body: object) => stack.api.post<T>('hr', path, body);
  const person = async (name: string, managerId?: string) =>
    (await post('/v1/representatives', { details: { name }, ...(managerId ? { traits: { managerId } } : {}) })).id;
  ids.lead = await person('Lydia Lindner');
  [ids.leaver, ids.follower] = [await person('Valerie Abschied', ids.lead), await person('Fritz Folger', ids.lead)];
  const details = { name: CLIENT, contactName: 'Rosa Blau', email: 'rosa@blau.example', timeZone: 'Europe/Vienna' };
  await post('/v1/clients', { details, ownerId: ids.leaver, lifetimeSpend: '80000' });
  const { id: policyId } = await post('/v1/policies', { document: RULES });
  const departure = { representativeId: ids.leaver, lastWorkingDay: workday(30), kind: 'planned', policyId };
  const { handovers } = await post<{ handovers: { id: string }[] }>('/v1/departures', departure);
  handover = handovers[0]?.id ?? '';
}, 180_000);
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
afterAll(() => browser?.close());

async function as(who: 'leaver' | 'follower', size?: { width: number; height: number }): Promise<OpenedPage> {
  const page = await openPage(browser, stack, { account: `rep:${ids[who]}`, ...(size ? { size } : {}) });
  opened.push(page);
  return page;
}
const bySuperior = (command: string, body: object = {}) =>
  stack.api.post(`manager:${ids.lead}`, `/v1/handovers/${handover}/${command}`, body);

/** On one's day: the form of the action, once the action is there. */
async function formOnMyDay(page: Page, action: string): Promise<Locator> {
  await page.getByRole('button', { name: `${action}: ${CLIENT}` }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).waitFor();
  return dialog;
}
async function sendForm(page: Page, form: Locator, action: string): Promise<void> {
  await form.getByRole('button', { name: action, exact: true }).click();
  await page.getByText(`Done: ${action}`).waitFor();
}

describe('a representative who leaves', () => {
  it('is led to their day, and fills a section of the dossier from there', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'My day' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/day');
    const form = await formOnMyDay(page, 'Fill in a section');
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel('Subject').fill('summary');
    await form.getByLabel('What the successor must know').fill('<b>Three</b> shops in Vienna; buys every week.');
    await form.getByLabel('Source').fill('my own visits');
    await sendForm(page, form, 'Fill in a section');
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps what is typed over a reload and beside what somebody else writes in the same section, then signs', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto(`/handovers/${handover}`);
    await page.getByText('<b>Three</b> shops in Vienna; buys every week.').waitFor();
    await page.getByText('1 of 2 required sections are filled in').waitFor();
    await page.getByRole('button', { name: 'Edit Risks' }).click();
    const text = page.getByLabel('What the successor must know');
    await page.getByLabel('Subject').fill('competitors');
    await text.fill('A competitor offers longer terms.');
    await page.reload();
    await page.getByRole('button', { name: 'Edit Risks' }).click();
    await page.getByText('What you typed before is still here.').waitFor();
    const theirs = { key: 'competitors', text: 'Nothing to fear here.', source: 'a call' };
    await bySuperior('fill-dossier-section', { section: 'risks', fields: [theirs] });
    await page.getByText('Somebody else has written here meanwhile').waitFor();
    await page.getByLabel('Source').fill('Rosa Blau herself');
    const risks = page.getByRole('region', { name: 'Risks' });
    await risks.getByRole('button', { name: 'Fill in a section', exact: true }).click();
    await risks.getByText('Somebody else was faster').waitFor();
    expect(await text.inputValue()).toBe('A competitor offers longer terms.');
    await risks.getByRole('button', { name: 'I have seen it; go on' }).click();
    await sendForm(page, risks, 'Fill in a section');
    await risks.getByText('A competitor offers longer terms.').waitFor();
    await page.getByRole('region', { name: 'Dossier' }).getByRole('button', { name: 'Sign the dossier' }).click();
    await sendForm(page, page.getByRole('dialog'), 'Sign the dossier');
    expect(complaints.filter((each) => !each.includes('412'))).toEqual([]);
  });
});

describe('the successor', () => {
  it('accepts from their day, once the superior has decided', async () => {
    await bySuperior('approve-dossier');
    await stack.api.post('hr', `/v1/handovers/${handover}/nominate-successor`, { representativeId: ids.follower });
    await bySuperior('approve-successor');
    const { page, complaints } = await as('follower');
    await page.goto('/day');
    await sendForm(page, await formOnMyDay(page, 'Accept'), 'Accept');
    expect(complaints).toEqual([]);
  });
});

describe('telling the client', () => {
  it('shows beforehand what the notice tells and to whom it goes', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto('/day');
    const form = await formOnMyDay(page, 'Send the notice');
    await form.getByText('This goes by mail to rosa@blau.example at once, and tells:').waitFor();
    await form.getByText('Fritz Folger follows', { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await sendForm(page, form, 'Send the notice');
    // The mail goes out by itself, and the next thing to do appears without a reload.
    await sendForm(page, await formOnMyDay(page, 'Record the acknowledgement'), 'Record the acknowledgement');
    expect(complaints).toEqual([]);
  });

  it('goes on with promises, on the page of the handover', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto(`/handovers/${handover}`);
    await page.getByRole('button', { name: 'Record a promise' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Promise').fill('A sample of the spring range.');
    await sendForm(page, form, 'Record a promise');
    await page.getByRole('button', { name: 'Settle: A sample of the spring range.' }).click();
    await sendForm(page, page.getByRole('dialog'), 'Settle a promise');
    await page.getByRole('region', { name: 'Promises' }).getByText('Kept', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the visit, on a phone', () => {
  it('is arranged in the local time of the place, and written down at the door', async () => {
    const { page, complaints } = await as('leaver', PHONE);
    await page.goto('/day');
    const form = await formOnMyDay(page, 'Arrange the visit');
    expect(await form.getByLabel('Time zone').inputValue()).toBe('Europe/Vienna');
    await form.getByLabel('Day and time').fill(`${workday(7)}T10:00`);
    await form.getByLabel('Place').fill('Graben 1, Vienna');
    expect(await accessibilityFaults(page)).toEqual([]);
    await sendForm(page, form, 'Arrange the visit');
    const { scheduledAt } = (
      await stack.api.get<{ steps: { 'joint-visit': { scheduledAt: string } } }>('hr', `/v1/handovers/${handover}`)
    ).steps['joint-visit'];
    const there = { timeZone: 'Europe/Vienna', timeStyle: 'short' } as const;
    expect(new Intl.DateTimeFormat('en-GB', there).format(new Date(scheduledAt))).toBe('10:00');

    const visit = await formOnMyDay(page, 'Record the visit');
    expect(await visit.getByLabel('Rosa Blau').isChecked()).toBe(true);
    await visit.getByLabel('Others who were there').fill('The baker');
    await visit.getByLabel('What was said').fill('Wants a call every Tuesday.');
    expect(await accessibilityFaults(page)).toEqual([]);
    const isCutOff = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate<boolean>(isCutOff)).toBe(false);
    await sendForm(page, visit, 'Record the visit');
    expect(complaints).toEqual([]);
  });
});

describe('afterwards the successor', () => {
  it('interviews by the guide, records the survey, and the handover is completed by what the two have done', async () => {
    const { page, complaints } = await as('follower');
    await page.goto('/day');
    const interview = await formOnMyDay(page, 'Record the interview');
    await interview.getByLabel('What must never happen?').fill('That nobody calls back.');
    await sendForm(page, interview, 'Record the interview');
    const survey = await formOnMyDay(page, 'Record a survey answer');
    const choose = async (scale: string, value: string) =>
      survey.getByRole('radiogroup', { name: scale }).getByLabel(value, { exact: true }).check();
    await choose('How satisfied is the client?', '5');
    await choose('Would the client recommend us?', '9');
    expect(await accessibilityFaults(page)).toEqual([]);
    await sendForm(page, survey, 'Record a survey answer');
    await eventually('the handover is completed', 30_000, async () => {
      const { status } = await stack.api.get<{ status: string }>('hr', `/v1/handovers/${handover}`);
      return status === 'completed';
    });
    await page.goto(`/handovers/${handover}`);
    await page.getByText('That nobody calls back.').waitFor();
    await page.getByText('Wants a call every Tuesday.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
