// Appeals in words: the letter as it reads, and how each line of it came out.

import type { Appeal, AppealFinding, AppealGround, LineFinding } from '../cycle/outcome/appeal.ts';
import { documentWord } from './words.ts';

/** The ground as a sentence of the letter. */
export const GROUND_SENTENCE: Record<AppealGround, string> = {
  filedInTime: 'The claim was filed in time.',
  lateExcused: 'The late filing is excused.',
  recordSupports: 'The record supports what was billed.',
  medicallyNecessary: 'The service was medically necessary.',
  policyMet: 'Your own policy allows it.',
  underpaid: 'It was paid below the contract.',
  authorizationExisted: 'The authorization existed.',
};

/** What the payer found on a line, after "Line 2 (97): ". */
export const FINDING: Record<AppealFinding, string> = {
  overturned: 'decided anew',
  notAgainstUs: 'stands: nothing was denied or cut on it',
  noDetermination: 'stands: a late filing is no decision, and nothing shows that it was in time or excused',
  groundElsewhere: 'stands: the ground speaks to another reason than this one',
  noProof: 'stands: no paper proves the ground',
  nothingNew: 'stands: the letter says and shows nothing new',
  notBorneOut: 'stands: what was enclosed does not bear it out',
};

/** What a payer's appeal level wants in the envelope. */
export const NEED: Readonly<Record<string, string>> = {
  form: 'its form',
  letter: 'a letter',
  remittance: 'the remittance',
  records: 'the chart or another proof',
  policy: 'its policy',
  decision: 'the decision before',
  allEvidence: 'all evidence there is',
  codingRule: 'the coding rule',
  memberConsent: 'the member’s consent',
  lawyer: 'a lawyer',
};

/** "level 2 appeal", or what it is where there is no level. */
export function appealName(level: number | null): string {
  return level === null ? 'request about the filing day' : `level ${level} appeal`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "lines 1 and 3". */
export const linesOf = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'line' : 'lines'} ${listed(numbers.map(String))}`;

/** A number that does not break after its hyphens. */
export const unbroken = (number: string): string => number.replaceAll('-', '-\u2060');

/** Our letter, sentence by sentence. */
export function letterSentences({ letter }: Pick<Appeal, 'letter'>, claimNumber: string): readonly string[] {
  const { lines, ground, documents } = letter;
  return [
    `Please decide again on ${linesOf(lines)} of claim ${unbroken(claimNumber)}.`,
    GROUND_SENTENCE[ground],
    documents.length === 0 ? 'Nothing is enclosed.' : `Enclosed: ${listed(documents.map(documentWord))}.`,
  ];
}

/** "Line 2 (97): stands: …". */
export function findingSentence({ line, carc, finding }: LineFinding): string {
  return `Line ${line}${carc === null ? '' : ` (${carc})`}: ${FINDING[finding]}.`;
}
