// Every limit of a payer's policy as it is counted: from which day, how long, and the last day that still counts. The desk shows them, the phone tells them, the payer holds to them (facts a.5, d.4).

import { type Day, endOfMonthAfter } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import { type Appeal, isNoDetermination } from '../cycle/outcome/appeal.ts';
import type { Payer } from '../cycle/payer.ts';
import type { AppealLevel } from '../cycle/payerHandling.ts';
import { countedTo, countsFromPrimary, lastDay } from '../cycle/review/timelyFiling.ts';
import { lastAnswer } from './standing.ts';

/** Days after a notice by which a federal payer presumes it was received (facts a.5). */
const PRESUMED_RECEIPT_DAYS = 5;

/** What starts a limit: the visit, an answer, a presumed receipt, a decision on an appeal, the receipt of a claim, a letter, or knowing. */
export type LimitEvent = 'service' | 'remittance' | 'presumedReceipt' | 'primaryRemittance' | 'decision' | 'receipt' | 'letter' | 'known';

/** A limit, counted. */
export interface Limit {
  readonly event: LimitEvent;
  readonly start: Day; // day 0
  readonly length: { readonly unit: 'days' | 'years' | 'months'; readonly count: number }; // months: to the end of that month after the one of `start`
  readonly counted: Day; // where the count ends
  readonly last: Day; // the last day that still counts: later than `counted` where the payer moves it off a weekend or holiday
}

/** A limit of so many calendar days after an event. */
export function daysAfter(event: LimitEvent, start: Day, count: number): Limit {
  return { event, start, length: { unit: 'days', count }, counted: start + count, last: start + count };
}

/** A limit of the payer's for filing, whose last day may move (facts d.4). */
function toFile({ filing }: Payer, limit: Omit<Limit, 'last'>): Limit {
  return { ...limit, last: lastDay(filing, limit.counted) };
}

/** The time a first claim of this encounter has at a payer: its own limit, or what a letter on the desk excuses beyond it. */
export function filingLimit(payer: Payer, { serviceDay, documents }: Pick<Encounter, 'serviceDay' | 'documents'>): Limit {
  const { limitCalendarYears: years, limitDays, exceptions } = payer.filing;
  const own = toFile(payer, {
    event: 'service',
    start: serviceDay,
    length: years === null ? { unit: 'days', count: limitDays } : { unit: 'years', count: years },
    counted: countedTo(payer.filing, serviceDay),
  });
  const excused = exceptions.flatMap(({ proof, monthsAfterNotice: count }) =>
    documents
      .filter(({ kind }) => kind === proof)
      .map(({ day }) =>
        toFile(payer, { event: 'letter', start: day, length: { unit: 'months', count }, counted: endOfMonthAfter(day, count) }),
      ),
  );
  return excused.reduce((longest, one) => (one.last > longest.last ? one : longest), own);
}

/** The time for a claim to a later payer: from the first payer's answer where it counts so, else the time of a first claim (facts d.4). */
export function secondaryLimit(payer: Payer, encounter: Pick<Encounter, 'serviceDay' | 'documents'>, primaryDay: Day): Limit {
  if (!countsFromPrimary(payer.filing)) return filingLimit(payer, encounter);
  return toFile(payer, daysAfter('primaryRemittance', primaryDay, payer.filing.secondaryLimitDays));
}

const LEFT_OPEN: ReadonlySet<Appeal['outcome']> = new Set(['dismissed', 'reopened']);

/** The level an appeal of this claim would go to now; null where none is left. A dismissal and a reopening decide no appeal and open no further level. */
export function nextAppealLevel(payer: Payer, encounter: Encounter, claim: string): AppealLevel | null {
  const weighed = encounter.appeals.filter((one) => one.claim === claim && one.level !== null && !LEFT_OPEN.has(one.outcome));
  return payer.appeals.find((level) => level.level === weighed.length + 1) ?? null;
}

/** Whether this answer leaves anything an appeal may speak to: not an unprocessable claim, nor a federal payer's late filing (facts a.5). */
export function isAppealable(payer: Payer, sent: SentClaim): boolean {
  const lines = lastAnswer(sent)?.lines ?? [];
  return !sent.unprocessable && lines.some((line) => !isNoDetermination(payer, line));
}

/** The time for the next appeal of a decided claim; null without a decision, a level, or a right to appeal. */
export function appealLimit(payer: Payer, encounter: Encounter, sent: SentClaim): Limit | null {
  const answer = lastAnswer(sent);
  const level = nextAppealLevel(payer, encounter, sent.claim.id);
  if (!answer || !level || !isAppealable(payer, sent)) return null;
  const before = encounter.appeals.findLast(
    (one) => one.claim === sent.claim.id && one.level === level.level - 1 && !LEFT_OPEN.has(one.outcome),
  );
  if (level.countsFrom === 'decisionDate') return daysAfter('decision', before?.dueDay ?? answer.day, level.fileWithinDays);
  if (level.countsFrom === 'remittanceDate') return daysAfter('remittance', answer.day, level.fileWithinDays);
  return daysAfter('presumedReceipt', answer.day + PRESUMED_RECEIPT_DAYS, level.fileWithinDays);
}

/** The time for a replacement of a decided claim; null where the payer takes none. */
export function correctionLimit(payer: Payer, sent: SentClaim): Limit | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.frequency7Accepted) return null;
  return daysAfter('remittance', answer.day, payer.corrections.limitDays);
}

/** The time to answer an audit's finding: until the day before the money is taken; null without one. */
export function findingLimit({ audit }: Encounter): Limit | null {
  const finding = audit?.finding;
  return finding ? daysAfter('letter', finding.day, finding.takeBackDay - 1 - finding.day) : null;
}

/** The time to ask for a reopening; null where the payer offers none, or nothing was determined: an unprocessable claim, a late filing (facts a.5). */
export function reopeningLimit(payer: Payer, sent: SentClaim): Limit | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.reopening.allowed || !isAppealable(payer, sent)) return null;
  return daysAfter('remittance', answer.day, payer.corrections.reopening.limitDays);
}
