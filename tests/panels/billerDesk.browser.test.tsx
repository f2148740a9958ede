// The biller's desk in a real browser: a rejection is worked and a remittance posted by keyboard alone, and axe has nothing to say.

import axeCore from 'axe-core';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/panels/common/theme.css';
import type { Encounter } from '../../src/cycle/encounter.ts';
import { LiveRegion } from '../../src/panels/common/LiveRegion.tsx';
import { BillerDesk } from '../../src/panels/desks/biller/BillerDesk.tsx';
import type { Wording } from '../../src/scenario/wording.ts';
import { gameOf, openShipped } from '../../src/session/games.ts';
import { loadWording } from '../../src/session/library.ts';
import { createSession } from '../../src/session/session.ts';
import type { Session } from '../../src/session/snapshot.ts';
import { memoryStore } from '../../src/session/store.ts';

function Mounted({ session, wording }: { readonly session: Session; readonly wording: Wording }) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  return (
    <main>
      <h1>Desk</h1>
      <BillerDesk session={session} snapshot={snapshot} wording={wording} />
      <LiveRegion />
    </main>
  );
}

/** A game at the biller's chair on the day one encounter has come to a position, with the desk on the page. */
async function sit(scenario: string, ready: (session: Session) => boolean): Promise<Session> {
  const playable = await openShipped(scenario);
  if (!playable) throw new Error(`${scenario} is not shipped`);
  const session = createSession({
    game: gameOf(playable, 'biller'),
    mode: 'practice',
    scenarioHash: playable.hash,
    store: memoryStore(),
    locks: null,
  });
  while (!ready(session)) session.endDay();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Mounted session={session} wording={await loadWording()} />);
  onTestFinished(() => {
    root.unmount();
    host.remove();
    session.dispose();
  });
  return session;
}

function standing(session: Session, id: string): Encounter {
  const found = session.getSnapshot().world.encounters.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`no encounter ${id}`);
  return found;
}

const opened = (session: Session, id: string): boolean => {
  const { world } = session.getSnapshot();
  return standing(session, id).opens <= world.day;
};

/** Tabs on until the focus is on what has this name; fails where it cannot be reached. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : at?.textContent;
    if (name.test(at?.getAttribute('aria-label') ?? label ?? '')) return;
  }
  throw new Error(`the keyboard never reached ${name}`);
}

async function complaints(): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await axeCore.run('.biller-desk', { runOnly: tags });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

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
      expect(await complaints(), name).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
}
