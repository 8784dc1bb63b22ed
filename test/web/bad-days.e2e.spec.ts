// Bad input and bad days: double clicks, slow or missing answers, an ended session, texts far too long, refusals.
// Nothing typed is lost, nothing is done twice, and the screen says what to do.
import type { Locator, Page } from 'playwright-core';
import { HANDS, type Hands } from './hands';
import { inBrowser } from './in-browser';
import { type OpenedPage, type PageSettings } from './open-page';
import { twoReps, type TwoReps } from './two-reps';

const environment = inBrowser();
let reps: TwoReps;
let hands: Hands;

async function leaver(settings: PageSettings = {}): Promise<OpenedPage> {
  const each = await environment.open({ account: `rep:${reps.leaver}`, ...settings });
  return each;
}

const LATE_MS = 1_500;
/** Every request to the api takes a while. */
const slow = (page: Page) =>
  page.route('**/v1/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    await route.continue().catch(() => undefined);
  });

async function promises(): Promise<string[]> {
  const { promises: all } = await environment.stack.api.get<{ promises: { what: string }[] }>(
    'hr',
    `/v1/clients/${reps.clientId}`,
  );
  return all.map(({ what }) => what);
}

/** The form of a new promise on the handover's page, filled in. */
async function promiseForm(page: Page, what: string): Promise<Locator> {
  await page.goto(`/handovers/${reps.handover}`);
  await hands.press(page.getByRole('button', { name: 'Record a promise' }));
  const form = page.getByRole('dialog');
  await hands.write(form.getByLabel('Promise'), what);
  return form;
}
const sendIn = (form: Locator) => form.getByRole('button', { name: 'Record a promise' });

describe.each(HANDS)('by %s', (_, its) => {
  beforeAll(async () => {
    hands = its;
    reps = await twoReps(environment.stack);
  });
  describe('what is sent', () => void sending());
  describe('what is typed', () => void typing());
});

