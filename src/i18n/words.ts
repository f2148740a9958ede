// The closed vocabularies of the journal in words, as they stand inside a sentence.

import type { DocumentKind } from '../cycle/claim/claim.ts';
import type { ClaimPurpose, StatusCode } from '../cycle/encounter.ts';
import type { Actor } from '../cycle/journal.ts';
import type { ComplianceKind, WriteOffReason } from '../cycle/outcome/account.ts';
import type { AppealGround } from '../cycle/outcome/appeal.ts';
import type { PermissionGround, Verdict } from '../cycle/review/permissionAnswer.ts';
import type { LivedKind } from '../engine/satisfaction.ts';
import { inCountry } from './format.ts';

const ACTOR: Record<Actor, string> = {
  coder: 'The coder',
  biller: 'The biller',
  frontDesk: 'The front desk',
  provider: 'The provider',
  clearinghouse: 'The clearinghouse',
  payer: 'The payer',
  patient: 'The patient',
  practice: 'The practice',
};

/** The same where a hospital bills an insurer for a stay. */
const STAY_ACTOR: Partial<Record<Actor, string>> = {
  provider: 'The treating doctor',
  clearinghouse: 'The claims exchange',
  payer: 'The insurer',
  practice: 'The hospital',
};

/** Who did it, at the head of a sentence. */
export function actorWord(actor: Actor): string {
  return inCountry({ US: ACTOR[actor], IN: STAY_ACTOR[actor] ?? ACTOR[actor] });
}

const PURPOSE: Record<ClaimPurpose, string> = {
  original: 'an original claim',
  newOriginal: 'a new original claim',
  replacement: 'a replacement claim (frequency 7)',
  void: 'a void (frequency 8)',
  reopening: 'a reopening',
  nextPayer: 'a claim to the next payer',
};

const STAY_PURPOSE: Partial<Record<ClaimPurpose, string>> = {
  original: 'the final bill',
  newOriginal: 'the final bill, as a new one',
  replacement: 'a corrected bill',
  void: 'a bill taken back',
};

/** How a claim goes out: "an original claim", "the final bill". */
export function purposeWord(purpose: ClaimPurpose): string {
  return inCountry({ US: PURPOSE[purpose], IN: STAY_PURPOSE[purpose] ?? PURPOSE[purpose] });
}

const DOCUMENT: Record<DocumentKind, string> = {
  note: 'the visit note',
  amendedNote: 'a note changed after it was asked for',
  workStatusReport: 'the work status report',
  operativeReport: 'the operative report',
  imagingReport: 'the reading of the picture',
  treatmentHistory: 'the record of earlier treatment',
  memberAnswer: 'the member’s answer about other coverage',
  acceptedAcknowledgement: 'the accepted acknowledgement',
  sentReport: 'the report of what was sent',
  remittance: 'the remittance',
  primaryRemittance: 'the first payer’s remittance',
  contractPage: 'the contract page',
  authorizationLetter: 'the authorization letter',
  eligibilityResponse: 'the eligibility response',
  appealDecision: 'the decision on the appeal before',
  memberConsent: 'the member’s consent',
  policy: 'the coverage policy',
  retroactiveEligibilityNotice: 'the notice of retroactive eligibility',
  federalErrorLetter: 'the federal payer’s letter about its error',
  medicaidTakeBackLetter: 'the state program’s letter about the payment it took back',
  planTakeBackLetter: 'the plan’s letter about the payment it took back',
  writtenReasonableCause: 'the written reason for the late filing',
  exhaustionLetter: 'the exhaustion letter',
};

const STAY_DOCUMENT: Partial<Record<DocumentKind, string>> = {
  note: 'the discharge summary',
  amendedNote: 'a discharge summary changed after it was asked for',
  acceptedAcknowledgement: 'the insurer’s acknowledgement',
  remittance: 'the settlement letter',
  contractPage: 'the page of the agreement',
  authorizationLetter: 'the letter of sanction',
};

/** A paper inside a sentence; the kind itself where it is none of ours. */
export function documentWord(kind: string): string {
  const paper = kind as DocumentKind;
  return inCountry({ US: DOCUMENT[paper], IN: STAY_DOCUMENT[paper] ?? DOCUMENT[paper] }) ?? kind;
}

export const PERMISSION_GROUND: Record<PermissionGround, string> = {
  planned: 'planned',
  urgent: 'urgent',
  emergency: 'afterwards, as an emergency',
  retroactiveEligibility: 'afterwards, for coverage given back in time',
  procedureChanged: 'afterwards, because another procedure was done',
};

