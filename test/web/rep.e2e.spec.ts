// Two representatives hand a client over through the screens, step by step, with a mouse and with the keyboard alone;
// what their superior does goes through HTTP.
import type { Locator, Page } from 'playwright-core';
import { workday } from '../api/firm';
import { eventually } from '../stack';
import { HANDS, type Hands } from './hands';
import { inBrowser } from './in-browser';
import { settled, type OpenedPage } from './open-page';
import { twoReps, type TwoReps } from './two-reps';

const CLIENT = 'Konditorei Blauensteiner';
const PHONE = { width: 390, height: 844 };

const environment = inBrowser();
let reps: TwoReps;
let hands: Hands;

async function as(who: 'leaver' | 'follower', size?: { width: number; height: number }): Promise<OpenedPage> {
  const page = await environment.open({ account: `rep:${reps[who]}`, ...(size ? { size } : {}) });
  return page;
}

/** On the page of one's tasks: the action's form, once the action is there. */
async function formOnMyDay(page: Page, action: string): Promise<Locator> {
  const button = page.getByRole('button', { name: `${action}: ${CLIENT}` });
  await button.waitFor({ timeout: 30_000 });
  await hands.press(button);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).waitFor();
  return dialog;
}
async function sendForm(page: Page, form: Locator, action: string): Promise<void> {
  await hands.press(form.getByRole('button', { name: action, exact: true }));
  const done = page.getByText(`Done: ${action}`);
  await done.waitFor().catch(async () => {
    throw new Error(`Not done: ${action}. The page says: ${await page.innerText('body')}`);
  });
}

describe.each(HANDS)('by %s', (_, its) => {
  beforeAll(async () => {
    hands = its;
    reps = await twoReps(environment.stack);
  });
  describe('the outgoing representative', () => void theirDossier());
  describe('the successor', () => void theSuccessor());
  describe('telling the client', () => void tellingTheClient());
  describe('the visit, on a phone', () => void theVisit());
  describe('afterwards the successor', () => void afterwards());
});

function theirDossier() {
  it('is led to their tasks, and fills in a section of the dossier from there', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'My day' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/day');
    const form = await formOnMyDay(page, 'Fill in a section');
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.write(form.getByLabel('Subject'), 'summary');
    await hands.write(
      form.getByLabel('What the successor must know'),
      '<b>Three</b> shops in Vienna; buys every week.',
    );
    await hands.write(form.getByLabel('Source'), 'my own visits');
    await sendForm(page, form, 'Fill in a section');
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps what is typed over a reload and while somebody else writes in the same section, then signs', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto(`/handovers/${reps.handover}`);
    const background = page.getByRole('region', { name: 'Background' });
    await background.getByText('<b>Three</b> shops in Vienna; buys every week.').waitFor();
    // Where it is known from, who wrote it, and how old it is.
    await background.getByText(/from: my own visits · Valerie Abschied · .*(now|minutes? ago)/).waitFor();
    await page.getByRole('region', { name: 'Risks' }).getByText('required, still empty').waitFor();
    await page.getByText('1 of 2 required sections are filled in').waitFor();
    await hands.press(page.getByRole('button', { name: 'Fill in Risks' }));
    const text = page.getByLabel('What the successor must know');
    await hands.write(page.getByLabel('Subject'), 'competitors');
    await hands.write(text, 'A competitor offers longer terms.');
    await page.reload();
    await hands.press(page.getByRole('button', { name: 'Fill in Risks' }));
    await page.getByText('What you typed before is still here.').waitFor();
    const theirs = { key: 'competitors', text: 'Nothing to fear here.', source: 'a call' };
    await reps.bySuperior('fill-dossier-section', { section: 'risks', fields: [theirs] });
    await page.getByText('Somebody else has written here meanwhile').waitFor();
    await hands.write(page.getByLabel('Source'), 'Rosa Blau herself');
    const risks = page.getByRole('region', { name: 'Risks' });
    await hands.press(risks.getByRole('button', { name: 'Fill in a section', exact: true }));
    await risks.getByText('Somebody else was faster').waitFor();
    expect(await text.inputValue()).toBe('A competitor offers longer terms.');
    await hands.press(risks.getByRole('button', { name: 'I have seen it; go on' }));
    await sendForm(page, risks, 'Fill in a section');
    await risks.getByText('A competitor offers longer terms.').waitFor();
    await hands.press(page.getByRole('region', { name: 'Dossier' }).getByRole('button', { name: 'Sign the dossier' }));
    await sendForm(page, page.getByRole('dialog'), 'Sign the dossier');
    expect(complaints.filter((each) => !each.includes('412'))).toEqual([]);
  });
}

