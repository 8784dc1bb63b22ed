// The app in a real browser: signing in, the board, one handover, and what must hold on every page.
import { inBrowser } from './in-browser';
import { accessibilityFaults, settled } from './open-page';

const { open } = inBrowser();

describe('signing in', () => {
  it('signs in as any role with one click, and leads to the page that was asked for', async () => {
    const { page, complaints } = await open({});
    await page.goto('/handovers?status=open');
    await page
      .getByRole('button', { name: /Human resources/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Handovers' }).waitFor();
    expect(page.url()).toContain('/handovers?status=open');
    await page.getByRole('table', { name: 'Handovers' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('in the middle of work keeps the page and what was typed', async () => {
    const { page, complaints } = await open({ account: 'hr' });
    await page.goto('/handovers?stage=appoint-successor');
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('button', { name: 'Pause the handover' }).click();
    await page.getByLabel('Reason').fill('The client is abroad.');
    // What an api answers whose key has changed in the meantime.
    const expired = { status: 401, json: { code: 'not-signed-in' } };
    await page.route('**/pause', (route) => route.fulfill(expired), { times: 1 });
    await page.getByRole('dialog').getByRole('button', { name: 'Pause the handover' }).click();
    const again = page.getByRole('button', { name: 'Sign in and go on' });
    await again.waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('The client is abroad.');
    await again.click();
    await page.getByText('Done: Pause the handover').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resume the handover' }).click();
    await page.getByText('Done: Resume the handover').waitFor();
    expect(complaints.filter((each) => !each.includes('401'))).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('a handover and the form of an action meet WCAG 2.2 AA', async () => {
    const { page, complaints } = await open({ account: 'manager', scheme });
    await page.goto('/handovers?stage=appoint-successor&status=open');
    await page.locator('[data-row-link]').first().click();
    await page.getByRole('heading', { name: 'Steps' }).waitFor();
    await settled(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByRole('button', { name: 'Nominate a successor' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
