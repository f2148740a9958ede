// What holds for every price: the order of lines and claims moves no cent, nothing exceeds charge or contract, and more work is never paid less.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumCents } from '../../../src/cycle/money.ts';
import type { PricedLine } from '../../../src/cycle/review/price.ts';
import { priceLines } from '../../../src/cycle/review/price.ts';
import { openReview } from '../../../src/cycle/review/review.ts';
import type { HistoryLine } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, inputOf, payerNamed, providerNamed, type ServiceRow, tables } from '../../casebook/desk.ts';
import { VISIT } from './answers.ts';

const MARCH = '2026-03-10';
const RANKED = [...tables.services.values()].filter((one) => one.multipleIndicator !== '0' || one.kind === 'visit');
const HAD = providerNamed('HAD');

const service = fc.record({
  modifiers: fc.uniqueArray(fc.constantFrom('RT', 'LT', '50', '52', '53', '54', '55', '78', '26', 'TC', '62', 'XS', '59'), {
    maxLength: 2,
  }),
  units: fc.integer({ min: 1, max: 4 }),
  charge: fc.integer({ min: 0, max: 300_000 }),
});
const payer = fc.constantFrom('lantern-b', 'blueriver-ppo', 'quillmark', 'anvil-comp');
/** A few codes on up to six lines, so that families, sides and ranks meet. */
const lines = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...RANKED.map((one) => one.code)), { minLength: 1, maxLength: 4 }),
    fc.array(service, { minLength: 1, maxLength: 6 }),
  )
  .map(([codes, rows]): readonly ServiceRow[] => rows.map((row, at) => ({ ...row, code: codes[at % codes.length] ?? '' })));

function priced(id: string, services: readonly ServiceRow[], history: readonly HistoryLine[] = []): readonly PricedLine[] {
  const row: ClaimRow = { ...VISIT, patient: 'P30', payer: id, provider: 'HAD', place: '24', day: MARCH, diagnoses: ['I10'], services };
  const review = openReview(inputOf(row, { payer: payerNamed(id), history }));
  return priceLines(review, review.lines, new Map());
}
const total = (of: readonly PricedLine[]) => sumCents(of.map((line) => line.allowed));
const rankedTotal = (of: readonly PricedLine[]) => sumCents(of.map((line) => line.ranked));
const HIGH = (rows: readonly ServiceRow[]) => rows.map((row) => ({ ...row, charge: 9_000_000 }));

const holds = (property: (id: string, rows: readonly ServiceRow[]) => void) =>
  fc.assert(fc.property(payer, lines, property), { numRuns: 400, seed: 11 });

describe('for every day of work', () => {
  // Of equal fees the line that stands first ranks first (facts d.5). Each line is rounded by itself, so that such a tie may move a cent on a line;
  // and charges below the fee may then matter, so that they are left out here.
  test('the order of the lines moves no total', () => {
    holds((id, rows) => {
      const moved = total(priced(id, HIGH([...rows].reverse()))) - total(priced(id, HIGH(rows)));
      expect(Math.abs(moved)).toBeLessThan(rows.length);
    });
  });

  test('no line is allowed more than its charge, nor the day more than its fees', () => {
    holds((id, rows) => {
      const found = priced(id, rows);
      for (const line of found) expect(line.allowed).toBeLessThanOrEqual(line.line.line.charge);
      for (const line of found) expect(line.ranked).toBeLessThanOrEqual(line.fee);
      expect(total(found)).toBeLessThanOrEqual(sumCents(found.map((line) => line.fee)));
    });
  });

  test('the sum told ends at the allowed amount', () => {
    holds((id, rows) => {
      for (const line of priced(id, rows)) expect(line.steps.at(-1)?.cents).toBe(line.allowed);
    });
  });

  test('sent on two claims it earns what it earns on one', () => {
    fc.assert(
      fc.property(payer, lines, fc.nat(), (id, rows, at) => {
        const cut = at % (rows.length + 1);
        const [before, after] = [rows.slice(0, cut), rows.slice(cut)];
        const history = before.map(({ code, modifiers = [], units = 1 }) =>
          historyLine({ code, modifiers, units, from: day(MARCH), place: '24', renderingNpi: HAD.npi, charge: 9_000_000 }),
        );
        const apart = rankedTotal(priced(id, HIGH(before))) + rankedTotal(priced(id, HIGH(after), history));
        expect(apart).toBe(rankedTotal(priced(id, HIGH(rows))));
      }),
      { numRuns: 400, seed: 12 },
    );
  });

  test('one service more never lowers what the day earns', () => {
    holds((id, rows) => {
      expect(rankedTotal(priced(id, rows))).toBeGreaterThanOrEqual(rankedTotal(priced(id, rows.slice(1))));
    });
  });

  test('one unit more never lowers what a line earns', () => {
    holds((id, [first]) => {
      if (!first) return;
      const [fewer, more] = [first.units ?? 1, (first.units ?? 1) + 1].map((units) =>
        rankedTotal(priced(id, [{ ...first, units, charge: 50_000 * units }])),
      );
      expect(more).toBeGreaterThanOrEqual(fewer ?? 0);
    });
  });

  test('a higher charge never lowers what is allowed', () => {
    holds((id, rows) => {
      const dearer = rows.map((row) => ({ ...row, charge: (row.charge ?? 0) + 1_000 }));
      expect(total(priced(id, dearer))).toBeGreaterThanOrEqual(total(priced(id, rows)));
    });
  });
});
