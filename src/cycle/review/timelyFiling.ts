// Step 6: did the claim come in time? Counted by line, from the day of service or the first payer's answer (facts a.4 step 6, d.4).

import { addYears, type Day } from '../days.ts';
import { federalWorkingDay } from '../federalHolidays.ts';
import type { FilingRules } from '../payerHandling.ts';
import { type LineStep, type Review, type ReviewLine, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 6, d.4';

/** 29 where the day of receipt lies beyond the limit. A correction stands on the day its original came, but has a limit of its own. */
export const timelyFiling: LineStep = (review, line) => {
  const { filing } = review.payer;
  const late = correctionTooLate(review);
  if (late) return refuse(filing.lateDenial, trace('correctionLimit', 6, 'corrections.limitDays', { ...late }, SOURCE));
  const received = review.original?.received ?? review.input.received;
  const { start, last, limit } = lastDayToFile(review, line);
  if (received <= last || review.input.lateExcused) return null;
  return refuse(filing.lateDenial, trace('timelyFiling', 6, 'filing.limitDays', { received, start, last, limit }, SOURCE));
};

interface FilingLimit {
  readonly start: Day;
  readonly last: Day;
  readonly limit: number; // days, without those by which the last one moved
}

/** A replacement received more than the payer's days after the remittance it corrects (facts d.4). */
function correctionTooLate({ input, original, payer, claim }: Review): (FilingLimit & { readonly received: Day }) | null {
  const limit = payer.corrections.limitDays;
  const start = original?.decided ?? null;
  if (claim.frequency !== '7' || start === null || input.received <= start + limit) return null;
  return { received: input.received, start, last: start + limit, limit };
}

function lastDayToFile(review: Review, { line }: ReviewLine): FilingLimit {
  const { filing } = review.payer;
  const { prior, rank } = review.claim;
  if (rank > 1 && prior && countsFromPrimary(filing)) {
    const { remittanceDay: start } = prior;
    return { start, last: lastDay(filing, start + filing.secondaryLimitDays), limit: filing.secondaryLimitDays };
  }
  const start = startOf(review, line.from);
  const counted = countedTo(filing, start);
  return { start, last: lastDay(filing, counted), limit: counted - start };
}

/** Where the time for a first claim ends by count: so many days, or whole calendar years where the payer counts so, after the day that starts it. */
export function countedTo({ limitCalendarYears, limitDays }: FilingRules, start: Day): Day {
  return limitCalendarYears === null ? start + limitDays : addYears(start, limitCalendarYears);
}

/** The last day that still counts: the counted one, or the next working day where the payer moves it off weekends and holidays (facts d.4). */
export function lastDay({ lastDayMoves }: FilingRules, counted: Day): Day {
  return lastDayMoves ? federalWorkingDay(counted) : counted;
}

/** Whether a later payer counts from the first payer's answer; one that counts from the day of service gives no time beyond its own limit (facts d.4). */
export function countsFromPrimary(filing: FilingRules): boolean {
  return filing.secondaryCountsFrom === 'primaryRemittanceDate';
}

/** Cover given back in time starts the limit with its notice, where the payer takes that notice as proof. */
function startOf(review: Review, from: Day): Day {
  const known = review.coverage?.knownFrom ?? null;
  const takesNotice = review.payer.filing.proofAccepted.includes('retroactiveEligibilityNotice'); // a federal payer wants to be asked, with the notice
  return takesNotice && known !== null && known > from ? known : from;
}
