// Cover by day, as the payer's member file stands on the day somebody looks, and what is left of the plan's yearly sums.

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { Plan } from '../plan.ts';
import type { Accumulators } from './accumulators.ts';
import type { Coverage } from './patient.ts';

/** Whether the payer's file has this cover at all today. */
export function isKnown(cover: Coverage, today: Day): boolean {
  return cover.knownFrom === null || cover.knownFrom <= today;
}

/** Whether a cover is in force on a day, by the payer's file as it stands `today` (an end may not have reached the file yet). */
export function coversOn(cover: Coverage, day: Day, today: Day): boolean {
  const end = endOnFile(cover, today);
  if (cover.from !== null && day < cover.from) return false;
  if (end !== null && day > end) return false;
  return !cover.gaps.some((gap) => day >= gap.from && day <= gap.to && (gap.reinstated === null || today < gap.reinstated));
}

/** Last covered day as the payer's file shows it today; null: open. */
export function endOnFile(cover: Coverage, today: Day): Day | null {
  return cover.endKnownFrom !== null && today < cover.endKnownFrom ? null : cover.to;
}

type YearSums = Pick<Accumulators, 'deductible' | 'familyDeductible' | 'outOfPocket' | 'familyOutOfPocket'>;

/** What is left to the deductible and the ceiling (null: no ceiling): one's own and the family's, or the family's alone (facts d.2). */
export function leftOfYear(plan: Plan, used: YearSums): { readonly deductible: Cents; readonly outOfPocket: Cents | null } {
  const aggregate = plan.familyDeductible === 'aggregate';
  const deductible = leftOf(plan.deductibleIndividualCents, used.deductible, plan.deductibleFamilyCents, used.familyDeductible, aggregate);
  const ceiling = leftOf(plan.outOfPocketIndividualCents, used.outOfPocket, plan.outOfPocketFamilyCents, used.familyOutOfPocket, false);
  return { deductible: deductible ?? 0, outOfPocket: ceiling };
}

/** Null where there is no limit at all. */
function leftOf(own: Cents, ownUsed: Cents, family: Cents, familyUsed: Cents, familyOnly: boolean): Cents | null {
  const lefts: Cents[] = [];
  if (own > 0 && !(familyOnly && family > 0)) lefts.push(Math.max(0, own - ownUsed));
  if (family > 0) lefts.push(Math.max(0, family - familyUsed));
  return lefts.length === 0 ? null : Math.min(...lefts);
}
