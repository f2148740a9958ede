// A payer as data: policy, price list, plans and habits. Every rule of the review reads from here, so that a new payer needs no code.

import type { Medium } from './claim/claim.ts';
import type { Bps, Cents } from './money.ts';
import type { AuditNorms } from './outcome/audit.ts';

/** Who carries an amount (facts b.1): CO the practice, PR the patient or next payer, OA bookkeeping, PI nobody yet (no contract). */
export type GroupCode = 'CO' | 'PR' | 'OA' | 'PI';

/** A reason as it stands on a remittance: group, claim adjustment reason number, remark number. */
export interface Reason {
  readonly group: GroupCode;
  readonly carc: string; // '29'
  readonly rarc: string | null; // 'N211'
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

export interface Payer {
  readonly payerId: string; // stable short id used by scenarios
  readonly name: string; // full name
  readonly kind:
    | 'autoNoFault'
    | 'commercialHmo'
    | 'commercialPpo'
    | 'indemnity'
    | 'medicaid'
    | 'medicareAdvantage'
    | 'medicareFfs'
    | 'workersCompensation'; // coverage policies and several rules go by it
  readonly cardName: string; // what is printed on the patient's card
  readonly electronicPayerId: string; // id that routes an electronic claim
  readonly memberIdMasks: readonly string[]; // forms of a well-formed member number: # digit, @ letter, * either
  readonly memberIdExample: string; // a member number that fits the pattern; some invented patients carry it
  readonly acceptsPaper: boolean; // false: a paper claim is sent back unread
  readonly inNetworkClinic: boolean; // does Maple Street Clinic have a contract
  readonly inNetworkHospital: boolean; // does the Harborview professional desk have a contract
  readonly jurisdiction: 'all' | 'equipment' | 'professional'; // what a contractor of a divided program answers for: equipment has one of its own
  readonly frontDoor: {
    readonly memberForm: boolean; // turns back a number of the wrong form (A7); false: it is denied 31 later
    readonly memberMatch: boolean; // looks the member up at the door (A3, A7); false: 31 or 140 on the remittance
    readonly codesOnDay: boolean; // turns back procedures and diagnoses that were not valid on the day (A7); false: 181, 146
    readonly figures: boolean; // turns back empty pointers and a total that is not the sum (A8); false: 16 on the remittance
  }; // how strict its front door is: the same slip is a rejection here and a denial there
  readonly answerTimes: {
    readonly eligibilityMinutes: number; // desk minutes for an electronic eligibility answer
    readonly acknowledgementDays: number; // days until the claim is accepted or rejected at the door
    readonly adjudicationMinDays: number; // shortest time from acceptance to decision
    readonly adjudicationTypicalDays: number; // usual time from acceptance to decision
    readonly adjudicationMaxDays: number; // longest time for a clean claim
    readonly claimStatusAfterDays: number; // days until a status question finds the claim
    readonly recordsReviewDays: number; // days from receipt of records to decision
    readonly callHoldMinutes: number; // minutes on hold when somebody calls
  }; // how long the payer takes
  readonly paymentFloorDays: Readonly<Record<Medium, number>>; // whole days that must pass after receipt (13: payable from the 14th day)
  readonly paymentWeekday: 'anyBusinessDay' | 'friday'; // anyBusinessDay or the one weekday of the payment run
  readonly filing: {
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
  }; // timely filing
  readonly corrections: {
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
  }; // how a decided claim is put right
  readonly appeals: readonly {
    readonly level: number; // 1, 2, 3 …
    readonly name: string; // our name of the level
    readonly fileWithinDays: number; // days to file
    readonly countsFrom: 'decisionDate' | 'receiptPresumedFiveDaysAfterNotice' | 'remittanceDate'; // event that starts them: the remittance or the last decision
    readonly decisionDays: number; // days the payer may take
    readonly minimumAmountCents: Cents; // smallest amount in dispute
    readonly needs: readonly string[]; // what must be in the envelope
    readonly channel: 'court' | 'mail' | 'portal'; // portal, mail or court
  }[]; // levels in order
  readonly groupCodes: {
    readonly usesPi: boolean; // true: at a desk without a contract (`inNetworkClinic`, `inNetworkHospital`) what would come as CO comes as PI; the patient owes it as little
    readonly contractual: GroupCode; // difference between charge and allowed
    readonly notNecessary: GroupCode; // policy not met, no notice
    readonly notNecessaryWithNotice: GroupCode; // policy not met, valid notice on file
    readonly notCovered: GroupCode; // outside the benefit
    readonly noAuthorization: GroupCode; // authorization missing
    readonly inactiveCoverage: GroupCode; // before the start or after the end of cover
    readonly memberNotFound: GroupCode; // no such member
    readonly otherPayerPrimary: GroupCode; // somebody else pays first
    readonly outOfNetwork: GroupCode; // provider without contract
    readonly duplicate: GroupCode; // same claim again
    readonly priorPayer: GroupCode; // effect of the earlier payer
    readonly bundled: GroupCode; // part of another service
    readonly benefitMaximum: GroupCode; // benefit used up
    readonly recordsNotReceived: GroupCode; // records asked for and not sent
    readonly wrongPayer: GroupCode; // not this payer's claim
    readonly hospice: GroupCode; // group for care that belongs to the hospice (reason B9)
    readonly surpriseBillRemainder: GroupCode; // group for the rest of a charge that the surprise-bill law keeps from the patient
  }; // which group code the payer puts on which matter
  readonly bundling: {
    readonly carc: string; // reason for a code pair
    readonly visitWithProcedureCarc: string; // reason for a visit swallowed by a procedure
    readonly extraPairs: readonly {
      readonly column1: string; // code that is paid
      readonly column2: string; // code that is not
      readonly indicator: number; // 1 a modifier may separate them, 0 never
      readonly effectiveFrom: string; // first date of service of the pair
    }[]; // own pairs beside the table
    readonly unitsCarc: string; // reason for too many units
    readonly globalPeriodRemark: string; // remark for care inside a global period
    readonly perSideUnitCounting: boolean; // true: unit limits count for each side (needed where two lines RT and LT are the rule)
  }; // edits
  readonly authorization: {
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
  }; // permission before the service
  readonly referral: {
    readonly required: boolean; // specialist visits need one
    readonly exemptFamilies: readonly string[]; // families that never need one
    readonly validDays: number; // days it lasts
    readonly visits: number; // visits it covers
    readonly missing: Reason | null; // reason without it
  }; // slip from the chosen family doctor
  readonly pricing: {
    readonly lesserOfChargeAndFee: boolean; // allows no more than the charge
    readonly multipleSurgeryBps: readonly number[]; // shares by rank, for indicator 2; what ranks beyond is priced by report, at the last share
    readonly endoscopyFamilies: boolean; // indicator 3: each further scope of a family is paid its fee less the base fee
    readonly bilateralBps: Bps; // both sides, for indicator 1
    readonly multipleTherapy: {
      readonly families: readonly string[]; // families it covers
      readonly practiceShareBps: Bps; // share of a therapy fee that is practice cost
      readonly furtherPracticeBps: Bps; // what is left of that share from the second unit on
    }; // indicator 5
    readonly multipleImaging: FurtherTests; // indicator 4: several pictures at one session
    readonly multipleHeartTests: FurtherTests; // indicator 6
    readonly multipleEyeTests: FurtherTests; // indicator 7
    readonly assistantPhysicianBps: Bps; // helping surgeon, modifier 80
    readonly assistantNonPhysicianBps: Bps; // helping non-physician, modifier AS
    readonly coSurgeonEachBps: Bps; // each of two surgeons, modifier 62
    readonly nonPhysicianBps: Bps; // nurse practitioner or physician assistant as renderer
    readonly reducedServiceBps: Bps; // modifier 52
    readonly discontinuedBps: Bps; // modifier 53
    readonly unusualWorkBps: Bps; // modifier 22, where the report bears it out
    readonly agreedDiscountBps: Bps; // discount the contract takes off what is allowed, reason 131 (0: none)
    readonly byReportBps: Bps; // share of the charge for a code without a fee
    readonly nonParticipation: {
      readonly feeBps: Bps; // share of the fee
      readonly limitingChargeBps: Bps; // of that, the most an unassigned claim may bill
    } | null; // clinicians without a participation agreement; null where there is none to sign
  }; // from fee to allowed amount
  readonly feeSchedule: {
    readonly basedOn: 'teachingBaseFees' | 'charge'; // the base fee of the place of service, or what is charged
    readonly percentBps: Bps; // share of that
    readonly familyPercentBps: Readonly<Record<string, Bps>>; // family name to another share (0: nothing is paid by fee, see the quirks)
    readonly packageCents: Readonly<Record<string, Cents>>; // procedure to an agreed price for the whole stay around it, all but what no policy pays for
    readonly exceptions: readonly {
      readonly code: string; // code
      readonly feeCents: Cents; // its price, in every place
    }[]; // single codes with a price of their own
    readonly notCovered: readonly string[]; // codes outside the benefit
    readonly exclusions: readonly {
      readonly procedures: readonly string[]; // codes; empty: any
      readonly diagnoses: readonly string[]; // prefixes; empty: any. The clause holds where a line points to nothing else
      readonly carc: '40' | '49' | '55' | '167' | '204';
      readonly rarc: string | null;
      readonly note: string; // the clause in words
    }[]; // clauses of the contract that leave services or diagnoses out
    readonly neverSeparate: readonly string[]; // codes that never get money of their own (reason 234)
  }; // price list
  readonly plans: readonly {
    readonly planId: string; // id used by patients
    readonly name: string; // name on the card
    readonly deductibleIndividualCents: Cents; // yearly, one person
    readonly deductibleFamilyCents: Cents; // yearly, family (0: no family rule)
    readonly outOfPocketIndividualCents: Cents; // yearly ceiling, one person (0: no ceiling)
    readonly outOfPocketFamilyCents: Cents; // yearly ceiling, family
    readonly coinsuranceBps: Bps; // patient's share after the deductible
    readonly copayCents: Readonly<Record<string, Cents>>; // kind of service to fixed amount; empty: none
    readonly copayMode: 'afterDeductible' | 'beforeDeductible' | 'none' | 'replaces'; // replaces: instead of deductible and coinsurance
    readonly familyDeductible: 'aggregate' | 'embedded'; // embedded, or aggregate (only the family amount exists)
    readonly outOfNetworkCoinsuranceBps: Bps | null; // patient's share of a provider without contract; null: no benefit outside the network
    readonly preventiveCoinsuranceBps: Bps; // patient's share of preventive care
    readonly visitLimits: Readonly<Record<string, number>>; // kind of service to visits in a year
    readonly roomRentPerDayCents: Cents; // most for a day in a room; what hangs on the room follows in proportion (0: no limit)
    readonly subLimitCents: Readonly<Record<string, Cents>>; // first diagnosis of the bill, or its beginning, to the most the policy admits of one stay
    readonly dollarLimitCents: Readonly<Record<string, Cents>>; // category of service, or 'all', to the most the plan pays in a year
  }[]; // benefit designs
  readonly costShareRules: {
    readonly copayCountsToDeductible: boolean; // copay uses up deductible
    readonly copayCountsToOutOfPocket: boolean; // copay counts to the ceiling
    readonly copayPerDayMax: number; // copays that may be taken in one day
    readonly freeKinds: readonly string[]; // kinds of service without deductible, copay and coinsurance
  }; // how the shares are worked out
  readonly coordination: {
    readonly method:
      | 'carveOut'
      | 'firstUntilExhausted'
      | 'lesserOfToMedicaidFee'
      | 'maintenanceOfBenefits'
      | 'medicareSecondaryFormula'
      | 'nonDuplication'
      | 'soleForAcceptedInjury'
      | 'standard'; // how it pays as later payer (facts d.6)
    readonly primaryRemittanceRequired: boolean; // wants the first payer's answer on the claim
    readonly orderRules: 'alwaysLast' | 'firstForAccident' | 'firstForInjury' | 'noRules' | 'usual' | 'usualWithMedicareSecondaryRules'; // which rules of order it follows; noRules: a plan without any, which pays first
    readonly crossoverTo: string | null; // whom it forwards decided claims to, or null
    readonly otherCoverageUpdateDays: number; // days after which the member must confirm other cover
    readonly missingPrimary: Reason; // reason when another payer goes first
  }; // several payers
  readonly taxWithheldBps: Bps; // income tax it keeps back from every payment and pays in for the practice (0: none)
  readonly sequestrationBps: Bps; // cut of the payment, reason 253, never moved to the patient
  readonly recordsRequests: {
    readonly prePaymentTriggers: readonly RecordTrigger[]; // what makes it ask, beyond what every payer asks about
    readonly chargeThresholdCents: Cents; // line charge above which chargeAboveThreshold fires (0: never)
    readonly asksBy: 'letter' | 'remittance'; // letter: the claim is pended until the answer; remittance: it is denied (252) and decided again once the papers come
    readonly answerWithinDays: number; // days to send
    readonly announcedWithinDays: number; // days for papers that the claim announces as following
    readonly notReceived: Reason; // reason when nothing came
    readonly attachmentWithClaimAccepted: boolean; // records may go with the first sending
  }; // requests before payment
  readonly lineFields: {
    readonly laboratoryNumber: boolean; // the laboratory's certificate number (CLIA) on claims with a laboratory test
    readonly waivedModifier: boolean; // QW on each test of a laboratory for simple tests
    readonly drugCode: boolean; // the package code (NDC) on each drug line
    readonly orderingClinician: boolean; // who ordered, in box 17, for tests, pictures and equipment
  }; // what it wants on a line beyond code, modifiers and units
  readonly modifierPolicy: {
    readonly separateVisit: string; // modifier that sets a visit apart from a small procedure
    readonly decisionForMajorSurgery: string; // modifier of the visit that decided on a 090 operation
    readonly distinctAccepted: readonly string[]; // modifiers that may separate a pair of indicator 1
    readonly distinctPreferred: readonly string[]; // those it wants to see first
    readonly bilateralFormat: 'oneLine50' | 'twoLinesRtLt'; // oneLine50 (one line, one unit) or twoLinesRtLt
    readonly fiftyOneRequired: boolean; // wants 51 on lower-ranked procedures
    readonly preventiveModifier: string | null; // marks preventive care that would cost the patient otherwise; null: none
    readonly siteModifiersRequired: boolean; // sides and digits must be named (reason 4 without)
    readonly visitModifierNeedsRecords: boolean; // asks for the note whenever a visit carries 25
  }; // modifier habits
  readonly telehealth: {
    readonly places: readonly string[]; // places of service it takes
    readonly modifier: string; // live video
    readonly audioModifier: string; // sound only
    readonly paidAs: string; // which base fee applies
  }; // care at a distance
  readonly promptPay: {
    readonly electronicDays: number; // days to pay a clean electronic claim
    readonly paperDays: number; // days to pay a clean paper claim
    readonly interestBpsPerYear: number; // yearly simple interest from the next day (0: none)
  }; // late payment
  readonly overpayment: {
    readonly lookBackDays: number; // how far back it looks
    readonly noticeDays: number; // days between letter and taking
  }; // money taken back
  readonly audit: {
    readonly norms: AuditNorms; // habits it looks for, and how often peers show them
    readonly mostRecords: number; // records asked for at one time
    readonly findingDays: number; // days from the last record (or its last day) to the finding
    readonly extrapolateFromBps: Bps; // error rate from which it carries the sample over to the claims it did not read
  }; // looking back at what was paid
  readonly limitsToPatient: {
    readonly noticeInstrument: string; // paper or decision that moves liability to the patient beforehand
  }; // what may be asked of the patient
  readonly quirks: readonly {
    readonly quirkId: string; // id for scenarios
    readonly text: string; // the habit, for the one-page policy in the briefing
  }[]; // habits that teach
  readonly lifetimeLimitCents: Cents; // sum after which nothing more is paid for the policy or injury (0: none)
}
/** What further tests of one kind and session keep of their two parts. */
export interface FurtherTests {
  readonly technicalFurtherBps: Bps;
  readonly professionalFurtherBps: Bps;
}

/** The payer of an id among those of a scenario; undefined where it is none of them. */
export function findPayer<P extends Pick<Payer, 'payerId'>>(payers: readonly P[], id: string | undefined): P | undefined {
  return payers.find((payer) => payer.payerId === id);
}

export type Plan = Payer['plans'][number];
export type AppealLevel = Payer['appeals'][number];
