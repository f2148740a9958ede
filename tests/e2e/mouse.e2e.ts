// First claim with the mouse, from the home screen to the debrief: a slip is made, the payer answers it, it is repaired and paid.
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openApp } from './harness/app.ts';
import { screenshot } from './harness/look.ts';
import {
  account,
  addCode,
  buildAndSend,
  card,
  choices,
  choose,
  clock,
  coach,
  deskTab,
  doIt,
  finishCoding,
  nextWork,
  openAt,
  pointTo,
  selectInChart,
  textOf,
} from './harness/moves.ts';

/** FC-01, marked and coded as the note says. */
async function codeTheSwab(page: Page): Promise<void> {
  await selectInChart(page, 'Streptococcal pharyngitis');
  await page.getByRole('button', { name: /^Find the code for it/ }).click();
  await addCode(page, 'diagnosis', 'Streptococcal pharyngitis', 'J02.0');
  await page.getByRole('list', { name: 'Evidence for A' }).getByText('Streptococcal pharyngitis').first().waitFor();
  await addCode(page, 'service', 'office visit known patient low', 'W2734');
  await pointTo(page, 'A');
  await addCode(page, 'service', 'strep swab', 'Z4619');
  await pointTo(page, 'A');
  await finishCoding(page);
}

/** FC-02 with the slip: the X-ray line goes without its side. */
async function codeTheAnkleWithoutItsSide(page: Page): Promise<void> {
  await addCode(page, 'diagnosis', 'right ankle sprain', 'S93.401A');
  await addCode(page, 'service', 'W2734', 'W2734');
  await pointTo(page, 'A');
  await addCode(page, 'service', 'ankle x-ray', 'Z7937');
  await pointTo(page, 'A');
  await finishCoding(page);
}

async function codeTheShot(page: Page): Promise<void> {
  await addCode(page, 'diagnosis', 'flu immunization', 'Z23');
  await addCode(page, 'service', 'G0008', 'G0008');
  await pointTo(page, 'A');
  await addCode(page, 'service', 'Q2039', 'Q2039');
  await pointTo(page, 'A');
  await finishCoding(page);
}

/** FC-02 again: back to the coder, who adds the side, and out as a replacement. */
async function repairTheAnkle(page: Page): Promise<void> {
  await choose(page, 'Return to the coder');
  await choices(page).getByRole('textbox').fill('Line 2: which ankle was it?');
  await choices(page).getByRole('button', { name: 'Return to the coder' }).click();
  await openAt(page, 'Coder', 'FC-02');
  const sheet = page.getByRole('region', { name: 'Coding sheet' });
  await sheet.getByText('Line 2: which ankle was it?').waitFor();
  await sheet.getByRole('button', { name: /^Z7937/ }).click();
  await sheet.getByRole('combobox', { name: 'Add modifier' }).fill('right');
  await page.getByRole('option', { name: /^RT/ }).click();
  await sheet.getByRole('button', { name: 'Take modifier RT off' }).waitFor();
  await finishCoding(page);
  await openAt(page, 'Biller', 'FC-02');
  await choose(page, 'Correct and resubmit');
  await doIt(page, 'Open the claim form');
  expect(
    await account(page)
      .getByRole('combobox', { name: /^22 Resubmission code/ })
      .inputValue(),
  ).toBe('7');
  expect(await account(page).getByRole('textbox', { name: 'Line 2, 24D modifiers' }).inputValue()).toBe('RT');
  await choices(page).getByText('No findings.').waitFor();
  await choices(page).getByRole('button', { name: 'Send the claim' }).click();
  await choices(page)
    .getByText(/^You sent claim FC-02\/2/)
    .waitFor();
}

async function mendTheMemberNumber(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Papers/ }).click();
  await account(page)
    .getByText(/QD6607712/)
    .waitFor();
  await page.getByRole('tab', { name: /^Coverage/ }).click();
  await page.getByRole('textbox', { name: 'Member number 1' }).fill('QD6607712');
  await page.getByRole('button', { name: 'Save registration' }).click();
  await choose(page, 'Correct and send a new claim');
  await doIt(page, 'Open the claim form');
  expect(await account(page).getByRole('textbox', { name: '1a Member number' }).inputValue()).toBe('QD6607712');
  await choices(page).getByRole('button', { name: 'Send the claim' }).click();
  await choices(page)
    .getByText(/^You sent claim FC-05\/2/)
    .waitFor();
}

