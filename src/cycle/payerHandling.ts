// How a payer handles a claim: its door and its times, limits, corrections and appeals, permissions, records, and its looks back.

import type { Bps, Cents } from './money.ts';
import type { AuditNorms } from './outcome/audit.ts';
import type { Reason } from './reason.ts';

/** How strict a payer’s front door is: the same slip is a rejection at one door and a denial behind another. */
export interface FrontDoor {
  readonly memberForm: boolean; // turns back a number of the wrong form (A7); false: it is denied 31 later
  readonly memberMatch: boolean; // looks the member up at the door (A3, A7); false: 31 or 140 on the remittance
  readonly codesOnDay: boolean; // turns back procedures and diagnoses that were not valid on the day (A7); false: 181, 146
  readonly figures: boolean; // turns back empty pointers and a total that is not the sum (A8); false: 16 on the remittance
}

/** How long a payer takes, calendar days from acceptance where nothing else is said. */
export interface AnswerTimes {
  readonly eligibilityMinutes: number; // desk minutes for an electronic eligibility answer
  readonly acknowledgementDays: number; // days until the claim is accepted or rejected at the door
  readonly adjudicationMinDays: number; // shortest time from acceptance to decision
  readonly adjudicationTypicalDays: number; // usual time from acceptance to decision
  readonly adjudicationMaxDays: number; // longest time for a clean claim
  readonly claimStatusAfterDays: number; // days until a status question finds the claim
  readonly recordsReviewDays: number; // days from receipt of records to decision
  readonly callHoldMinutes: number; // minutes on hold when somebody calls
}

/** Timely filing (facts d.4). */
export interface FilingRules {
  readonly limitDays: number; // days to file as first payer
  readonly limitCalendarYears: number | null; // where set, the limit is this many calendar years from the date of service (366 days over 29 February) and `limitDays` is only its usual length
  readonly lastDayMoves: boolean; // a last day on a weekend or federal holiday moves to the next working day; false: it stays
  readonly secondaryLimitDays: number; // days to file as later payer (0: never a later payer)
  readonly secondaryCountsFrom: 'dateOfService' | 'primaryRemittanceDate'; // event that starts the limit for a later payer
  readonly proofAccepted: readonly string[]; // what overturns a late-filing denial
  readonly exceptions: readonly {
    readonly proof: string; // the letter that proves it
    readonly monthsAfterNotice: number; // a claim is in time up to the last day of this month after the letter's month
    readonly note: string; // which exception, for the reader
  }[]; // a federal payer's exceptions from its filing limit; empty elsewhere
  readonly lateDenial: Reason; // reason of a late claim
}

/** How a decided claim is put right. */
export interface CorrectionRules {
  readonly frequency7Accepted: boolean; // takes replacement claims
  readonly frequency8Accepted: boolean; // takes void claims
  readonly originalClaimNumberRequired: boolean; // a replacement must name the payer's claim number
  readonly limitDays: number; // days to send a replacement (0: none taken)
  readonly missingReferenceAnswer: 'deniedDuplicate' | 'rejected'; // rejected, or deniedDuplicate, when the claim number is missing or wrong
  readonly unprocessableRemark: string | null; // remark that means: send a new claim, there is nothing to appeal; null where unused
  readonly reopening: {
    readonly allowed: boolean; // payer offers it
    readonly limitDays: number; // days from the first decision, any reason
    readonly decisionDays: number; // days to answer
  }; // mending of slips without an appeal
}

/** One level of appeal. */
export interface AppealLevel {
  readonly level: number; // 1, 2, 3 …
  readonly name: string; // our name of the level
  readonly fileWithinDays: number; // days to file
  readonly countsFrom: 'decisionDate' | 'receiptPresumedFiveDaysAfterNotice' | 'remittanceDate'; // event that starts them: the remittance or the last decision
  readonly decisionDays: number; // days the payer may take
  readonly minimumAmountCents: Cents; // smallest amount in dispute
  readonly needs: readonly string[]; // what must be in the envelope
  readonly channel: 'court' | 'mail' | 'portal'; // portal, mail or court
}

