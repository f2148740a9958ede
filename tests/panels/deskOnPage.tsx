// A desk on a page with its session, and what the browser tests of both desks ask of it.

import axeCore from 'axe-core';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/panels/common/theme.css';
import type { Encounter } from '../../src/cycle/encounter.ts';
import { LiveRegion } from '../../src/panels/common/LiveRegion.tsx';
import { useFollowing } from '../../src/panels/play/useSession.ts';
import type { Seat } from '../../src/scenario/scenario.ts';
import type { Wording } from '../../src/scenario/wording.ts';
import { gameOf, openShipped, type Playable } from '../../src/session/games.ts';
import { loadWording } from '../../src/session/library.ts';
import { createSession } from '../../src/session/session.ts';
import type { Session, Snapshot } from '../../src/session/snapshot.ts';
import { memoryStore } from '../../src/session/store.ts';

type Desk = ComponentType<{ readonly session: Session; readonly snapshot: Snapshot; readonly wording: Wording }>;

function Mounted({ Desk, session, wording }: { readonly Desk: Desk; readonly session: Session; readonly wording: Wording }) {
  const snapshot = useFollowing(session);
  return (
    <main>
      <h1>Desk</h1>
      <Desk session={session} snapshot={snapshot} wording={wording} />
      <LiveRegion />
    </main>
  );
}

/** A scenario that ships; throws where none has this name. */
export async function shippedPlayable(scenario: string): Promise<Playable> {
  const playable = await openShipped(scenario);
  if (!playable) throw new Error(`${scenario} is not shipped`);
  return playable;
}

/** A practice game in a chair, made ready by `before`, with the desk on the page until the test is over. */
export async function seated(Desk: Desk, playable: Playable, seat: Seat, before: (session: Session) => void): Promise<Session> {
  const session = createSession({
    game: gameOf(playable, seat),
    mode: 'practice',
    scenarioHash: playable.hash,
    store: memoryStore(),
    locks: null,
  });
  before(session);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  root.render(<Mounted Desk={Desk} session={session} wording={await loadWording()} />);
  onTestFinished(() => {
    root.unmount();
    host.remove();
    session.dispose();
  });
  return session;
}

/** The encounter as it stands now. */
export function standing(session: Session, id: string): Encounter {
  const found = session.getSnapshot().world.encounters.find((encounter) => encounter.id === id);
  if (!found) throw new Error(`no encounter ${id}`);
  return found;
}

/** What axe has to say about a part of the page. */
export async function complaints(selector: string): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await new Promise((done) => setTimeout(done, 250)); // colours of buttons fade in
  const { violations } = await axeCore.run(selector, { runOnly: tags });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
}

/** Tabs on until the focus is on what has this name; fails where it cannot be reached. */
export async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement;
    const label = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels?.[0]?.textContent : at?.textContent;
    if (name.test(at?.getAttribute('aria-label') ?? label ?? '')) return;
  }
  throw new Error(`the keyboard never reached ${name}`);
}
