// The biller's desk in words: queues, deadlines, reasons why an act is not offered, papers and purposes. Short, and the trade's own.

import type { DocumentKind } from '../../../cycle/claim/claim.ts';
import type { EditLevel } from '../../../cycle/claim/edits.ts';
import { type Day, dateOf } from '../../../cycle/days.ts';
import type { ClaimPurpose, DeskDocument } from '../../../cycle/encounter.ts';
import type { PatientAnswer, WriteOffReason } from '../../../cycle/outcome/account.ts';
import type { Booking } from '../../../cycle/outcome/cheque.ts';
import type { Pend } from '../../../cycle/review/determination.ts';
import type { PermissionGround } from '../../../cycle/review/permissionAnswer.ts';
import type { Limit, LimitEvent } from '../../../engine/lastDays.ts';
import type { Refusal } from '../../../engine/refusal.ts';
import { formatCount, formatDate, formatShortDate, inCountry } from '../../../i18n/format.ts';
import type { DeadlineKind } from './deadlines.ts';
import { nextExpected, type Queue, type Row, rowsIn } from './worklist.ts';

const QUEUE_WORD: Record<Queue, string> = {
  todo: 'To do',
  toBill: 'To bill',
  rejected: 'Rejected',
  pended: 'Pended',
  denied: 'Denied',
  paid: 'Paid',
  patient: 'Patient',
  atPayer: 'At payer',
  withCoder: 'Coder',
  closed: 'Closed',
  ahead: 'Ahead',
};

/** The same where a hospital bills an insurer for a stay: sent back by the exchange, asked a question, refused. */
const STAY_QUEUE_WORD: Partial<Record<Queue, string>> = {
  rejected: 'Returned',
  pended: 'Queried',
  denied: 'Repudiated',
  atPayer: 'At insurer',
  ahead: 'In the ward',
};

/** The name of a queue, in the country of the game. */
export function queueWord(queue: Queue): string {
  return inCountry({ US: QUEUE_WORD[queue], IN: STAY_QUEUE_WORD[queue] ?? QUEUE_WORD[queue] });
}

const DEADLINE_WORD: Record<DeadlineKind, string> = {
  file: 'file by',
  records: 'send records by',
  correct: 'correct by',
  reopen: 'reopen by',
  appeal: 'appeal by',
  nextPayer: 'bill next payer by',
  giveBack: 'give back by',
  answerAudit: 'answer the finding by',
};

/** What a clock is for, as the list of limits names it. */
export const CLOCK_WORD: Record<DeadlineKind, string> = {
  file: 'File the claim',
  records: 'Send the records',
  correct: 'Corrected claim',
  reopen: 'Ask for a reopening',
  appeal: 'Appeal',
  nextPayer: 'Bill the next payer',
  giveBack: 'Give back what is not ours',
  answerAudit: 'Answer the audit’s finding',
};

const EVENT_WORD: Record<LimitEvent, string> = {
  service: 'the visit of',
  remittance: 'the remittance of',
  presumedReceipt: 'the presumed receipt, five days after the remittance, on',
  primaryRemittance: 'the first payer’s remittance of',
  decision: 'the decision on the appeal of',
  receipt: 'the receipt of the claim on',
  letter: 'the letter of',
  known: 'knowing it, on',
};

/** How a last day was counted: "90 calendar days from the visit of 8 Jan 2026". */
export function countedWords(limit: Limit): string {
  const moved = limit.last === limit.counted ? '' : `, which is ${formatDate(limit.counted)}, no working day: the next one still counts`;
  return `${countWords(limit)}${moved}`;
}

function countWords({ event, start, length }: Limit): string {
  const from = `${EVENT_WORD[event]} ${formatDate(start)}`;
  if (length.unit === 'years') return `${length.count === 1 ? 'One calendar year' : `${length.count} calendar years`} from ${from}`;
  if (length.unit === 'months') return `To the end of month ${length.count} after the month of ${from}`;
  return `${formatCount(length.count)} calendar days from ${from}`;
}

/** "2 Apr", with its year where that is not today's. */
export function nearDate(day: Day, today: Day): string {
  return dateOf(day).year === dateOf(today).year ? formatShortDate(day) : formatDate(day);
}

