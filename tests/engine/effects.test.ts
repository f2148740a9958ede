// The instructor's table of what each slip would cause, played: answer, money, days, and what an audit takes.

import { describe, expect, test } from 'vitest';
import { type Effect, effectsOf, playedRight } from '../../src/engine/effects.ts';
import { plausibleSlips } from '../../src/engine/plausible.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('the-audit');
const written = (id: string) => {
  const found = game.scenario.encounters.find((e) => e.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const right = playedRight(game);
const effects = effectsOf(game, written('AU-09'), right);
const effectOf = (change: Partial<Change>): Effect | undefined =>
  effects.find(({ slip }) =>
    Object.entries(change).every(([key, value]) => JSON.stringify(slip.changes[0]?.[key as 'do']) === JSON.stringify(value)),
  );

describe('plausible slips', () => {
  test('are the scenario’s own and those any chart invites, none twice', () => {
    const slips = plausibleSlips(game.tables, written('AU-09'));
    expect(slips.map(({ named, changes }) => `${named ? '*' : '·'} ${changes.map((c) => c.do).join('+')}`)).toEqual([
      '* modifiers',
      '* replaceService',
      '· replaceService',
      '· pointers',
      '· dropService',
      '· pointers',
      '· dropService',
    ]);
  });

  test('leave out what the key accepts', () => {
    const cold = plausibleSlips(game.tables, written('AU-10')).flatMap((slip) => (slip.named ? [] : slip.changes));
    expect(cold).not.toContainEqual({ do: 'replaceService', code: 'W2734', with: 'W2725' });
  });
});

describe('what they cause', () => {
  test('a visit without 25: denied, mended, paid in full twenty days later', () =>
    expect(effectOf({ do: 'modifiers' })).toMatchObject({ answer: { kind: 'denied', lines: ['W2743 CO-97 M144'] }, cents: 0, days: 20 }));
  test('a level too low: paid in silence, the difference lost for good', () =>
    expect(effectOf({ do: 'replaceService', with: 'W2734' } as Partial<Change>)).toMatchObject({
      answer: { kind: 'paid' },
      cents: 5_870,
      days: 0,
    }));
  test('a level too high: paid in silence, and not ours', () =>
    expect(effectOf({ do: 'replaceService', with: 'W2752' } as Partial<Change>)).toMatchObject({
      answer: { kind: 'paid' },
      cents: -6_414,
    }));

  test('where an audit comes afterwards, what was not ours is taken back', () => {
    const norms = { ...payerNorms(), highestLevels: { peerBps: 100, fromClaims: 1 } };
    const payers = game.scenario.payers.map((p) => (p.payerId === 'blueriver-ppo' ? { ...p, audit: { ...p.audit, norms } } : p));
    const audits = [{ payer: 'blueriver-ppo', day: game.scenario.opens + 60 }];
    const strict = { ...game, scenario: { ...game.scenario, payers, audits } };
    const found = effectsOf(strict, written('AU-09'), playedRight(strict));
    const high = found.find(({ slip }) => JSON.stringify(slip.changes).includes('W2752'));
    expect(high).toMatchObject({ answer: { kind: 'paid' }, takenBack: 6_414, cents: 0 });
  });
});

function payerNorms() {
  const payer = game.scenario.payers.find((p) => p.payerId === 'blueriver-ppo');
  if (!payer) throw new Error('no BlueRiver');
  const never = { peerBps: 10_000, fromClaims: 99 };
  return { ...payer.audit.norms, oneLevel: never, separateVisits: never, distinctServices: never };
}