/** Permission before the service. */
export interface AuthorizationRules {
  readonly requestAnswerDays: number; // days to answer a request
  readonly urgentAnswerDays: number; // days to answer an urgent request
  readonly validDays: number; // days a permission lasts
  readonly required: readonly {
    readonly procedures: readonly string[]; // codes
    readonly places: readonly string[]; // places of service; empty means all
    readonly fromVisit: number; // the visit of the year from which it asks; 1: always
    readonly note: string; // which visits or why, for the reader
  }[]; // what needs it; empty where nothing does
  readonly emergencyNotifyHours: number; // hours to report an emergency
  readonly retroDays: number; // days in which permission may be had afterwards
  readonly retroReasons: readonly string[]; // reasons it accepts for that
  readonly missing: Reason | null; // reason when there is none; null where nothing needs permission
  readonly exceeded: Reason | null; // the same when units or visits ran out
  readonly mismatch: Reason | null; // the same when it covers other services
  readonly byAmount: boolean; // what it permits is a sum for the whole stay, in whole units of money; enhancements add to it (facts g.2)
  readonly penaltyBps: Bps; // share of the plan's payment that is withheld when the authorization is missing (10 000 is all); the patient's share stays as it was
}

/** The slip from the chosen family doctor. */
export interface ReferralRules {
  readonly required: boolean; // specialist visits need one
  readonly exemptFamilies: readonly string[]; // families that never need one
  readonly validDays: number; // days it lasts
  readonly visits: number; // visits it covers
  readonly missing: Reason | null; // reason without it
}

/** What may make a payer ask for records before it pays; every payer asks where nothing but a report sets the price. */
export const RECORD_TRIGGERS = [
  'everyVisitWithoutReport', // no work-status report with the bill
  'modifier25', // a separate visit
  'officeLevel5', // the highest office level is paid as one lower, unread
  'emergencyLevel5', // the highest emergency level
  'chargeAboveThreshold', // a line above chargeThresholdCents
  'therapyBeyondTwelveVisits', // what was gained so far
] as const;
export type RecordTrigger = (typeof RECORD_TRIGGERS)[number];

/** Requests for records before payment. */
export interface RecordsRules {
  readonly prePaymentTriggers: readonly RecordTrigger[]; // what makes it ask, beyond what every payer asks about
  readonly chargeThresholdCents: Cents; // line charge above which chargeAboveThreshold fires (0: never)
  readonly asksBy: 'letter' | 'remittance'; // letter: the claim is pended until the answer; remittance: it is denied (252) and decided again once the papers come
  readonly answerWithinDays: number; // days to send
  readonly announcedWithinDays: number; // days for papers that the claim announces as following
  readonly notReceived: Reason; // reason when nothing came
  readonly attachmentWithClaimAccepted: boolean; // records may go with the first sending
}

/** What a payer wants on a line beyond code, modifiers and units. */
export interface LineFields {
  readonly laboratoryNumber: boolean; // the laboratory's certificate number (CLIA) on claims with a laboratory test
  readonly waivedModifier: boolean; // QW on each test of a laboratory for simple tests
  readonly drugCode: boolean; // the package code (NDC) on each drug line
  readonly orderingClinician: boolean; // who ordered, in box 17, for tests, pictures and equipment
}

/** What a payer owes that pays late. */
export interface PromptPay {
  readonly electronicDays: number; // days to pay a clean electronic claim
  readonly paperDays: number; // days to pay a clean paper claim
  readonly interestBpsPerYear: number; // yearly simple interest from the next day (0: none)
}

/** Money taken back. */
export interface OverpaymentRules {
  readonly lookBackDays: number; // how far back it looks
  readonly noticeDays: number; // days between letter and taking
}

/** Looking back at what was paid. */
export interface AuditRules {
  readonly norms: AuditNorms; // habits it looks for, and how often peers show them
  readonly mostRecords: number; // records asked for at one time
  readonly findingDays: number; // days from the last record (or its last day) to the finding
  readonly extrapolateFromBps: Bps; // error rate from which it carries the sample over to the claims it did not read
}
