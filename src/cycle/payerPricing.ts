// How a payer comes from a line to the amount it allows: price list, cuts by rank and kind, bundling, modifiers.

import type { Bps, Cents } from './money.ts';

/** The price list of a contract. */
export interface FeeSchedule {
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
}

/** From the fee to the allowed amount. Shares are basis points: 10 000 is all of it. */
export interface PricingRules {
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
}

/** What further tests of one kind and session keep of their two parts. */
export interface FurtherTests {
  readonly technicalFurtherBps: Bps;
  readonly professionalFurtherBps: Bps;
}

/** Which services go into one another, and the reasons for it. */
export interface BundlingRules {
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
}

/** A payer’s habits with modifiers. */
export interface ModifierPolicy {
  readonly separateVisit: string; // modifier that sets a visit apart from a small procedure
  readonly decisionForMajorSurgery: string; // modifier of the visit that decided on a 090 operation
  readonly distinctAccepted: readonly string[]; // modifiers that may separate a pair of indicator 1
  readonly distinctPreferred: readonly string[]; // those it wants to see first
  readonly bilateralFormat: 'oneLine50' | 'twoLinesRtLt'; // oneLine50 (one line, one unit) or twoLinesRtLt
  readonly fiftyOneRequired: boolean; // wants 51 on lower-ranked procedures
  readonly preventiveModifier: string | null; // marks preventive care that would cost the patient otherwise; null: none
  readonly siteModifiersRequired: boolean; // sides and digits must be named (reason 4 without)
  readonly visitModifierNeedsRecords: boolean; // asks for the note whenever a visit carries 25
}

/** Care at a distance. */
export interface TelehealthRules {
  readonly places: readonly string[]; // places of service it takes
  readonly modifier: string; // live video
  readonly audioModifier: string; // sound only
  readonly paidAs: string; // which base fee applies
}
