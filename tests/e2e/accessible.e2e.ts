// Every screen, dialog and theme at four widths by the rules of WCAG 2.2 AA and axe's best practices; by the Tab key alone; with large text,
// at 400 % and mirrored; and never wider than its window.
import type { Page } from 'playwright';
import { describe, expect, test, vi } from 'vitest';
import { openApp } from './harness/app.ts';
import { axe, COLOUR_RULES } from './harness/axe.ts';
import { screenshot, settleLayout, sidewaysScroll, textSize, unstuck } from './harness/look.ts';
import { addCode, choices, choose, clock, doIt, takeChair } from './harness/moves.ts';
import { openFile, runText } from './harness/runs.ts';
import { walk } from './harness/walk.ts';

vi.setConfig({ testTimeout: 180_000 }); // each test looks at its page some thirty times

const PHONE = { width: 360, height: 740 };
const WIDTHS = [PHONE, { width: 768, height: 1024 }, { width: 1920, height: 1080 }, { width: 1366, height: 768 }];
const ZOOMED = { width: 320, height: 256 }; // a window of 1280 by 1024 at 400 %
const THEMES = [
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { contrast: 'more' }],
] as const;

/** By axe at four widths: all rules in the light theme, those on colours in the other two. One load of the page serves them all. */
async function byAxe(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const size of WIDTHS) {
    await page.setViewportSize(size);
    await settleLayout(page);
    const where = `${size.width} px`;
    found.push(...(await unstuck(page, () => axe(page))).map((line) => `${where}: ${line}`), ...(await fits(page, where)));
    await screenshot(page, `${name}-${size.width}`);
    for (const [theme, media] of THEMES) {
      await page.emulateMedia(media);
      await settleLayout(page);
      found.push(...(await axe(page, COLOUR_RULES)).map((line) => `${where}, ${theme}: ${line}`));
      if (size.width === 1366) await screenshot(page, `${name}-${theme}`);
      await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    }
  }
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
async function lookAtIt(page: Page, name: string): Promise<void> {
  const found = [...(await byAxe(page, name)), ...(await walk(page)), ...(await reflows(page))];
  expect(found).toEqual([]);
}

test('home', async () => {
  const page = await openApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookAtIt(page, 'home');
});

test('an address that leads nowhere', async () => {
  const page = await openApp('#/nowhere');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookAtIt(page, 'nowhere');
});

test('the briefing', async () => {
  const page = await openApp('#/brief/first-claim');
  await page.getByRole('button', { name: 'Take your chair' }).waitFor();
  await lookAtIt(page, 'briefing');
});

describe('the coder’s desk', () => {
  test('with a sheet being written', async () => {
    const page = await openApp();
    await takeChair(page, 'first-claim', 'Coder');
    await addCode(page, 'diagnosis', 'strep throat', 'J02.0');
    await addCode(page, 'service', 'strep swab', 'Z4619');
    await lookAtIt(page, 'coder');
  });

  test('with the sentences of the chart as a list', async () => {
    const page = await openApp();
    await takeChair(page, 'first-claim', 'Coder');
    await page.getByRole('button', { name: /^Sentences/ }).click();
    await page.getByRole('listbox', { name: /^Sentences/ }).waitFor();
    await lookAtIt(page, 'coder-sentences');
  });

  test.each([
    ['search', /^Add diagnosis/, 'Find a code'],
    ['query', /^Query provider/, /^Query to/],
    ['policy', /^Coverage & policy/, /./],
    ['level', /^Level worksheet/, /./],
    ['keys', 'Keys', 'Keys'],
  ])('with the dialog: %s', async (name, button, title) => {
    const page = await openApp();
    await takeChair(page, 'monday-at-maple-street');
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: title }).waitFor();
    if (name === 'search') await page.getByRole('combobox', { name: /beginning of a code/ }).fill('knee arthritis');
    await lookAtIt(page, `coder-${name}`);
  });
});

describe('the biller’s desk', () => {
  const answered = (page: Page) => page.getByRole('button', { name: /\bdenied\b/ }).first();

  test('with a remittance to read', async () => {
    const page = await openApp();
    await takeChair(page, 'the-returned-tray');
    await answered(page).click();
    await page.getByRole('region', { name: /^Remittance/ }).waitFor();
    await lookAtIt(page, 'biller-remittance');
  });

  test.each(['Account', 'Coverage', 'Papers'])('with the section %s', async (section) => {
    const page = await openApp();
    await takeChair(page, 'the-returned-tray');
    await answered(page).click();
    await page.getByRole('tab', { name: new RegExp(`^${section}`) }).click();
    await lookAtIt(page, `biller-${section.toLowerCase()}`);
  });

  test('with the claim form open', async () => {
    const page = await openApp();
    await takeChair(page, 'the-returned-tray');
    await answered(page).click();
    await choose(page, 'Correct and resubmit');
    await doIt(page, 'Open the claim form');
    await choices(page).getByText('Scrubber').first().waitFor();
    await lookAtIt(page, 'biller-claim');
  });

  test('with every encounter as lists', async () => {
    const page = await openApp();
    await takeChair(page, 'one-person-clinic');
    await page.getByRole('button', { name: 'Lists' }).click();
    await lookAtIt(page, 'lists');
  });
});

test('the debrief of a game with many slips', async () => {
  const page = await openApp();
  await openFile(page, 'run.json', runText({ scenario: 'first-claim', seat: 'both', skill: 'novice' }));
  await clock(page).waitFor();
  await page.getByRole('link', { name: 'Open the debrief' }).click();
  await page.getByRole('status').filter({ hasText: 'What each slip cost has been worked out.' }).waitFor();
  await lookAtIt(page, 'debrief');
});

test.each(['jobs', 'steps', 'glossary', 'reasons', 'prices', 'certifications', 'myths'])('the reference: %s', async (section) => {
  const page = await openApp(`#/reference/${section}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.getByText('Loading…').waitFor({ state: 'hidden' });
  await lookAtIt(page, `reference-${section}`);
});
