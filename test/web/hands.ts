// How a person operates a page: with a mouse, or by keyboard alone. Every journey is run with both.
import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './open-page';

export interface Hands {
  /** A button, link, tab or menu item. */
  press(target: Locator): Promise<void>;
  /** Replaces the content of a field. */
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a checkbox or chooses a radio button. */
  tick(target: Locator): Promise<void>;
  /** Chooses an option by the text that is shown. */
  choose(list: Locator, word: string): Promise<void>;
  /** Finds an option by typing a word that only this one has. */
  find(field: Locator, word: string): Promise<void>;
  /** Moves a slider to a whole number. */
  slide(slider: Locator, to: number): Promise<void>;
  /** What is wrong with the page as it is. It is the same page on either way, so only the first looks. */
  faultsOf(page: Page): Promise<string[]>;
}

const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  async tick(target) {
    if (await target.isVisible()) return target.check();
    // The visible box belongs to the label.
    if (!(await target.isChecked())) await labelOf(target).click();
  },
  // The list itself is the operating system's, which no page can click.
  choose: async (list, word) => void (await list.selectOption({ label: word })),
  async find(field, word) {
    await field.fill(word);
    await field.page().getByRole('option', { name: word }).click();
  },
  async slide(slider, to) {
    const { mouse: pointer } = slider.page();
    // Works however much of the page sticks to the top.
    await slider.evaluate((element: { scrollIntoView(how: object): void }) => element.scrollIntoView({ block: 'end' }));
    const [from, box] = [await valueOf(slider), await slider.boundingBox()];
    const [least, most] = [Number(await slider.getAttribute('min')), Number(await slider.getAttribute('max'))];
    if (!box) throw new Error(`${slider.toString()} is not to be seen.`);
    const [y, knob] = [box.y + box.height / 2, 24];
    const placeOf = (value: number) => box.x + knob / 2 + ((box.width - knob) * (value - least)) / (most - least);
    await pointer.move(placeOf(from), y);
    await pointer.down();
    await pointer.move(placeOf(to), y, { steps: 8 });
    await pointer.up();
  },
  faultsOf: accessibilityFaults,
};

const labelOf = (field: Locator) => field.locator('xpath=following-sibling::label | ancestor::label').first();
const valueOf = async (field: Locator) => Number(await field.inputValue());

const keyboard: Hands = {
  async press(target) {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, text) {
    await reach(target);
    // In date fields the order of keys depends on the machine's language; the field itself was reached by keyboard.
    if (/date|time/.test((await target.getAttribute('type')) ?? '')) return target.fill(text);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  async tick(target) {
    await reach(target);
    if (!(await target.isChecked())) await target.page().keyboard.press('Space');
  },
  async choose(list, word) {
    await reach(list);
    const chosen = list.locator('option:checked');
    await list.page().keyboard.press('Home');
    for (let step = 0; step < STOPS && (await chosen.innerText()) !== word; step += 1)
      await list.page().keyboard.press('ArrowDown');
    if ((await chosen.innerText()) !== word) throw new Error(`No keys choose ${word}.`);
  },
  async find(field, word) {
    await keyboard.write(field, word);
    await field.page().getByRole('option', { name: word }).waitFor();
    await field.page().keyboard.press('ArrowDown');
    await field.page().keyboard.press('Enter');
  },
  async slide(slider, to) {
    await reach(slider);
    for (let at = await valueOf(slider); at !== to; at = await valueOf(slider))
      await slider.page().keyboard.press(at < to ? 'ArrowRight' : 'ArrowLeft');
  },
  faultsOf: async () => [],
};

export const HANDS = [
  ['mouse', mouse],
  ['keyboard', keyboard],
] as const;

const STOPS = 400;

interface InPage {
  isConnected: boolean;
  matches(selector: string): boolean;
  parentElement: { closest(selector: string): InPage | null };
}

/**
 * Runs in the page, which answers once it has handled the last key, so the test is never faster than the page; after
 * a Tab in a date field a focus trap checks where the focus went. All radio buttons of a name are one stop, as are all
 * tabs of a list and an open menu.
 */
async function whereIsFocus(target: InPage): Promise<'gone' | 'there' | 'in the group' | 'elsewhere'> {
  await new Promise((done) => setTimeout(done));
  if (!target.isConnected) return 'gone';
  if (target.matches(':focus')) return 'there';
  const group = target.parentElement.closest('[role=radiogroup], [role=tablist], [role=menu]');
  return group?.matches(':focus, :focus-within') ? 'in the group' : 'elsewhere';
}

/** Moves from stop to stop until the target has the focus, as somebody without a mouse must; in a group, by arrows. */
async function reach(target: Locator): Promise<void> {
  // A checkbox drawn by its label exists, but is not visible itself.
  await target.waitFor({ state: 'attached' });
  const keys = target.page().keyboard;
  // Found once and checked at each stop: finding it by its name reads the whole page.
  let found = await target.elementHandle();
  for (let stop = 0; stop < STOPS; stop += 1) {
    const where = await found?.evaluate(whereIsFocus);
    if (where === 'there') return;
    if (where === 'gone') found = await target.elementHandle();
    else await keys.press(where === 'in the group' ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`No keys lead to ${target.toString()}.`);
}
