// A game of three rules, for tests of the session: holding a chart takes ten minutes, a day lets the payer answer each seventh day, nothing else happens.

import { dayOf } from '../../src/cycle/days.ts';
import type { JournalEntry } from '../../src/cycle/journal.ts';
import type { Decision } from '../../src/engine/decision.ts';
import type { Game, World } from '../../src/engine/world.ts';
import type { Mode, Scenario } from '../../src/scenario/scenario.ts';
import type { Locks } from '../../src/session/lock.ts';
import type { Rules } from '../../src/session/rules.ts';

export const MONDAY = dayOf(2026, 1, 5);

const scenario = {
  id: 'tiny',
  title: 'Tiny',
  mode: 'practice' as Mode,
  start: MONDAY,
  opens: MONDAY,
  days: 28,
  holidays: [],
  deskMinutes: 60,
  opensAt: 480,
  encounters: [],
  patients: [],
  payers: [],
} as unknown as Scenario;

export const game: Game = { scenario, tables: {} as Game['tables'], seat: 'both', seed: 1 };

const entry = (world: World, learner: boolean, event: JournalEntry['event']): JournalEntry => ({
  seq: world.nextSeq,
  day: world.day,
  minute: world.minute,
  encounter: 'E-1',
  by: learner ? 'coder' : 'payer',
  learner,
  event,
});

const noted = (world: World, learner: boolean, event: JournalEntry['event']): World => ({
  ...world,
  journal: [...world.journal, entry(world, learner, event)],
  nextSeq: world.nextSeq + 1,
});

const createWorld = (of: Game): World => ({
  game: of,
  day: of.scenario.opens,
  minute: 0,
  encounters: [{ id: 'E-1', position: 'coding.queued', account: [] } as unknown as World['encounters'][number]],
  agenda: [],
  history: {},
  accumulators: {},
  cheques: [],
  providerLevelDue: [],
  audits: [],
  journal: [],
  firstSheets: {},
  nextSeq: 0,
  nextClaimNumber: 1,
});

const mayDecide = (world: World, decision: Decision) =>
  world.minute >= scenario.deskMinutes ? 'dayUsedUp' : decision.kind === 'holdCoding' ? null : 'notAtThisStep';

function decide(world: World, decision: Decision): World {
  const why = mayDecide(world, decision);
  if (why) throw new Error(why);
  const reason = decision.kind === 'holdCoding' ? decision.reason : '';
  return { ...noted(world, true, { kind: 'codingHeld', reason }), minute: world.minute + 10 };
}

function passDay(world: World): World {
  const next = { ...world, day: world.day + 1, minute: 0 };
  const answers = (next.day - MONDAY) % 7 === 3;
  return answers
    ? noted(next, false, { kind: 'claimRejected', claim: 'E-1/1', from: 'payer', category: 'A3', message: 'memberForm' })
    : next;
}

export const rules: Rules = {
  createWorld,
  mayDecide,
  decide,
  passDay,
  minutesOf: () => 10,
  scoreBps: () => 10_000,
  replay: (of, run, pass) => {
    let world = createWorld(of);
    for (const dated of run.decisions) {
      while (world.day < dated.day) world = pass(world);
      world = decide({ ...world, minute: dated.minute }, dated.decision);
    }
    while (world.day < run.until) world = pass(world);
    return world;
  },
};

/** The one act of this game, told apart by its words. */
export const hold = (reason: string): Decision => ({ kind: 'holdCoding', encounter: 'E-1', reason });

/** Locks as browsers give them, for tabs that are sessions of one test. */
export function tabLocks(): Locks {
  const held = new Map<string, () => void>();
  const request = (name: string, options: LockOptions, callback: (lock: Lock | null) => unknown): Promise<unknown> => {
    const other = held.get(name);
    if (other && !options.steal) return Promise.resolve(callback(null));
    other?.();
    return new Promise((resolve, reject) => {
      held.set(name, () => reject(new DOMException('stolen', 'AbortError')));
      Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
        held.delete(name);
        resolve(value);
      });
    });
  };
  return { request } as unknown as Locks;
}
