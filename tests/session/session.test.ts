// The session: what a learner may ask of the game, and what the two views see of it.

import { describe, expect, test } from 'vitest';
import type { Pass } from '../../src/session/rules.ts';
import { createSession, type SessionOptions } from '../../src/session/session.ts';
import { memoryStore } from '../../src/session/store.ts';
import { handClock } from './handClock.ts';
import { game, hold, MONDAY, rules } from './tinyGame.ts';

const open = (more: Partial<SessionOptions> = {}) =>
  createSession({ game, scenarioHash: 'h', store: memoryStore(), rules, locks: null, ...more });

describe('deciding', () => {
  test('does a legal act, dates it, and refuses an illegal one with the rule', () => {
    const session = open();
    expect(session.decide(hold('lab result'))).toEqual({ ok: true });
    expect(session.decide({ kind: 'finishCoding', encounter: 'E-1' })).toEqual({ ok: false, why: 'notAtThisStep' });
    expect(session.toRun().decisions).toEqual([{ day: MONDAY, minute: 0, decision: hold('lab result') }]);
    expect(session.getSnapshot().clock).toMatchObject({ used: 10, left: 50, minute: 490, dayNumber: 1 });
  });

  test('keeps each chair to its own desk', () => {
    const session = open({ game: { ...game, seat: 'biller' } });
    expect(session.decide(hold('x'))).toEqual({ ok: false, why: 'otherDesk' });
  });

  test('goes home when the minutes of the desk day are used up', () => {
    const session = open();
    for (let i = 0; i < 6; i += 1) session.decide(hold(String(i)));
    expect(session.getSnapshot().clock).toMatchObject({ day: MONDAY + 1, used: 0 });
  });

  test('gives the same snapshot until something changes, and a new one to everybody when it does', () => {
    const session = open();
    const before = session.getSnapshot();
    let calls = 0;
    session.subscribe(() => {
      calls += 1;
    });
    session.select(null);
    session.pause();
    expect(session.getSnapshot()).toBe(before);
    session.select('E-1');
    expect(session.getSnapshot()).not.toBe(before);
    expect(session.getSnapshot().selected).toBe('E-1');
    expect(calls).toBe(1);
  });
});

describe('telling', () => {
  test('tells each change once, also where the phase changes with it', () => {
    const session = open();
    const told: string[] = [];
    session.subscribe(() => told.push(`${session.getSnapshot().clock.day - MONDAY} ${session.getSnapshot().phase}`));
    session.endDay();
    session.endDay();
    session.goToDay(MONDAY);
    session.goToDay(MONDAY + 1);
    session.backToNow();
    session.runToEnd();
    session.goToDay(MONDAY);
    session.backToNow();
    expect(told).toEqual([
      '1 paused',
      '2 paused',
      '0 lookingBack',
      '1 lookingBack',
      '2 paused',
      '27 finished',
      '0 lookingBack',
      '27 finished',
    ]);
  });

  test('tells an end that is taken back once', () => {
    const session = open();
    session.decide(hold('lab result'));
    session.runToEnd();
    const told: string[] = [];
    session.subscribe(() => told.push(session.getSnapshot().phase));
    session.undo();
    expect(told).toEqual(['paused']);
  });
});

