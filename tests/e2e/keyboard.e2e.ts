// The sprained ankle of first claim with the keyboard alone, from the home screen to the debrief: no mouse, no finger.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openApp } from './harness/app.ts';
import { expectHeldFocus, expectSeenFocus, focused, pickRadio, press, tabTo } from './harness/keys.ts';
import { account, card, choices, clock, textOf } from './harness/moves.ts';

const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const sheet = (page: Page) => page.getByRole('region', { name: 'Coding sheet' });
const choice = (page: Page, name: RegExp) => choices(page).getByRole('radio', { name });

/** Opens the search by its key or its button, types, goes to the code in the list and takes it. */
async function takeCode(page: Page, how: 'f' | 's' | RegExp, words: string, code: string): Promise<void> {
  if (typeof how === 'string') await page.keyboard.press(how);
  else await press(page, sheet(page).getByRole('button', { name: how }));
  const search = page.getByRole('dialog', { name: 'Find a code' }).getByRole('combobox');
  await search.waitFor();
  expect(await search.evaluate((input) => input === document.activeElement), 'the search waits for words').toBe(true);
  await page.keyboard.type(words);
  const wanted = page.getByRole('option', { name: new RegExp(`^${code.replace('.', '\\.')}`) });
  await wanted.waitFor();
  const stepsLeft = () =>
    wanted.evaluate((option) => {
      const all = [...(option.closest('[role=listbox]')?.querySelectorAll('[role=option]') ?? [])];
      return all.indexOf(option) - all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    });
  for (let pressed = 0; pressed < 60; pressed += 1) {
    const left = await stepsLeft(); // looked at before each press: the list may still be on its way to the last letter
    if (left === 0) break;
    await page.keyboard.press(left < 0 ? 'ArrowUp' : 'ArrowDown');
  }
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await search.waitFor({ state: 'hidden' });
  await sheet(page)
    .getByRole('button', { name: new RegExp(`^${code.replace('.', '\\.')}`) })
    .waitFor();
  await expectHeldFocus(page);
}

async function pointToA(page: Page): Promise<void> {
  const pointer = page.getByRole('group', { name: /^Points to/ }).getByRole('button', { name: /^A\b/ });
  await press(page, pointer, 'Space');
  await expect.poll(() => pointer.getAttribute('aria-pressed')).toBe('true');
}

/** Marks a sentence of the chart as evidence of the code at hand. */
async function markSentence(page: Page, words: RegExp): Promise<void> {
  await page.keyboard.press('e');
  const sentence = page.getByRole('option', { name: words });
  await sentence.waitFor();
  const reached = () => sentence.evaluate((option) => option === document.activeElement);
  for (let steps = 0; steps < 40 && !(await reached()); steps += 1) await page.keyboard.press('ArrowDown');
  expect(await reached(), 'the arrow keys reach the sentence').toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectHeldFocus(page);
}

async function codeTheAnkle(page: Page): Promise<void> {
  await press(page, card(page, 'Coder', 'FC-02'));
  await page.getByRole('heading', { name: /^Ezeani, Chidi/ }).waitFor();
  await takeCode(page, /^Add diagnosis/, 'right ankle sprain', 'S93.401A');
  await markSentence(page, /Sprain of right ankle, grade 1/);
  await page
    .getByRole('list', { name: 'Evidence for A' })
    .getByText(/Sprain of right ankle/)
    .first()
    .waitFor();
  await takeCode(page, 's', 'W2734', 'W2734');
  await pointToA(page);
  await takeCode(page, 's', 'ankle x-ray', 'Z7937');
  await pointToA(page);
  await press(page, sheet(page).getByRole('button', { name: 'Finish coding' }));
  await sheet(page)
    .getByText(/^Coded on/)
    .waitFor();
  await expectHeldFocus(page);
}

async function does(page: Page, button: string, said: RegExp): Promise<void> {
  await press(page, choices(page).getByRole('button', { name: button, exact: true }));
  await choices(page).getByText(said).first().waitFor();
  await expectHeldFocus(page);
}

