// The coder's desk in a real browser: a chart is coded by keyboard alone, once more with the mouse, read out by a screen reader, and axe has nothing to say.

import { virtual } from '@guidepup/virtual-screen-reader';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Decision } from '../../src/engine/decision.ts';
import { addDiagnosis } from '../../src/panels/desks/coder/sheetEdits.ts';
import type { Session } from '../../src/session/snapshot.ts';
import { complaints, sit } from './coderSeat.tsx';
import { standing, tabTo } from './deskOnPage.tsx';

/** Moves down the list of sentences to the one that begins so. */
async function sentence(begins: RegExp): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (begins.test(document.activeElement?.textContent ?? '')) return;
    await userEvent.keyboard('{ArrowDown}');
  }
  throw new Error(`no sentence ${begins}`);
}

test('a chart is coded by keyboard alone: words picked, code found with them, line pointed, finished', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', 'FC-01');
  await userEvent.keyboard('e');
  await sentence(/^A\/P: Streptococcal pharyngitis/);
  expect(document.activeElement?.getAttribute('role')).toBe('option');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Streptococcal pharyngitis');
  expect(await complaints()).toEqual([]);

  await userEvent.keyboard('{Enter}'); // no code yet: the search opens with the words
  const field = page.getByRole('combobox', { name: /Words of the chart/ });
  await expect.element(field).toHaveValue('Streptococcal pharyngitis');
  await expect.element(field).toHaveFocus();
  expect(await complaints('dialog')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'FC-01').sheet.diagnoses).toEqual([
    { code: 'J02.0', evidence: [{ section: 'note', paragraph: 5, quote: 'Streptococcal pharyngitis' }] },
  ]);
  await expect.element(page.getByRole('option', { name: /^A\/P: Streptococcal/ })).toHaveAttribute('aria-selected', 'true');

  await userEvent.keyboard('{Escape}s');
  await userEvent.keyboard('office visit known low');
  await expect.element(page.getByRole('option', { name: /^W2734/ })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Line 1 points to no diagnosis.')).toBeVisible();
  await tabTo(/^A J02\.0/);
  await userEvent.keyboard(' ');
  expect(standing(session, 'FC-01').sheet.services[0]).toMatchObject({ code: 'W2734', pointers: [0], units: 1, place: '11' });
  expect(document.body.textContent).not.toContain('points to no diagnosis');

  await tabTo(/^Add modifier/);
  await userEvent.keyboard('separate visit{Enter}');
  expect(standing(session, 'FC-01').sheet.services[0]?.modifiers).toEqual(['25']);
  await tabTo(/^What will this do/);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/BlueRiver PPO would decide it/);
  expect(await complaints('dialog')).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await tabTo(/^Finish coding/);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'FC-01').position).toBe('coding.coded');
  await expect.element(page.getByRole('status').last()).toHaveTextContent(/Coding finished/);
  expect(document.activeElement?.textContent).toMatch(/^Next chart: FC-02/);
  expect(await complaints()).toEqual([]);
});

test('words selected with the mouse become evidence, whole words only, and a second time they are taken off', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', 'FC-01');
  await userEvent.keyboard('f');
  await userEvent.keyboard('strep throat{Enter}');
  const text = document.querySelector('#cd-note-4');
  if (!text) throw new Error('no paragraph');
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = walker.nextNode();
  while (at && !(at as Text).data.includes('swab for strep')) at = walker.nextNode();
  if (!at) throw new Error('no words');
  const from = (at as Text).data.indexOf('swab for strep');
  const select = () => getSelection()?.setBaseAndExtent(at, from + 1, at, from + 12); // "wab for str"
  select();
  await expect.element(page.getByRole('button', { name: 'Evidence for A (H)' })).toBeVisible();
  await userEvent.keyboard('h');
  expect(standing(session, 'FC-01').sheet.diagnoses[0]?.evidence).toEqual([{ section: 'note', paragraph: 4, quote: 'swab for strep' }]);
  await expect.element(page.getByRole('button', { name: 'swab for strep', exact: true })).toBeVisible();
  expect(document.querySelector('.cd-mark')?.textContent).toBe('swab for strep');
  expect(text.textContent).toBe(standing(session, 'FC-01').chart.note[4]);
  await page.getByRole('button', { name: 'Take off: swab for strep' }).click();
  expect(standing(session, 'FC-01').sheet.diagnoses[0]?.evidence).toEqual([]);
});

test('a query goes out as it was put together, with the findings of the chart', async () => {
  await page.viewport(768, 1024);
  const session = await sit('monday-at-maple-street', 'MM-05');
  await userEvent.keyboard('q');
  await page.getByText('Side of the body').click();
  await page.getByRole('checkbox', { name: /^Whisper test good AU after/ }).click();
  await page.getByRole('radio', { name: /Give choices/ }).click();
  for (const choice of ['right', 'left', 'other: ___', 'cannot be determined'])
    await page.getByRole('checkbox', { name: choice, exact: true }).click();
  expect(await complaints('dialog')).toEqual([]);
  await page.getByRole('button', { name: /^Send the query/ }).click();
  const [query] = standing(session, 'MM-05').queries;
  expect(query).toMatchObject({ faults: [], topic: 'Side of the body' });
  expect(query?.text).toMatch(/right.*left.*cannot be determined/s);
  expect(query?.text).toContain('“Whisper test good AU after”');
  await expect.element(page.getByText('A query is out.')).toBeVisible();
  expect(await complaints()).toEqual([]);
});

