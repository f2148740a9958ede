// A year in the clinic as a biller plays it: the days run until an exception lands, it is worked, and the rest of the year runs to its end.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openApp } from './harness/app.ts';
import { expectHeldFocus, press } from './harness/keys.ts';
import { card, choices, choose, clock, doIt, shown, takeChair, textOf } from './harness/moves.ts';

const year = (page: Page) => page.getByRole('region', { name: 'Behind your desk' });
const way = (page: Page, name: string | RegExp) => year(page).getByRole('button', { name });

test('the days run until something lands; worked, the year runs to its end and the debrief adds it up', { timeout: 240_000 }, async () => {
  const page = await openApp();
  await takeChair(page, 'a-year-in-the-clinic', 'Biller');
  await way(page, 'Let the days run').waitFor();

  await press(page, way(page, 'Let the days run'));
  const denied = card(page, 'Biller', 'V-00003').filter({ hasText: /denied/ });
  await denied.waitFor({ timeout: 60_000 });
  await way(page, 'Let the days run').waitFor(); // it stopped by itself
  await expectHeldFocus(page);
  expect(await textOf(clock(page))).toMatch(/Jan 2026/);
  expect(await textOf(year(page))).toMatch(/Your colleagues have \d+ claims under way: .*at the payers.*\$[\d,]+ in receivables/);

  await denied.click();
  expect(await doIt(page, 'Post')).toMatch(/^You posted/);
  await choose(page, 'Return to the coder');
  await choices(page).getByRole('textbox').fill('What did the note say the injection was for?');
  await choices(page).getByRole('button', { name: 'Return to the coder', exact: true }).click();
  await choices(page)
    .getByText(/^You returned the claim/)
    .first()
    .waitFor();

  await press(page, way(page, /^To the end of the year/));
  await expectHeldFocus(page);
  await press(page, way(page, 'Run to the end'));
  await expectHeldFocus(page);
  await shown(page, 'The scenario is over.').waitFor({ timeout: 120_000 });
  await expectHeldFocus(page);
  await press(page, way(page, 'Table'));
  await year(page)
    .getByRole('row', { name: /^31 Dec/ })
    .waitFor();
  expect(await year(page).getByRole('row').count()).toBe(13); // twelve months and their heading

  const slider = page.getByRole('slider', { name: 'Day shown' });
  await slider.fill('60');
  await year(page)
    .getByText(/ 28 Feb: \d+/)
    .waitFor();
  await slider.fill('365');
  await year(page)
    .getByText(/ 31 Dec: \d+/)
    .waitFor();

  await page.getByRole('link', { name: 'Open the debrief' }).click();
  const behind = page.getByRole('region', { name: 'The year behind your desk' });
  await behind.getByText('9,976').waitFor();
  await behind.getByText(/^The coder was away from 13 Jul to 24 Jul: the pile rose from \d+ to \d+/).waitFor();
  await behind.getByRole('row', { name: /^31 Jul/ }).waitFor();
});
