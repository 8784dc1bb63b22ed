// What must not be overlooked: a mail that nobody received, clients whom nobody who stays can look after, and a
// departure on a non-working day.
import type { Page } from 'playwright-core';
import { HANDS, type Hands } from './hands';
import { inBrowser } from './in-browser';
import { leavingTeam, unreachableClient } from './odd-cases';
import { settled } from './open-page';

const environment = inBrowser();
let hands: Hands;
/** Part of every name, so that the two runs (mouse, keys) never confuse their people. */
let mark = '';

const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

describe.each(HANDS)('by %s', (name, its) => {
  beforeAll(() => {
    hands = its;
    mark = name === 'mouse' ? 'Maus' : 'Taste';
  });
  undelivered();
  nobodyStays();
  aFreeDay();
});

function undelivered() {
  it('a survey that nobody received shows on the board and the page until it is made up for', async () => {
    const client = `Café ${mark}`;
    const reps = await unreachableClient(environment.stack, { client });
    const { page, complaints } = await environment.open({ account: `manager:${reps.lead}` });
    await page.goto(`/handovers?q=${client}`);
    const row = page.getByRole('row', { name: client });
    await row.getByText('Mail failed').waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);

    await hands.press(row.getByRole('link', { name: client }));
    const warning = alert(page, '1 mail could not be delivered');
    await warning.getByText(`Survey 1 · To ${client} · Failed`).waitFor();
    await warning.getByText('Ask in person or by call and record the answer', { exact: false }).waitFor();
    await page
      .getByRole('region', { name: 'Follow-up surveys' })
      .getByText('not delivered', { exact: false })
      .waitFor();
    await settled(page);
    expect(await hands.faultsOf(page)).toEqual([]);

    await hands.press(page.getByRole('button', { name: 'Record a survey answer' }));
    const form = page.getByRole('dialog');
    // The form is loaded when it is opened.
    await form.getByRole('button', { name: 'Record a survey answer' }).waitFor();
    const choose = (scale: string, value: string) =>
      hands.tick(form.getByRole('radiogroup', { name: scale }).getByLabel(value, { exact: true }));
    await choose('How satisfied is the client?', '4');
    await choose('Would the client recommend us?', '8');
    await hands.press(form.getByRole('button', { name: 'Record a survey answer' }));
    await page.getByText('Done: Record a survey answer').waitFor();
    await warning.waitFor({ state: 'detached' });
    await page.goto(`/handovers?q=${client}`);
    await row.getByText('Completed').waitFor();
    expect(await row.getByText('Mail failed').count()).toBe(0);
    expect(complaints).toEqual([]);
    await pastOf(page, reps.handover);
  });
}

/** The successor has no address either: made up for by the visit, and still visible in the past. */
async function pastOf(page: Page, handover: string): Promise<void> {
  const { items } = await environment.stack.api.get<{ items: { type: string; version: number }[] }>(
    'hr',
    `/v1/handovers/${handover}/history`,
  );
  const failed = items.find(({ type }) => type === 'EffectFailed');
  await page.goto(`/handovers/${handover}?at=${failed?.version}`);
  const warning = alert(page, 'Question or news about the appointment');
  await warning.getByRole('link', { name: 'Fritz Folger' }).waitFor();
}

function nobodyStays() {
  it('if everybody who could look after the clients leaves, human resources is told and names somebody', async () => {
    const team = await leavingTeam(environment.stack, ` ${mark}`);
    const { page, complaints } = await environment.open({ account: 'hr' });
    await page.goto(`/departures/${team.departureId}`);
    const warning = alert(page, 'Nobody could look after the clients');
    await hands.press(warning.getByRole('button', { name: 'Name an interim owner' }));
    const form = page.getByRole('dialog');
    await hands.find(form.getByRole('combobox', { name: 'Who looks after the clients' }), team.stays);
    expect(await hands.faultsOf(page)).toEqual([]);
    await hands.press(form.getByRole('button', { name: 'Name an interim owner' }));
    await page.getByText('Done: Name an interim owner').waitFor();
    await warning.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'People and dates' }).getByRole('link', { name: team.stays }).waitFor();
    expect(complaints).toEqual([]);
  });
}

function aFreeDay() {
  it('a sudden departure may fall on a non-working day, a planned one must move', async () => {
    const leaver = `Sven Sonntag ${mark}`;
    await environment.stack.api.post('hr', '/v1/representatives', { details: { name: leaver } });
    const { page, complaints } = await environment.open({ account: 'hr' });
    await page.goto('/departures/new');
    await hands.find(page.getByRole('combobox', { name: 'Who leaves?' }), leaver);
    await hands.write(page.getByLabel('Last working day'), nextSunday());
    await page.getByText('A business day, today or later.').waitFor();
    await hands.press(page.getByRole('button', { name: 'See what it will do' }));
    await alert(page, 'falls on a weekend or a holiday').waitFor();
    await hands.press(page.getByRole('button', { name: 'Back', exact: true }));
    await hands.tick(page.getByRole('radio', { name: 'Sudden' }));
    await page.getByText('Any day, today or later; a weekend, too.').waitFor();
    await hands.press(page.getByRole('button', { name: 'See what it will do' }));
    await page.getByText('This person looks after no clients').waitFor();
    await hands.press(page.getByRole('button', { name: 'Go on to the announcement' }));
    await hands.press(page.getByRole('button', { name: 'Announce', exact: true }));
    await page.getByText('The departure is announced.').waitFor();
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
  });
}

/** At least a day ahead in every time zone. */
function nextSunday(): string {
  const day = new Date(Date.now() + 2 * 86_400_000);
  while (day.getUTCDay() !== 0) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