test('a returned chart says which reason the payer gave and what the biller wants to know', async () => {
  await page.viewport(1366, 768);
  const done = (session: Session, decision: Decision) => expect(session.decide(decision)).toEqual({ ok: true });
  const session = await sit('first-claim', 'FC-01', 'both', (playing) => {
    const line = { code: 'W2734', modifiers: [], units: 1, pointers: [0], place: '11', evidence: [] };
    done(playing, { kind: 'editSheet', encounter: 'FC-01', sheet: { diagnoses: [{ code: 'Z00.129', evidence: [] }], services: [line] } });
    done(playing, { kind: 'finishCoding', encounter: 'FC-01' });
    done(playing, { kind: 'draftClaim', encounter: 'FC-01', purpose: 'original' });
    done(playing, { kind: 'submitClaim', encounter: 'FC-01' });
    while (!standing(playing, 'FC-01').position.startsWith('outcome.')) playing.endDay();
    done(playing, { kind: 'returnToCoder', encounter: 'FC-01', reason: 'She is eighteen.' });
  });
  await expect.element(page.getByText('Back from the biller.')).toBeVisible();
  const card = page.getByRole('button', { name: /FC-01.*returned|returned.*FC-01/ });
  await expect.element(card).toHaveTextContent(/CO-9/);
  await expect.element(card).toHaveTextContent(/She is eighteen/);
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: /^Z00\.129/ }).click();
  await tabTo(/^Remove$/);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement?.closest('.coder-desk')).not.toBeNull(); // the button is gone, the focus is not
  expect(standing(session, 'FC-01').sheet.services[0]?.pointers).toEqual([]);
});

test('a screen reader hears sentences as options of a list, each with whether it is evidence', async () => {
  await page.viewport(1366, 768);
  await sit('first-claim', 'FC-01');
  await page.getByRole('button', { name: /^Sentences/ }).click();
  const list = document.querySelector<HTMLElement>('.cd-text');
  if (!list) throw new Error('no chart');
  await virtual.start({ container: list });
  onTestFinished(() => virtual.stop());
  const heard: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    heard.push(await virtual.lastSpokenPhrase());
    await virtual.next();
  }
  expect(heard[0]).toMatch(/^listbox, Sentences of the chart/);
  expect(heard.join(' | ')).toContain('group, Note');
  expect(heard.some((phrase) => /^option, CC: sore throat x 2 d\..*not selected/.test(phrase))).toBe(true);
});

test.each([
  [768, 1024],
  [360, 740],
])('nothing is cut off or hidden from axe at %d pixels', async (width, height) => {
  await page.viewport(width, height);
  const session = await sit('monday-at-maple-street', 'MM-05');
  await userEvent.keyboard('s');
  await userEvent.keyboard('packed earwax');
  await expect.element(page.getByRole('option').first()).toBeVisible();
  expect(await complaints('dialog')).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'MM-05').sheet.services).toHaveLength(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  expect(await complaints()).toEqual([]);
});

test('a code is added to the sheet as it is, not as it was last drawn', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', 'FC-02');
  await userEvent.keyboard('f');
  await userEvent.keyboard('right ankle sprain');
  await expect.element(page.getByRole('option', { name: /^S93\.401A/ })).toHaveAttribute('aria-selected', 'true');
  const { sheet } = standing(session, 'FC-02');
  session.decide({ kind: 'editSheet', encounter: 'FC-02', sheet: addDiagnosis(sheet, 'R05.9', []) });
  page
    .getByRole('combobox')
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); // before the page is drawn again
  expect(standing(session, 'FC-02').sheet.diagnoses.map(({ code }) => code)).toEqual(['R05.9', 'S93.401A']);
});

test('in the search one press chooses whichever row it is, arrow keys go round, and what to look at again is linked beside the act', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', 'FC-02');
  await userEvent.keyboard('f');
  await userEvent.keyboard('right ankle sprain');
  const first = page.getByRole('option', { name: /^S93\.401A/ });
  await expect.element(first).toHaveAttribute('aria-selected', 'true');
  await first.click();
  expect(standing(session, 'FC-02').sheet.diagnoses).toEqual([]);
  const rows = [...document.querySelectorAll('.cd-result')];
  const at = rows.findIndex((row) => row.getAttribute('aria-selected') === 'true');
  await userEvent.keyboard('{ArrowDown}'.repeat(rows.length - at));
  expect(rows[0]?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{ArrowUp}');
  expect(rows.at(-1)?.getAttribute('aria-selected')).toBe('true');
  await first.dblClick();
  expect(standing(session, 'FC-02').sheet.diagnoses.map(({ code }) => code)).toEqual(['S93.401A']);

  await userEvent.keyboard('s');
  await userEvent.keyboard('Z7937{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Z7937/); // the line just added is at hand
  await page.getByRole('button', { name: '2 to look at again' }).click();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('What to look at again');
  expect(document.activeElement?.textContent).toContain('Nothing of the chart is marked as evidence yet.');
  expect(await complaints()).toEqual([]);
  await tabTo(/^Finish coding/);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status').last()).toHaveTextContent(/1 diagnosis, 1 line, charges/);
});
