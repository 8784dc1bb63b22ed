// How a person reaches things on a page: with a mouse, or by keyboard alone. Every journey is gone by both.
import type { Locator } from 'playwright-core';

export interface Hands {
  /** A button, link, tab or menu item. */
  press(target: Locator): Promise<void>;
  /** Writes into a field, over what is there. */
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a box or chooses a radio button. */
  tick(target: Locator): Promise<void>;
}

const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  tick: (target) => target.check(),
};

const keyboard: Hands = {
  async press(target) {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  async write(target, text) {
    await reach(target);
    // Into dates, keys go in an order that depends on the machine's language; the field itself was reached by keys.
    if (/date|time/.test((await target.getAttribute('type')) ?? '')) return target.fill(text);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.insertText(text);
  },
  async tick(target) {
    await reach(target);
    if (!(await target.isChecked())) await target.page().keyboard.press('Space');
  },
};

export const HANDS = [
  ['mouse', mouse],
  ['keyboard', keyboard],
] as const;

const STOPS = 400;

/** Goes from stop to stop until the target has the focus, as somebody without a mouse must; within a group, by arrows. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  const keys = target.page().keyboard;
  const isThere = async () => (await target.and(target.page().locator(':focus')).count()) > 0;
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await isThere()) return;
    if (await isInGroupOf(target)) await keys.press('ArrowDown');
    else await keys.press('Tab');
  }
  throw new Error(`No keys lead to ${target.toString()}.`);
}

/** One stop stands for all radio buttons of a name, and for all tabs of a list. */
async function isInGroupOf(target: Locator): Promise<boolean> {
  const group = target.locator('xpath=ancestor::*[@role="radiogroup" or @role="tablist"][1]');
  return (await group.locator(':focus').count()) > 0;
}
