// Shipped scenarios played through the session by a careful player: what is saved is what was played, and looking back changes nothing.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedLibrary } from '../../src/cli/files.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Game } from '../../src/engine/world.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { runFromText, runToText } from '../../src/session/runFile.ts';
import { createSession } from '../../src/session/session.ts';
import type { Session } from '../../src/session/snapshot.ts';
import { memoryStore } from '../../src/session/store.ts';
import { actOnce } from './actOnce.ts';

const library = shippedLibrary();

function gameOf(id: string): Game {
  const result = readScenario(readFileSync(new URL(`../../scenarios/${id}.json`, import.meta.url), 'utf8'), id, library);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return { scenario: result.scenario, tables: library.tables, seat: 'both', seed: result.scenario.seed };
}

function playToEnd(session: Session): void {
  for (let step = 0; step < 3000 && !session.getSnapshot().finished; step += 1) {
    if (!actOnce(session)) session.nextEvent();
  }
}

describe.each(['first-claim', 'one-person-clinic', 'a-year-in-the-clinic'])('%s', (id) => {
  test('is played to its end, and its run, read back from a file, leads to the same world', () => {
    const game = gameOf(id);
    const store = memoryStore();
    const session = createSession({ game, scenarioHash: 'h', store, locks: null });
    playToEnd(session);
    const { world, finished } = session.getSnapshot();
    expect(finished).toBe(true);
    const reading = runFromText(runToText(session.toRun()));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    expect(replay(game, reading.run)).toEqual(world);
    const again = createSession({ game, scenarioHash: 'h', store, locks: null, run: reading.run });
    expect(again.getSnapshot().world).toEqual(world);
  });

  test('an act taken back leaves the world its run leads to', () => {
    const game = gameOf(id);
    const session = createSession({ game, mode: 'practice', scenarioHash: 'h', store: memoryStore(), locks: null });
    for (let i = 0; i < 4; i += 1) {
      while (actOnce(session)) {}
      session.nextEvent();
    }
    const { decisions } = session.toRun();
    for (let i = 0; i < 3; i += 1) session.undo();
    expect(session.toRun().decisions).toEqual(decisions.slice(0, -3));
    expect(session.getSnapshot().world).toEqual(replay(game, session.toRun()));
  });

  test('can be looked back at on any day without a change to the present', () => {
    const session = createSession({ game: gameOf(id), scenarioHash: 'h', store: memoryStore(), locks: null });
    for (let i = 0; i < 6; i += 1) {
      while (actOnce(session)) {}
      session.nextEvent();
    }
    const now = session.getSnapshot();
    for (let day = now.world.game.scenario.opens; day < now.today; day += 1) {
      session.goToDay(day);
      expect(session.getSnapshot().world.day).toBe(day);
    }
    session.backToNow();
    expect(session.getSnapshot().world).toBe(now.world);
  });
});

test('what others did before the learner came can be looked back at, too', () => {
  const session = createSession({ game: gameOf('the-audit'), scenarioHash: 'h', store: memoryStore(), locks: null });
  const now = session.getSnapshot().world;
  const { start, opens } = now.game.scenario;
  expect(opens).toBeGreaterThan(start + 30);
  for (let day = start; day < opens; day += 9) {
    session.goToDay(day);
    const { world } = session.getSnapshot();
    expect(world.day).toBe(day);
    expect(world.journal).toEqual(now.journal.filter((entry) => entry.day <= day));
  }
  session.goToDay(start - 5);
  expect(session.getSnapshot().world.day).toBe(start);
});
