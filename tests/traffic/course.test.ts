// A course is what the rules answer: played out in the real game it comes to the same money, and its first answer follows from the slip alone.

import { describe, expect, it } from 'vitest';
import { CYCLE_EVENTS } from '../../src/cycle/machine.ts';
import { sumCents } from '../../src/cycle/money.ts';
import { totalOf } from '../../src/cycle/outcome/ledger.ts';
import { playOut } from '../../src/engine/players.ts';
import { encounterOf } from '../../src/engine/world.ts';
import { arrivalsOf } from '../../src/scenario/traffic/arrivals.ts';
import { courseOf } from '../../src/traffic/book.ts';
import type { Course } from '../../src/traffic/course.ts';
import { volumeOf, yearGame, yearScenario } from './games.ts';

const game = yearGame();
const volume = volumeOf(yearScenario);

function course(like: string, payer: string, slip: number): Course {
  const kind = volume.cases.findIndex(({ written }) => written.id === like);
  const cover = volume.covers.findIndex(({ coverage }) => coverage.payer === payer);
  return courseOf(game, volume, kind, cover, slip);
}

const ANSWERS = ['rejected', 'denied', 'asked', 'paid'] as const;

function firstAnswer({ steps }: Course): (typeof ANSWERS)[number] {
  for (const { moves, rejected, answered, denied } of steps) {
    if (rejected) return 'rejected';
    if (answered) return denied ? 'denied' : 'paid';
    if (moves.some(({ event }) => CYCLE_EVENTS[event] === 'recordsRequested')) return 'asked';
  }
  return 'paid';
}

const sumOf = ({ steps }: Course, part: 'charges' | 'payers' | 'patients' | 'contractual' | 'writtenOff') =>
  sumCents(steps.map(({ booked }) => booked[part]));

describe('the first answer', () => {
  it.each([
    ['YC-01', 'lantern-b', 0, 'paid'],
    ['YC-01', 'lantern-b', 1, 'rejected'], // somebody else's number
    ['YC-02', 'lantern-b', 1, 'denied'], // QW missing at a laboratory for simple tests
    ['YC-03', 'lantern-b', 1, 'denied'], // pointed to the blood pressure
    ['YC-04', 'lantern-b', 1, 'denied'], // nobody ordered it
    ['YC-05', 'quillmark', 1, 'denied'], // seventh character missing, behind a lax door
    ['YC-06', 'hearthstone', 1, 'rejected'], // a number of no payer's form
    ['YC-07', 'blueriver-ppo', 1, 'rejected'], // a line without a pointer
    ['YC-08', 'blueriver-ppo', 1, 'denied'], // no 25
    ['YC-08', 'quillmark', 2, 'asked'], // 25 without the note
    ['YC-08', 'blueriver-ppo', 2, 'paid'],
    ['YC-09', 'fernbrook-hmo', 0, 'paid'],
  ] as const)('to %s at %s with slip %i is: %s', (like, payer, slip, answer) => {
    expect(firstAnswer(course(like, payer, slip))).toBe(answer);
  });
});

describe('every course', () => {
  const all = volume.cases.flatMap(({ written, covers }, kind) =>
    covers.flatMap((cover) =>
      [0, ...written.mistakes.keys()].map((slip) => ({
        name: `${written.id} ${cover} ${slip}`,
        made: courseOf(game, volume, kind, cover, slip),
      })),
    ),
  );

  it('ends with nothing open, and begins with the visit', () => {
    for (const { name, made } of all) {
      const open =
        sumOf(made, 'charges') - sumOf(made, 'payers') - sumOf(made, 'patients') - sumOf(made, 'contractual') - sumOf(made, 'writtenOff');
      expect(open, name).toBe(0);
      expect(made.steps[0]?.wait, name).toEqual({ for: 'days', days: 0 });
    }
  });

  it('without a slip has no denial and no rejection: the patterns are sound with each of their payers', () => {
    for (const { written, covers } of volume.cases)
      for (const cover of covers) {
        const made = courseOf(
          game,
          volume,
          volume.cases.findIndex((one) => one.written === written),
          cover,
          0,
        );
        expect(
          made.steps.some(({ rejected, denied }) => rejected || denied),
          `${written.id} ${cover}`,
        ).toBe(false);
      }
  });
});

it('comes to the same money as the real game, for every claim left to the learner', () => {
  const world = playOut(game, { coder: 'expert', biller: 'expert' });
  const arrivals = arrivalsOf(yearScenario, volume);
  for (const [index, arrival] of volume.taken.entries()) {
    const written = yearScenario.encounters[index];
    const kind = arrivals.kind[arrival] ?? 0;
    const changes = written?.past.flatMap((act) => ('changes' in act ? act.changes : [])) ?? [];
    const slip =
      changes.length === 0
        ? 0
        : 1 + (volume.cases[kind]?.written.mistakes.findIndex((one) => JSON.stringify(one.changes) === JSON.stringify(changes)) ?? 0);
    const made = courseOf(game, volume, kind, arrivals.cover[arrival] ?? 0, slip);
    const { account } = encounterOf(world, written?.id ?? '');
    expect([sumOf(made, 'charges'), sumOf(made, 'payers'), sumOf(made, 'patients')], written?.id).toEqual([
      totalOf(account, 'charge'),
      totalOf(account, 'payerPayment'),
      totalOf(account, 'patientPayment') - totalOf(account, 'refund'),
    ]);
  }
});
