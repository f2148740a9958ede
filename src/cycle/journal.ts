// The journal: what happened to the encounters, once each, in the order it happened. Everything told later, on screen or in a debrief, is told from here.

import type { EligibilityAnswer } from './care/patient.ts';
import type { ToldCover } from './care/patientSays.ts';
import type { AcknowledgementCategory, DocumentKind, Medium } from './claim/claim.ts';
import type { Day } from './days.ts';
import type { QueryOutcome } from './documentation/query.ts';
import type { CallAnswer, CallQuestion, ClaimPurpose, StatusCode } from './encounter.ts';
import type { Bps, Cents } from './money.ts';
import type { ComplianceKind, PatientAnswer, WriteOffReason } from './outcome/account.ts';
import type { Appeal, AppealGround, AppealMessage } from './outcome/appeal.ts';
import type { Pend } from './review/determination.ts';
import type { PermissionGround, Verdict } from './review/permissionAnswer.ts';

/** Who did it. */
export type Actor = 'coder' | 'biller' | 'frontDesk' | 'provider' | 'clearinghouse' | 'payer' | 'patient' | 'practice';

/** What happened, once; journals only grow. `i18n/describe.ts` turns an entry into a sentence. */
export interface JournalEntry {
  readonly seq: number; // over the whole world
  readonly day: Day;
  readonly minute: number; // of the desk's day
  readonly encounter: string;
  readonly by: Actor;
  readonly learner: boolean; // done by the person who plays
  readonly event: JournalEvent;
}

