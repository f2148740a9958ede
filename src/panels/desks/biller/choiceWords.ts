// The words every choice is told with: its last day, how long an answer usually takes, and why it is not offered.

import { formatCount } from '../../../i18n/format.ts';
import type { Choice } from './choice.ts';
import { nearDate } from './limitWords.ts';
import { DESK_REFUSALS, refusalWords } from './refusalWords.ts';

/** "by 2 Apr", or since when it is too late. */
export function by(day: number | null, today: number): Pick<Choice, 'by' | 'late'> {
  if (day === null) return { by: null, late: false };
  return day < today ? { by: `too late since ${nearDate(day + 1, today)}`, late: true } : { by: `by ${nearDate(day, today)}`, late: false };
}

export const NO_DAY = { by: null, late: false } as const;
/** How long an answer usually takes. */
export const usual = (days: number): string => (days === 1 ? 'next working day' : `about ${formatCount(days)} days`);

/** Refusals of the whole desk are said once, above; a choice only says its own. */
export function own(refusal: string | null): string | null {
  return refusal === null || DESK_REFUSALS.has(refusal) ? null : refusalWords(refusal);
}
