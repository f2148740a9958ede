// The answer to an eligibility inquiry, as the payer's member file stands on the day it is asked (facts a.1 step 2).

import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Accumulators } from './accumulators.ts';
import type { EligibilityAnswer, Patient } from './patient.ts';

export interface EligibilityInquiry {
  readonly patient: Patient;
  readonly payer: Payer;
  readonly payers: readonly Payer[];
  readonly member: string; // number asked for
  readonly serviceDay: Day;
  readonly today: Day;
  readonly accumulators: Accumulators;
}

/** What the payer says about cover on the day asked. */
export function answerEligibility(inquiry: EligibilityInquiry): EligibilityAnswer {
  return {
    payer: inquiry.payer.payerId,
    asked: inquiry.today,
    serviceDay: inquiry.serviceDay,
    status: 'active',
    plan: null,
    from: null,
    to: null,
    deductibleLeft: null,
    outOfPocketLeft: null,
    visitCopay: null,
    nameOnFile: null,
    otherPayer: null,
  };
}
