// The last days of a payer's policy: to file, to correct, to reopen, to appeal, to bill the next payer. The desk shows them and the phone tells them (facts a.5, d.4).

import type { Day } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import type { AppealLevel, Payer } from '../cycle/payer.ts';
import { filingLimitDay } from '../cycle/review/timelyFiling.ts';
import { lastAnswer } from './standing.ts';

/** Days after a notice by which a federal payer presumes it was received (facts a.5). */
const PRESUMED_RECEIPT_DAYS = 5;

/** The last day on which an appeal of this level may be filed: from the payer's answer, or from the decision on the level before. */
export function appealLimit(level: AppealLevel, answered: Day, decided: Day): Day {
  if (level.countsFrom === 'decisionDate') return decided + level.fileWithinDays;
  return answered + level.fileWithinDays + (level.countsFrom === 'receiptPresumedFiveDaysAfterNotice' ? PRESUMED_RECEIPT_DAYS : 0);
}

/** Last day on which a first claim for this day of service is still in time (facts d.4). */
export function lastFilingDay(payer: Payer, serviceDay: Day): Day {
  return filingLimitDay(payer.filing, serviceDay);
}

/** Last day for a claim to a later payer, counted as that payer counts. */
export function lastSecondaryDay(payer: Payer, serviceDay: Day, primaryDay: Day): Day {
  const from = payer.filing.secondaryCountsFrom === 'primaryRemittanceDate' ? primaryDay : serviceDay;
  return from + payer.filing.secondaryLimitDays;
}

/** The level an appeal of this claim would go to now; null where none is left. */
export function nextAppealLevel(payer: Payer, encounter: Encounter, claim: string): AppealLevel | null {
  const number = encounter.appeals.filter((appeal) => appeal.claim === claim).length + 1;
  return payer.appeals.find((level) => level.level === number) ?? null;
}

/** Last day for the next appeal of a decided claim; null without a decision or a level. */
export function lastAppealDay(payer: Payer, encounter: Encounter, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  const level = nextAppealLevel(payer, encounter, sent.claim.id);
  if (!answer || !level) return null;
  const decided = encounter.appeals.filter((appeal) => appeal.claim === sent.claim.id).at(-1);
  return appealLimit(level, answer.day, decided?.dueDay ?? answer.day);
}

/** Last day for a replacement of a decided claim; null where the payer takes none. */
export function lastCorrectionDay(payer: Payer, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.frequency7Accepted) return null;
  return answer.day + payer.corrections.limitDays;
}

/** Last day to ask for a reopening; null where the payer offers none. */
export function lastReopeningDay(payer: Payer, sent: SentClaim): Day | null {
  const answer = lastAnswer(sent);
  if (!answer || !payer.corrections.reopening.allowed) return null;
  return answer.day + payer.corrections.reopening.limitDays;
}
