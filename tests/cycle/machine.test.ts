// The cycle machine: its whole relation as one readable table, and the compiled table held equal to XState itself.

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getNextSnapshot } from 'xstate';
import type { Position } from '../../src/cycle/encounter.ts';
import { POSITIONS } from '../../src/cycle/encounter.ts';
import type { CycleFacts } from '../../src/cycle/facts.ts';
import { NO_FACTS } from '../../src/cycle/facts.ts';
import { CYCLE_EVENTS, cycleMachine } from '../../src/cycle/machine.ts';
import { RELATION, targetOf } from '../../src/cycle/move.ts';

const FACTS = Object.keys(NO_FACTS) as (keyof CycleFacts)[];

function stateValue(position: Position): Record<string, string> {
  const [step, state] = position.split('.') as [string, string];
  return { [step]: state };
}

describe('the cycle of an encounter', () => {
  test('knows exactly the positions the product names', () => {
    expect(Object.keys(RELATION)).toEqual([...POSITIONS]);
  });

  test('has this relation: position, event, guard, target', () => {
    const rows = POSITIONS.flatMap((position) =>
      Object.entries(RELATION[position]).flatMap(([event, transitions]) =>
        transitions.map((t) => `${position.padEnd(24)} ${event.padEnd(18)} ${(t.guard ?? '').padEnd(13)} → ${t.to}`),
      ),
    );
    expect(`\n${rows.join('\n')}\n`).toMatchSnapshot();
  });

  test('opens a finished account again only for a payer’s answer, its audit or money taken back, or to correct what it paid', () => {
    expect(POSITIONS.filter((position) => Object.keys(RELATION[position]).length === 0)).toEqual([]);
    for (const finished of ['outcome.closed', 'outcome.writtenOff'] as const)
      expect(Object.keys(RELATION[finished]).sort()).toEqual(['audited', 'claimDrafted', 'determined', 'returnedToCoder', 'takenBack']);
  });

  test('moves as XState moves, for every leaf, event and guard outcome', () => {
    const facts = fc.record(
      Object.fromEntries(FACTS.map((fact) => [fact, fc.boolean()])) as Record<keyof CycleFacts, fc.Arbitrary<boolean>>,
    );
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), fc.constantFrom(...CYCLE_EVENTS), facts, (position, event, seen) => {
        const from = cycleMachine.resolveState({ value: stateValue(position) });
        const to = getNextSnapshot(cycleMachine, from, { type: event, facts: seen });
        const expected = Object.entries(to.value as Record<string, string>).map(([step, state]) => `${step}.${state}`)[0];
        expect(targetOf(position, event, seen) ?? position).toBe(expected);
      }),
      { numRuns: 4000 },
    );
  });
});
