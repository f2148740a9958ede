// The coder's desk and its dialogs, looked at by all the rules of harness/accessible.ts.
import { describe, test } from 'vitest';
import { lookAtIt } from '../harness/accessible.ts';
import { openApp } from '../harness/app.ts';
import { addCode, takeChair } from '../harness/moves.ts';

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
