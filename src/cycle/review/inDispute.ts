// What an appeal is about in money: the amount still in controversy, after what was paid and what is the patient's (facts a.5).

import type { Cents } from '../money.ts';
import { sumCents } from '../money.ts';
import { decideLines } from './decideLines.ts';
import type { DeterminedLine } from './determination.ts';
import { openReview, refusalOf } from './review.ts';
import type { ReviewInput } from './reviewInput.ts';

/** What the contested lines would bring beyond what they have, were nothing held against them: the price after deductible, copay and coinsurance, before any cut by law. */
export function amountInDispute(input: ReviewInput, decided: readonly DeterminedLine[], contested: readonly number[]): Cents {
  const review = openReview(input);
  const left = review.lines.flatMap((line) => {
    const answer = decided.find(({ number }) => number === line.line.number);
    const refusal = answer?.denied && !contested.includes(answer.number) ? refusalOf(answer) : null;
    return refusal ? [[line.index, refusal] as const] : [];
  });
  const won = decideLines(review, new Map(left), new Map()).lines;
  const gains = contested.map((number) => plansPart(won, number) - plansPart(decided, number));
  return sumCents(gains.filter((cents) => cents > 0));
}

/** The plan's part of a line: paid, with what the law cut from it. */
function plansPart(lines: readonly DeterminedLine[], number: number): Cents {
  const line = lines.find((one) => one.number === number);
  return line ? line.paid + sumCents(line.adjustments.filter(({ carc }) => carc === '253').map(({ cents }) => cents)) : 0;
}
