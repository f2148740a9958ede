// What a learner does at the two desks with a mouse, in the words that stand on the screen.
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

export type Seat = 'Both desks' | 'Coder' | 'Biller';

/** From anywhere: the briefing of a scenario, the chair, and the desk. */
export async function takeChair(page: Page, scenario: string, seat?: Seat): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/brief/${id}`;
  }, scenario);
  if (seat) await page.getByRole('group', { name: 'Your chair' }).getByText(seat, { exact: true }).click();
  await page.getByRole('button', { name: 'Take your chair' }).click();
  await clock(page).waitFor();
}

/** What an element says, its white space made single. */
export const textOf = async (locator: Locator): Promise<string> => ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim();

export const clock = (page: Page): Locator => page.locator('.play-clock');
export const coach = (page: Page): Locator => page.getByRole('complementary', { name: 'Coach' });
export const choices = (page: Page): Locator => page.getByRole('complementary', { name: 'What will you do?' });
export const account = (page: Page): Locator => page.getByRole('tabpanel', { name: /^(Answer|Claim|Account|Coverage|Papers)/ });
export const deskTab = (page: Page, desk: 'Coder' | 'Biller'): Locator => page.getByRole('tab', { name: new RegExp(`^${desk}’s desk`) });

const queue = (page: Page, desk: 'Coder' | 'Biller'): Locator =>
  page.getByRole('navigation', { name: desk === 'Coder' ? /^Coding queue/ : 'Worklist' });

/** The card of an encounter in the queue of the desk shown. */
export const card = (page: Page, desk: 'Coder' | 'Biller', encounter: string): Locator =>
  queue(page, desk).getByRole('button', { name: new RegExp(`\\b${encounter}\\b`) });

/** Sits down at a desk and opens an encounter there. */
export async function openAt(page: Page, desk: 'Coder' | 'Biller', encounter: string): Promise<void> {
  await deskTab(page, desk).click();
  await card(page, desk, encounter).click();
}

/** Selects words of the chart as a person does: press at the first letter, rest a moment on the way, let go after the last. */
export async function selectInChart(page: Page, words: string): Promise<void> {
  const chart = page.getByRole('region', { name: 'Chart' });
  await chart.getByText(words).first().scrollIntoViewIfNeeded();
  const box = await chart.evaluate((pane, wanted) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const rects = [...range.getClientRects()];
      const first = rects[0];
      const last = rects.at(-1);
      if (first && last) return { from: [first.left + 1, first.top + first.height / 2], to: [last.right - 1, last.top + last.height / 2] };
    }
    return null;
  }, words);
  const [fromX = 0, fromY = 0] = box?.from ?? [];
  const [toX = 0, toY = 0] = box?.to ?? [];
  expect(box, `the chart says “${words}”`).not.toBeNull();
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2, { steps: 2 });
  await page.waitForTimeout(200); // long enough for the desk to take what is selected so far
  await page.mouse.move(toX, toY, { steps: 2 });
  await page.mouse.up();
}

/** Takes a code from the search, which is open already or is opened by the button of its list. */
export async function addCode(page: Page, list: 'diagnosis' | 'service', words: string, code: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Find a code' });
  if (!(await dialog.isVisible()))
    await page.getByRole('button', { name: list === 'diagnosis' ? /^Add diagnosis/ : /^Add procedure/ }).click();
  await dialog.getByRole('combobox').fill(words);
  const option = dialog.getByRole('option', { name: new RegExp(`^${code.replace('.', '\\.')}`) });
  await option.first().waitFor();
  if ((await option.first().getAttribute('aria-selected')) !== 'true') await option.first().click();
  await dialog.getByRole('button', { name: `Add ${code} to the sheet` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The line at hand points to a diagnosis by its letter. */
export async function pointTo(page: Page, letter: string): Promise<void> {
  const pointer = page.getByRole('group', { name: /^Points to/ }).getByRole('button', { name: new RegExp(`^${letter}\\b`) });
  await pointer.click();
  await expect.poll(() => pointer.getAttribute('aria-pressed')).toBe('true');
}

export async function finishCoding(page: Page): Promise<void> {
  const finish = page.getByRole('button', { name: 'Finish coding' });
  await finish.click();
  await finish.waitFor({ state: 'hidden' });
}

/** Chooses what to do with a claim. */
export async function choose(page: Page, title: string): Promise<void> {
  await choices(page).getByText(title, { exact: true }).click();
}

/** Does what is chosen; the button says what. The answer is what the desk says was done. */
export async function doIt(page: Page, button: string): Promise<string> {
  await choices(page).getByRole('button', { name: button, exact: true }).click();
  const done = choices(page)
    .getByText(/^(You |Nothing)/)
    .first();
  await done.waitFor();
  return textOf(done);
}

/** Words that are to be seen somewhere on the page, which may also stand, hidden, in a note of why a button cannot be pressed. */
export const shown = (page: Page, words: string): Locator => page.getByText(words).filter({ visible: true }).first();

/** Builds the claim of the open account and sends it. */
export async function buildAndSend(page: Page): Promise<void> {
  await doIt(page, 'Build the claim');
  await choices(page).getByRole('button', { name: 'Send the claim' }).click();
  await choices(page)
    .getByText(/^You sent claim/)
    .waitFor();
}

/** Waits until the whole screen shows the clock's day: the clock answers first, the desk follows. */
async function followed(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const [day] = /\d+ \w+ \d{4}/.exec(document.querySelector('.play-clock strong')?.textContent ?? '') ?? [];
    return day !== undefined && document.querySelector('.frame-paper')?.textContent?.includes(day);
  });
}

/** Lets the days pass to the next event; the clock shows another day after it, and the desk, too. */
export async function nextEvent(page: Page): Promise<void> {
  const before = await textOf(clock(page).locator('strong'));
  await page.getByRole('button', { name: 'Next event' }).click();
  await clock(page).locator('strong').filter({ hasNotText: before }).waitFor();
  await followed(page);
}

const waits = (page: Page): Promise<string> => textOf(page.getByRole('tablist', { name: 'Desk' }));

/** Lets the days pass until something waits at a desk, or the scenario is over. */
export async function nextWork(page: Page): Promise<void> {
  const over = shown(page, 'The scenario is over.');
  for (let events = 0; events < 40; events += 1) {
    if (/[1-9]/.test(await waits(page)) || (await over.isVisible())) return;
    await nextEvent(page);
  }
  throw new Error('Forty events passed and nothing came to a desk');
}
