// The day's work of a clinician, on this claim and on claims before it: ranked together, so that splitting a day over several claims earns nothing (facts d.5).

import { assists } from '../coding/modifiers.ts';
import type { Cents } from '../money.ts';
import { sumCents } from '../money.ts';
import { step } from './fee.ts';
import { type Ranked, rankDay } from './ranking.ts';
import { openLine, type Review, type ReviewLine, sameClinician, standsOn } from './review.ts';

/** R of each line of this claim, in the order given. What a dearer service takes from the rank of one already paid is taken off here. */
export function rankLines(review: Review, lines: readonly ReviewLine[]): readonly Ranked[] {
  const found = new Map<ReviewLine, Ranked>();
  for (const group of groupsOf(lines)) {
    const [one] = group;
    const before = one ? earlierWork(review, one) : [];
    const together = rankDay(review, [...before, ...group]);
    const alone = before.length > 0 ? sumCents(rankDay(review, before).map(({ cents }) => cents)) : 0;
    const debt = alone - sumCents(together.slice(0, before.length).map(({ cents }) => cents));
    for (const ranked of withDebt(together.slice(before.length), Math.max(0, debt))) found.set(ranked.line, ranked);
  }
  return lines.flatMap((line) => found.get(line) ?? []);
}

/** Whether a line ranks beyond the payer's list of shares, so that the report is asked for (facts d.5). */
export function ranksByReport(review: Review, lines: readonly ReviewLine[]): boolean {
  const listed = review.payer.pricing.multipleSurgeryBps.length;
  return rankLines(review, lines).some(({ steps }) => steps.some(({ values }) => (values.last ?? values.rank ?? 0) > listed));
}

/** Lines of one day and one role: assistants rank among themselves. */
function groupsOf(lines: readonly ReviewLine[]): readonly (readonly ReviewLine[])[] {
  const groups = new Map<string, ReviewLine[]>();
  for (const line of lines) {
    const key = `${line.line.from} ${assists(line.concepts)}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

/** What the same clinician did that day in the same role on claims that came before this one, or before the one it replaces. */
function earlierWork(review: Review, { line, concepts }: ReviewLine): readonly ReviewLine[] {
  const { history } = review.input;
  const replaced = review.original ? history.indexOf(review.original) : history.length;
  return review.history
    .filter((earlier) => history.indexOf(earlier) < replaced)
    .filter((earlier) => standsOn(earlier, line.from) && sameClinician(review, earlier.renderingNpi))
    .map(({ from, place, code, modifiers, units, charge }) =>
      openLine(review.input, { ...line, number: 0, from, to: from, place, code, modifiers, pointers: [], units, charge }, -1),
    )
    .filter((earlier) => assists(earlier.concepts) === assists(concepts));
}

/** Takes the debt off the dearest lines first, of equals off the one that stands first. */
function withDebt(lines: readonly Ranked[], debt: Cents): readonly Ranked[] {
  let left = debt;
  const taken = new Map<Ranked, Cents>();
  for (const one of [...lines].sort((a, b) => b.cents - a.cents)) {
    taken.set(one, Math.min(left, one.cents));
    left -= Math.min(left, one.cents);
  }
  return lines.map((one) => {
    const off = taken.get(one) ?? 0;
    return off === 0 ? one : { ...one, cents: one.cents - off, steps: [...one.steps, step('earlierClaim', one.cents - off, { off })] };
  });
}
