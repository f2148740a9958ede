// Scenario files from an instructor: a bad one is told all its problems and loses nothing, a good one is played, and whatever is written in it is only text.
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openApp } from './harness/app.ts';
import { addCode, clock, takeChair, textOf } from './harness/moves.ts';
import { openFile } from './harness/runs.ts';

const shipped = readFileSync(new URL('../../scenarios/first-claim.json', import.meta.url), 'utf8');
const naughtyFile = new URL('../../../shared/data/bad-inputs/naughty-strings/blns.json', import.meta.url);

interface Draft {
  id: string;
  title: string;
  summary: string;
  briefing: string[];
  encounters: { title: string; chart: { note: string[] } }[];
}

/** The shipped scenario, changed as an instructor would who starts from it. */
function own(change: (draft: Draft) => void): string {
  const draft = JSON.parse(shipped) as Draft;
  draft.id = 'my-own';
  draft.title = 'My own first claim';
  change(draft);
  return JSON.stringify(draft, null, 2);
}

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

const problems = (page: Page) => page.getByRole('table', { name: /^Problems in/ });

describe('a scenario file with mistakes', () => {
  test.each([
    {
      kind: 'of shape',
      mistakes: [
        ['"minutes": 10', '"minuets": 10'],
        ['"level": "first steps"', '"level": "first step"'],
        ['"seed": 6', '"seed": "six"'],
      ],
    },
    {
      kind: 'of sense',
      mistakes: [
        ['["blueriver-ppo"', '["bluerivr-ppo"'],
        ['"evidence": "Streptococcal pharyngitis"', '"evidence": "Strep of the knee"'],
      ],
    },
  ])('$kind is told every one of them with its line, and the game that was open stays', async ({ mistakes }) => {
    const page = await openApp();
    await takeChair(page, 'first-claim', 'Coder');
    await addCode(page, 'diagnosis', 'strep throat', 'J02.0');
    const text = mistakes.reduce((draft, [right = '', wrong = '']) => draft.replace(right, wrong), shipped);
    await openFile(page, 'mine.json', text);
    await page.getByText('mine.json cannot be played yet').first().waitFor();
    const rows = await problems(page).getByRole('row').allTextContents();
    for (const [, wrong = ''] of mistakes) {
      const line = lineOf(text, wrong);
      const told = rows.some((row) => row.startsWith(`${line}:`));
      expect(told, `a problem in line ${line}: ${wrong}\n${rows.join('\n')}`).toBe(true);
    }
    expect(rows.join('\n')).toMatch(/did you mean/i);
    await page.getByRole('link', { name: 'Continue playing' }).click();
    await page
      .getByRole('region', { name: 'Coding sheet' })
      .getByRole('button', { name: /^J02\.0/ })
      .waitFor();
  });

  test.each([
    ['no JSON', 'Dear students,'],
    ['cut off', shipped.slice(0, 2000)],
    ['a key twice', shipped.replace('"format": 1,', '"format": 1, "format": 1,')],
    ['a prototype', shipped.replace('"format": 1,', '"format": 1, "__proto__": {},')],
    ['not UTF-8', Buffer.concat([Buffer.from('{"title": "'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}')])],
    ['too deep', `${'['.repeat(500)}${']'.repeat(500)}`],
  ])('is refused with a place: %s', async (_what, content) => {
    const page = await openApp();
    await openFile(page, 'mine.json', content);
    await problems(page).waitFor();
    expect(await textOf(problems(page).getByRole('row').nth(1))).toMatch(/^\d+:\d+/);
  });

  test('is refused when it is larger than 2 MB', async () => {
    const page = await openApp();
    await openFile(page, 'mine.json', shipped + ' '.repeat(2_000_001));
    await page.getByText('This file is too large', { exact: true }).waitFor();
  });
});

test('an own scenario opens and is played', async () => {
  const page = await openApp();
  await openFile(
    page,
    'mine.json',
    own(() => {}),
  );
  await page.getByRole('heading', { level: 1, name: 'My own first claim' }).waitFor();
  await page.getByRole('button', { name: 'Take your chair' }).click();
  await clock(page).waitFor();
  await addCode(page, 'diagnosis', 'strep throat', 'J02.0');
  await page.getByRole('button', { name: 'Next event' }).click();
  await page.getByRole('region', { name: 'What came' }).waitFor();
});

const haveNaughty = existsSync(naughtyFile);
if (!haveNaughty) console.warn('The naughty strings are not here: their test is skipped.');

describe.skipIf(!haveNaughty)('naughty strings', () => {
  test('stand as they are in title, briefing and note, and nothing of them runs', async () => {
    const all = haveNaughty ? (JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[]) : [];
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
    const strings = [...new Set(all.map(plain))].filter((text) => text.length > 2 && text.length < 300 && /[<>&"'`%{}]|script/i.test(text));
    expect(strings.length).toBeGreaterThan(100);
    const title = '"><script>alert(1)</script>';
    const note = strings.slice(0, 40);
    const page = await openApp();
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog opened: ${dialog.message()}`);
    });
    const text = own((draft) => {
      draft.title = title;
      draft.briefing = strings;
      draft.encounters[0]?.chart.note.push(...note);
    });
    await openFile(page, 'naughty.json', text);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const briefing = plain((await page.getByRole('main').textContent()) ?? '');
    expect(strings.filter((naughty) => !briefing.includes(naughty))).toEqual([]);
    await page.getByRole('button', { name: 'Take your chair' }).click();
    await clock(page).waitFor();
    const chart = plain((await page.getByRole('region', { name: 'Chart' }).textContent()) ?? '');
    expect(note.filter((naughty) => !chart.includes(naughty))).toEqual([]);
    expect(await page.title()).toContain(title);
  });
});
