// The professional claim as the payer will see it, and what the two front doors answer.

import type { Relationship } from '../care/patient.ts';
import type { Day } from '../days.ts';
import type { DrugUnit } from '../documentation/chart.ts';
import type { Cents } from '../money.ts';
import type { Sex } from '../tables.ts';

/** 1 original, 7 replacement, 8 void (box 22). */
export type FrequencyCode = '1' | '7' | '8';
/** Papers that can go with a claim, to a records request or with an appeal. */
export const DOCUMENT_KINDS = [
  'note',
  'workStatusReport',
  'operativeReport',
  'acceptedAcknowledgement',
  'sentReport',
  'remittance',
  'primaryRemittance',
  'contractPage',
  'authorizationLetter',
  'eligibilityResponse',
  'appealLetter',
  'policy',
  'retroactiveEligibilityNotice',
  'exhaustionLetter',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The drug code (NDC) of a line, the shaded part of box 24: which package the drug came from, and how much of it (facts c.5). */
export interface DrugCode {
  readonly ndc: string; // eleven digits, 5-4-2 without hyphens
  readonly unit: DrugUnit;
  readonly quantity: number; // in that unit; 0.5 is half a millilitre
}

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
}

/** What an earlier payer decided, line by line, carried to the next payer. */
export interface PriorPayment {
  readonly payer: string;
  readonly remittanceDay: Day;
  readonly lines: readonly {
    readonly number: number;
    readonly allowed: Cents;
    readonly paid: Cents;
    readonly patient: Cents;
    readonly contractual: Cents;
    readonly patientReasons: readonly { readonly carc: string; readonly cents: Cents }[];
  }[];
}

/** A claim as filled in. The payer reads this and nothing else. */
export interface Claim {
  readonly id: string; // 'FC-01/1'
  readonly encounter: string;
  readonly account: string; // box 26, comes back on the remittance
  readonly frequency: FrequencyCode;
  readonly originalReference: string | null; // payer's claim number, with 7 and 8
  readonly payer: string; // payer id
  readonly rank: 1 | 2; // as first or second payer
  readonly member: string; // box 1a
  readonly patientName: string; // box 2
  readonly patientBorn: Day; // box 3
  readonly patientSex: Sex;
  readonly relationship: Relationship; // box 6
  readonly employmentRelated: boolean; // box 10a
  readonly autoRelated: boolean; // box 10b
  readonly otherAccident: boolean; // box 10c
  readonly otherCoverage: boolean; // box 11d
  readonly ordering: { readonly qualifier: 'DN' | 'DK' | 'DQ'; readonly npi: string; readonly name: string } | null; // box 17
  readonly diagnoses: readonly string[]; // box 21, A to L
  readonly authorization: string | null; // box 23
  readonly laboratory: string | null; // number of the laboratory certificate (CLIA): box 23 where no authorization stands there
  readonly lines: readonly ClaimLine[]; // box 24
  readonly renderingNpi: string; // box 24J
  readonly renderingName: string;
  readonly total: Cents; // box 28
  readonly patientPaid: Cents; // box 29
  readonly billingNpi: string; // box 33a
  readonly billingName: string;
  readonly assignment: boolean; // box 27
  readonly prior: PriorPayment | null;
  readonly attachments: readonly DocumentKind[]; // sent along
}

/** 277CA categories: A2 accepted; the rest return the whole claim, which then was never filed (facts a.3). */
export type AcknowledgementCategory = 'A2' | 'A3' | 'A6' | 'A7' | 'A8';

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
