// The relation in numbers and the chart's own: the same at every position, for every event and every outcome of each guard.

import { describe, expect, it } from 'vitest';
import { POSITIONS } from '../../src/cycle/encounter.ts';
import { type CycleFacts, NO_FACTS } from '../../src/cycle/facts.ts';
import { CYCLE_EVENTS } from '../../src/cycle/machine.ts';
import { move, RELATION, targetOf } from '../../src/cycle/move.ts';
import { bitsOf, step, wayBetween } from '../../src/traffic/relation.ts';

const FACTS = Object.keys(NO_FACTS) as (keyof CycleFacts)[];

/** Nothing holds, one thing holds, everything holds. */
const CASES: readonly CycleFacts[] = [
  NO_FACTS,
  ...FACTS.map((fact) => ({ ...NO_FACTS, [fact]: true })),
  Object.fromEntries(FACTS.map((fact) => [fact, true])) as unknown as CycleFacts,
];

describe('a step in numbers', () => {
  it('leads where the chart leads, and throws where the chart knows no such event', () => {
    for (const [p, position] of POSITIONS.entries())
      for (const [e, event] of CYCLE_EVENTS.entries())
        for (const facts of CASES) {
          const to = targetOf(position, event, facts);
          if (to === null) expect(() => step(p, e, bitsOf(facts)), `${position} ${event}`).toThrow('cannot happen');
          else expect(POSITIONS[step(p, e, bitsOf(facts))], `${position} ${event}`).toBe(to);
        }
  });
});

describe('the way between two positions', () => {
  it('is one the chart walks, wherever there is one', () => {
    for (const from of POSITIONS)
      for (const event of CYCLE_EVENTS)
        for (const { to } of RELATION[from][event] ?? []) {
          let at = from;
          for (const one of wayBetween(from, to, event)) {
            const facts = Object.fromEntries(FACTS.map((fact) => [fact, (bitsOf({ ...NO_FACTS, [fact]: true }) & one.facts) !== 0]));
            at = move(at, CYCLE_EVENTS[one.event] ?? event, facts as unknown as CycleFacts);
          }
          expect(at, `${from} → ${to}`).toBe(to);
        }
  });

  it.each([
    ['coding.coded', 'claim.atClearinghouse', 'claimSubmitted', 'claimDrafted claimSubmitted'],
    ['claim.atClearinghouse', 'claim.rejected', null, 'claimRejected'],
    ['outcome.withPatient', 'outcome.closed', 'patientPaid', 'patientPaid'],
    ['outcome.withPatient', 'outcome.closed', 'writtenOff', 'writtenOff'],
    ['care.scheduled', 'coding.queued', null, 'patientSeen noteWritten'],
  ] as const)('from %s to %s by %s is %s', (from, to, likely, way) => {
    expect(
      wayBetween(from, to, likely)
        .map(({ event }) => CYCLE_EVENTS[event])
        .join(' '),
    ).toBe(way);
  });
});
