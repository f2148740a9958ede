// What a biller may choose, in words: how a claim goes out, grounds, write-offs, bookings, answers to a patient. Short, and the trade's own.

import type { EditLevel } from '../../../cycle/claim/edits.ts';
import type { ClaimPurpose } from '../../../cycle/encounter.ts';
import type { PatientAnswer, WriteOffReason } from '../../../cycle/outcome/account.ts';
import type { Booking } from '../../../cycle/outcome/cheque.ts';
import type { PermissionGround } from '../../../cycle/review/permissionAnswer.ts';
import { inCountry } from '../../../i18n/format.ts';

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
