// The biller's desk and the lists in the stage's place, looked at by all the rules of harness/accessible.ts.
import type { Page } from 'playwright';
import { describe, test } from 'vitest';
import { lookAtIt } from '../harness/accessible.ts';
import { openApp } from '../harness/app.ts';
import { choices, choose, doIt, takeChair } from '../harness/moves.ts';

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
