// A claim that came too late, and what excuses it: proof of an earlier acceptance, another payer's late answer, cover given back in time, and a federal payer's exceptions (facts a.5, b.2 row 29, d.4).

import type { DocumentKind } from '../claim/claim.ts';
import { type Day, endOfMonthAfter } from '../days.ts';
import type { Payer } from '../payer.ts';
import { countedTo, countsFromPrimary, lastDay } from './timelyFiling.ts';

/** A paper in the payer's hands, with the day it proves: of the acceptance, the remittance, the notice or the letter. */
export interface DatedProof {
  readonly kind: DocumentKind;
  readonly day: Day;
}

/** The claim whose filing is in doubt. */
export interface LateClaim {
  readonly serviceDay: Day;
  readonly received: Day;
}

/** The filing day that stands after these proofs: an earlier day that was proven, the day itself where the lateness is excused; null where nothing helps. */
export function provenFiling(payer: Payer, claim: LateClaim, proofs: readonly DatedProof[]): Day | null {
  for (const proof of proofs) {
    const stands = filingBy(payer, claim, proof);
    if (stands !== null) return stands;
  }
  return null;
}

function filingBy(payer: Payer, { serviceDay, received }: LateClaim, { kind, day }: DatedProof): Day | null {
  const { filing } = payer;
  const exception = filing.exceptions.find(({ proof }) => proof === kind);
  if (exception) return received <= lastDay(filing, endOfMonthAfter(day, exception.monthsAfterNotice)) ? received : null;
  if (!filing.proofAccepted.includes(kind)) return null;
  switch (kind) {
    case 'acceptedAcknowledgement':
      return day <= lastDay(filing, countedTo(filing, serviceDay)) ? day : null;
    case 'primaryRemittance':
      return countsFromPrimary(filing) && received <= lastDay(filing, day + filing.secondaryLimitDays) ? received : null;
    case 'retroactiveEligibilityNotice':
      return received <= lastDay(filing, countedTo(filing, day)) ? received : null;
    default:
      return received;
  }
}
