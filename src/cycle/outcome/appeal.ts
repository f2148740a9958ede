// The appeal: a letter put together from parts, and by which of them a payer weighs it (facts a.5, b.2).

import type { DocumentKind } from '../claim/claim.ts';
import type { Day } from '../days.ts';
import type { Cents } from '../money.ts';
import type { Payer } from '../payer.ts';
import type { AppealLevel } from '../payerHandling.ts';
import type { Reason } from '../reason.ts';
import type { DeterminedLine } from '../review/determination.ts';

/** Why a payer should decide otherwise. */
export const APPEAL_GROUNDS = [
  'filedInTime',
  'lateExcused',
  'recordSupports',
  'medicallyNecessary',
  'policyMet',
  'underpaid',
  'authorizationExisted',
] as const;
export type AppealGround = (typeof APPEAL_GROUNDS)[number];

/** The letter as the biller puts it together. */
export interface AppealLetter {
  readonly lines: readonly number[]; // whose decision it contests
  readonly ground: AppealGround;
  readonly documents: readonly DocumentKind[];
}

/** What the payer finds on one contested line: overturned, or why its decision stands. */
export type AppealFinding =
  | 'overturned'
  | 'notAgainstUs'
  | 'noDetermination'
  | 'groundElsewhere'
  | 'noProof'
  | 'nothingNew'
  | 'notBorneOut';

export interface LineFinding {
  readonly line: number;
  readonly carc: string | null; // reason of the decision contested; null: nothing was taken from the line
  readonly finding: AppealFinding;
}

/** Which letter answers an appeal: id of the wording tables. */
export type AppealMessage =
  | 'overturned'
  | 'overturnedInPart'
  | 'exceptionGranted'
  | 'treatedAsReopening'
  | 'upheld'
  | 'dismissedLate'
  | 'dismissedForm'
  | 'dismissedAmount'
  | 'dismissedNoRight';

export interface AppealDecision {
  readonly message: AppealMessage;
  readonly reason: Reason | null; // 193, 285 or 286 where the first decision stands
  readonly lines: readonly LineFinding[]; // empty where nobody looked inside
  readonly inDispute: Cents; // what the contested lines would still bring, after the patient's share
  readonly lacks: readonly string[]; // of the level's needs, where the form failed
}

export interface Appeal {
  readonly id: string; // 'FC-01/1/A1'
  readonly claim: string; // Claim.id
  readonly level: number | null; // null: a request about the filing day, which is no appeal
  readonly filed: Day;
  readonly dueDay: Day; // day the payer decides
  readonly letter: AppealLetter;
  readonly outcome: 'pending' | 'overturned' | 'overturnedInPart' | 'reopened' | 'upheld' | 'dismissed'; // reopened: mended without an appeal, which uses up no level
  readonly decision: AppealDecision | null; // null while it is pending
}

/** Reasons each ground speaks to. One that speaks to another reason wins nothing, however true it is (facts b.2, b.3 row 7). */
const ANSWERS: Readonly<Record<AppealGround, ReadonlySet<string>>> = {
  filedInTime: new Set(['29']),
  lateExcused: new Set(['29']),
  recordSupports: new Set(['4', '40', '54', '58', '97', '150', '151', '163', '164', '226', '236', '250', '251', '252']),
  medicallyNecessary: new Set(['7', '39', '40', '50', '55', '58', '151', '167', '197', '242']),
  policyMet: new Set(['40', '49', '50', '55', '59', '96', '97', '119', '150', '151', '236']),
  underpaid: new Set(['45', '59']),
  authorizationExisted: new Set(['15', '197', '198', '243', '284', '288']),
};

/** An add-on falls with its main service and rises with it: every ground carries it. */
const FOLLOWS = 'B15';

const RECORDS: readonly DocumentKind[] = ['note', 'operativeReport', 'imagingReport', 'treatmentHistory', 'workStatusReport'];

