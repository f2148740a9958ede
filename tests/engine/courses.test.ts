// The instructor's table of what each wrong course of the biller would cause, played: answer, money, days, and what is noted.

import { describe, expect, test } from 'vitest';
import { type Course, type CourseEffect, coursesOf } from '../../src/engine/courses.ts';
import { playedRight } from '../../src/engine/effects.ts';
import { shippedGame } from './games.ts';

function effectsOf(scenario: string, encounter: string): (course: Course) => CourseEffect | undefined {
  const game = shippedGame(scenario);
  const written = game.scenario.encounters.find(({ id }) => id === encounter);
  if (!written) throw new Error(encounter);
  const effects = coursesOf(game, written, playedRight(game));
  return (course) => effects.find((effect) => effect.course === course);
}

describe('a stay that grew', () => {
  const effect = effectsOf('cashless-in-devgaon', 'IC-03');

  test('without the enhancement the first sum is all that comes', () =>
    expect(effect('notAsked')).toMatchObject({
      cents: 25_804_769 - 22_000_000,
      answer: { event: { kind: 'remittanceReceived', paid: 22_000_000 } },
    }));
  test('after the filing limit everything is lost that the patient may not be billed for', () =>
    expect(effect('sentLate')).toMatchObject({ cents: 25_804_769 + 3_479_231 }));
  test('tax spread over the claims: the books do not meet the bank, no money is lost', () =>
    expect(effect('misbooked')).toMatchObject({ cents: 0, answer: { event: { kind: 'providerLevelBooked', wrong: ['IR'] } } }));
  test('the patient’s part written off is lost, and noted', () =>
    expect(effect('writtenOff')).toMatchObject({ cents: 3_479_231, compliance: ['costShareWaived'] }));
  test('the same bill once more brings a duplicate and no money', () =>
    expect(effect('sentAgain')).toMatchObject({ cents: 0, answer: { event: { kind: 'remittanceReceived', paid: 0 } } }));
  test('what an expert would do is no wrong course', () => expect(effect('patientBilled')).toBeUndefined());
});