/** What an answer asks for that needs no thought: post it, and bill the patient what is theirs. */
async function postAndBill(page: Page): Promise<void> {
  const post = choices(page).getByText('Post the remittance', { exact: true });
  while (await post.isVisible()) await doIt(page, 'Post');
  const bill = choices(page).getByText('Bill the patient', { exact: true });
  const waiting = page.getByRole('navigation', { name: 'Worklist' }).getByRole('tab', { name: /^Patient [1-9]/ });
  if ((await waiting.isVisible()) && (await bill.isVisible())) {
    await bill.click();
    await doIt(page, 'Send statement');
  }
}

/** The first thing that waits at the biller's desk. */
async function workOff(page: Page): Promise<string> {
  await deskTab(page, 'Biller').click();
  const first = page.getByRole('navigation', { name: 'Worklist' }).getByRole('tabpanel').getByRole('button').first();
  const text = await textOf(first);
  await first.click();
  if (/FC-02.*denied/.test(text)) {
    await readTheDenial(page);
    await doIt(page, 'Post');
    await repairTheAnkle(page);
  } else if (/rejected/.test(text)) await mendTheMemberNumber(page);
  else if (/coded/.test(text)) await buildAndSend(page);
  else await postAndBill(page);
  return text;
}

async function readTheDenial(page: Page): Promise<void> {
  const line = account(page).getByRole('row', { name: /^Z7937/ });
  await line.getByRole('button', { name: 'CO-4' }).waitFor();
  await account(page).getByText('CO-4: Modifier missing or does not fit', { exact: true }).waitFor();
  expect(await textOf(coach(page))).toContain('A line was refused');
  await screenshot(page, 'mouse-denied');
}

test('a newcomer makes a slip, sees it denied, repairs it, is paid, and reads what it cost', { timeout: 180_000 }, async () => {
  const page = await openApp();
  await page.getByRole('link', { name: 'Start the first claim' }).click();
  await page.getByRole('heading', { level: 1, name: 'First claim' }).waitFor();
  await page.getByRole('button', { name: 'Take your chair' }).click();

  await codeTheSwab(page);
  await openAt(page, 'Biller', 'FC-01');
  await buildAndSend(page);

  await openAt(page, 'Coder', 'FC-02');
  await codeTheAnkleWithoutItsSide(page);
  await openAt(page, 'Biller', 'FC-02');
  await doIt(page, 'Build the claim');
  await choices(page).getByText('Z7937 usually carries RT / LT. Read the note first.').waitFor();
  await choices(page).getByRole('button', { name: 'Send the claim' }).click();
  await choices(page)
    .getByText(/^You sent claim FC-02\/1/)
    .waitFor();

  await nextWork(page);
  await openAt(page, 'Coder', 'FC-03');
  await codeTheShot(page);

  const answered: string[] = [];
  const over = page.getByRole('link', { name: 'Open the debrief' });
  for (let turn = 0; turn < 30; turn += 1) {
    const todo = page.getByRole('tab', { name: /^Biller’s desk\s*[1-9]/ });
    if (await todo.isVisible()) answered.push(await workOff(page));
    else if (await over.isVisible()) break;
    else await nextWork(page);
  }
  expect(answered.filter((text) => /denied/.test(text))).toEqual([expect.stringMatching(/FC-02.*CO-4/)]);
  expect(answered.some((text) => /FC-05.*rejected/.test(text))).toBe(true);
  expect(await textOf(clock(page))).toContain('2026');
  await deskTab(page, 'Coder').click();
  await card(page, 'Coder', 'FC-02').filter({ hasText: 'closed' }).waitFor();

  await over.click();
  await page.getByRole('heading', { level: 1, name: 'Debrief: First claim' }).waitFor();
  const causes = page.getByRole('region', { name: 'Causes, dearest first' });
  const cause = causes.getByRole('listitem').filter({ hasText: 'FC-02' });
  await cause.getByText(/Z7937.*(without a|no) modifier/).waitFor();
  await cause.getByText(/CO-4/).first().waitFor();
  await cause.getByText(/\b\d+ days later/).waitFor();
  expect(
    await causes
      .getByRole('listitem')
      .filter({ hasText: /FC-0[13]/ })
      .count(),
    'slips that were not made',
  ).toBe(0);
  await screenshot(page, 'mouse-debrief');

  const decided = /^Play FC-02 again from (.*)$/;
  const again = cause.getByRole('button', { name: decided });
  const day = decided.exec((await again.textContent()) ?? '')?.[1] ?? 'no day';
  await again.click();
  await page
    .getByText(new RegExp(`\\b${day}\\b`))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Take the last act back' }).waitFor(); // practice from here on
  await page.getByRole('button', { name: /^FC-02\b.*ready/ }).waitFor(); // as it stood before it was coded
});