/** Papers any one of which carries a ground; for the filing day those the payer names. */
export function proofsOf(ground: AppealGround, { filing }: Payer): readonly DocumentKind[] {
  const accepted = filing.proofAccepted as readonly DocumentKind[];
  const excuses: readonly DocumentKind[] = ['retroactiveEligibilityNotice', 'writtenReasonableCause'];
  switch (ground) {
    case 'filedInTime':
      return accepted.filter((proof) => !excuses.includes(proof));
    case 'lateExcused':
      return [...accepted.filter((proof) => excuses.includes(proof)), ...filing.exceptions.map(({ proof }) => proof as DocumentKind)];
    case 'recordSupports':
    case 'medicallyNecessary':
      return RECORDS;
    case 'policyMet':
      return ['policy'];
    case 'underpaid':
      return ['contractPage'];
    case 'authorizationExisted':
      return ['authorizationLetter'];
  }
}

/** Reductions nobody disputes: the patient's shares, an earlier payer's part, the cut by law. */
const NOT_DISPUTED: ReadonlySet<string> = new Set(['1', '2', '3', '23', '94', '100', '253']);

/** The reasons for which a line was denied or cut, and which an appeal may speak to. */
export function disputable(line: DeterminedLine): readonly string[] {
  return line.adjustments.filter(({ carc, cents }) => cents > 0 && !NOT_DISPUTED.has(carc)).map(({ carc }) => carc);
}

/** Whether a ground answers one of the reasons this line was denied or cut for. */
export function speaksTo(ground: AppealGround, line: DeterminedLine): boolean {
  return disputable(line).some((carc) => carc === FOLLOWS || ANSWERS[ground].has(carc));
}

/** The reason of a line a letter is about: the one its ground speaks to, else the one that is more than the contract's cut; null where nothing was taken. */
export function reasonContested(ground: AppealGround, line: DeterminedLine): string | null {
  const reasons = disputable(line);
  return reasons.find((carc) => ANSWERS[ground].has(carc)) ?? reasons.find((carc) => carc !== '45') ?? reasons[0] ?? null;
}

/** A federal payer's timely-filing denial is no initial determination: there is nothing to appeal, only proof that it came in time or an exception (facts a.5). */
export function isNoDetermination(payer: Payer, line: DeterminedLine): boolean {
  return payer.kind === 'medicareFfs' && disputable(line).includes('29');
}

/** What is wrong with a letter about this line, as its reader sees it before weighing the proof; null where the proof is to be weighed. */
export function letterFinding(letter: AppealLetter, line: DeterminedLine, payer: Payer): Exclude<AppealFinding, 'overturned'> | null {
  if (disputable(line).length === 0) return 'notAgainstUs';
  if (!speaksTo(letter.ground, line)) return isNoDetermination(payer, line) ? 'noDetermination' : 'groundElsewhere';
  const proven = proofsOf(letter.ground, payer).some((proof) => letter.documents.includes(proof));
  if (!proven) return isNoDetermination(payer, line) ? 'noDetermination' : 'noProof';
  return null;
}

/** Which papers meet a need of an appeal level; the letter itself is its form. A need without a paper (a lawyer) is met by none. */
const NEEDS: Readonly<Record<string, readonly DocumentKind[]>> = {
  remittance: ['remittance'],
  records: [...RECORDS, 'acceptedAcknowledgement', 'contractPage', 'authorizationLetter'],
  allEvidence: [...RECORDS, 'acceptedAcknowledgement', 'contractPage', 'authorizationLetter'],
  policy: ['policy'],
  codingRule: ['policy'],
  decision: ['appealDecision'],
  memberConsent: ['memberConsent'],
};

/** Papers that meet a need of a level; empty where no paper of a desk can, and null where the letter itself does. */
export function papersFor(need: string): readonly DocumentKind[] | null {
  return need === 'form' || need === 'letter' ? null : (NEEDS[need] ?? []);
}

/** The needs of the level that nothing enclosed meets. */
export function lacking(level: AppealLevel, documents: readonly DocumentKind[]): readonly string[] {
  return level.needs.filter((need) => papersFor(need)?.some((paper) => documents.includes(paper)) === false);
}
