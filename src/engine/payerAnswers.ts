// The payer's second look: appeals and reopenings, decided by reading the claim again with what they bring.

import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import type { Day } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import type { Payer } from '../cycle/payer.ts';
import type { Determination, Remittance } from '../cycle/review/determination.ts';
import type { DraftEncounter, DraftWorld } from './edit.ts';
import { advance, note, PAYER } from './edit.ts';
import { appealLimit } from './lastDays.ts';
import { decideClaim, issue, reverse } from './payerDecision.ts';
import type { ReviewTerms } from './payerReading.ts';
import { payerOf, review } from './payerReading.ts';
import { lastAnswer } from './standing.ts';

/** The appeal's decision: dismissed by form, overturned where a new reading pays more, else upheld. */
export function decideAppeal(world: DraftWorld, encounter: DraftEncounter, appealId: string): void {
  const appeal = encounter.appeals.find((a) => a.id === appealId);
  const sent = encounter.claims.find((s) => s.claim.id === appeal?.claim);
  const answer = lastAnswer((sent ?? null) as SentClaim | null);
  if (!appeal || !sent || !answer) return;
  const payer = payerOf(world, sent.claim.payer);
  const level = payer.appeals.find((a) => a.level === appeal.level);
  const before = encounter.appeals.filter((a) => a.claim === appeal.claim && a.level < appeal.level);
  const decided = before[before.length - 1]?.dueDay ?? answer.day;
  const terms = termsOf(encounter, appeal.ground, sent as SentClaim);
  const again = () => review(world, encounter, sent, terms);
  if (
    sent.unprocessable ||
    (deniedLateForGood(payer, answer) && !payer.filing.proofAccepted.some((kind) => sent.records.includes(kind as DocumentKind)))
  )
    settle('dismissed', 'dismissedNoRight');
  else if (level && appeal.filed > appealLimit(level, answer.day, decided)) settle('dismissed', 'dismissedLate');
  else if (!level || level.needs.some((need) => missing(need, sent.records))) settle('dismissed', 'dismissedForm');
  else weigh(again());

  function weigh(result: Determination): void {
    const was = sumCents(answer?.lines.map((line) => line.allowed) ?? []);
    if (!sent || result.kind !== 'decided' || sumCents(result.lines.map((line) => line.allowed)) <= was) return settle('upheld', 'upheld');
    settle('overturned', 'overturned');
    if (terms.received !== undefined) sent.received = terms.received;
    reverse(world, encounter, sent, 'decided');
    issue(world, encounter, sent, result);
  }

  function settle(outcome: 'overturned' | 'upheld' | 'dismissed', message: string): void {
    if (!appeal) return;
    appeal.outcome = outcome;
    appeal.message = message;
    note(world, encounter, PAYER, { kind: 'appealDecided', claim: appeal.claim, outcome, message });
    if (outcome !== 'overturned' && mayHappen(encounter.position, 'appealDecided')) advance(world, encounter, 'appealDecided');
  }
}

/** A federal payer's timely-filing denial is no initial determination: no appeal, only proof that the claim came in time (facts a.5). */
function deniedLateForGood(payer: Payer, answer: Remittance): boolean {
  return payer.kind === 'medicareFfs' && answer.lines.some((line) => line.adjustments.some((a) => a.carc === '29'));
}

/** Papers the desk always has are not asked for by name; the ones that prove something are. */
function missing(need: string, records: readonly string[]): boolean {
  const proofs: Readonly<Record<string, readonly string[]>> = {
    records: ['note', 'operativeReport', 'acceptedAcknowledgement', 'contractPage', 'workStatusReport'],
  };
  const wanted = proofs[need];
  return wanted !== undefined && !wanted.some((kind) => records.includes(kind));
}

/** What the appeal changes in the reading: a filing date that is proven, papers that came, a price set right. */
function termsOf(encounter: DraftEncounter, ground: string, sent: SentClaim): ReviewTerms {
  if (ground === 'filedInTime' && sent.records.includes('acceptedAcknowledgement')) {
    const accepted = encounter.claims.find(
      (s) => s.claimNumber !== null && s.received !== null && s.claim.id !== sent.claim.id && s.claim.payer === sent.claim.payer,
    );
    return { received: accepted?.received ?? sent.received ?? 0 };
  }
  if (ground === 'underpaid' && sent.records.includes('contractPage')) return { faultless: true };
  return {};
}

/** The answer to a reopening: granted for a clerical slip in a decided claim, refused otherwise (facts a.5). */
export function decideReopening(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = encounter.claims.find((s) => s.claim.id === claimId);
  if (!sent) return;
  const original = encounter.claims.find((s) => s.claimNumber === sent.claim.originalReference && s.claim.id !== claimId);
  const granted =
    original !== undefined && mayReopen(payerOf(world, sent.claim.payer), original as SentClaim, sent.claim as Claim, sent.sent);
  note(world, encounter, PAYER, {
    kind: 'reopeningDecided',
    claim: claimId,
    granted,
    message: granted ? 'reopeningGranted' : 'reopeningRefused',
  });
  if (granted && original) {
    sent.received = original.received;
    decideClaim(world, encounter, claimId);
    return;
  }
  encounter.claims = encounter.claims.filter((s) => s.claim.id !== claimId);
  if (mayHappen(encounter.position, 'reopeningRefused')) advance(world, encounter, 'reopeningRefused');
}

function mayReopen(payer: Payer, original: SentClaim, corrected: Claim, asked: Day): boolean {
  const answer = lastAnswer(original);
  if (!payer.corrections.reopening.allowed || !answer || original.unprocessable) return false;
  const late = answer.lines.some((line) => line.adjustments.some((a) => a.carc === '29'));
  const inTime = asked <= answer.day + payer.corrections.reopening.limitDays;
  const adds = corrected.lines.length > original.claim.lines.length;
  return inTime && !late && !adds;
}
