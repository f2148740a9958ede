// The payer's decision as an event: asks for papers, decides, reverses what a correction replaces, and writes the remittance.

import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { type Cents, shareBps, sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import type { ProviderLevel } from '../cycle/outcome/cheque.ts';
import { lateInterest } from '../cycle/outcome/lateInterest.ts';
import { levelCutOf } from '../cycle/outcome/ledger.ts';
import type { Decided, Remittance } from '../cycle/review/determination.ts';
import { assembleRemittance, reversalOf } from '../cycle/review/remittance.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { putOnCheque } from './cheques.ts';
import { crossOver, crossoverPayer } from './crossover.ts';
import { advance, arrange, note, PAYER } from './edit.ts';
import { countUse, giveBack, settleHistory, voidHistory } from './memberFile.ts';
import type { DraftSent, ReviewTerms } from './payerReading.ts';
import { arrivalOf, asApplied, carries, copaysOf, payDay, payerOf, review, sentOf } from './payerReading.ts';
import { lastAnswer, paidBy } from './standing.ts';

/** The payer's first reading: if it needs papers it asks now, not on the last day. */
export function firstLook(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = sentOf(encounter, claimId);
  if (sent.state !== 'accepted') return;
  const determination = review(world, encounter, sent);
  if (determination.kind !== 'pended') return;
  const dueDay = world.day + payerOf(world, sent.claim.payer).recordsRequests.answerWithinDays;
  sent.state = 'pended';
  sent.pend = { ...determination.pend, beside: [...determination.pend.beside], day: world.day, dueDay };
  note(world, encounter, PAYER, { kind: 'recordsRequested', claim: claimId, document: determination.pend.document, dueDay });
  arrange(world, encounter, dueDay + 1, { kind: 'recordsOverdue', claim: claimId });
  if (carries(encounter, sent) && mayHappen(encounter.position, 'recordsRequested')) advance(world, encounter, 'recordsRequested');
}

/** Papers reached the payer: a claim that waits for them, or was denied for want of them, is read again; one that announced them goes on as it was. */
export function receiveRecords(world: DraftWorld, encounter: DraftEncounter, claimId: string, documents: readonly DocumentKind[]): void {
  const sent = sentOf(encounter, claimId);
  const bare = documents.filter((document) => encounter.packet.unsigned.includes(document));
  sent.records = [...new Set([...sent.records, ...documents])];
  sent.unsigned = [...sent.unsigned.filter((document) => !documents.includes(document)), ...bare];
  sent.recordsDay ??= world.day;
  if (sent.state === 'accepted') return;
  sent.state = 'accepted';
  const payer = payerOf(world, sent.claim.payer);
  // The day first meant for the decision no longer counts: the review of the papers takes its own time.
  world.agenda = world.agenda.filter(
    ({ encounter: id, event }) => id !== encounter.id || event.kind !== 'adjudication' || event.claim !== claimId,
  );
  arrange(world, encounter, payDay(world, payer, arrivalOf(world, sent), world.day + payer.answerTimes.recordsReviewDays), {
    kind: 'adjudication',
    claim: claimId,
  });
  if (carries(encounter, sent) && mayHappen(encounter.position, 'recordsSent')) advance(world, encounter, 'recordsSent');
}

/** The decision falls due. A claim that waits for papers, or was decided meanwhile, is left alone. */
export function decideClaim(world: DraftWorld, encounter: DraftEncounter, claimId: string, terms: ReviewTerms = {}): void {
  const sent = sentOf(encounter, claimId);
  if (sent.state !== 'accepted' && !(sent.state === 'pended' && terms.overdue)) return;
  if (sent.claim.originalReference) reverseOriginal(world, encounter, sent);
  const determination = review(world, encounter, sent, terms);
  if (determination.kind === 'pended') {
    firstLook(world, encounter, claimId);
    return;
  }
  if (lastAnswer(sent as SentClaim) !== null) reverse(world, encounter, sent, 'decided'); // read again with papers that were missing
  issue(world, encounter, sent, determination);
}

/** The last day for papers has passed. */
export function recordsOverdue(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  if (sentOf(encounter, claimId).state === 'pended') decideClaim(world, encounter, claimId, { overdue: true });
}

/** Takes back the answer that a replacement, void or reopening replaces. */
function reverseOriginal(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent): void {
  const original = encounter.claims.find(
    (s) => s.claimNumber === sent.claim.originalReference && s.claim.id !== sent.claim.id && s.state === 'decided',
  );
  if (original) reverse(world, encounter, original, 'superseded');
}

/** Reverses the last answer of a claim: the same amounts with the sign turned, and the accumulators given back (facts d.8). */
export function reverse(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, state: 'superseded' | 'decided'): void {
  const answer = lastAnswer(sent as SentClaim);
  if (!answer) return;
  const claim = sent.claim as Claim;
  giveBack(world, { claim, patient: encounter.patient, uses: sent.uses, copays: copaysOf(world, claim, answer) });
  voidHistory(world, claim, encounter.patient);
  sent.state = state;
  sent.uses = [];
  deliver(world, encounter, sent, reversalOf(answer, remittanceId(sent), world.day));
}

/** Numbered by claim, so that an answer keeps its name whatever happens to other claims. */
export function remittanceId(sent: DraftSent): string {
  return `${sent.claim.id}/R${sent.remittances.length + 1}`;
}

/**
 * Interest on a clean claim paid late, on what had not come before (facts d.3).
 * None where papers were asked for, where a reopening mends our own slip, and at Medicare after an appeal.
 */
function interestOn(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, paid: number): readonly ProviderLevel[] {
  const payer = payerOf(world, sent.claim.payer);
  const appealed = payer.kind === 'medicareFfs' && encounter.appeals.some((appeal) => appeal.claim === sent.claim.id);
  if (sent.pend || sent.purpose === 'reopening' || appealed || sent.received === null) return [];
  const cents = lateInterest(payer.promptPay, arrivalOf(world, sent), world.day, paid - paidBy(sent as SentClaim));
  return cents > 0 ? [{ code: 'L6', cents: 0 - cents, reference: sent.claimNumber ?? '', encounter: null }] : [];
}

/** Income tax the payer keeps back from an answer and pays in under the practice's number; a reversal gives the same back (facts g.2). */
function taxOn(world: DraftWorld, { payer, claimNumber, lines }: Remittance): readonly ProviderLevel[] {
  const paid = sumCents(lines.map((line) => line.paid));
  const tax = shareBps(Math.abs(paid), payerOf(world, payer).taxWithheldBps);
  return tax > 0 ? [{ code: 'IR', cents: paid < 0 ? 0 - tax : tax, reference: claimNumber, encounter: null }] : [];
}

/** What a decision allows below our contract: nothing unless the payer's own file holds a wrong fee that day. */
function belowContract(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, decided: Decided, terms: ReviewTerms): Cents {
  const payer = payerOf(world, sent.claim.payer);
  if (asApplied(world, payer, world.day) === payer) return 0;
  const contract = review(world, encounter, sent, { ...terms, faultless: true });
  const allowed = ({ lines }: Decided) => sumCents(lines.map((line) => line.allowed));
  return contract.kind === 'decided' ? Math.max(0, allowed(contract) - allowed(decided)) : 0;
}

/** Writes the remittance of a decision, counts what it used, and moves the encounter. */
export function issue(
  world: DraftWorld,
  encounter: DraftEncounter,
  sent: DraftSent,
  determination: Decided,
  terms: ReviewTerms = {},
): void {
  const payer = payerOf(world, sent.claim.payer);
  const next = crossoverPayer(world, encounter, sent, determination);
  const paid = sumCents(determination.lines.map((line) => line.paid));
  const short = belowContract(world, encounter, sent, determination, terms);
  sent.state = 'decided';
  sent.unprocessable = determination.unprocessable;
  sent.uses = determination.use as DraftSent['uses'];
  const head = {
    id: remittanceId(sent),
    claim: sent.claim.id,
    payer: payer.payerId,
    day: world.day,
    claimNumber: sent.claimNumber ?? '',
    forwardedTo: next,
    short: short + (terms.compared ? 0 : levelCutOf(determination.lines)), // an audit's finding has had its dispute
  };
  const forwarded = next && determination.status === '1' ? ('19' as const) : determination.status;
  const remittance = assembleRemittance(head, {
    ...determination,
    status: forwarded,
    remarks: next ? [...determination.remarks, 'MA18'] : determination.remarks,
  });
  const claim = sent.claim as Claim;
  settleHistory(world, claim, encounter.patient, determination.lines);
  countUse(world, { claim, patient: encounter.patient, uses: determination.use, copays: copaysOf(world, claim, remittance) });
  deliver(world, encounter, sent, remittance, interestOn(world, encounter, sent, paid));
  if (carries(encounter, sent) && mayHappen(encounter.position, 'determined')) advance(world, encounter, 'determined');
  if (next) crossOver(world, encounter, sent, next);
}

/** Puts a remittance on its cheque, on the claim and into the journal; `beside` is what the payer adds or keeps at provider level. */
export function deliver(
  world: DraftWorld,
  encounter: DraftEncounter,
  sent: DraftSent,
  remittance: Remittance,
  beside: readonly ProviderLevel[] = [],
): void {
  putOnCheque(world, encounter, remittance, [...beside, ...taxOn(world, remittance)]);
  sent.remittances.push(remittance as DraftSent['remittances'][number]);
  const denied = remittance.lines.flatMap((line) => {
    const first = line.adjustments[0];
    return line.denied && first ? [{ line: line.number, group: first.group, carc: first.carc }] : [];
  });
  note(world, encounter, PAYER, {
    kind: 'remittanceReceived',
    claim: sent.claim.id,
    remittance: remittance.id,
    paid: sumCents(remittance.lines.map((line) => line.paid)),
    denied,
    short: Math.max(0, remittance.short),
    reversal: remittance.status === '22',
  });
}
