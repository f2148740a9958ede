// Home, the briefing, the debrief and what stands between them, looked at by all the rules of harness/accessible.ts.
import { test } from 'vitest';
import { lookAtIt } from '../harness/accessible.ts';
import { openApp } from '../harness/app.ts';
import { clock } from '../harness/moves.ts';
import { openFile, runText } from '../harness/runs.ts';

test('home', async () => {
  const page = await openApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookAtIt(page, 'home');
});

test('an address that leads nowhere', async () => {
  const page = await openApp('#/nowhere');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookAtIt(page, 'nowhere');
});

test('the briefing', async () => {
  const page = await openApp('#/brief/first-claim');
  await page.getByRole('button', { name: 'Take your chair' }).waitFor();
  await lookAtIt(page, 'briefing');
});

test('the debrief of a game with many slips', async () => {
  const page = await openApp();
  await openFile(page, 'run.json', runText({ scenario: 'first-claim', seat: 'both', skill: 'novice' }));
  await clock(page).waitFor();
  await page.getByRole('link', { name: 'Open the debrief' }).click();
  await page.getByRole('status').filter({ hasText: 'What each slip cost has been worked out.' }).waitFor();
  await lookAtIt(page, 'debrief');
});
