// The coder's chair for browser tests: the desk with one chart open.

import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { CoderDesk } from '../../src/panels/desks/coder/CoderDesk.tsx';
import type { Playable } from '../../src/session/games.ts';
import type { Session } from '../../src/session/snapshot.ts';
import { complaints as complaintsIn, seated, shippedPlayable, standing } from './deskOnPage.tsx';

/** What axe has to say about the desk, or a part of the page. */
export const complaints = (selector = '.coder-desk') => complaintsIn(selector);

type Chair = 'coder' | 'both';

/** A practice game of a shipped scenario at the coder's chair with one chart open on the page. */
export async function sit(
  scenario: string,
  encounter: string,
  seat: Chair = 'coder',
  before?: (session: Session) => void,
): Promise<Session> {
  return sitAt(await shippedPlayable(scenario), encounter, seat, before);
}

/** The same with any scenario that was read. */
export async function sitAt(
  playable: Playable,
  encounter: string,
  seat: Chair = 'coder',
  before: (session: Session) => void = () => {},
): Promise<Session> {
  const session = await seated(CoderDesk, playable, seat, (now) => {
    while (standing(now, encounter).opens > now.getSnapshot().world.day) now.endDay();
    before(now);
    now.select(encounter);
  });
  await expect.element(page.getByRole('heading', { name: 'Coding sheet' })).toBeVisible();
  return session;
}
