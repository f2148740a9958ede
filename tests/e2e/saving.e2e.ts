// What is kept: an act outlives the tab, a run goes out to a file and comes in again, one tab plays at a time, and a browser that keeps nothing says so.
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openApp } from './harness/app.ts';
import { addCode, clock, shown, takeChair } from './harness/moves.ts';
import { openFile } from './harness/runs.ts';

const coded = (page: Page, code: string) =>
  page.getByRole('region', { name: 'Coding sheet' }).getByRole('button', { name: new RegExp(`^${code.replace('.', '\\.')}`) });

/** First claim at the coder's desk with one code on the first sheet. */
async function beginWithOneCode(page: Page): Promise<void> {
  await takeChair(page, 'first-claim', 'Coder');
  await addCode(page, 'diagnosis', 'strep throat', 'J02.0');
  await coded(page, 'J02.0').waitFor();
}

const saved = (page: Page) => page.locator('.play-saved').filter({ hasText: /^saved/ });
const keptHere = (page: Page) => page.getByText('This game is kept in this tab only.');

async function saveToFile(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this run to a file' }).first().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('first-claim-run.json');
  return text(await download.createReadStream());
}

test('an act is there after the page is loaded anew, and after the tab was closed', async () => {
  const page = await openApp();
  await beginWithOneCode(page);
  await saved(page).waitFor();
  await page.reload();
  await coded(page, 'J02.0').waitFor();
  const next = await page.context().newPage();
  await page.close();
  await next.goto(page.url().replace(/#.*/, ''));
  await next.getByRole('link', { name: 'Continue playing' }).click();
  await coded(next, 'J02.0').waitFor();
});

test('a run is saved to a file and opens from it in another browser', async () => {
  const page = await openApp();
  await beginWithOneCode(page);
  await page.getByRole('button', { name: 'Briefing' }).click();
  const file = await saveToFile(page);
  const other = await openApp();
  await openFile(other, 'first-claim-run.json', file);
  await coded(other, 'J02.0').waitFor();
});

test('the second tab watches, says so, and can take over', async () => {
  const first = await openApp();
  await beginWithOneCode(first);
  await saved(first).waitFor();
  const second = await first.context().newPage();
  await second.goto(first.url());
  const notice = (page: Page) => shown(page, 'Another tab is playing this game.');
  await notice(second).waitFor();
  await coded(second, 'J02.0').waitFor();
  expect(await second.getByRole('button', { name: 'Next event' }).getAttribute('aria-disabled')).toBe('true');
  await second.getByRole('button', { name: 'Take over here' }).click();
  await notice(second).waitFor({ state: 'hidden' });
  await notice(first).waitFor();
  await addCode(second, 'service', 'strep swab', 'Z4619');
  await saved(second).waitFor();
  expect(await first.getByRole('button', { name: 'Next event' }).getAttribute('aria-disabled')).toBe('true');
});

describe('a browser that cannot keep anything', () => {
  test.each([
    ['has no database', () => Reflect.defineProperty(globalThis, 'indexedDB', { value: undefined })],
    [
      'refuses its database',
      () =>
        Reflect.defineProperty(IDBFactory.prototype, 'open', {
          value: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
    ],
  ])('%s: says so at home and at the desk, and saves to a file', async (_what, lack) => {
    const page = await openApp('', { prepare: (context) => context.addInitScript(lack) });
    await page.getByText('Your games cannot be saved here').waitFor();
    await beginWithOneCode(page);
    await keptHere(page).waitFor();
    const file = await saveToFile(page);
    expect(JSON.parse(file)).toMatchObject({ scenario: 'first-claim', decisions: [{ decision: { kind: 'editSheet' } }] });
  });

  test('has a full disk: the act is done, the notice says it is in this tab only', async () => {
    const fill = () => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Reflect.defineProperty(IDBObjectStore.prototype, 'put', { value: full });
      Reflect.defineProperty(IDBObjectStore.prototype, 'add', { value: full });
    };
    const page = await openApp('', { prepare: (context) => context.addInitScript(fill) });
    await beginWithOneCode(page);
    await keptHere(page).waitFor();
    await page.getByText('The disk of this browser is full.').waitFor();
    expect(JSON.parse(await saveToFile(page)).decisions).toHaveLength(1);
    await clock(page).waitFor();
  });
});
