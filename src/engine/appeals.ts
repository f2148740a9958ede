// An appeal on its way: filed with its letter, weighed by the payer line by line, answered by a letter or a new remittance (facts a.5).

import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import type { Appeal, AppealDecision, AppealFinding, AppealLetter, AppealMessage, LineFinding } from '../cycle/outcome/appeal.ts';
import { isNoDetermination, lacking, letterFinding, reasonContested } from '../cycle/outcome/appeal.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Reason } from '../cycle/reason.ts';
import type { Decided, Determination, DeterminedLine, Remittance } from '../cycle/review/determination.ts';
import { amountInDispute } from '../cycle/review/inDispute.ts';
import { provenFiling } from '../cycle/review/lateFiling.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import type { BillerDecision } from './decision.ts';
import type { Who } from './edit.ts';
import { advance, arrange, note, PAYER } from './edit.ts';
import { appealLimit, nextAppealLevel } from './lastDays.ts';
import { filingProofs } from './papersAtHand.ts';
import { issue, reverse } from './payerDecision.ts';
import type { ReviewTerms } from './payerReading.ts';
import { payerOf, readingOf, review } from './payerReading.ts';
import { deniedForPapers, isReopenable, mend, mendedClaim } from './shortWay.ts';
import { lastAnswer } from './standing.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** A letter that contests nothing but a federal payer's late filing is a request about the filing day, and no appeal. */
export function isFilingRequest(payer: Payer, answer: Remittance, lines: readonly number[]): boolean {
  const contested = answer.lines.filter(({ number }) => lines.includes(number));
  return contested.length > 0 && contested.every((line) => isNoDetermination(payer, line));
}

/** Sends an appeal or a request about the filing day. The act is known to be legal. */
export function fileAppeal(
  world: DraftWorld,
  encounter: DraftEncounter,
  { claim, lines, ground, documents }: Extract<BillerDecision, { kind: 'fileAppeal' }>,
  who: Who,
): void {
  const sent = encounter.claims.find((s) => s.claim.id === claim);
  const answer = lastAnswer((sent ?? null) as SentClaim | null);
  if (!sent || !answer) return;
  const payer = payerOf(world, sent.claim.payer);
  const level = isFilingRequest(payer, answer, lines) ? null : nextAppealLevel(payer, encounter as Encounter, claim);
  const dueDay = workingDayOnOrAfter(world.day + (level?.decisionDays ?? payer.answerTimes.recordsReviewDays), holidaysOf(world));
  const id = `${claim}/A${encounter.appeals.filter((one) => one.claim === claim).length + 1}`;
  const letter = { lines: [...lines], ground, documents: [...documents] };
  encounter.appeals.push({ id, claim, level: level?.level ?? null, filed: world.day, dueDay, letter, outcome: 'pending', decision: null });
  note(world, encounter, who, { kind: 'appealFiled', claim, level: level?.level ?? null, ground });
  arrange(world, encounter, dueDay, { kind: 'appealDecision', appeal: id });
  if (mayHappen(encounter.position, 'appealFiled')) advance(world, encounter, 'appealFiled');
}

/** The appeal's decision falls due: dismissed unread, overturned in whole or part with a reversal and a new remittance, mended the short way, or upheld. */
export function decideAppeal(world: DraftWorld, encounter: DraftEncounter, appealId: string): void {
  const appeal = encounter.appeals.find((one) => one.id === appealId);
  const sent = encounter.claims.find((one) => one.claim.id === appeal?.claim);
  const answer = lastAnswer((sent ?? null) as SentClaim | null);
  if (!appeal || !sent || !answer) return;
  const weighed = weigh(world, encounter, appeal as Appeal, sent as SentClaim, answer);
  appeal.decision = weighed.decision as NonNullable<typeof appeal.decision>;
  appeal.outcome = outcomeOf(weighed.decision.message);
  note(world, encounter, PAYER, { kind: 'appealDecided', claim: appeal.claim, outcome: appeal.outcome, message: weighed.decision.message });
  if (weighed.mended) mend(world, encounter, sent as SentClaim, weighed.mended);
  else if (weighed.again) {
    const { result, terms } = weighed.again;
    sent.records = [...new Set([...sent.records, ...appeal.letter.documents])];
    if (terms.received !== undefined) sent.received = terms.received;
    reverse(world, encounter, sent, 'decided');
    issue(world, encounter, sent, result, terms);
  } else if (mayHappen(encounter.position, 'appealDecided')) advance(world, encounter, 'appealDecided');
}

