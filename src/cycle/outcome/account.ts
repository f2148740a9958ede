// The account of one encounter: a ledger that only grows, in two parts, so that what the patient owes is never confused with what a payer owes.

import type { Day } from '../days.ts';
import type { Bps, Cents } from '../money.ts';

/** Why money was given up; kept apart so that an avoidable loss never hides in the contract (practice.md house rule 9). */
export const WRITE_OFF_REASONS = [
  'contractual',
  'bundled',
  'unsupported',
  'avoidable',
  'smallBalance',
  'selfPay',
  'promptPay',
  'charity',
  'badDebt',
] as const;
export type WriteOffReason = (typeof WRITE_OFF_REASONS)[number];
export type LedgerKind = 'charge' | 'payerPayment' | 'patientPayment' | 'writeOff' | 'transfer' | 'refund';

export interface LedgerEntry {
  readonly day: Day;
  readonly kind: LedgerKind;
  readonly part: 'insurance' | 'patient'; // who is expected to pay what is open
  readonly cents: Cents; // effect on the open balance: a charge +, a payment or write-off −, a refund +; a transfer is two entries that cancel
  readonly reason: WriteOffReason | null;
  readonly reference: string; // remittance id, claim id, 'copay' …
}

export interface Statement {
  readonly day: Day;
  readonly cents: Cents;
  readonly replyDay: Day; // day the patient answers
  readonly reply: string | null; // reply id of the wording tables, once it came; 'none' where the patient kept silent
  readonly cancelled: boolean; // taken back by the desk, with a word of apology
}

/** Somebody who asks the desk about an account and waits for an answer. */
export interface Contact {
  readonly day: Day;
  readonly who: 'patient' | 'other';
  readonly name: string; // 'her mother'
  readonly permission: boolean; // may be told about the account
  readonly reply: string; // reply id of the wording tables
  readonly words: string | null; // in their own words, where the scenario has them
  readonly answered: { readonly day: Day; readonly answer: PatientAnswer } | null;
}

/** What may be said to somebody who asks: explain the account; say what one may say and how it goes on; show the door. */
export const PATIENT_ANSWERS = ['explain', 'keepPrivate', 'turnAway'] as const;
export type PatientAnswer = (typeof PATIENT_ANSWERS)[number];

/** A payment plan in equal parts, agreed in writing. */
export interface PaymentPlan {
  readonly agreed: Day;
  readonly parts: readonly Cents[];
  readonly paid: number; // parts paid so far
}

/** A request for financial assistance: statements rest until it is decided. */
export interface HelpRequest {
  readonly asked: Day;
  readonly dueDay: Day;
  readonly share: Bps | null; // forgiven by the policy; null until decided
  readonly granted: Cents; // of the balance as it stood then
}

/** Something that outweighs what it may gain: a patient billed for a CO amount, a leading query, a false renderer (facts a.5). */
export interface ComplianceEvent {
  readonly day: Day;
  readonly by: 'coder' | 'biller';
  readonly what: ComplianceKind;
}
export type ComplianceKind =
  | 'contractAmountBilledToPatient'
  | 'leadingQuery'
  | 'recordAltered'
  | 'falseRenderer'
  | 'assignmentRefused'
  | 'falseDateOfService'
  | 'unsupportedModifier'
  | 'codedAboveNote'
  | 'costShareWaived'
  | 'writeOffMisnamed'
  | 'unsignedNoteBilled'
  | 'patientBilledTooEarly'
  | 'codeChangedToGetPaid'
  | 'referralBackdated'
  | 'noticeClaimedFalsely'
  | 'billedAboveEstimate'
  | 'noEstimateGiven'
  | 'collectionsTooEarly'
  | 'creditKept'
  | 'disclosedWithoutPermission'
  | 'overpaymentKept';
