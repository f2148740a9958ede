// Pictures and widths: what a person would look at, kept in test-results for one who does.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';

const folder = 'test-results/screens';

/** Keeps a picture of the page as test-results/screens/<name>.png. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** Makes the text of the page so many times as large, as a visitor's browser does who wants it so; the answer takes it back. */
export async function textSize(page: Page, times: number): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const set = (factor: number) => devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 * factor, fixed: 13 * factor } });
  await set(times);
  return async () => {
    await set(1);
    await devtools.detach();
  };
}

/** How many pixels the page is wider than its window; 0 where nothing has to be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/** Waits until the page has laid itself out for a new size or theme: two frames, and the same place for everything in both. */
export const settleLayout = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const places = () =>
      [...document.querySelectorAll('main *, footer *')]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
        .join();
    await frame();
    for (let before = '', now = places(), frames = 0; before !== now && frames < 100; frames += 1) {
      await frame();
      await frame();
      before = now;
      now = places();
    }
  });

/**
 * Lets what sticks to an edge stand where it stands, while something is done. Axe takes what lies under a sticky bar
 * for too small to press; a person scrolls it out.
 */
export async function unstuck<T>(page: Page, does: () => Promise<T>): Promise<T> {
  const stick = (how: 'static' | '') =>
    page.evaluate((position) => {
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (position === '' ? element.style.position === 'static' : getComputedStyle(element).position === 'sticky')
          element.style.position = position;
      }
    }, how);
  await stick('static');
  const done = await does();
  await stick('');
  return done;
}
