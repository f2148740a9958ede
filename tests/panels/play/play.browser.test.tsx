// The play frame in a real browser: clock and keys, lists, looking back, and what it says when something is missing.

import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/panels/common/theme.css';
import type { Step } from '../../../src/cycle/encounter.ts';
import { waitsForLearner } from '../../../src/engine/ownWork.ts';
import { PlayScreen } from '../../../src/panels/play/PlayScreen.tsx';
import type { MountStage } from '../../../src/panels/play/StageHost.tsx';
import type { Mode, Seat } from '../../../src/scenario/scenario.ts';
import type { TimeSource } from '../../../src/session/deskClock.ts';
import { gameOf, openShipped } from '../../../src/session/games.ts';
import { loadWording } from '../../../src/session/library.ts';
import { createSession } from '../../../src/session/session.ts';
import type { Session } from '../../../src/session/snapshot.ts';
import { memoryStore, type Store } from '../../../src/session/store.ts';
import { handClock } from '../../session/handClock.ts';

let root: Root | null = null;
let place: HTMLElement | null = null;

interface Opening {
  readonly scenario?: string;
  readonly seat?: Seat;
  readonly mode?: Mode;
  readonly store?: Store;
  readonly mountStage?: MountStage;
  readonly time?: TimeSource;
}

/** A store that says it is a disk, so that nothing is complained of. */
const quietDisk = (): Store => ({ ...memoryStore(), kind: 'disk' });