/** Lets the days pass with N until the encounter waits at the desk. */
async function untilItWaits(page: Page, desk: 'Coder' | 'Biller', encounter: string, words: RegExp): Promise<void> {
  await page.keyboard.press(desk === 'Coder' ? 'c' : 'b');
  const waiting = card(page, desk, encounter).filter({ hasText: words });
  for (let events = 0; events < 40 && !(await waiting.isVisible()); events += 1) {
    const before = await textOf(clock(page).locator('strong'));
    await page.keyboard.press('n');
    await clock(page).locator('strong').filter({ hasNotText: before }).waitFor();
  }
  await press(page, waiting);
}

async function repair(page: Page): Promise<void> {
  const group = choices(page).getByRole('group', { name: 'What will you do?' });
  await pickRadio(page, group, choice(page, /^Return to the coder/));
  await tabTo(page, choices(page).getByRole('textbox'));
  await page.keyboard.type('Line 2: which ankle was it?');
  await does(page, 'Return to the coder', /^You returned the claim/);
  await page.keyboard.press('c');
  await press(page, card(page, 'Coder', 'FC-02'));
  await press(page, sheet(page).getByRole('button', { name: /^Z7937/ }));
  await tabTo(page, sheet(page).getByRole('combobox', { name: 'Add modifier' }));
  await page.keyboard.type('RT');
  await page.getByRole('option', { name: /^RT/ }).waitFor();
  await page.keyboard.press('Enter');
  await sheet(page).getByRole('button', { name: 'Take modifier RT off' }).waitFor();
  await expectHeldFocus(page);
  await press(page, sheet(page).getByRole('button', { name: 'Finish coding' }));
  await sheet(page)
    .getByText(/^Coded on/)
    .waitFor();
  await page.keyboard.press('b');
  await press(page, card(page, 'Biller', 'FC-02'));
  await pickRadio(page, group, choice(page, /^Correct and resubmit/));
  await does(page, 'Open the claim form', /^You drafted a replacement/);
  await does(page, 'Send the claim', /^You sent claim FC-02\/2/);
}

test('the keyboard alone codes a chart, has it denied, repairs it, is paid and reads the debrief', { timeout: 180_000 }, async () => {
  const page = await openApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('BUTTON Skip to the content');
  await expectSeenFocus(page);
  await press(page, page.getByRole('link', { name: 'Start the first claim' }));
  await page.getByRole('heading', { level: 1, name: 'First claim' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Take your chair' }));
  await clock(page).waitFor();

  await page.keyboard.press('?');
  await keys(page).getByText('Next event: let the days pass until something lands on your desk').waitFor();
  await page.keyboard.press('Escape');
  await keys(page).waitFor({ state: 'hidden' });

  await codeTheAnkle(page);
  await page.keyboard.press('b');
  await press(page, card(page, 'Biller', 'FC-02'));
  await does(page, 'Build the claim', /^You drafted/);
  await does(page, 'Send the claim', /^You sent claim FC-02\/1/);

  await untilItWaits(page, 'Biller', 'FC-02', /denied/);
  await account(page)
    .getByRole('row', { name: /^Z7937/ })
    .getByRole('button', { name: 'CO-4' })
    .waitFor();
  await does(page, 'Post', /^You posted/);
  await repair(page);

  await untilItWaits(page, 'Biller', 'FC-02', /paid/);
  const post = choices(page).getByRole('button', { name: 'Post', exact: true });
  while (await post.isVisible()) await does(page, 'Post', /^You posted/);
  await pickRadio(page, choices(page).getByRole('group', { name: 'What will you do?' }), choice(page, /^Bill the patient/));
  await does(page, 'Send statement', /^You (billed|sent)/);

  await page.keyboard.press('o');
  await press(page, page.getByRole('button', { name: /^Finish now/ }));
  await press(page, page.getByRole('button', { name: 'Finish and see the debrief' }));
  await page.getByRole('heading', { level: 1, name: 'Debrief: First claim' }).waitFor();
  await expectHeldFocus(page);
  const cause = page
    .getByRole('region', { name: 'Causes, dearest first' })
    .getByRole('listitem')
    .filter({ hasText: /Z7937.*(without a|no) modifier/ });
  await cause.getByText(/CO-4/).first().waitFor();
  await cause.getByText(/\b\d+ days later/).waitFor();
  await press(page, page.getByRole('link', { name: 'Back to the scenarios' }));
  await page.getByRole('heading', { name: 'Scenarios' }).waitFor();
});