function outcomeOf(message: AppealMessage): Exclude<Appeal['outcome'], 'pending'> {
  if (message === 'overturned' || message === 'exceptionGranted') return 'overturned';
  if (message === 'overturnedInPart' || message === 'upheld') return message;
  if (message === 'treatedAsReopening') return 'reopened';
  return 'dismissed';
}

interface Weighed {
  readonly decision: AppealDecision;
  readonly again: { readonly result: Decided; readonly terms: ReviewTerms } | null; // null: nothing changes
  readonly mended?: Claim; // decided in place of the contested one
}

/** What the payer mends the short way, on a letter that asked for a redetermination (facts a.5); null where it weighs the letter. */
function shortWay(
  world: DraftWorld,
  encounter: DraftEncounter,
  appeal: Appeal,
  sent: SentClaim,
  contested: readonly DeterminedLine[],
): Pick<Weighed, 'again' | 'mended'> | null {
  if (!isReopenable(payerOf(world, sent.claim.payer), sent, appeal)) return null;
  if (deniedForPapers(contested)) {
    const terms: ReviewTerms = { records: appeal.letter.documents };
    const result = review(world, encounter, { ...sent, recordsDay: sent.recordsDay ?? appeal.filed }, terms);
    return result.kind === 'decided' ? { again: { result, terms } } : null;
  }
  const mended = mendedClaim(world, encounter, sent, appeal);
  return mended ? { again: null, mended } : null;
}

function weigh(world: DraftWorld, encounter: DraftEncounter, appeal: Appeal, sent: SentClaim, answer: Remittance): Weighed {
  const payer = payerOf(world, sent.claim.payer);
  const { letter } = appeal;
  const contested = answer.lines.filter(({ number }) => letter.lines.includes(number));
  const inDispute = inDisputeOf(world, encounter, sent, letter.lines);
  const refused = dismissalOf(payer, encounter as Encounter, appeal, sent, contested, inDispute);
  if (refused) return { decision: { reason: null, lacks: [], ...refused, lines: [], inDispute }, again: null };
  const short = shortWay(world, encounter, appeal, sent, contested);
  if (short) return { decision: { message: 'treatedAsReopening', reason: null, lines: [], inDispute, lacks: [] }, ...short };
  const read = contested.map((line) => ({ line, finding: letterFinding(letter, line, payer) }));
  const open = read.flatMap(({ line, finding }) => (finding === null ? [line] : []));
  const standing = answer.lines.filter((line) => line.denied && !open.includes(line));
  const terms = termsOf(encounter, letter, sent, payer, standing);
  const result = open.length > 0 ? review(world, encounter, sent, terms) : null;
  const kept: AppealFinding = isRepeated(encounter as Encounter, appeal) ? 'nothingNew' : 'notBorneOut';
  const lines = read.map(
    ({ line, finding }): LineFinding => ({
      line: line.number,
      carc: reasonContested(letter.ground, line),
      finding: finding ?? (allowedOn(result, line.number) > line.allowed ? 'overturned' : kept),
    }),
  );
  const won = lines.filter(({ finding }) => finding === 'overturned').length;
  if (won === 0 || result?.kind !== 'decided') {
    return { decision: { message: 'upheld', reason: upholding(contested), lines, inDispute, lacks: [] }, again: null };
  }
  const whole = letter.ground === 'lateExcused' ? 'exceptionGranted' : 'overturned';
  const message = won < lines.length ? 'overturnedInPart' : whole;
  return { decision: { message, reason: null, lines, inDispute, lacks: [] }, again: { result, terms } };
}