export type JournalEvent =
  | { readonly kind: 'patientSeen' }
  | { readonly kind: 'copayTaken'; readonly cents: Cents }
  | { readonly kind: 'noteSigned' }
  | { readonly kind: 'signatureAsked' }
  | { readonly kind: 'querySent'; readonly query: string; readonly topic: string; readonly leading: boolean }
  | { readonly kind: 'queryAnswered'; readonly query: string; readonly outcome: QueryOutcome }
  | { readonly kind: 'codingHeld'; readonly reason: string }
  | { readonly kind: 'codingFinished'; readonly diagnoses: readonly string[]; readonly services: readonly string[] }
  | { readonly kind: 'chargesEntered'; readonly cents: Cents }
  | { readonly kind: 'coverTold'; readonly covers: readonly ToldCover[] } // who covers them
  | { readonly kind: 'eligibilityChecked'; readonly payer: string; readonly status: EligibilityAnswer['status'] }
  | { readonly kind: 'registrationCorrected' }
  | { readonly kind: 'noticeAsked' }
  | { readonly kind: 'noticeGiven'; readonly item: string }
  | { readonly kind: 'claimDrafted'; readonly purpose: ClaimPurpose }
  | { readonly kind: 'claimHeldByEdits'; readonly findings: number }
  | { readonly kind: 'claimSent'; readonly claim: string; readonly purpose: ClaimPurpose; readonly payer: string; readonly medium: Medium }
  | {
      readonly kind: 'claimRejected';
      readonly claim: string;
      readonly from: 'clearinghouse' | 'payer';
      readonly category: AcknowledgementCategory;
      readonly message: string;
    }
  | { readonly kind: 'claimAccepted'; readonly claim: string; readonly claimNumber: string }
  | { readonly kind: 'claimLost'; readonly claim: string }
  | { readonly kind: 'recordsRequested'; readonly claim: string; readonly document: Pend['document']; readonly dueDay: Day }
  | {
      readonly kind: 'permissionAsked';
      readonly payer: string;
      readonly code: string;
      readonly units: number;
      readonly ground: PermissionGround;
    }
  | {
      readonly kind: 'permissionAnswered';
      readonly payer: string;
      readonly code: string;
      readonly verdict: Verdict;
      readonly number: string | null;
    }
  | { readonly kind: 'costEstimated'; readonly cents: Cents } // what a stay is expected to cost by now
  | { readonly kind: 'peerToPeerAsked'; readonly payer: string; readonly code: string }
  | { readonly kind: 'referralGiven'; readonly payer: string; readonly number: string; readonly from: Day }
  | { readonly kind: 'visitMoved'; readonly to: Day }
  | { readonly kind: 'packetAsked'; readonly documents: readonly DocumentKind[]; readonly readyDay: Day }
  | { readonly kind: 'packetReady' }
  | { readonly kind: 'patientAsked'; readonly payer: string }
  | { readonly kind: 'patientToldPayer'; readonly payer: string }
  | { readonly kind: 'recordsSent'; readonly claim: string; readonly documents: readonly DocumentKind[] }
  | {
      readonly kind: 'remittanceReceived';
      readonly claim: string;
      readonly remittance: string;
      readonly paid: Cents;
      readonly denied: readonly { readonly line: number; readonly group: string; readonly carc: string }[];
      readonly short: Cents;
      readonly reversal: boolean;
    }
  | {
      readonly kind: 'remittancePosted';
      readonly claim: string;
      readonly remittance: string;
      readonly paid: Cents;
      readonly contractual: Cents;
      readonly patient: Cents;
    }
  | { readonly kind: 'takeBackAnnounced'; readonly payer: string; readonly claimNumber: string; readonly cents: Cents; readonly from: Day }
  | { readonly kind: 'providerLevelBooked'; readonly cheque: string; readonly wrong: readonly string[] } // codes of the amounts put in a wrong place
  | { readonly kind: 'reopeningDecided'; readonly claim: string; readonly granted: boolean; readonly message: string | null }
  | { readonly kind: 'appealFiled'; readonly claim: string; readonly level: number | null; readonly ground: AppealGround }
  | {
      readonly kind: 'appealDecided';
      readonly claim: string;
      readonly outcome: Exclude<Appeal['outcome'], 'pending'>;
      readonly message: AppealMessage;
    }
  | {
      readonly kind: 'statusAnswered';
      readonly claim: string;
      readonly status: StatusCode;
    }
  | { readonly kind: 'payerCalled'; readonly payer: string }
  | { readonly kind: 'payerAnswered'; readonly payer: string; readonly question: CallQuestion; readonly answer: CallAnswer }
  | { readonly kind: 'callEnded'; readonly payer: string; readonly reference: string | null }
  | { readonly kind: 'returnedToCoder'; readonly reason: string }
  | { readonly kind: 'crossedOver'; readonly payer: string; readonly claim: string }
  | { readonly kind: 'statementSent'; readonly cents: Cents }
  | { readonly kind: 'statementCancelled'; readonly cents: Cents }
  | { readonly kind: 'patientReplied'; readonly reply: string }
  | { readonly kind: 'wordWanted'; readonly name: string; readonly reply: string; readonly words: string | null }
  | { readonly kind: 'patientAnswered'; readonly answer: PatientAnswer }
  | { readonly kind: 'estimateGiven'; readonly cents: Cents }
  | { readonly kind: 'planAgreed'; readonly parts: number; readonly cents: Cents }
  | { readonly kind: 'helpAsked' }
  | { readonly kind: 'helpDecided'; readonly share: Bps }
  | { readonly kind: 'patientPaid'; readonly cents: Cents }
  | { readonly kind: 'writtenOff'; readonly cents: Cents; readonly reason: WriteOffReason }
  | { readonly kind: 'complianceNoted'; readonly what: ComplianceKind }
  | { readonly kind: 'refunded'; readonly cents: Cents; readonly to: 'patient' | 'payer' }
  | { readonly kind: 'auditOpened'; readonly audit: string; readonly claim: string; readonly dueDay: Day }
  | {
      readonly kind: 'auditAnswered';
      readonly audit: string;
      readonly claim: string;
      readonly documents: readonly DocumentKind[];
      readonly rebuttal: boolean;
    }
  | { readonly kind: 'auditFound'; readonly audit: string; readonly claim: string; readonly cents: Cents } // of the claim's payment, not supported by the record
  | { readonly kind: 'auditSettled'; readonly audit: string; readonly claim: string; readonly cents: Cents; readonly rebutted: boolean } // taken back
  | { readonly kind: 'auditCarriedOver'; readonly audit: string; readonly cents: Cents }
  | { readonly kind: 'deskOpened' }
  | { readonly kind: 'closed' };
