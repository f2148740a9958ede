// What no shipped scenario shows at the coder's desk: a note that waits for its signature, and a query that is answered with an addendum.

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Playable } from '../../src/session/games.ts';
import { openScenarioFile } from '../../src/session/scenarioFile.ts';
import { complaints, sitAt } from './coderSeat.tsx';
import { standing, tabTo } from './deskOnPage.tsx';
import authored from './fixtures/unsigned-and-unclear.json?raw';

async function authoredGame(): Promise<Playable> {
  const opening = await openScenarioFile(new TextEncoder().encode(authored), 'unsigned-and-unclear.json');
  if (!opening.ok) throw new Error(opening.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return opening.playable;
}

test('an unsigned note is asked for, is signed on the next working day and comes to the queue', async () => {
  await page.viewport(1366, 768);
  const session = await sitAt(await authoredGame(), 'UU-01');
  const queue = page.getByRole('navigation', { name: /Coding queue/ });
  await expect.element(page.getByText('The note is not signed.')).toBeVisible();
  await expect.element(page.getByText('UNSIGNED', { exact: true })).toBeVisible();
  await expect.element(queue.getByRole('region', { name: 'Waiting, 1' })).toHaveTextContent(/UU-01.*unsigned/);
  expect(document.body.textContent).not.toContain('Finish coding');
  expect(await complaints()).toEqual([]);

  await tabTo(/^Ask for the signature/);
  await userEvent.keyboard('{Enter}');
  const asked = session.getSnapshot().world.day;
  await expect.element(page.getByRole('status').last()).toHaveTextContent(/has been asked to sign/);
  await expect.element(page.getByText('The signature is asked for.')).toBeVisible();
  expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true'); // once is enough, and the focus stays
  expect(document.activeElement?.closest('.coder-desk')).not.toBeNull();
  expect(await complaints()).toEqual([]);

  session.endDay();
  expect(session.getSnapshot().world.day).toBe(asked + 1);
  expect(standing(session, 'UU-01')).toMatchObject({ position: 'coding.queued', chart: { signed: asked + 1 } });
  await expect.element(queue.getByRole('region', { name: /^To code/ })).toHaveTextContent(/UU-01.*ready/);
  await expect.element(page.getByText(/signed Mar 4|signed 4 Mar/)).toBeVisible();
  await userEvent.keyboard('f');
  await userEvent.keyboard('strep throat{Enter}');
  expect(standing(session, 'UU-01').sheet.diagnoses.map(({ code }) => code)).toEqual(['J02.0']);
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^J02\.0/);
});

test('a fair query comes back as an addendum, and the code is proved by its words', async () => {
  await page.viewport(1366, 768);
  const session = await sitAt(await authoredGame(), 'UU-02');
  await userEvent.keyboard('q');
  await page.getByText('Side of the body').click();
  await page.getByRole('checkbox', { name: /^Exam: one canal/ }).click();
  await page.getByRole('radio', { name: /^Ask for a yes/ }).click();
  await expect.element(page.getByText(/^Leading: a yes is the only easy answer/)).toBeVisible();
  await page.getByRole('radio', { name: /^Give choices/ }).click();
  for (const choice of ['right', 'left', 'both sides', 'other: ___', 'cannot be determined'])
    await page.getByRole('checkbox', { name: choice, exact: true }).click();
  await expect.element(page.getByText(/^Fair: /)).toBeVisible();
  expect(await complaints()).toEqual([]);
  await page.getByRole('button', { name: /^Send the query/ }).click();
  expect(standing(session, 'UU-02').position).toBe('documentation.queryOut');
  await expect.element(page.getByText('A query is out.')).toBeVisible();
  expect(await complaints()).toEqual([]);

  while (standing(session, 'UU-02').position === 'documentation.queryOut') session.endDay();
  expect(standing(session, 'UU-02')).toMatchObject({
    position: 'coding.queued',
    addenda: [{ text: expect.stringContaining('right ear') }],
  });
  await expect.element(page.getByText('The provider has answered.')).toBeVisible();
  await expect.element(page.getByText(/the right ear was packed and cleared; the left/).first()).toBeVisible();
  expect(await complaints()).toEqual([]);

  await userEvent.keyboard('f');
  await userEvent.keyboard('impacted cerumen right ear{Enter}');
  await userEvent.keyboard('e');
  for (let i = 0; i < 30 && !/right ear was packed/.test(document.activeElement?.textContent ?? ''); i += 1)
    await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'UU-02').sheet.diagnoses).toMatchObject([{ code: 'H61.21', evidence: [{ section: 'addendum', paragraph: 0 }] }]);
  expect(await complaints()).toEqual([]);

  await userEvent.keyboard('{Escape}s');
  await userEvent.keyboard('Y2718{Enter}');
  await tabTo(/^A H61\.21/);
  await userEvent.keyboard(' ');
  await tabTo(/^Finish coding/);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'UU-02').position).toBe('coding.coded');
  expect(document.body.textContent).not.toContain('Next chart'); // the other one still waits for its signature
  expect(document.activeElement?.textContent).toMatch(/^Papadimos, George/);
});