/** The same of a sum for a whole stay. */
export const SUM_VERDICT: Record<Verdict, string> = {
  certified: 'sanctioned as asked',
  partly: 'sanctioned in part, up to what the stay should cost within policy and agreement',
  modified: 'sanctioned in another form',
  pended: 'a question to the treating doctor, or papers that did not come along',
  refused: 'not sanctioned',
  late: 'sanctioned, but asked too late: the payment will be cut',
  tooLate: 'not taken after discharge',
  notNeeded: 'no more can be sanctioned than is already',
};

export const VERDICT: Record<Verdict, string> = {
  certified: 'certified',
  partly: 'certified in part',
  modified: 'certified in another form',
  pended: 'pended, it wants the note',
  refused: 'not certified',
  late: 'certified, but asked too late: the payment will be cut',
  tooLate: 'not taken after the service',
  notNeeded: 'no permission is needed',
};

export const APPEAL_GROUND: Record<AppealGround, string> = {
  filedInTime: 'filed in time',
  lateExcused: 'the late filing is excused',
  recordSupports: 'the record supports what was billed',
  medicallyNecessary: 'medically necessary',
  policyMet: 'the payer’s own policy allows it',
  underpaid: 'paid below the contract',
  authorizationExisted: 'the authorization existed',
};

export const STATUS: Record<StatusCode, string> = {
  P: 'received, not yet decided',
  F0: 'decided; the payment is still to run',
  F1: 'decided and paid',
  F2: 'decided and denied',
  F3: 'an earlier decision was changed',
  F4: 'decided without a payment',
  R: 'waiting for records',
  A4: 'no such claim on file',
  D0: 'the search found nothing yet',
};

export const WRITE_OFF: Record<WriteOffReason, string> = {
  contractual: 'contractual adjustment',
  bundled: 'bundled',
  unsupported: 'not supported by the record',
  avoidable: 'an avoidable loss',
  smallBalance: 'small balance',
  selfPay: 'self-pay discount',
  promptPay: 'prompt-pay discount',
  charity: 'charity',
  badDebt: 'bad debt',
};

/** What a patient lives through on the money side of a visit. */
export const LIVED_WORD: Record<LivedKind, string> = {
  clearStatement: 'A clear statement, soon after the last payer’s answer',
  lateStatement: 'A first bill more than two months after the visit',
  wrongStatement: 'A bill over money that was never theirs',
  billedTwice: 'A second bill before the first had its time',
  billedMeanwhile: 'A bill while the plan or the help form was running',
  tinyStatement: 'A bill over next to nothing',
  aboveEstimate: 'A bill above the written estimate or policy',
  noEstimate: 'No estimate before the visit',
  apology: 'The wrong bill taken back, with a word of apology',
  answeredSoon: 'A question answered within two working days',
  keptWaiting: 'A question left waiting',
  turnedAway: 'Turned away on the telephone',
  disclosed: 'Their account told to somebody else',
  planAgreed: 'A payment plan in writing',
  helpGiven: 'Help by the form',
  pressedTooEarly: 'Collections too early',
  creditReturned: 'Their credit returned',
  creditHeld: 'Their credit kept',
};

export const COMPLIANCE: Record<ComplianceKind, string> = {
  contractAmountBilledToPatient: 'an amount the contract protects was billed to the patient',
  leadingQuery: 'a query led the provider to an answer',
  noticeClaimedFalsely: 'the claim says that an advance notice (ABN) is on file, and there is no valid one',
  recordAltered: 'a record was changed, or asked to be, to fit what was billed',
  falseRenderer: 'the claim named a provider who neither rendered the service nor supervised it as the payer wants it',
  assignmentRefused: 'assignment was refused where it had been promised or the law asks for it',
  falseDateOfService: 'the claim carried a false date of service',
  unsupportedModifier: 'a modifier the note does not support',
  codedAboveNote: 'a level above what the note supports',
  costShareWaived: 'the patient’s share was waived',
  writeOffMisnamed: 'a write-off under the wrong name',
  unsignedNoteBilled: 'an unsigned note was billed',
  patientBilledTooEarly: 'the patient was billed although coverage was in force',
  referralBackdated: 'a referral was dated back',
  billedAboveEstimate: 'more than the written estimate and policy was billed',
  noEstimateGiven: 'a person without coverage got no estimate before the visit',
  collectionsTooEarly: 'collections before the statements and the help screening',
  creditKept: 'money that is not ours was kept beyond sixty days',
  disclosedWithoutPermission: 'an account was told to somebody without permission',
  codeChangedToGetPaid: 'a code was changed to get paid, against the note',
  overpaymentKept: 'money known to be paid in error was kept beyond sixty days',
};
