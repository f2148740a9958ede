// What a desk may decide: the learner's acts, the colleague's, and those of the test players are all of this form.

import type { Registration } from '../cycle/care/patient.ts';
import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Day } from '../cycle/days.ts';
import type { QueryParts } from '../cycle/documentation/query.ts';
import type { CallQuestion, ClaimPurpose } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import type { PatientAnswer, WriteOffReason } from '../cycle/outcome/account.ts';
import type { AppealGround } from '../cycle/outcome/appeal.ts';
import type { Booking } from '../cycle/outcome/cheque.ts';
import type { PermissionGround } from '../cycle/review/permissionAnswer.ts';
import type { Desk } from '../scenario/scenario.ts';

export type Decision = CoderDecision | BillerDecision;
export type DecisionKind = Decision['kind'];

export type CoderDecision =
  | { readonly kind: 'editSheet'; readonly encounter: string; readonly sheet: CodingSheet }
  | { readonly kind: 'finishCoding'; readonly encounter: string }
  | { readonly kind: 'holdCoding'; readonly encounter: string; readonly reason: string }
  | { readonly kind: 'askForSignature'; readonly encounter: string }
  | {
      readonly kind: 'queryProvider';
      readonly encounter: string;
      readonly topic: string;
      readonly parts: QueryParts;
      readonly text: string;
    };

export type BillerDecision =
  | { readonly kind: 'checkEligibility'; readonly encounter: string; readonly payer: string }
  | { readonly kind: 'askForNotice'; readonly encounter: string }
  | { readonly kind: 'askAboutCover'; readonly encounter: string }
  | { readonly kind: 'correctRegistration'; readonly encounter: string; readonly registration: Registration }
  | { readonly kind: 'draftClaim'; readonly encounter: string; readonly purpose: ClaimPurpose }
  | { readonly kind: 'editClaim'; readonly encounter: string; readonly claim: Claim }
  | { readonly kind: 'discardDraft'; readonly encounter: string }
  | { readonly kind: 'submitClaim'; readonly encounter: string }
  | { readonly kind: 'askStatus'; readonly encounter: string; readonly claim: string }
  | { readonly kind: 'sendRecords'; readonly encounter: string; readonly claim: string; readonly documents: readonly DocumentKind[] }
  | {
      readonly kind: 'requestPermission';
      readonly encounter: string;
      readonly payer: string;
      readonly code: string;
      readonly units: number;
      readonly ground: PermissionGround;
      readonly documents: readonly DocumentKind[];
    }
  | { readonly kind: 'askPeerToPeer'; readonly encounter: string; readonly request: string }
  | { readonly kind: 'requestReferral'; readonly encounter: string; readonly payer: string; readonly backdated: boolean }
  | { readonly kind: 'moveVisit'; readonly encounter: string; readonly day: Day }
  | { readonly kind: 'completePacket'; readonly encounter: string }
  | { readonly kind: 'askPatient'; readonly encounter: string; readonly claim: string }
  | { readonly kind: 'postRemittance'; readonly encounter: string; readonly remittance: string }
  | {
      readonly kind: 'bookProviderLevel';
      readonly encounter: string;
      readonly cheque: string;
      readonly places: readonly Booking[]; // one for each amount of the provider level
    }
  | {
      readonly kind: 'fileAppeal';
      readonly encounter: string;
      readonly claim: string;
      readonly lines: readonly number[]; // whose decision the letter contests; the answer to an audit names none
      readonly ground: AppealGround;
      readonly documents: readonly DocumentKind[];
    }
  | { readonly kind: 'callPayer'; readonly encounter: string; readonly payer: string }
  | { readonly kind: 'askPayer'; readonly encounter: string; readonly question: CallQuestion }
  | { readonly kind: 'hangUp'; readonly encounter: string }
  | { readonly kind: 'returnToCoder'; readonly encounter: string; readonly reason: string }
  | { readonly kind: 'billPatient'; readonly encounter: string; readonly cents: Cents }
  | { readonly kind: 'cancelStatement'; readonly encounter: string }
  | { readonly kind: 'answerPatient'; readonly encounter: string; readonly answer: PatientAnswer }
  | { readonly kind: 'offerPlan'; readonly encounter: string; readonly parts: number }
  | { readonly kind: 'screenForHelp'; readonly encounter: string }
  | { readonly kind: 'giveEstimate'; readonly encounter: string; readonly cents: Cents }
  | { readonly kind: 'refundCredit'; readonly encounter: string; readonly to: 'patient' | 'payer'; readonly cents: Cents }
  | { readonly kind: 'writeOff'; readonly encounter: string; readonly cents: Cents; readonly reason: WriteOffReason };

const CODER_KINDS: ReadonlySet<string> = new Set<CoderDecision['kind']>([
  'editSheet',
  'finishCoding',
  'holdCoding',
  'askForSignature',
  'queryProvider',
]);

/** The desk whose act this is. */
export function deskOf(decision: Decision): Desk {
  return CODER_KINDS.has(decision.kind) ? 'coder' : 'biller';
}

/** A decision with the day and the minute of the desk's day at which it was made. */
export interface DatedDecision {
  readonly day: Day;
  readonly minute: number;
  readonly decision: Decision;
}

/** A game as it is saved: which scenario, which chair, and what was decided when. Everything else is recomputed. */
export interface Run {
  readonly format: 1;
  readonly scenario: string; // id
  readonly scenarioHash: string; // of the scenario's text, to notice a changed file
  readonly seat: 'coder' | 'biller' | 'both';
  readonly mode: 'practice' | 'shift';
  readonly seed: number;
  readonly decisions: readonly DatedDecision[];
  readonly until: Day; // the day the game has reached
  readonly minute: number; // and the minute of that day
}