function theSuccessor() {
  it('accepts from their tasks, once the superior has decided', async () => {
    await reps.bySuperior('approve-dossier');
    await environment.stack.api.post('hr', `/v1/handovers/${reps.handover}/nominate-successor`, {
      representativeId: reps.follower,
    });
    await reps.bySuperior('approve-successor');
    const { page, complaints } = await as('follower');
    await page.goto('/day');
    await sendForm(page, await formOnMyDay(page, 'Accept'), 'Accept');
    expect(complaints).toEqual([]);
  });
}

function tellingTheClient() {
  it('shows beforehand what the notice says and who receives it', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto('/day');
    const form = await formOnMyDay(page, 'Send the notice');
    await form.getByText('This goes by mail to rosa@blau.example at once, and tells:').waitFor();
    await form.getByText('Fritz Folger follows', { exact: false }).first().waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    await sendForm(page, form, 'Send the notice');
    // The mail is sent automatically, and the next thing to do appears without a reload.
    await sendForm(page, await formOnMyDay(page, 'Record the acknowledgement'), 'Record the acknowledgement');
    expect(complaints).toEqual([]);
  });

  it('continues with promises, on the page of the handover', async () => {
    const { page, complaints } = await as('leaver');
    await page.goto(`/handovers/${reps.handover}`);
    await hands.press(page.getByRole('button', { name: 'Record a promise' }));
    const form = page.getByRole('dialog');
    await hands.write(form.getByLabel('Promise'), 'A sample of the spring range.');
    await sendForm(page, form, 'Record a promise');
    await hands.press(page.getByRole('button', { name: 'Settle: A sample of the spring range.' }));
    await sendForm(page, page.getByRole('dialog'), 'Settle a promise');
    await page.getByRole('region', { name: 'Promises' }).getByText('Kept', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
}

function theVisit() {
  it("is arranged in the place's local time, and recorded on the doorstep", async () => {
    const { page, complaints } = await as('leaver', PHONE);
    await page.goto('/day');
    const form = await formOnMyDay(page, 'Arrange the visit');
    expect(await form.getByLabel('Time zone').inputValue()).toBe('Europe/Vienna');
    await hands.write(form.getByLabel('Day and time'), `${workday(7)}T10:00`);
    await hands.write(form.getByLabel('Place'), 'Graben 1, Vienna');
    expect(await hands.faultsOf(page)).toEqual([]);
    await sendForm(page, form, 'Arrange the visit');
    const { scheduledAt } = (
      await environment.stack.api.get<{ steps: { 'joint-visit': { scheduledAt: string } } }>(
        'hr',
        `/v1/handovers/${reps.handover}`,
      )
    ).steps['joint-visit'];
    const there = { timeZone: 'Europe/Vienna', timeStyle: 'short' } as const;
    expect(new Intl.DateTimeFormat('en-GB', there).format(new Date(scheduledAt))).toBe('10:00');

    const visit = await formOnMyDay(page, 'Record the visit');
    expect(await visit.getByLabel('Rosa Blau').isChecked()).toBe(true);
    await hands.write(visit.getByLabel('Others who were there'), 'The baker');
    await hands.write(visit.getByLabel('What was said'), 'Wants a call every Tuesday.');
    expect(await hands.faultsOf(page)).toEqual([]);
    const isCutOff = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate<boolean>(isCutOff)).toBe(false);
    await sendForm(page, visit, 'Record the visit');
    expect(complaints).toEqual([]);
  });
}

function afterwards() {
  it('interviews by the guide and records the survey, which completes the handover', async () => {
    const { page, complaints } = await as('follower');
    await page.goto('/day');
    const interview = await formOnMyDay(page, 'Record the interview');
    await hands.write(interview.getByLabel('What must never happen?'), 'That nobody calls back.');
    await sendForm(page, interview, 'Record the interview');
    const survey = await formOnMyDay(page, 'Record a survey answer');
    const choose = async (scale: string, value: string) =>
      hands.tick(survey.getByRole('radiogroup', { name: scale }).getByLabel(value, { exact: true }));
    await choose('How satisfied is the client?', '5');
    await choose('Would the client recommend us?', '9');
    expect(await hands.faultsOf(page)).toEqual([]);
    await sendForm(page, survey, 'Record a survey answer');
    await eventually('the handover is completed', 30_000, async () => {
      const { status } = await environment.stack.api.get<{ status: string }>('hr', `/v1/handovers/${reps.handover}`);
      return status === 'completed';
    });
    await page.goto(`/handovers/${reps.handover}`);
    await page.getByText('That nobody calls back.').waitFor();
    await page.getByText('Wants a call every Tuesday.').waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
