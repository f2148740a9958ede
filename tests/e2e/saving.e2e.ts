// Saving in the built product: what a closed tab keeps, what a second tab says, and the file as the way out where nothing can be stored.
import { text as textOfStream } from 'node:stream/consumers';
import type { Download, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openApp } from './harness/app.ts';

/** Sits down at the biller's desk of the first scenario and builds a claim: one act, on the second day. */
async function buildOneClaim(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^Biller/ }).check();
  await page.getByRole('button', { name: 'Take your chair' }).click();
  await page.locator('.play-clock').waitFor();
  await page.getByRole('button', { name: 'Next event' }).click();
  await page.locator('.bd-choices').getByRole('button', { name: 'Build the claim' }).click();
}

const clock = (page: Page): Promise<string | null> => page.locator('.play-clock').textContent();
const otherTab = (page: Page) => page.locator('.play-notices').getByText('Another tab is playing this game.');
const saved = (page: Page) => page.locator('.play-saved[data-state=saved]');

const textOf = async (download: Download): Promise<string> => textOfStream(await download.createReadStream());

describe('a game on this browser’s disk', () => {
  test('is where it was after the page was loaded again, and home offers to continue it', async () => {
    const page = await openApp('#/brief/first-claim');
    await buildOneClaim(page);
    await saved(page).waitFor();
    const before = await clock(page);
    await page.reload();
    await page.locator('.play-clock').waitFor();
    expect(await clock(page)).toBe(before);
    await page.getByText('to bill', { exact: true }).first().waitFor();
    await page.goto(page.url().replace(/#.*/, '#/'));
    await page
      .getByRole('link', { name: /continue/i })
      .first()
      .click();
    await page.locator('.play-clock').waitFor();
    expect(await clock(page)).toBe(before);
  });

  test('is played in one tab: a second one says so, and can take over', async () => {
    const first = await openApp('#/brief/first-claim');
    await buildOneClaim(first);
    await saved(first).waitFor();
    const second = await first.context().newPage();
    await second.goto(first.url());
    await otherTab(second).waitFor();
    expect(await second.getByRole('button', { name: 'Next event' }).getAttribute('aria-disabled')).toBe('true');
    await second.getByRole('button', { name: 'Take over here' }).click();
    await otherTab(first).waitFor();
    const before = await clock(second);
    await second.getByRole('button', { name: 'Next event' }).click();
    await saved(second).waitFor();
    expect(await clock(second)).not.toBe(before);
  });
});

describe('a browser that stores nothing', () => {
  test.each([
    ['has no database', "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
    ['forbids it', "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }"],
    ['never opens it', 'IDBFactory.prototype.open = () => new EventTarget()'],
  ])('because it %s: the game says so, and a file keeps it', async (_why, script) => {
    const page = await openApp('#/brief/first-claim');
    await page.addInitScript(script);
    await page.reload();
    await buildOneClaim(page);
    await page.getByText('This game is kept in this tab only.').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save this run to a file' }).first().click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('first-claim-run.json');
    const run = await textOf(download);
    const before = await clock(page);

    await page.goto(page.url().replace(/#.*/, '#/'));
    await page.reload(); // a new visit: nothing is left in memory
    await page.locator('input[type=file]').setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(run) });
    await page.locator('.play-clock').waitFor();
    expect(await clock(page)).toBe(before);
  });
});
