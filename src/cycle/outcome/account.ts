// The account of one encounter: a ledger that only grows, in two parts, so that what the patient owes is never confused with what a payer owes.

import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';

/** Why money was given up; kept apart so that an avoidable loss never hides in the contract (practice.md house rule 9). */
export type WriteOffReason = 'contractual' | 'bundled' | 'avoidable' | 'smallBalance' | 'charity' | 'badDebt';
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
  readonly reply: string | null; // reply id of the wording tables, once it came
}

export interface Appeal {
  readonly id: string;
  readonly claim: string; // Claim.id
  readonly level: number;
  readonly filed: Day;
  readonly dueDay: Day; // day the payer decides
  readonly ground: AppealGround;
  readonly outcome: 'pending' | 'overturned' | 'upheld' | 'dismissed';
  readonly message: string | null; // appeal outcome id of the wording tables
}

export type AppealGround = 'filedInTime' | 'recordSupports' | 'medicallyNecessary' | 'underpaid' | 'authorizationExisted' | 'other';

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
  | 'falseDateOfService'
  | 'unsupportedModifier'
  | 'codedAboveNote'
  | 'costShareWaived'
  | 'writeOffMisnamed'
  | 'unsignedNoteBilled'
  | 'patientBilledTooEarly'
  | 'codeChangedToGetPaid'
  | 'referralBackdated'
  | 'noticeClaimedFalsely';
