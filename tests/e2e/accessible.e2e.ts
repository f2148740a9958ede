// Every screen by the rules of WCAG 2.2 AA and axe's best practices, at three widths, light and dark, and none wider than its window.
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openApp, viewports } from './harness/app.ts';
import { axe } from './harness/axe.ts';
import { screenshot, settleLayout, sidewaysScroll, unstuck } from './harness/look.ts';
import { addCode, choices, choose, clock, doIt, takeChair } from './harness/moves.ts';
import { openFile, runText } from './harness/runs.ts';

type Look = keyof typeof viewports | 'dark';
const everyLook: readonly Look[] = ['chromebook', 'tablet', 'phone', 'dark'];

/** Looks at the page as it stands on the devices named, and on the Chromebook in the dark. */
async function lookAtIt(page: Page, name: string, looks = everyLook): Promise<void> {
  const found: string[] = [];
  for (const look of looks) {
    await page.setViewportSize(viewports[look === 'dark' ? 'chromebook' : look]);
    if (look === 'dark') await page.emulateMedia({ colorScheme: 'dark' });
    await settleLayout(page);
    found.push(...(await unstuck(page, () => axe(page))).map((line) => `${look}: ${line}`));
    const over = await sidewaysScroll(page);
    if (over > 0) found.push(`${look}: the page is ${over} px wider than its window`);
    await screenshot(page, `${name}-${look}`);
  }
  expect(found).toEqual([]);
}

const threeWidths: readonly Look[] = ['chromebook', 'tablet', 'phone'];
const twoWidths: readonly Look[] = ['chromebook', 'phone'];

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
    await lookAtIt(page, 'coder-sentences', twoWidths);
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
    await lookAtIt(page, `coder-${name}`, name === 'search' || name === 'query' ? threeWidths : twoWidths);
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
    await lookAtIt(page, `biller-${section.toLowerCase()}`, twoWidths);
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
    await lookAtIt(page, 'lists', twoWidths);
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
  await lookAtIt(page, `reference-${section}`, threeWidths);
});
