// The professional claim as the payer will see it, and what the two front doors answer.

import type { Address, Relationship } from '../care/patient.ts';
import type { Day } from '../days.ts';
import type { DrugUnit } from '../documentation/chart.ts';
import type { Cents } from '../money.ts';
import type { GroupCode } from '../reason.ts';
import type { Sex } from '../tables.ts';

/** How a claim travels: as a file through the clearinghouse, or as a form by mail. */
export const MEDIA = ['electronic', 'paper'] as const;
export type Medium = (typeof MEDIA)[number];

/** How and when a claim reached its payer: what payment floors and interest are counted by. */
export interface Arrival {
  readonly medium: Medium;
  readonly received: Day;
}

/** Service lines the paper form has room for; the file holds fifty (facts a.2). */
export const PAPER_LINES = 6;

/** 1 original, 7 replacement, 8 void (box 22). */
export type FrequencyCode = '1' | '7' | '8';
/** Papers that can go with a claim, to a records request or with an appeal. */
export const DOCUMENT_KINDS = [
  'note',
  'amendedNote',
  'workStatusReport',
  'operativeReport',
  'imagingReport',
  'treatmentHistory',
  'memberAnswer',
  'acceptedAcknowledgement',
  'sentReport',
  'remittance',
  'primaryRemittance',
  'contractPage',
  'authorizationLetter',
  'eligibilityResponse',
  'appealDecision',
  'memberConsent',
  'policy',
  'retroactiveEligibilityNotice',
  'federalErrorLetter',
  'medicaidTakeBackLetter',
  'planTakeBackLetter',
  'writtenReasonableCause',
  'exhaustionLetter',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The drug code (NDC) of a line, the shaded part of box 24: which package the drug came from, and how much of it (facts c.5). */
export interface DrugCode {
  readonly ndc: string; // eleven digits, 5-4-2 without hyphens
  readonly unit: DrugUnit;
  readonly quantity: number; // in that unit; 0.5 is half a millilitre
}

/** Everything a payer may ask for before it decides, of the chart and of the member. */
export const ALL_RECORDS: readonly DocumentKind[] = [
  'note',
  'workStatusReport',
  'operativeReport',
  'imagingReport',
  'treatmentHistory',
  'memberAnswer',
];

export interface ClaimLine {
  readonly number: number; // 1 … as on the form
  readonly from: Day; // date of service
  readonly to: Day;
  readonly place: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly pointers: readonly number[]; // indexes into the claim's diagnoses
  readonly units: number;
  readonly charge: Cents; // all units
  readonly drug: DrugCode | null; // shaded part of the line; null: not given
  readonly emergency: boolean; // 24C
  readonly familyPlan: boolean; // 24H: a child's screening program or family planning
}

/** A first and a last day, as boxes 16 and 18 have them. */
export interface Span {
  readonly from: Day;
  readonly to: Day | null; // null: still open
}

/** The holder of the policy the claim goes to: boxes 4, 7 and 11 to 11c. */
export interface Insured {
  readonly name: string; // box 4
  readonly address: Address; // box 7
  readonly policyGroup: string; // box 11; 'NONE' where Medicare pays first
  readonly born: Day; // box 11a
  readonly sex: Sex;
  readonly otherClaimId: string; // box 11b: the injury's claim number
  readonly plan: string; // box 11c
}

/** Another policy on the same patient: boxes 9, 9a and 9d. */
export interface OtherInsured {
  readonly name: string;
  readonly policy: string;
  readonly plan: string;
}

/** Box 32, where the service was not rendered at the billing address. */
export interface ServiceFacility {
  readonly name: string;
  readonly address: Address;
  readonly npi: string; // 32a
}

/** What each qualifier of box 14 and 15 dates: onset or injury, last menstrual period, first treatment, last visit to the treating clinician, the accident. */
export const DATE_QUALIFIERS = { illness: ['431', '484'], other: ['454', '304', '439'] } as const;
export interface DatedEvent<Q extends string> {
  readonly qualifier: Q;
  readonly day: Day;
}

/** What the earlier payers decided together, line by line, carried to the next one. */
export interface PriorPayment {
  readonly payers: readonly string[]; // in the order in which they paid
  readonly remittanceDay: Day; // of the last of them
  readonly lines: readonly {
    readonly number: number;
    readonly allowed: Cents; // the highest of them
    readonly paid: Cents; // all of them
    readonly patient: Cents; // what the last one left to the patient
    readonly contractual: Cents; // everything else: charge = paid + patient + contractual
    readonly denial: { readonly group: GroupCode; readonly carc: string } | null; // where the last one denied the line
    readonly patientReasons: readonly { readonly carc: string; readonly cents: Cents }[];
  }[];
}

/** A claim as filled in. The payer reads this and nothing else. */
export interface Claim {
  readonly medium: Medium;
  readonly id: string; // 'FC-01/1'
  readonly encounter: string;
  readonly account: string; // box 26, comes back on the remittance
  readonly frequency: FrequencyCode;
  readonly originalReference: string | null; // payer's claim number, with 7 and 8
  readonly payer: string; // payer id
  readonly rank: 1 | 2 | 3; // as first, second or third payer
  readonly member: string; // box 1a
  readonly patientName: string; // box 2
  readonly patientBorn: Day; // box 3
  readonly patientSex: Sex;
  readonly patientAddress: Address; // box 5
  readonly relationship: Relationship; // box 6
  readonly insured: Insured; // boxes 4, 7, 11-11c
  readonly otherInsured: OtherInsured | null; // boxes 9, 9a, 9d
  readonly employmentRelated: boolean; // box 10a
  readonly autoRelated: boolean; // box 10b
  readonly accidentState: string; // box 10b, two letters; empty without an auto accident
  readonly otherAccident: boolean; // box 10c
  readonly claimCodes: string; // box 10d
  readonly otherCoverage: boolean; // box 11d
  readonly releaseSigned: boolean; // box 12: the patient lets us send what the payer needs
  readonly benefitsAssigned: boolean; // box 13: the insured lets the payer pay us
  readonly illness: DatedEvent<(typeof DATE_QUALIFIERS)['illness'][number]> | null; // box 14
  readonly otherDate: DatedEvent<(typeof DATE_QUALIFIERS)['other'][number]> | null; // box 15
  readonly unableToWork: Span | null; // box 16
  readonly ordering: { readonly qualifier: 'DN' | 'DK' | 'DQ'; readonly npi: string; readonly name: string } | null; // box 17
  readonly hospitalized: Span | null; // box 18
  readonly information: string; // box 19
  readonly outsideLab: Cents | null; // box 20: what an outside laboratory charged us; null: none
  readonly diagnoses: readonly string[]; // box 21, A to L
  readonly authorization: string | null; // box 23
  readonly laboratory: string | null; // number of the laboratory certificate (CLIA): box 23 where no authorization stands there
  readonly lines: readonly ClaimLine[]; // box 24
  readonly renderingNpi: string; // box 24J
  readonly renderingName: string;
  readonly taxId: string; // box 25, employer number of the billing group
  readonly signed: Day | null; // box 31: day of the clinician's signature; null: none on file
  readonly facility: ServiceFacility | null; // box 32; null: at the billing address
  readonly total: Cents; // box 28
  readonly patientPaid: Cents; // box 29
  readonly billingNpi: string; // box 33a
  readonly billingName: string;
  readonly billingAddress: Address; // box 33, a street, never a post-office box
  readonly assignment: boolean; // box 27
  readonly prior: PriorPayment | null;
  readonly attachments: readonly DocumentKind[]; // sent along
  readonly announced: readonly DocumentKind[]; // named on the claim as following under separate cover (PWK)
}

/**
 * 277CA categories: A2 accepted; the rest return the whole claim, which then was never filed. 999-R: the whole batch was lost before it (facts a.3).
 * `letter`: a paper form that came back by mail; one that is let in is acknowledged by nothing at all.
 */
export type AcknowledgementCategory = 'A2' | 'A3' | 'A6' | 'A7' | 'A8' | '999-R' | 'letter';

export interface Acknowledgement {
  readonly from: 'clearinghouse' | 'payer';
  readonly day: Day;
  readonly category: AcknowledgementCategory;
  readonly message: string | null; // door message id of the wording tables; null with A2
  readonly boxes: readonly string[]; // '1a', '24E' …
  readonly claimNumber: string | null; // the payer's, with A2
}

/** A finding of the practice's own scrubber, before anything is sent. */
export interface EditFinding {
  readonly level: 'stop' | 'warn';
  readonly message: string; // scrubber message id of the wording tables
  readonly box: string; // '24D'
  readonly line: number | null;
  readonly values: Readonly<Record<string, string>>;
}
