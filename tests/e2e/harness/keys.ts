// The keyboard alone: moves the focus as a person does, and fails where it is lost or cannot be seen.
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

const MOST_STOPS = 150;

/** What has the focus, in words: "BUTTON Finish coding". */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.tagName} ${(at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)}`;
  });

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

/** The focus stands on something a person can see, with a ring around it or around its visible part. */
export async function expectSeenFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing has the focus';
    if (!at.matches(':focus-visible')) return 'the focus is not shown';
    const ringed = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    for (let element: Element | null = at, up = 0; element && up < 4; element = element.parentElement, up += 1) {
      if (ringed(element)) return 'ring';
    }
    return 'no ring around the focus';
  });
  expect(seen, await focused(page)).toBe('ring');
}

/** Presses Tab until the place has the focus. Fails where it cannot be reached. */
export async function tabTo(page: Page, place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await place.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(place)) return expectSeenFocus(page);
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_STOPS} times ${key} do not reach ${place}`);
}

/** Goes to a button or link by Tab and presses it. */
export async function press(page: Page, place: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, place);
  await page.keyboard.press(key);
}

/** Goes into a group of radio buttons and down to the one meant. */
export async function pickRadio(page: Page, group: Locator, radio: Locator): Promise<void> {
  await tabTo(page, group);
  for (let steps = 0; steps < 20; steps += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  if (!(await radio.isChecked())) throw new Error(`the arrow keys do not reach ${radio}`);
}

/** The focus was not dropped by what has just happened. */
export async function expectHeldFocus(page: Page): Promise<void> {
  await expect.poll(() => focused(page), { message: 'an act dropped the focus' }).not.toMatch(/^BODY/);
}
