// The phone in words: what a learner may ask a payer, and what its clerk answers.

import type { CallAnswer, CallQuestion } from '../cycle/encounter.ts';
import { formatCounted, formatDate, formatMoney } from './format.ts';
import { withReasonNames } from './reasons.ts';
import { INCOMPLETE } from './rules.ts';
import { documentWord, STATUS } from './words.ts';

/** What a question is about, for the account notes: "asked about the appeal limit". */
export const CALL_TOPIC: Readonly<Record<CallQuestion, string>> = {
  status: 'about the status',
  received: 'when it came and under which number',
  denialReason: 'for the reason of the denial',
  whatFixes: 'what is missing',
  correctedLimit: 'how a corrected claim is taken',
  appealLimit: 'about the appeal limit',
  payment: 'about the payment',
  allowed: 'about the price',
  coverage: 'about the coverage',
  otherCover: 'about other coverage',
  authorization: 'about an authorization',
  provider: 'how the clinician is on file',
  reference: 'for the reference',
};

type Values = CallAnswer['values'];
const day = (value: Values[string] | undefined): string => (typeof value === 'number' ? formatDate(value) : '');
const money = (value: Values[string] | undefined): string => (typeof value === 'number' ? formatMoney(value) : '');
const days = (value: Values[string] | undefined): string => formatCounted(Number(value), 'day');

const CHANNEL: Readonly<Record<string, string>> = { portal: 'by our portal', mail: 'by mail to our appeals desk', court: 'to the court' };

const SENTENCES: Readonly<Record<string, (v: Values) => string>> = {
  notVerified: () => 'That does not match what I see. I cannot talk about this member.',
  neverSent: () => 'We have no claim of yours for this visit.',
  notOnFile: (v) => `I find nothing for ${day(v.day)}.`,
  notDecided: () => 'It is not decided yet, so there is no reason and no appeal.',
  status: (v) => `It stands at ${v.code}: ${STATUS[v.code as keyof typeof STATUS]}.`,
  received: (v) => `Received ${day(v.day)}, number ${v.number}.`,
  receivedTwice: (v) => `Received ${day(v.day)}, number ${v.number}, and again on ${day(v.again)}, number ${v.copy}.`,
  closedByMistake: (v) =>
    `With that number I see it: received ${day(v.day)}, closed by our mistake. Send your acceptance for ${v.number} with a dispute.`,
  reasons: (v) => `I see ${withReasonNames(String(v.reasons))}.`,
  nothingDenied: () => 'No line is denied.',
  papers: (v) => `We wait for ${documentWord(String(v.document))}, until ${day(v.due)}.`,
  absent: (v) => `Line ${v.line} lacks ${INCOMPLETE[v.what ?? ''] ?? v.what}. Send a corrected claim.`,
  absentNewClaim: (v) => `Line ${v.line} lacks ${INCOMPLETE[v.what ?? ''] ?? v.what}. It could not be processed: send a new claim.`,
  correctOrAppeal: (v) => `For line ${v.line}: a corrected claim if your data were wrong, an appeal with proof if ours is.`,
  nothingWanted: () => 'Nothing is missing here.',
  replacement: (v) => `A replacement with our number, within ${days(v.days)}: by ${day(v.last)}.`,
  reopening: (v) => `We take no replacements. Ask for a reopening within ${days(v.days)}: by ${day(v.last)}.`,
  newClaim: () => 'Nothing is decided that could be replaced: a new claim, while the time to file lasts.',
  appeal: (v) => `${v.level}: ${days(v.days)}, by ${day(v.last)}, ${CHANNEL[v.channel ?? ''] ?? ''}.`,
  noAppeal: () => 'There is no right of appeal here.',
  noDetermination: () =>
    'A claim filed too late is no decision one could appeal. Show that we had it in time, or ask for an exception with the letter that proves it.',
  payment: (v) => `${money(v.cents)} on ${day(v.day)}, remittance ${v.remittance}.`,
  nothingPaid: () => 'Nothing was paid.',
  priced: (v) => `Line ${v.line}, ${v.code}: ${money(v.cents)} by your contract’s schedule.`,
  pricedSince: (v) =>
    `Line ${v.line}, ${v.code}: ${money(v.cents)}. That price stands in our file since ${day(v.from)}. A correction needs your dispute.`,
  nothingPriced: () => 'No line has been priced.',
  active: (v) => `Active on ${day(v.day)}, ${v.plan}.`,
  inactive: (v) => `Not active on ${day(v.day)}.`,
  ended: (v) => `Not active on ${day(v.day)}: coverage ended on ${day(v.to)}.`,
  otherCover: (v) => `${v.payer} goes first, by our file.`,
  noOtherCover: () => 'We know of no other coverage.',
  authorization: (v) => `Number ${v.number}, from ${day(v.from)} to ${day(v.to)}.`,
  authorizationRefused: () => 'It was asked for and refused.',
  noAuthorization: () => 'None on file.',
  providerUnknown: () => 'I do not find this clinician.',
  formerName: (v) => `${v.npi} is listed as ${v.name} until ${day(v.until)}.`,
  notEnrolled: (v) =>
    `${v.npi}, ${v.name}: not enrolled${v.from === undefined ? '' : ` from ${day(v.from)}`}${v.to === undefined ? '' : ` to ${day(v.to)}`}.`,
  enrolledSince: (v) => `${v.npi}, ${v.name}: enrolled since ${day(v.from)}.`,
  enrolled: (v) => `${v.npi}, ${v.name}: enrolled.`,
  reference: (v) => `The reference of this call is ${v.reference}.`,
};

/** Ids of all sentences, for tests. */
export const CALL_SENTENCES: readonly string[] = Object.keys(SENTENCES);

/** A clerk's answer as spoken. */
export function callAnswerWords({ say, values }: CallAnswer): string {
  return SENTENCES[say]?.(values) ?? say;
}