/** "file by 2 Apr", or "file by 2 Apr: missed". */
export function deadlineWords(kind: DeadlineKind, day: Day, today: Day): string {
  return `${DEADLINE_WORD[kind]} ${nearDate(day, today)}${day < today ? ': missed' : ''}`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

function claims(count: number, rest: string): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? 'claim is' : 'claims are'} ${rest}`;
}

const EMPTY_WORD: Record<Queue, string> = {
  todo: 'Nothing waits for you.',
  toBill: 'Nothing to bill.',
  rejected: 'No rejections.',
  pended: 'No payer asks for records.',
  denied: 'No denials.',
  paid: 'Nothing to post.',
  patient: 'No patient owes anything that has not been billed.',
  atPayer: 'Nothing is at a payer.',
  withCoder: 'Nothing is with the coder.',
  closed: 'No account is closed yet.',
  ahead: 'No visit is ahead.',
};

const STAY_EMPTY_WORD: Partial<Record<Queue, string>> = {
  rejected: 'Nothing was returned.',
  pended: 'No insurer has a question.',
  denied: 'Nothing was repudiated.',
  atPayer: 'Nothing is at an insurer.',
  ahead: 'No stay is under way.',
};

/** What an empty queue says: that it is empty, what is on its way, and when the next answer is usual. */
export function emptyWords(queue: Queue, rows: readonly Row[], today: Day): string {
  const out = rowsIn(rows, 'atPayer').length;
  const empty = inCountry({ US: EMPTY_WORD[queue], IN: STAY_EMPTY_WORD[queue] ?? EMPTY_WORD[queue] });
  if (queue === 'atPayer' || out === 0) return empty;
  const next = nextExpected(rows, today);
  const answer = next === null ? '.' : `; the next answer is expected on ${formatShortDate(next)}.`;
  return `${empty} ${claims(out, inCountry({ US: 'at the payer', IN: 'at the insurer' }))}${answer}`;
}

/** Refusals of the session, beside those of the engine. */
type SessionRefusal = 'lookingBack' | 'finished' | 'watching' | 'otherDesk';

const REFUSAL_WORD: Record<Refusal | SessionRefusal, string> = {
  lookingBack: 'You are looking at an earlier day. Go back to now to act.',
  finished: 'The scenario is over.',
  watching: 'Another tab is playing this game.',
  otherDesk: 'This is the other desk’s work.',
  deskClosed: 'The desk is closed today.',
  dayUsedUp: 'Today’s minutes are used up. Go on tomorrow.',
  gameOver: 'The scenario is over.',
  noSuchEncounter: 'There is no such encounter.',
  notOpenYet: 'It has not come to the desk yet.',
  closed: 'The account is closed.',
  notAtThisStep: 'Not at this step.',
  sheetEmpty: 'The coding sheet is empty.',
  sheetTooLong: 'The coding sheet is too long.',
  visitIsOver: 'The visit is over: a notice counts only if it was signed before the service.',
  alreadyAsked: 'That was asked already.',
  unknownPayer: 'This payer is not known here.',
  noCover: 'No coverage is registered. Enter one under “Coverage & registration” first.',
  alreadySent: 'The first claim has gone out already.',
  nothingSent: 'Nothing has been sent yet.',
  nothingDecided: 'The payer has not decided anything yet.',
  noDraft: 'No claim is being drafted.',
  notOffered: 'This payer does not offer it.',
  noNextPayer: 'No other coverage on file. Check eligibility under “Coverage & registration”.',
  noSuchClaim: 'There is no such claim.',
  nothingAsked: 'The payer has asked for nothing.',
  alreadyPosted: 'It is posted already.',
  placeMissing: 'Give every amount its place.',
  noAppealLevelLeft: 'No level of appeal is left.',
  noLineNamed: 'Choose which decision the letter is about.',
  paperNotAtHand: 'One of these papers is not at hand.',
  needsLawyer: 'The next level is a court: that is for a lawyer, not for this desk.',
  noSuchService: 'There is no such service.',
  notThatDay: 'The visit cannot be moved to that day.',
  nothingOpen: 'Nothing is open on this account.',
  onThePhone: 'You are on the phone. Hang up first.',
  nobodyOnTheLine: 'Nobody is on the line.',
  noCredit: 'Nothing stands to anybody’s credit.',
  nobodyAsks: 'Nobody waits for an answer.',
  tooManyLines: 'The paper form has six service lines. Send this claim electronically.',
  tooManyParts: 'The written policy does not allow so many parts.',
  tooMuch: 'More than is open on this account.',
};

const STAY_REFUSAL_WORD: Partial<Record<Refusal, string>> = {
  noCover: 'No policy is registered. Enter one under “Policy & registration” first.',
  noNextPayer: 'No other policy on file.',
};

/** Why an act is not offered, in a sentence. */
export function refusalWords(refusal: string): string {
  const stay = inCountry({ US: undefined, IN: STAY_REFUSAL_WORD[refusal as Refusal] });
  if (stay !== undefined) return stay;
  return Object.hasOwn(REFUSAL_WORD, refusal) ? REFUSAL_WORD[refusal as Refusal] : refusal;
}

/** Refusals that have nothing to do with the act chosen: the desk as a whole stands still. */
export const DESK_REFUSALS: ReadonlySet<string> = new Set<Refusal | SessionRefusal>([
  'lookingBack',
  'finished',
  'watching',
  'otherDesk',
  'deskClosed',
  'dayUsedUp',
  'gameOver',
]);

/** The name of a paper, as the country has it. */
export function paperWord(kind: keyof typeof PAPER_WORD): string {
  return inCountry({ US: PAPER_WORD[kind], IN: STAY_PAPER_WORD[kind] ?? PAPER_WORD[kind] });
}

const STAY_PAPER_WORD: Partial<typeof PAPER_WORD> = {
  note: 'Discharge summary',
  amendedNote: 'Discharge summary, completed by the doctor today',
  acceptedAcknowledgement: 'The insurer’s acknowledgement',
  remittance: 'Settlement letter',
  contractPage: 'Page of the agreement with the price',
  authorizationLetter: 'Letter of sanction',
  eligibilityResponse: 'Answer about the cover',
  policy: 'The policy’s terms',
};

const PAPER_WORD: Record<DocumentKind | DeskDocument['kind'] | Pend['document'], string> = {
  note: 'Chart note',
  amendedNote: 'Chart note, completed by the clinician today',
  workStatusReport: 'Work status report',
  operativeReport: 'Operative report',
  imagingReport: 'Reading of the picture',
  treatmentHistory: 'Record of earlier treatment',
  memberAnswer: 'The member’s answer to the plan',
  acceptedAcknowledgement: 'Payer’s acceptance (277CA, A2)',
  sentReport: 'Our own report that it was sent',
  remittance: 'Remittance',
  primaryRemittance: 'First payer’s remittance',
  contractPage: 'Contract page with the price',
  authorizationLetter: 'Authorization letter',
  eligibilityResponse: 'Eligibility answer',
  appealDecision: 'Decision on the appeal before',
  memberConsent: 'The member’s written consent',
  policy: 'The payer’s policy',
  retroactiveEligibilityNotice: 'Notice of retroactive coverage',
  federalErrorLetter: 'Letter of the federal payer about its error',
  medicaidTakeBackLetter: 'Letter of the state program: payment taken back',
  planTakeBackLetter: 'Letter of the Advantage plan: coverage ended back in time, payment taken back',
  writtenReasonableCause: 'Written reason for the late filing',
  exhaustionLetter: 'Letter that benefits are used up',
  deskNote: 'Desk note',
  letter: 'Letter',
  card: 'Card scan',
};

interface NamedPurpose {
  readonly name: string;
  readonly text: string;
}

/** How a claim goes out, as the country names it. */
export function purposeWord(purpose: ClaimPurpose): NamedPurpose {
  return inCountry({ US: PURPOSE_WORD[purpose], IN: STAY_PURPOSE_WORD[purpose] ?? PURPOSE_WORD[purpose] });
}

const STAY_PURPOSE_WORD: Partial<Record<ClaimPurpose, NamedPurpose>> = {
  original: { name: 'Final bill', text: 'the first one of the stay' },
  newOriginal: { name: 'New bill', text: 'the insurer never had it, or could not read it' },
  replacement: { name: 'Corrected bill', text: 'names the insurer’s claim number: mends a settled bill, all heads' },
  void: { name: 'Bill taken back', text: 'takes a settled bill back, and its money' },
};

const PURPOSE_WORD: Record<ClaimPurpose, NamedPurpose> = {
  original: { name: 'First claim', text: 'frequency 1, the original' },
  newOriginal: { name: 'New claim', text: 'frequency 1: the payer never had it, or could not process it' },
  replacement: { name: 'Replacement', text: 'frequency 7, names the payer’s claim number: mends a decided claim, all lines' },
  void: { name: 'Void', text: 'frequency 8: takes a decided claim back, and its money' },
  reopening: { name: 'Reopening', text: 'asks the payer to mend a clerical slip on its decision' },
  nextPayer: { name: 'Next payer', text: 'the same services with the first payer’s figures' },
};

export const PERMISSION_GROUND_WORD: Record<PermissionGround, string> = {
  planned: 'Planned service',
  urgent: 'Urgent: it cannot wait for the usual answer',
  emergency: 'Afterwards: it was an emergency',
  retroactiveEligibility: 'Afterwards: coverage was given back in time',
  procedureChanged: 'Afterwards: another procedure was done than permitted',
};

export const EDIT_LEVEL_WORD: Record<EditLevel, { readonly name: string; readonly text: string }> = {
  form: { name: 'form', text: 'is everything filled in that every claim must have, and do numbers pass their check digit' },
  balance: { name: 'balance', text: 'do total, dates and pointers agree' },
  codeSet: { name: 'code set', text: 'is each code complete and valid on the day' },
  situation: { name: 'situation', text: 'does one answer ask for another, such as an accident for its day' },
  coding: { name: 'coding', text: 'do codes, modifiers and units go together' },
  payer: { name: 'payer', text: 'what this payer’s published rules want' },
};

export const WRITE_OFF_WORD: Record<WriteOffReason, { readonly name: string; readonly text: string }> = {
  contractual: { name: 'Contractual', text: 'the contract says nobody pays this part' },
  bundled: { name: 'Bundled', text: 'rightly part of another service' },
  unsupported: { name: 'Not supported', text: 'the record does not bear out what was billed' },
  avoidable: { name: 'Avoidable', text: 'lost by our own act: late, no authorization, no notice' },
  smallBalance: { name: 'Small balance', text: 'up to the written limit, alike for all' },
  selfPay: { name: 'Self-pay discount', text: 'alike for everybody without coverage' },
  promptPay: { name: 'Prompt-pay discount', text: 'alike for everybody who pays in time' },
  charity: { name: 'Charity', text: 'what the help form granted' },
  badDebt: { name: 'Bad debt, to collections', text: 'after three statements and the help screening' },
};

/** The name of a write-off inside a sentence, as the country has it. */
export function writeOffName(reason: WriteOffReason): string {
  const name = WRITE_OFF_WORD[reason].name.toLowerCase();
  return inCountry({ US: name, IN: reason === 'contractual' ? 'by the agreement' : name });
}

/** Where an amount of the provider level may go. */
export const BOOKING_WORD: Record<Booking, string> = {
  named: 'The account it names',
  claims: 'The claims beside it, spread over them',
  income: 'Income of the practice, no account',
  expense: 'Expense of the practice, no account',
  taxCredit: 'Tax withheld: a credit with the tax office, no account',
  carried: 'No account: a note for the next payment',
};

/** What may be said to somebody who asks. */
export const ANSWER_WORD: Record<PatientAnswer, { readonly name: string; readonly text: string }> = {
  explain: { name: 'Explain the account', text: 'What was done, what the plan decided and when, and why this is left.' },
  keepPrivate: {
    name: 'Confirm nothing, offer the way',
    text: 'You may speak only with the patient, or with a written permission; a payment may be taken from anybody.',
  },
  turnAway: { name: 'Say that nothing can be done', text: 'And end the call.' },
};