describe('passing time', () => {
  test('the next event is the first thing that lands on the desk, and it is announced', () => {
    const session = open();
    session.nextEvent();
    expect(session.getSnapshot().today).toBe(MONDAY + 3);
    expect(session.getSnapshot().lastAnnouncement?.entries.map(({ event }) => event.kind)).toEqual(['claimRejected']);
  });

  test('what is played before an encounter opens is history, and no event', () => {
    const early = {
      ...rules,
      createWorld: (of: typeof game, pass: Pass) => {
        const world = rules.createWorld(of, pass);
        return { ...world, encounters: world.encounters.map((encounter) => ({ ...encounter, opens: MONDAY + 8 })) };
      },
    };
    const session = open({ rules: early });
    session.nextEvent();
    expect(session.getSnapshot().today).toBe(MONDAY + 10);
  });

  test('a weekend has no desk day', () => {
    const session = open();
    for (let i = 0; i < 5; i += 1) session.endDay();
    expect(session.getSnapshot().today).toBe(MONDAY + 7);
  });

  test('so many working days pass at once, whatever lies on the desk, and no more than there are', () => {
    const session = open();
    session.passDays(4);
    expect(session.getSnapshot().today).toBe(MONDAY + 4);
    session.passDays(1);
    expect(session.getSnapshot().today).toBe(MONDAY + 7);
    session.passDays(500);
    expect(session.getSnapshot()).toMatchObject({ finished: true, clock: { dayNumber: 28 } });
  });

  test('the end of the scenario is the end of the game', () => {
    const session = open();
    session.runToEnd();
    expect(session.getSnapshot()).toMatchObject({ finished: true, phase: 'finished', clock: { dayNumber: 28, left: 0 } });
    expect(session.decide(hold('late'))).toEqual({ ok: false, why: 'finished' });
  });

  test('in practice the clock waits', () => {
    const session = open();
    session.play(16);
    expect(session.getSnapshot().phase).toBe('paused');
  });

  test('in a shift the clock runs, and an act still costs its minutes', () => {
    const time = handClock();
    const session = open({ mode: 'shift', time });
    session.play(4);
    time.pass(5000);
    expect(session.getSnapshot().clock.used).toBe(20);
    session.decide(hold('x'));
    expect(session.getSnapshot().clock.used).toBe(30);
    session.pause();
    time.pass(5000);
    expect(session.getSnapshot().clock.used).toBe(30);
    session.play(16);
    time.pass(2000);
    expect(session.getSnapshot().clock).toMatchObject({ day: MONDAY + 1 });
    expect(session.toRun().decisions[0]?.minute).toBe(20);
  });
});

describe('looking back and taking back', () => {
  test('shows the evening of an earlier day, and nothing can be decided there', () => {
    const session = open();
    session.decide(hold('monday'));
    session.endDay();
    session.decide(hold('tuesday'));
    session.goToDay(MONDAY);
    expect(session.getSnapshot()).toMatchObject({ live: false, phase: 'lookingBack', today: MONDAY + 1, clock: { day: MONDAY } });
    expect(session.getSnapshot().world.journal).toHaveLength(1);
    expect(session.decide(hold('then'))).toEqual({ ok: false, why: 'lookingBack' });
    session.backToNow();
    expect(session.getSnapshot().world.journal).toHaveLength(2);
  });

  test('an earlier day is the same whether it was kept or replayed', () => {
    const session = open();
    for (let day = 0; day < 8; day += 1) {
      session.decide(hold(String(day)));
      session.endDay();
    }
    const again = open({ run: session.toRun() });
    for (const day of [MONDAY, MONDAY + 3, MONDAY + 7]) {
      session.goToDay(day);
      again.goToDay(day);
      expect(again.getSnapshot().world.journal).toEqual(session.getSnapshot().world.journal);
    }
  });

  test('undo is a shorter run, back at the minute of the act', () => {
    const session = open();
    session.decide(hold('a'));
    session.decide(hold('b'));
    session.nextEvent();
    session.undo();
    expect(session.getSnapshot().clock).toMatchObject({ day: MONDAY, used: 10 });
    expect(session.toRun().decisions).toHaveLength(1);
    expect(open({ mode: 'shift' }).getSnapshot().mayUndo).toBe(false);
  });

  test('every act taken back leaves the world its run leads to, on the day of the act and days later', () => {
    const session = open();
    for (const days of [0, 1, 0, 2, 0, 0]) {
      for (let passed = 0; passed < days; passed += 1) session.endDay();
      session.decide(hold(String(days)));
      session.decide(hold('again'));
    }
    session.endDay();
    for (let left = 11; left >= 0; left -= 1) {
      session.undo();
      expect(session.toRun().decisions).toHaveLength(left);
      expect(session.getSnapshot().world).toEqual(open({ run: session.toRun() }).getSnapshot().world);
    }
  });

  test('a run with days the scenario does not have is refused, not replayed for ever', () => {
    const run = { ...open().toRun(), until: 9_000_000 };
    expect(() => open({ run })).toThrow(/played from/);
    expect(() => open({ run: { ...run, scenario: 'other' } })).toThrow(/other/);
  });
});
