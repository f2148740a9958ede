// The play frame's own logic: what the coach says when, and what the timeline marks.

import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/cycle/encounter.ts';
import type { JournalEntry, JournalEvent } from '../../../src/cycle/journal.ts';
import type { World } from '../../../src/engine/world.ts';
import { coachStep, deskAt } from '../../../src/panels/play/coach.ts';
import { markedDays } from '../../../src/panels/play/timelineMarks.ts';
import type { CoachStep, Seat } from '../../../src/scenario/scenario.ts';

const step = (encounter: string, at: Position): CoachStep => ({ encounter, at, say: `${encounter} at ${at}`, look: 'chart' });

function worldOf(positions: Readonly<Record<string, Position>>, coach: readonly CoachStep[], seat: Seat = 'both'): World {
  const encounters = Object.entries(positions).map(([id, position]) => ({ id, position, opens: 0, closed: null }));
  return { day: 10, encounters, game: { seat, scenario: { coach } } } as unknown as World;
}

describe('the coach', () => {
  const coach = [step('A', 'claim.atClearinghouse'), step('A', 'coding.queued'), step('B', 'coding.queued'), step('C', 'outcome.denied')];

  test('speaks of the encounter that is picked', () => {
    expect(coachStep(worldOf({ A: 'coding.queued', B: 'coding.queued' }, coach), 'B')?.encounter).toBe('B');
  });

  test('else of the first one a desk can act on', () => {
    expect(coachStep(worldOf({ A: 'claim.atClearinghouse', B: 'coding.queued' }, coach), null)?.encounter).toBe('B');
  });

  test('and of one that waits elsewhere only when nothing is left to do', () => {
    expect(coachStep(worldOf({ A: 'claim.atClearinghouse' }, coach), null)?.encounter).toBe('A');
  });

  test('leaves the picked one that waits elsewhere for one that waits for the learner', () => {
    expect(coachStep(worldOf({ A: 'claim.atClearinghouse', C: 'outcome.denied' }, coach), 'A')?.encounter).toBe('C');
    expect(coachStep(worldOf({ A: 'claim.atClearinghouse' }, coach), 'A')?.encounter).toBe('A');
  });

  test('keeps to the learner’s own desk', () => {
    expect(coachStep(worldOf({ C: 'outcome.denied' }, coach, 'coder'), 'C')).toBeNull();
    expect(coachStep(worldOf({ A: 'coding.queued', C: 'outcome.denied' }, coach, 'biller'), null)?.encounter).toBe('C');
  });

  test('tells nobody to let the clock run whose work the encounter is', () => {
    const wait: CoachStep = { ...step('A', 'coding.queued'), look: 'clock' };
    expect(coachStep(worldOf({ A: 'coding.queued' }, [wait], 'coder'), 'A')).toBeNull();
    expect(coachStep(worldOf({ A: 'claim.atClearinghouse' }, [{ ...wait, at: 'claim.atClearinghouse' }], 'coder'), 'A')?.look).toBe(
      'clock',
    );
  });

  test('has nothing to say where the scenario wrote nothing', () => {
    expect(coachStep(worldOf({ A: 'coding.held' }, coach), 'A')).toBeNull();
  });
});

describe('whose desk an encounter lies on', () => {
  test.each([
    ['documentation.unsigned', 'coder'],
    ['coding.returned', 'coder'],
    ['coding.coded', 'biller'],
    ['claim.rejected', 'biller'],
    ['outcome.denied', 'biller'],
  ] as const)('%s: the %s’s', (position, desk) => {
    expect(deskAt(position)).toBe(desk);
  });
});

describe('the timeline', () => {
  const entry = (day: number, event: JournalEvent): JournalEntry => ({
    seq: day,
    day,
    minute: 0,
    encounter: 'A',
    by: 'payer',
    learner: false,
    event,
  });
  const remittance = { kind: 'remittanceReceived', claim: 'A/1', remittance: 'R', paid: 100, short: 0, reversal: false } as const;

  test('marks days with the heaviest news first, three at most, and one mark for each kind', () => {
    const journal = [
      entry(12, { kind: 'codingFinished', diagnoses: [], services: [] }),
      entry(12, { kind: 'claimSent', claim: 'A/1', purpose: 'original', payer: 'x', medium: 'electronic' }),
      entry(12, { ...remittance, denied: [] }),
      entry(12, { ...remittance, denied: [] }),
      entry(12, { ...remittance, denied: [{ line: 1, group: 'CO', carc: '29' }] }),
      entry(14, { kind: 'claimRejected', claim: 'A/1', from: 'payer', category: 'A3', message: 'memberForm' }),
    ];
    expect(markedDays(journal, 0)).toEqual([
      { day: 12, marks: ['denied', 'paid', 'sent'] },
      { day: 14, marks: ['rejected'] },
    ]);
  });

  test('leaves out reversals, and what happened before the first day', () => {
    expect(markedDays([entry(3, { ...remittance, denied: [], reversal: true }), entry(1, { ...remittance, denied: [] })], 2)).toEqual([]);
  });
});