function sending() {
  it('is sent once, however often one clicks or presses a key', async () => {
    const { page, complaints } = await leaver();
    const byMouse = await promiseForm(page, 'Called twice in one breath.');
    const box = await sendIn(byMouse).boundingBox();
    if (!box) throw new Error('There is no button.');
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 5 });
    await byMouse.waitFor({ state: 'detached' });
    const byKeys = await promiseForm(page, 'Called twice by keys.');
    await sendIn(byKeys).focus();
    await Promise.all([1, 2, 3].map(() => page.keyboard.press('Enter')));
    await byKeys.waitFor({ state: 'detached' });
    expect((await promises()).filter((what) => what.startsWith('Called twice'))).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it('shows on a slow network that it is in progress, and is done once', async () => {
    const { page, complaints } = await leaver();
    await slow(page);
    await page.goto(`/handovers/${reps.handover}`);
    await page.getByRole('status').filter({ hasText: 'Loading' }).first().waitFor();
    const form = await promiseForm(page, 'Sent over a slow line.');
    const button = sendIn(form);
    await hands.press(button);
    await form.locator('button[data-loading]').waitFor();
    expect(await button.isDisabled()).toBe(true);
    await page.getByText('Done: Record a promise').waitFor();
    expect((await promises()).filter((what) => what.startsWith('Sent over'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('is not done again when only the answer was lost and one tries again', async () => {
    const { page } = await leaver();
    const form = await promiseForm(page, 'Its answer was lost.');
    const lost = async (route: { fetch(): Promise<unknown>; abort(): Promise<void> }) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/record-promise', lost, { times: 1 });
    await hands.press(sendIn(form));
    await form.getByText('The server does not answer.', { exact: false }).waitFor();
    expect(await form.getByLabel('Promise').inputValue()).toBe('Its answer was lost.');
    await hands.press(sendIn(form));
    await page.getByText('Done: Record a promise').waitFor();
    expect((await promises()).filter((what) => what.startsWith('Its answer'))).toHaveLength(1);
  });

  it('says what to do when the api refuses it, in the reader’s language', async () => {
    const { page } = await leaver({ language: 'zh-Hant' });
    await page.goto(`/handovers/${reps.handover}`);
    await hands.press(page.getByRole('button', { name: '登錄承諾' }));
    const form = page.getByRole('dialog');
    await hands.write(form.getByLabel('承諾'), '春季新品的樣品。');
    const detail = '此客戶已停用，無法再執行任何動作。';
    const refused = { status: 409, json: { status: 409, code: 'client-inactive', detail } };
    await page.route('**/record-promise', (route) => route.fulfill(refused), { times: 1 });
    await hands.press(form.getByRole('button', { name: '登錄承諾' }));
    await form.getByRole('alert').getByText(detail).waitFor();
    expect(await hands.faultsOf(page)).toEqual([]);
    await page.goto(`/handovers/${crypto.randomUUID()}`);
    // In the api's own words, requested in the reader's language.
    await page.getByText('查無此交接。請在交接清單中尋找。').waitFor();
  });
}

function typing() {
  it('survives the end of the session: one signs in over the page, and continues', async () => {
    const { page } = await leaver();
    const form = await promiseForm(page, 'Typed before the session ended.');
    let isOver = true;
    // Every answer of an api whose key has changed, until one has signed in again.
    await page.route(/\/v1\/(?!sign-in)/, (route) =>
      isOver ? route.fulfill({ status: 401, json: { status: 401, code: 'not-signed-in' } }) : route.continue(),
    );
    await hands.press(sendIn(form));
    const again = page.getByRole('button', { name: 'Sign in and go on' });
    await again.waitFor();
    expect(await form.first().getByLabel('Promise').inputValue()).toBe('Typed before the session ended.');
    expect(await hands.faultsOf(page)).toEqual([]);
    isOver = false;
    await hands.press(again);
    await page.getByText('Done: Record a promise').waitFor();
    expect((await promises()).filter((what) => what.startsWith('Typed before'))).toHaveLength(1);
  });

  it('is still there after the tab was closed and one has signed in again', async () => {
    const { page } = await leaver();
    const form = await promiseForm(page, 'Typed before the tab was closed.');
    await form.waitFor();
    await page.evaluate('sessionStorage.removeItem("baton.token")');
    await page.reload();
    await page
      .getByRole('button', { name: /Human resources/ })
      .first()
      .waitFor();
    expect(await page.getByText('Typed before the tab').count()).toBe(0);
    const token = await environment.stack.api.post<{ token: string }>('hr', '/v1/sign-in', {
      account: `rep:${reps.leaver}`,
    });
    await page.evaluate(`sessionStorage.setItem("baton.token", ${JSON.stringify(token.token)})`);
    await page.goto(`/handovers/${reps.handover}`);
    await hands.press(page.getByRole('button', { name: 'Record a promise' }));
    await form.getByText('What you typed before is still here.').waitFor();
    expect(await form.getByLabel('Promise').inputValue()).toBe('Typed before the tab was closed.');
  });

  it('may be as long as the api accepts; beyond that the form says so and keeps it', async () => {
    const { page, complaints } = await leaver();
    const form = await promiseForm(page, '長'.repeat(2_005));
    await form.getByText('5 characters too many: at most 2,000 fit.').waitFor();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await hands.press(sendIn(form));
    expect(await form.getByLabel('Promise').inputValue()).toHaveLength(2_005);
    expect(await hands.faultsOf(page)).toEqual([]);
    expect(sent).toEqual([]);
    await hands.write(form.getByLabel('Promise'), '長'.repeat(2_000));
    await form.getByText('0 characters left').waitFor();
    await hands.press(sendIn(form));
    await page.getByText('Done: Record a promise').waitFor();
    expect(await promises()).toContain('長'.repeat(2_000));
    expect(complaints).toEqual([]);
  });
}
