// A screen or dialog in every theme at four widths by the rules of WCAG 2.2 AA and axe's best practices; by the Tab key alone; with large
// text, at 400 % and mirrored; and never wider than its window.
import type { Page } from 'playwright';
import { expect, vi } from 'vitest';
import { axe, COLOUR_RULES } from './axe.ts';
import { screenshot, settleLayout, sidewaysScroll, textSize, unstuck } from './look.ts';
import { walk } from './walk.ts';

vi.setConfig({ testTimeout: 180_000 }); // each test looks at its page some thirty times

const PHONE = { width: 360, height: 740 };
const WIDTHS = [PHONE, { width: 768, height: 1024 }, { width: 1920, height: 1080 }, { width: 1366, height: 768 }];
const ZOOMED = { width: 320, height: 256 }; // a window of 1280 by 1024 at 400 %
const THEMES = [
  ['light', { colorScheme: 'light', contrast: 'no-preference' }],
  ['dark', { colorScheme: 'dark', contrast: 'no-preference' }],
  ['contrast', { colorScheme: 'light', contrast: 'more' }],
] as const;

/**
 * By axe at four widths: all rules in the light theme, those on colours in the other two. One load of the page serves them all, and
 * every other width goes through the themes backwards, for each change of one has the stage drawn anew.
 */
async function byAxe(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [index, size] of WIDTHS.entries()) {
    await page.setViewportSize(size);
    for (const [theme, media] of index % 2 === 0 ? THEMES : THEMES.toReversed()) {
      await page.emulateMedia(media);
      await settleLayout(page);
      const where = `${size.width} px, ${theme}`;
      const wrong = theme === 'light' ? await unstuck(page, () => axe(page)) : await axe(page, COLOUR_RULES);
      found.push(...wrong.map((line) => `${where}: ${line}`), ...(await fits(page, where)));
      if (theme === 'light' || size.width === 1366) await screenshot(page, `${name}-${theme}-${size.width}`);
    }
  }
  await page.emulateMedia(THEMES[0][1]);
  return found;
}

async function fits(page: Page, where: string): Promise<string[]> {
  const over = await sidewaysScroll(page);
  return over > 0 ? [`${where}: the page is ${over} px wider than its window`] : [];
}

/** At 400 %, with text of twice the size, and mirrored: nothing has to be scrolled sideways. */
async function reflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (how: string): Promise<void> => {
    await settleLayout(page);
    found.push(...(await fits(page, how)));
  };
  await page.setViewportSize(ZOOMED);
  await look('zoomed');
  const usual = await textSize(page, 2);
  for (const size of [PHONE, { width: 1366, height: 768 }]) {
    await page.setViewportSize(size);
    await look(`large-text-${size.width}`);
  }
  await usual();
  const mirror = (dir: 'rtl' | 'ltr') => page.evaluate((value) => Reflect.set(document.documentElement, 'dir', value), dir);
  await mirror('rtl');
  for (const size of [PHONE, { width: 1366, height: 768 }]) {
    await page.setViewportSize(size);
    await look(`mirrored-${size.width}`);
  }
  await mirror('ltr');
  return found;
}

/** Everything there is to find out about the page as it stands. */
export async function lookAtIt(page: Page, name: string): Promise<void> {
  const found = [...(await byAxe(page, name)), ...(await walk(page)), ...(await reflows(page))];
  expect(found).toEqual([]);
}
