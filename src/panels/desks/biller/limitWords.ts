// Last days in words: what a clock is for, when it runs out, and how it was counted.

import { type Day, dateOf } from '../../../cycle/days.ts';
import type { Limit, LimitEvent } from '../../../engine/lastDays.ts';
import { formatCount, formatDate, formatShortDate } from '../../../i18n/format.ts';
import type { DeadlineKind } from './deadlines.ts';

const DEADLINE_WORD: Record<DeadlineKind, string> = {
  file: 'file by',
  records: 'send records by',
  correct: 'correct by',
  reopen: 'reopen by',
  appeal: 'appeal by',
  nextPayer: 'bill next payer by',
  giveBack: 'give back by',
  answerAudit: 'answer the finding by',
};

/** What a clock is for, as the list of limits names it. */
export const CLOCK_WORD: Record<DeadlineKind, string> = {
  file: 'File the claim',
  records: 'Send the records',
  correct: 'Corrected claim',
  reopen: 'Ask for a reopening',
  appeal: 'Appeal',
  nextPayer: 'Bill the next payer',
  giveBack: 'Give back what is not ours',
  answerAudit: 'Answer the audit’s finding',
};

const EVENT_WORD: Record<LimitEvent, string> = {
  service: 'the visit of',
  remittance: 'the remittance of',
  presumedReceipt: 'the presumed receipt, five days after the remittance, on',
  primaryRemittance: 'the first payer’s remittance of',
  decision: 'the decision on the appeal of',
  receipt: 'the receipt of the claim on',
  letter: 'the letter of',
  known: 'knowing it, on',
};

/** How a last day was counted: "90 calendar days from the visit of 8 Jan 2026". */
export function countedWords(limit: Limit): string {
  const moved = limit.last === limit.counted ? '' : `, which is ${formatDate(limit.counted)}, no working day: the next one still counts`;
  return `${countWords(limit)}${moved}`;
}

function countWords({ event, start, length }: Limit): string {
  const from = `${EVENT_WORD[event]} ${formatDate(start)}`;
  if (length.unit === 'years') return `${length.count === 1 ? 'One calendar year' : `${length.count} calendar years`} from ${from}`;
  if (length.unit === 'months') return `To the end of month ${length.count} after the month of ${from}`;
  return `${formatCount(length.count)} calendar days from ${from}`;
}

/** "2 Apr", with its year where that is not today's. */
export function nearDate(day: Day, today: Day): string {
  return dateOf(day).year === dateOf(today).year ? formatShortDate(day) : formatDate(day);
}

/** "file by 2 Apr", or "file by 2 Apr: missed". */
export function deadlineWords(kind: DeadlineKind, day: Day, today: Day): string {
  return `${DEADLINE_WORD[kind]} ${nearDate(day, today)}${day < today ? ': missed' : ''}`;
}
