// How often a policy covers a service, and the windows that wellness visits have: counted over all providers (facts c.5).

import { conceptsOf } from '../coding/modifiers.ts';
import { type Side, sideOf } from '../coding/sides.ts';
import { type Day, firstOfMonthAfter } from '../days.ts';
import type { CoveragePolicy, Frequency } from '../tables.ts';
import type { Review, ReviewLine } from './review.ts';

/** Once a year is not once in a lifetime: these codes are, whatever their policy's interval says (policy NP-001). */
const ONCE_IN_A_LIFETIME: ReadonlySet<string> = new Set(['G0438', 'G0402']);
const YEARLY_VISITS: ReadonlySet<string> = new Set(['G0438', 'G0439']);

/** What stands against the line's frequency: the day of the service that used it up; null where it may be given. */
export function usedUp(review: Review, reviewed: ReviewLine, policy: CoveragePolicy): Day | null {
  const { line } = reviewed;
  const codes = ONCE_IN_A_LIFETIME.has(line.code) ? [line.code] : policy.procedures;
  const frequency: Frequency | null = ONCE_IN_A_LIFETIME.has(line.code) ? { kind: 'lifetime', max: 1 } : policy.frequency;
  if (!frequency) return null;
  const eachSide = /side|each eye/.test(policy.conditions) && !review.input.sidesTogether;
  const side = eachSide ? sideOf(reviewed.concepts) : null;
  const days = givenBefore(review, codes, side, line.from);
  const blocking = days.filter((day) => blocks(frequency, day, line.from));
  return blocking.length >= frequency.max ? (blocking[blocking.length - 1] ?? null) : null;
}

function blocks(frequency: Frequency, earlier: Day, day: Day): boolean {
  if (frequency.kind === 'days') return day - earlier < frequency.days;
  // Whole months after the month of the last service: seen 14 January 2025, payable again from 1 January 2026 (11 full months).
  if (frequency.kind === 'fullMonths') return day < firstOfMonthAfter(earlier, frequency.months + 1);
  return true;
}

/** Days before `day` on which one of the codes was given, oldest first; where sides count apart, only those of the same side. */
function givenBefore(review: Review, codes: readonly string[], side: Side | null, day: Day): readonly Day[] {
  const { tables, patient } = review.input;
  const sameSide = (modifiers: readonly string[]) => {
    const other = sideOf(conceptsOf(tables, modifiers));
    return side === null || other === null || other === side || side === 'both' || other === 'both';
  };
  const decided = review.history.filter((one) => one.state === 'paid' || one.state === 'pending');
  const days = [
    ...decided.filter((one) => codes.includes(one.code) && sameSide(one.modifiers)).map((one) => one.from),
    ...patient.earlier.filter((one) => codes.includes(one.code) && sameSide(one.modifiers)).map((one) => one.day),
  ];
  return [...new Set(days.filter((one) => one < day))].sort((a, b) => a - b);
}

/** The welcome visit belongs to the first twelve months of Part B, the wellness visits come after them; null where the day is right. */
export function outsideWindow(review: Review, { line }: ReviewLine): Day | null {
  const began = review.coverage?.from ?? null;
  if (began === null || review.payer.kind !== 'medicareFfs') return null;
  const turn = firstOfMonthAfter(began, 12);
  if (YEARLY_VISITS.has(line.code) && line.from < turn) return began;
  return line.code === 'G0402' && line.from >= turn ? began : null;
}
