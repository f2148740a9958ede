// The biller's desk in a real browser: a rejection is worked and a remittance posted by keyboard alone, and axe has nothing to say.

import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BillerDesk } from '../../src/panels/desks/biller/BillerDesk.tsx';
import type { Session } from '../../src/session/snapshot.ts';
import { complaints as complaintsIn, seated, shippedPlayable, standing, tabTo } from './deskOnPage.tsx';

const complaints = () => complaintsIn('.biller-desk');

/** A game at the biller's chair on the day one encounter has come to a position, with the desk on the page. */
async function sit(scenario: string, ready: (session: Session) => boolean): Promise<Session> {
  return seated(BillerDesk, await shippedPlayable(scenario), 'biller', (session) => {
    while (!ready(session)) session.endDay();
  });
}

const opened = (session: Session, id: string): boolean => {
  const { world } = session.getSnapshot();
  return standing(session, id).opens <= world.day;
};

test('a rejection is worked by keyboard alone: registration, new claim, sent', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', (now) => opened(now, 'FC-05'));
  session.select('FC-05');
  await expect.element(page.getByRole('heading', { name: /Thomas Begaye/ })).toBeVisible();
  await expect.element(page.getByText('Passed on to the payer.').or(page.getByText('Never received it.')).first()).toBeVisible();

  await tabTo(/^Answer$/);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await tabTo(/^Member number 1/);
  await userEvent.keyboard('{End}2');
  await tabTo(/^Save registration/);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'FC-05').registration.coverages[0]?.member).toBe('QD6607712');
  expect(document.activeElement?.className).toBe('bd-result');

  await tabTo(/Correct and send a new claim/);
  await userEvent.keyboard(' ');
  await tabTo(/^Open the claim form/);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'FC-05').draft?.claim).toMatchObject({ frequency: '1', member: 'QD6607712', originalReference: null });
  await expect.element(page.getByText('No findings.')).toBeVisible();
  expect(await complaints()).toEqual([]);

  await tabTo(/^Send the claim$/);
  await userEvent.keyboard('{Enter}');
  expect(standing(session, 'FC-05').position).toBe('claim.atClearinghouse');
  await expect.element(page.getByRole('status').last()).toHaveTextContent(/sent claim FC-05\/2 to Quillmark Health/);
  await expect.element(page.getByRole('tab', { name: 'Answer' })).toHaveAttribute('aria-selected', 'true'); // not back to the registration that was open before
});

test('boxes hand over what was typed when they are left, and the scrubber leads to its box', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', (now) => standing(now, 'FC-02').position === 'coding.coded');
  session.decide({ kind: 'draftClaim', encounter: 'FC-02', purpose: 'original' });
  session.select('FC-02');
  const pointers = page.getByRole('textbox', { name: 'Line 2, 24E pointers' });
  await userEvent.fill(pointers, 'c');
  await userEvent.keyboard('{Tab}');
  expect(standing(session, 'FC-02').draft?.claim.lines[1]?.pointers).toEqual([2]);
  await userEvent.click(page.getByRole('button', { name: /box 24E, line 2/ }));
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Line 2, 24E pointers');
  await userEvent.fill(pointers, 'a');
  await userEvent.click(page.getByRole('button', { name: 'Send the claim', exact: true })); // leaving the box and pressing the button are one movement
  expect(standing(session, 'FC-02').claims[0]?.claim.lines[1]?.pointers).toEqual([0]);
});

test('a remittance says what it will book, is posted, and the rest goes to the patient', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', (now) => opened(now, 'FC-06') && standing(now, 'FC-06').position === 'outcome.paid');
  session.select('FC-06');
  await expect.element(page.getByText('It will book')).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'Moved to the patient' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Post', exact: true }));
  expect(standing(session, 'FC-06').claims[0]?.posted).toHaveLength(1);
  await userEvent.click(page.getByRole('radio', { name: /Bill the patient/ }));
  await userEvent.click(page.getByRole('button', { name: 'Send statement' }));
  expect(standing(session, 'FC-06')).toMatchObject({ position: 'outcome.withPatient', compliance: [] });
});

for (const [width, height] of [
  [1366, 768],
  [768, 1024],
  [360, 740],
] as const) {
  test(`at ${width} pixels every section of a denied claim is clean, and nothing spills sideways`, async () => {
    await page.viewport(width, height);
    const session = await sit('the-returned-tray', (now) => standing(now, 'RT-08').position === 'outcome.denied');
    session.select('RT-08');
    for (const name of ['Answer', 'Claim', 'Account', 'Coverage & registration', 'Papers']) {
      await userEvent.click(page.getByRole('tab', { name: new RegExp(`^${name}`) }));
      document.querySelector('.bd-choices')?.scrollIntoView({ block: 'end' }); // elsewhere their bar lies over one of them
      expect(await complaints(), name).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
}

test('a double click builds the claim and no more, and what was done is not told once it is taken back', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', (now) => standing(now, 'FC-02').position === 'coding.coded');
  session.select('FC-02');
  await page.getByRole('button', { name: 'Build the claim' }).click();
  const send = page.getByRole('button', { name: 'Send the claim' });
  await expect.element(send).toBeVisible();
  send.element().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 })); // the second press of a slow hand
  expect(standing(session, 'FC-02').claims).toEqual([]);
  const done = page.getByRole('complementary', { name: 'What will you do?' }).getByText(/^You /);
  await expect.element(done).toBeVisible();
  session.undo();
  await expect.element(done).not.toBeInTheDocument();
});

test('a paper of a later day does not lie on the desk yet', async () => {
  await page.viewport(1366, 768);
  const session = await sit('first-claim', (now) => opened(now, 'FC-01'));
  session.select('FC-06');
  const papers = page.getByRole('tab', { name: /^Papers/ });
  await papers.click();
  await expect.element(page.getByText('No papers beside the chart.')).toBeVisible();
  expect(standing(session, 'FC-06').documents.length).toBeGreaterThan(0);
  await expect.element(papers).toHaveTextContent(/^Papers$/);
});