async function open({
  scenario = 'first-claim',
  seat = 'biller',
  mode,
  store = quietDisk(),
  mountStage,
  time,
}: Opening = {}): Promise<Session> {
  const [playable, wording] = await Promise.all([openShipped(scenario), loadWording()]);
  if (!playable) throw new Error(`${scenario} is not shipped`);
  const session = createSession({
    game: gameOf(playable, seat),
    scenarioHash: playable.hash,
    store,
    locks: null,
    ...(mode && { mode }),
    ...(time && { time }),
  });
  place = document.createElement('div');
  place.id = 'root';
  document.documentElement.lang = 'en';
  document.body.append(place);
  root = createRoot(place);
  root.render(<PlayScreen session={session} wording={wording} {...(mountStage && { mountStage })} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Every encounter by step' }).or(page.getByText('drag to look back')).first())
    .toBeInTheDocument();
  return session;
}

afterEach(() => {
  root?.unmount();
  place?.remove();
  localStorage.clear();
});

/** Everything the live region says from now on: one message may soon follow another. */
function heard(): readonly string[] {
  const said: string[] = [];
  const region = page.getByRole('status').first().element();
  new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

const today = (session: Session) => session.getSnapshot().today;

describe('the clock', () => {
  test('shows the day and what is left of it, and N brings the next event, which is shown and said', async () => {
    await page.viewport(1366, 768);
    const session = await open();
    await expect.element(page.getByText(/day 2 · 08:00 · 8 h left/)).toBeVisible();
    const before = today(session);
    const said: (string | null)[] = []; // one message may follow another at once
    const region = document.querySelector('[role=status][aria-live=polite].visually-hidden');
    if (!region) throw new Error('no live region');
    new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    await userEvent.keyboard('n');
    expect(today(session)).toBeGreaterThan(before);
    await expect.element(page.getByRole('region', { name: 'What came' })).toBeVisible();
    await expect.poll(() => said.join(' ')).toMatch(/finished coding/);
  });

  test('Z takes the last act back with the days since, and says so until something else happens', async () => {
    await page.viewport(1366, 768);
    const session = await open({ seat: 'both' });
    const first = today(session);
    session.decide({ kind: 'holdCoding', encounter: 'FC-01', reason: 'lab result' });
    const said = heard();
    await userEvent.keyboard('d');
    await userEvent.keyboard('d');
    await userEvent.keyboard('z');
    const words = /Taken back: the last act on FC-01 Samira Rahmani\. It is .* again, 2 days earlier\./;
    const news = page.getByRole('region', { name: 'What came' });
    await expect.element(news).toHaveTextContent(words);
    expect(today(session)).toBe(first);
    await expect.poll(() => said.some((text) => words.test(text))).toBe(true);
    await userEvent.keyboard('d');
    await expect.element(news).not.toHaveTextContent(words);
  });

  test('a minute that passes while a code is taken leaves the focus on the code’s new line', async () => {
    await page.viewport(1366, 768);
    const time = handClock();
    const session = await open({ seat: 'coder', mode: 'shift', time });
    session.select('FC-01');
    await expect.element(page.getByRole('button', { name: /^Add diagnosis/ })).toBeEnabled();
    for (const [words, code] of [
      ['strep throat', 'J02.0'],
      ['cough', 'R05.9'],
    ] as const) {
      await userEvent.keyboard('f');
      const field = page.getByRole('dialog', { name: 'Find a code' }).getByRole('combobox');
      await userEvent.fill(field, words);
      await expect.element(page.getByRole('dialog').getByText(code).first()).toBeVisible();
      session.play(16);
      field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      time.pass(4000);
      session.pause();
      await expect.poll(() => document.activeElement?.closest('[data-open]')?.textContent ?? '').toContain(code);
    }
  });

  test('Escape closes the words of a figure and leaves the focus there', async () => {
    await page.viewport(1366, 768);
    await open();
    const figure = page.getByRole('button', { name: 'In A/R' });
    await figure.click();
    await expect.poll(() => document.querySelectorAll(':popover-open').length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.querySelectorAll(':popover-open').length).toBe(0);
    expect(document.activeElement).toBe(figure.element());
  });

  test('leaves a key alone that is typed into a field', async () => {
    const session = await open();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const before = today(session);
    await userEvent.keyboard('n');
    field.remove();
    expect(today(session)).toBe(before);
  });

  test('lets single keys be switched off', async () => {
    const session = await open();
    await userEvent.keyboard('?');
    await page.getByRole('checkbox', { name: 'Single keys are on' }).click();
    await userEvent.keyboard('{Escape}');
    const before = today(session);
    await userEvent.keyboard('n');
    expect(today(session)).toBe(before);
  });

  test('runs in a shift and stands when paused', async () => {
    const session = await open({ mode: 'shift' });
    await page.getByRole('button', { name: 'Sixteen times as fast' }).click();
    await expect.poll(() => session.getSnapshot().clock.used).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(session.getSnapshot().phase).toBe('paused');
  });
});

describe('the lists', () => {
  test('say in six headed lists what the stage shows, and pick an encounter', async () => {
    const session = await open();
    const lists = page.getByRole('region', { name: 'Every encounter by step' });
    await expect.element(lists.getByRole('heading', { level: 3 }).nth(5)).toHaveTextContent('6 Payment or denial');
    await lists.getByRole('button', { name: /FC-03/ }).click();
    expect(session.getSnapshot().selected).toBe('FC-03');
  });

  test('come by themselves where the stage cannot be drawn', async () => {
    await open({ mountStage: () => Promise.reject(new Error('no WebGL')) });
    await expect.element(page.getByText(/needs WebGL/)).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Every encounter by step' })).toBeVisible();
  });
});

describe('a stage in the whole window', () => {
  const blank: MountStage = () => Promise.resolve({ showOnly: () => {}, zoom: () => {}, setSound: () => {}, destroy: () => {} });

  test('has the lists beneath it, where the focus goes on that stood at the desk', async () => {
    await page.viewport(1366, 768);
    localStorage.setItem('clean-claim.stage', 'watch');
    await open({ seat: 'coder', mountStage: blank });
    const lists = page.getByRole('region', { name: 'Every encounter by step' });
    await expect.element(lists).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^Add diagnosis/ })).toBeEnabled();
    page
      .getByRole('button', { name: /^Add diagnosis/ })
      .element()
      .focus();
    await userEvent.keyboard('w');
    await expect.element(lists.getByRole('button', { pressed: true })).toHaveFocus();
    await userEvent.keyboard('f'); // a key of the desk, which is put away
    expect(document.querySelector('dialog[open]')).toBeNull();
    await userEvent.keyboard('l');
    await expect.element(lists).not.toBeInTheDocument();
    await userEvent.keyboard('www');
    await expect.element(lists).not.toBeInTheDocument();
    await userEvent.keyboard('wl');
    await expect.element(lists).toBeVisible();
  });

  test('leaves the lists to their button where the desk stays below it', async () => {
    await page.viewport(768, 1024);
    localStorage.setItem('clean-claim.stage', 'full');
    await open({ seat: 'coder', mountStage: blank });
    await expect.element(page.getByRole('button', { name: /^Add diagnosis/ })).toBeEnabled();
    await expect.element(page.getByRole('region', { name: 'Every encounter by step' })).not.toBeInTheDocument();
  });
});

