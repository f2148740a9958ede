// The patient, the cover behind the card, and what the front desk typed: three things that may disagree, and each disagreement has its own denial.

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { Sex } from '../tables.ts';

export type Relationship = 'self' | 'spouse' | 'child' | 'other';

/** Who holds a plan and by what right: what the order of benefits asks about (facts d.6). */
export interface Subscriber {
  readonly through: 'work' | 'formerWork' | 'continuation' | 'bought'; // current work, retired or laid off, continued after the job, bought by oneself
  readonly staff: number | null; // people at the employer; null: nobody knows, or no employer
  readonly born: Day | null; // for the birthday rule
  readonly custody: 'courtOrder' | 'custodial' | 'custodialSpouse' | 'nonCustodial' | 'nonCustodialSpouse' | null; // of parents apart; null: together, or joint custody
}

/** A street address of the United States. */
export interface Address {
  readonly street: string;
  readonly city: string;
  readonly state: string; // two letters
  readonly zip: string;
}

/** What stands in box 5 where nobody asked. */
export const NO_ADDRESS: Address = { street: '', city: '', state: '', zip: '' };

/** The holder of a policy as the card names it, where that is not the patient. */
export interface Holder {
  readonly name: string;
  readonly born: Day;
  readonly sex: Sex;
}

/** One coverage as it truly is at the payer. */
export interface Coverage {
  readonly payer: string; // payer id
  readonly member: string; // number on the card
  readonly plan: string; // plan id
  readonly relationship: Relationship; // patient to subscriber
  readonly holder: Holder | null; // null: the patient
  readonly from: Day | null; // first covered day; null: long before the scenario
  readonly to: Day | null; // last covered day; null: open
  readonly gaps: readonly { readonly from: Day; readonly to: Day; readonly reinstated: Day | null }[]; // lapses in between (reason 200); covered after all from the day the premium came
  readonly knownFrom: Day | null; // the payer's file knows this cover only from this day (late enrolment, retroactive notice)
  readonly endKnownFrom: Day | null; // until this day eligibility answers do not yet show `to`
  readonly nameOnFile: string | null; // where the payer knows another name
  readonly otherCoverAnswered: Day | null; // when the member last told the payer of other cover; null: lately enough
  readonly deductibleMet: Cents; // counted by the payer before the scenario's first day
  readonly outOfPocketMet: Cents;
  readonly familyDeductibleMet: Cents;
  readonly familyOutOfPocketMet: Cents;
  readonly family: string | null; // members with the same family share accumulators
  readonly onlyFor: 'employment' | 'auto' | 'liability' | null; // an injury claim: covers this cause alone
  readonly subscriber: Subscriber | null; // null: nothing known that would decide an order
}

/** A service another day that policies and pairs look back on (frequency, new patient, global period). */
export interface EarlierService {
  readonly code: string;
  readonly day: Day;
  readonly provider: string | null; // provider id; null: somebody elsewhere
  readonly modifiers: readonly string[];
  readonly diagnoses?: readonly string[]; // why; left out: nobody knows
}

export interface Patient {
  readonly id: string; // 'P28'
  readonly name: string; // 'Samira Rahmani'
  readonly born: Day;
  readonly sex: Sex;
  readonly coverages: readonly Coverage[]; // as written; who pays first on a day is `inOrderOfBenefits`
  readonly hospice: {
    readonly from: Day;
    readonly illness: readonly string[]; // prefixes of the diagnoses it was chosen for
    readonly attending: string | null; // provider the patient named, not paid by the hospice
  } | null;
  readonly kidneyFailureSince: Day | null; // first month of Medicare for kidney failure
  readonly address: Address;
  readonly earlier: readonly EarlierService[];
  readonly lastSeen: readonly { readonly specialty: string; readonly group: string; readonly day: Day }[]; // face to face, by group and specialty
  readonly note: string; // why this patient matters, for instructors
}

/** What stands in the practice's registration: the source every claim is built from. Wrong entries are corrected here, not only on the claim. */
export interface Registration {
  readonly name: string;
  readonly born: Day;
  readonly sex: Sex;
  readonly address: Address; // box 5
  readonly coverages: readonly RegisteredCoverage[]; // in the order the front desk thinks right
  readonly employmentRelated: boolean; // asked at check-in, boxes 10a-c
  readonly autoRelated: boolean;
  readonly otherAccident: boolean;
  readonly injured: Day | null; // day of the injury or accident, box 14
  readonly accidentState: string; // where the car accident was, box 10b
}

export interface RegisteredCoverage {
  readonly payer: string;
  readonly member: string;
  readonly relationship: Relationship;
}

/** The payer's answer to a request for permission, or a referral, as it stands in the payer's file. */
export interface Authorization {
  readonly kind: 'authorization' | 'referral';
  readonly verdict: 'granted' | 'refused'; // refused: asked for, and the payer said no (reason 39)
  readonly payer: string;
  readonly provider: string | null; // who may render it; with a referral, who wrote it. null: anybody, or the chosen family doctor
  readonly number: string;
  readonly procedures: readonly string[]; // empty: any (a referral)
  readonly units: number; // units or visits it covers
  readonly from: Day;
  readonly to: Day;
  readonly late: boolean; // asked for after its time, and given at the price of a cut (reason 210)
  readonly onFile: boolean; // false: granted, but the desk has not got the number yet (a call finds it)
}

export interface Provider {
  readonly id: string; // 'OKA'
  readonly name: string; // 'Amara Okafor, MD'
  readonly npi: string;
  readonly specialty: string; // new or established is counted by group and specialty
  readonly group: string; // billing group id, 'MSC' or 'HPD'
  readonly nonPhysician: boolean; // priced at the payer's nonPhysicianBps
  readonly primaryCare: boolean; // family doctor: visit copay instead of specialist copay
  readonly enrolment: readonly {
    readonly payer: string;
    readonly from: Day | null;
    readonly to: Day | null;
    readonly status: 'enrolled' | 'nonParticipating' | 'notEnrolled'; // nonParticipating: enrolled, and free to refuse assignment
  }[]; // no entry: enrolled
  readonly nameAtPayer: readonly { readonly payer: string; readonly name: string; readonly until: Day }[]; // former name in the payer's file
}

/** A billing group (clinic or professional desk). */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly npi: string;
  readonly desk: 'clinic' | 'hospital'; // which contract flag of the payer applies
  readonly address: Address;
  readonly taxId: string; // employer number, box 25
  readonly clia: 'waived' | 'full' | null; // laboratory certificate
  readonly cliaNumber: string | null; // its number, for box 23
}

/** The answer to an eligibility inquiry (270/271), true for the day asked. */
export interface EligibilityAnswer {
  readonly payer: string;
  readonly asked: Day;
  readonly serviceDay: Day;
  readonly status: 'active' | 'inactive' | 'notFound' | 'otherPayerFirst';
  readonly member: string | null; // as the payer's file has it; null where nobody is found
  readonly plan: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly deductibleLeft: Cents | null;
  readonly outOfPocketLeft: Cents | null;
  readonly visitCopay: Cents | null;
  readonly nameOnFile: string | null; // shown where it differs from the name asked
  readonly hospiceFrom: Day | null; // hospice days on file
  readonly others: readonly string[]; // every payer it knows of for the day, itself included, in their order; empty where it is the only one
}
