// Days are worked out in idle moments, and nothing but the waiting is different.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession } from '../../src/session/session.ts';
import { memoryStore } from '../../src/session/store.ts';
import { game, hold, MONDAY, rules } from './tinyGame.ts';

let idle: (() => void)[] = [];

/** The browser has time until nothing is left to do. */
function rest(): number {
  let moments = 0;
  for (; idle.length > 0; moments += 1) idle.shift()?.();
  return moments;
}

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', () => {
    idle = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

function open(mode: 'practice' | 'shift') {
  let passed = 0;
  const counting = {
    ...rules,
    passDay: (world: Parameters<typeof rules.passDay>[0]) => {
      passed += 1;
      return rules.passDay(world);
    },
  };
  const session = createSession({ game, mode, scenarioHash: 'h', store: memoryStore(), rules: counting, locks: null });
  return { session, passed: () => passed };
}

test('each idle moment passes a day, up to the next event, and the event is then there at once', () => {
  const { session, passed } = open('practice');
  expect(passed()).toBe(0);
  rest();
  expect(passed()).toBe(3); // Monday to Thursday, when the answer comes
  session.nextEvent();
  expect(session.getSnapshot().today).toBe(MONDAY + 3);
  expect(session.getSnapshot().lastAnnouncement?.entries).toHaveLength(1);
  expect(passed()).toBe(3);
});

test('what was foreseen before an act does not come after it', () => {
  const { session, passed } = open('practice');
  rest();
  session.decide(hold('first'));
  session.nextEvent();
  expect(passed()).toBe(6);
  expect(session.getSnapshot().world.journal.map(({ event }) => event.kind)).toEqual(['codingHeld', 'claimRejected']);
});

test('a shift foresees nothing, and an ended session neither', () => {
  const shift = open('shift');
  rest();
  expect(shift.passed()).toBe(0);
  const { session, passed } = open('practice');
  session.dispose();
  rest();
  expect(passed()).toBe(0);
});