describe('the filter', () => {
  test('come into view on a phone, where their button is far below', async () => {
    await page.viewport(360, 740);
    await open();
    const button = page.getByRole('button', { name: 'Lists' });
    if (button.element().getAttribute('aria-expanded') === 'true') await button.click();
    button.element().scrollIntoView({ block: 'end' });
    await button.click();
    await expect.element(page.getByRole('region', { name: 'Every encounter by step' })).toBeInViewport();
  });

  test('thins the lists, asks the stage for the same, and is taken back', async () => {
    const showOnly = vi.fn();
    const session = await open({ mountStage: () => Promise.resolve({ showOnly, zoom: () => {}, setSound: () => {}, destroy: () => {} }) });
    const { world } = session.getSnapshot();
    await userEvent.keyboard('l');
    await userEvent.keyboard('g');
    await page.getByLabelText('Waits for me').click();
    const mine = world.encounters.filter((encounter) => waitsForLearner(world, encounter)).map(({ id }) => id);
    const lists = page.getByRole('region', { name: 'Every encounter by step' });
    await expect.poll(() => lists.getByRole('button').elements().length).toBe(mine.length);
    await expect.element(page.getByText(`${mine.length} of ${world.encounters.length} shown`)).toBeVisible();
    expect(showOnly).toHaveBeenLastCalledWith(new Set(mine));
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(showOnly).toHaveBeenLastCalledWith(null);
    await expect.poll(() => lists.getByRole('button').elements().length).toBe(world.encounters.length);
  });

  test('a room of the stage opens its list', async () => {
    let pickRoom: (room: Step) => void = () => {};
    await open({
      mountStage: (_host, _session, { onRoom }) => {
        pickRoom = onRoom;
        return Promise.resolve({ showOnly: () => {}, zoom: () => {}, setSound: () => {}, destroy: () => {} });
      },
    });
    pickRoom('review');
    await expect.element(page.getByRole('heading', { name: /5 Payer review/ })).toHaveFocus();
  });
});

describe('the timeline', () => {
  test('looks back by keyboard, and End comes back to now', async () => {
    const session = await open();
    for (let i = 0; i < 3; i += 1) session.nextEvent();
    const now = today(session);
    const slider = page.getByRole('slider', { name: 'Day shown' });
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(session.getSnapshot()).toMatchObject({ live: false, today: now, clock: { day: now - 2 } });
    await expect.element(page.getByText(/looking back at the evening/)).toBeVisible();
    await userEvent.keyboard('{End}');
    expect(session.getSnapshot().live).toBe(true);
  });
});

describe('what the learner must know', () => {
  test('that nothing is saved, with the file as the way out', async () => {
    await open({ store: memoryStore('full') });
    await expect.element(page.getByText(/kept in this tab only/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save this run to a file' })).toBeVisible();
  });

  test('that the scenario is over, with the way to the debrief', async () => {
    const session = await open();
    session.runToEnd();
    await expect.element(page.getByRole('link', { name: 'Open the debrief' })).toHaveAttribute('href', '#/debrief/first-claim');
  });
});

describe('the coach on a phone', () => {
  test('stays in reach where the page is scrolled away from the words, and speaks up when they change', async () => {
    await page.viewport(360, 740);
    const session = await open({ seat: 'both' });
    const beside = page.getByRole('button', { name: 'What the coach says' });
    await expect.element(page.getByRole('region', { name: 'Coding sheet' })).toBeInTheDocument(); // the desk has come, and the page is long
    await expect.element(beside).not.toBeInTheDocument();
    scrollTo(0, document.body.scrollHeight);
    await expect.element(beside).toBeVisible();
    const sheet = () => document.querySelector('.coach-sheet:popover-open')?.textContent;
    expect(sheet()).toBeUndefined();
    const visit = { code: 'W2734', modifiers: [], units: 1, pointers: [0], place: '11', evidence: [] };
    session.decide({ kind: 'editSheet', encounter: 'FC-01', sheet: { diagnoses: [{ code: 'J02.0', evidence: [] }], services: [visit] } });
    session.decide({ kind: 'finishCoding', encounter: 'FC-01' });
    await expect.poll(sheet).toMatch(/That was the coder’s work/);
    await page.getByRole('button', { name: 'To the biller’s desk' }).last().click();
    await expect.poll(sheet).toBeUndefined();
  });
});

describe('accessibility', () => {
  test.each([
    [1366, 768],
    [768, 1024],
    [360, 740],
  ])('the frame is clean at %i × %i, and no wider than the window', async (width, height) => {
    await page.viewport(width, height);
    const session = await open({ seat: 'both' });
    session.nextEvent();
    await new Promise((later) => setTimeout(later, 400)); // the desk arrives
    const { violations } = await axe.run(place ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
