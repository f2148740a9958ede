// The encounter: what travels through the six steps, with all that is on file about it, as plain data. What happened to it is in journal.ts.

import type { AdvanceNotice } from './care/notice.ts';
import type { Authorization, EligibilityAnswer, Registration } from './care/patient.ts';
import type { Acknowledgement, Claim, DocumentKind } from './claim/claim.ts';
import type { CodingSheet } from './coding/sheet.ts';
import type { Day } from './days.ts';
import type { Addendum, Chart } from './documentation/chart.ts';
import type { Query } from './documentation/query.ts';
import type { Cents } from './money.ts';
import type { ComplianceEvent, Contact, HelpRequest, LedgerEntry, PaymentPlan, Statement } from './outcome/account.ts';
import type { Appeal } from './outcome/appeal.ts';
import type { AuditedClaim } from './outcome/audit.ts';
import type { AccumulatorUse, Pend, Remittance } from './review/determination.ts';
import type { PermissionGround, Verdict } from './review/permissionAnswer.ts';

export const STEPS = ['care', 'documentation', 'coding', 'claim', 'review', 'outcome'] as const;
export type Step = (typeof STEPS)[number];

/** Every leaf of the cycle machine, `step.state`. */
export const POSITIONS = [
  'care.scheduled',
  'care.seen',
  'documentation.unsigned',
  'documentation.queryOut',
  'coding.queued',
  'coding.held',
  'coding.returned',
  'coding.coded',
  'claim.drafted',
  'claim.heldByEdits',
  'claim.atClearinghouse',
  'claim.mailed',
  'claim.rejected',
  'review.received',
  'review.pended',
  'outcome.paid',
  'outcome.paidShort',
  'outcome.denied',
  'outcome.appealed',
  'outcome.corrected',
  'outcome.withPatient',
  'outcome.audited',
  'outcome.writtenOff',
  'outcome.closed',
] as const;
export type Position = (typeof POSITIONS)[number];

/** The step a position lies in. */
export function stepOf(position: Position): Step {
  return position.slice(0, position.indexOf('.')) as Step;
}

/** How a claim goes out: what box 22 says, and by which way. A reopening is Medicare's way to mend a decided claim. */
export type ClaimPurpose = 'original' | 'newOriginal' | 'replacement' | 'void' | 'reopening' | 'nextPayer';

export type SentState = 'sent' | 'rejected' | 'accepted' | 'pended' | 'decided' | 'superseded' | 'lost';

/** A claim that has left the desk, with every answer it got. */
export interface SentClaim {
  readonly claim: Claim;
  readonly purpose: ClaimPurpose;
  readonly sent: Day;
  readonly received: Day | null; // day the accepted file reached the payer: the filing date
  readonly state: SentState;
  readonly acknowledgements: readonly Acknowledgement[];
  readonly claimNumber: string | null; // the payer's
  readonly pend: Pend | null;
  readonly records: readonly DocumentKind[]; // papers the payer has, sent along or later
  readonly unsigned: readonly DocumentKind[]; // those of them that came without a signature
  readonly recordsDay: Day | null; // day the first of them came after the claim
  readonly remittances: readonly Remittance[];
  readonly posted: readonly string[]; // ids of remittances posted to the account
  readonly uses: readonly AccumulatorUse[]; // what the last answer took of the plan's accumulators; given back on a reversal
  readonly unprocessable: boolean; // MA130: never counts as filed
}

/** A paper at hand on the desk. */
export interface DeskDocument {
  readonly kind: DocumentKind | 'deskNote' | 'letter' | 'card';
  readonly day: Day;
  readonly title: string;
  readonly text: string;
}

/** A request for permission, and what came of it. */
export interface PermissionRequest {
  readonly id: string; // 'BC-02/P1'
  readonly payer: string;
  readonly code: string;
  readonly units: number;
  readonly ground: PermissionGround;
  readonly documents: readonly DocumentKind[];
  readonly asked: Day;
  readonly dueDay: Day; // the payer answers
  readonly verdict: Verdict | null; // null: not answered yet
  readonly number: string | null;
  readonly talkDay: Day | null; // the clinicians talk (peer to peer); null: nobody asked for it
}

/** What the chart still owes to whoever asks for papers. */
export interface Packet {
  readonly unsigned: readonly DocumentKind[]; // written, but their author has not signed
  readonly missing: readonly DocumentKind[]; // with somebody else, or never collected
  readonly readyDay: Day | null; // asked for: the day all of it is complete
}

export interface Encounter {
  readonly id: string; // 'FC-01'
  readonly title: string;
  readonly patient: string;
  readonly provider: string;
  readonly place: string;
  readonly serviceDay: Day;
  readonly opens: Day; // first day the learner may act on it
  readonly position: Position;
  readonly since: Day; // day it came to this position
  readonly registration: Registration;
  readonly authorizations: readonly Authorization[];
  readonly requests: readonly PermissionRequest[];
  readonly chart: Chart;
  readonly notice: AdvanceNotice | null; // the advance notice on file; whether it is valid is for the desk to see
  readonly noticeAsked: boolean; // the front desk was asked for one before the visit
  readonly addenda: readonly Addendum[];
  readonly queries: readonly Query[];
  readonly sheet: CodingSheet; // what lies on the coder's desk now
  readonly coded: CodingSheet | null; // the last finished sheet: claims are built from it
  readonly draft: { readonly claim: Claim; readonly purpose: ClaimPurpose } | null;
  readonly claims: readonly SentClaim[];
  readonly eligibility: readonly EligibilityAnswer[];
  readonly packet: Packet;
  readonly documents: readonly DeskDocument[];
  readonly account: readonly LedgerEntry[];
  readonly estimate: Cents | null; // good-faith estimate given to a person without cover before the visit
  readonly expectedCost: Cents | null; // of a hospital stay, as the ward estimates it by now; null: nobody does
  readonly statements: readonly Statement[];
  readonly contacts: readonly Contact[];
  readonly plan: PaymentPlan | null;
  readonly help: HelpRequest | null;
  readonly appeals: readonly Appeal[];
  readonly audit: AuditedClaim | null; // the newest look back of a payer at one of its claims
  readonly compliance: readonly ComplianceEvent[];
  readonly calls: readonly PayerCall[];
  readonly closed: Day | null;
}

/** The claim status codes a 277 answers with (facts a.3). */
export type StatusCode = 'P' | 'F0' | 'F1' | 'F2' | 'F3' | 'F4' | 'R' | 'A4' | 'D0';

/** What may be asked on the phone, in the order in which it is usually asked. */
export const CALL_QUESTIONS = [
  'status',
  'received',
  'denialReason',
  'whatFixes',
  'correctedLimit',
  'appealLimit',
  'payment',
  'allowed',
  'coverage',
  'otherCover',
  'authorization',
  'provider',
  'reference',
] as const;
export type CallQuestion = (typeof CALL_QUESTIONS)[number];

/** An answer on the phone: which sentence, and what it is filled with. */
export interface CallAnswer {
  readonly say: string; // id of a sentence in i18n/call.ts
  readonly values: Readonly<Record<string, string | number>>;
}

/** A call to a payer about this encounter. Only what was asked is known afterwards. */
export interface PayerCall {
  readonly payer: string;
  readonly day: Day;
  readonly reference: string; // known to the desk only once it was asked for
  readonly asked: readonly CallQuestion[];
  readonly open: boolean; // nobody has hung up
}
