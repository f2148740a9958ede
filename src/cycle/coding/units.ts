// From what was done to what is billed: a dose into units of the drug's code, minutes of therapy into units of fifteen (facts c.5).

/** Units of a dose where one unit stands for `basis`, both in the same measure; part of a unit counts as a whole one. */
export function drugUnits(dose: number, basis: number): number {
  return Math.ceil(dose / basis);
}

/** How much one unit of a drug stands for: 15 of "15 mg", 100000 of "100,000 units"; null where the basis is no measure. */
export function amountOf(unitBasis: string): number | null {
  const [, digits] = /^(?:up to )?([\d.,]*\d)/.exec(unitBasis) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}

/**
 * The 8-minute rule: whole-minute times of the timed codes of one day, to units of 15. The total is that of all minutes together, 8 to 22 being
 * one unit; each code first gets its full fifteens, and what is left goes to the largest remainders, the earlier line where they are equal.
 */
export function timedUnits(minutes: readonly number[]): readonly number[] {
  const total = Math.floor((minutes.reduce((sum, one) => sum + one, 0) + 7) / 15);
  const units = minutes.map((one) => Math.floor(one / 15));
  const given = units.reduce((sum, one) => sum + one, 0);
  const byRemainder = minutes.map((one, line) => ({ line, rest: one % 15 })).sort((a, b) => b.rest - a.rest || a.line - b.line);
  const topped = new Set(byRemainder.slice(0, Math.max(0, total - given)).map(({ line }) => line));
  return units.map((one, line) => one + (topped.has(line) ? 1 : 0));
}
