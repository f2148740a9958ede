// The year behind the desk, as charts, as a table and before it is run to its end, looked at by all the rules of harness/accessible.ts.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { lookAtIt } from '../harness/accessible.ts';
import { openApp } from '../harness/app.ts';
import { card, takeChair } from '../harness/moves.ts';

const year = (page: Page) => page.getByRole('region', { name: 'Behind your desk' });

/** The biller's chair on the day the first denial has come. */
async function firstDenial(page: Page): Promise<void> {
  await takeChair(page, 'a-year-in-the-clinic', 'Biller');
  await year(page).getByRole('button', { name: 'Let the days run' }).click();
  await card(page, 'Biller', 'V-00003')
    .filter({ hasText: /denied/ })
    .waitFor({ timeout: 60_000 });
}

test.each(['Charts', 'Table'])('the year as %s', async (view) => {
  const page = await openApp();
  await firstDenial(page);
  const button = year(page).getByRole('button', { name: view });
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await lookAtIt(page, `year-${view.toLowerCase()}`);
});

test('the question before it runs to its end', async () => {
  const page = await openApp();
  await firstDenial(page);
  await year(page)
    .getByRole('button', { name: /^To the end of the year/ })
    .click();
  await page.getByRole('button', { name: 'Run to the end' }).waitFor();
  await lookAtIt(page, 'year-question');
});