/** 193, under the group of the decision that stands (facts b.2). */
function upholding(contested: readonly DeterminedLine[]): Reason {
  const first = contested.flatMap(({ adjustments }) => adjustments).find(({ group }) => group !== 'PR') ?? contested[0]?.adjustments[0];
  return { group: first?.group ?? 'CO', carc: '193', rarc: null };
}

function allowedOn(result: Determination | null, line: number): Cents {
  return result?.kind === 'decided' ? (result.lines.find(({ number }) => number === line)?.allowed ?? 0) : 0;
}

/** Why nobody looks inside: no right, too late, too little in dispute, or not what the level asks for (facts a.5, b.2 rows 285, 286). */
function dismissalOf(
  payer: Payer,
  encounter: Encounter,
  appeal: Appeal,
  sent: SentClaim,
  contested: readonly DeterminedLine[],
  inDispute: Cents,
): (Pick<AppealDecision, 'message'> & Partial<AppealDecision>) | null {
  const findings = contested.map((line) => letterFinding(appeal.letter, line, payer));
  if (sent.unprocessable || findings.every((finding) => finding === 'noDetermination')) return { message: 'dismissedNoRight' };
  const level = payer.appeals.find((one) => one.level === appeal.level);
  if (!level) return null;
  const before = { ...encounter, appeals: encounter.appeals.filter((one) => one.id !== appeal.id) };
  const limit = appealLimit(payer, before, sent);
  if (limit && appeal.filed > limit.last) return { message: 'dismissedLate', reason: { group: 'CO', carc: '286', rarc: 'N211' } };
  if (inDispute < level.minimumAmountCents) return { message: 'dismissedAmount', reason: { group: 'CO', carc: '285', rarc: null } };
  const lacks = lacking(level, appeal.letter.documents);
  return lacks.length > 0 ? { message: 'dismissedForm', reason: { group: 'CO', carc: '285', rarc: null }, lacks } : null;
}

/** The same ground with no paper the payer has not had before: the first letter again. */
function isRepeated({ appeals }: Encounter, { id, claim, letter }: Appeal): boolean {
  const earlier = appeals.filter((one) => one.id !== id && one.claim === claim && one.decision !== null && one.decision.lines.length > 0);
  const had = new Set<DocumentKind>(['appealDecision', ...earlier.flatMap((one) => one.letter.documents)]);
  return earlier.some((one) => one.letter.ground === letter.ground) && letter.documents.every((document) => had.has(document));
}

/** What the letter changes in the reading: a filing day that is proven, papers that came, a price or policy read right, a permission that is shown. */
function termsOf(
  encounter: DraftEncounter,
  { ground, documents }: AppealLetter,
  sent: SentClaim,
  payer: Payer,
  standing: readonly DeterminedLine[],
): ReviewTerms {
  const base: ReviewTerms = { records: documents, secondLook: { standing } };
  if (ground === 'underpaid' || ground === 'policyMet') return { ...base, faultless: true };
  if (ground === 'authorizationExisted') return { ...base, permissionShown: true };
  if (ground !== 'filedInTime' || sent.received === null) return base;
  const proofs = filingProofs(encounter as Encounter, payer.payerId, documents);
  const proven = provenFiling(payer, { serviceDay: encounter.serviceDay, received: sent.received }, proofs);
  return proven === null ? base : { ...base, received: proven };
}

/** What these lines of a decided claim would still bring, in cents: shown before an appeal is sent, and tested against the level's minimum. */
export function inDisputeOf(world: World | DraftWorld, encounter: DraftEncounter, sent: SentClaim, lines: readonly number[]): Cents {
  const answer = lastAnswer(sent);
  if (!answer || lines.length === 0) return 0;
  const input = readingOf(world, encounter, sent, { faultless: true });
  return amountInDispute({ ...input, claim: sent.claim as Claim }, answer.lines, lines);
}
