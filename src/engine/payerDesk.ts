// The payer at work: opens what arrives, asks for papers, decides, reverses what a correction replaces, and forwards to the next payer. Every answer comes from the rules of the review.

import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import { frontDoor } from '../cycle/claim/frontDoor.ts';
import type { Day } from '../cycle/days.ts';
import { addWorkingDays, dateOf, weekdayOf, workingDayOnOrAfter } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import { share, sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { patientShareOf } from '../cycle/outcome/ledger.ts';
import type { Payer } from '../cycle/payer.ts';
import { adjudicate } from '../cycle/review/adjudicate.ts';
import type { Determination, DeterminedLine, Remittance } from '../cycle/review/determination.ts';
import type { RecordReview } from '../cycle/review/reviewInput.ts';
import { priorPaymentOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './edit.ts';
import { advance, arrange, CLEARINGHOUSE, note, PAYER, writtenOf } from './edit.ts';
import { accumulatorsOf, countUse, enterHistory, historyOf, patientOf, settleHistory, voidHistory } from './memberFile.ts';
import { lastAnswer, lastSent } from './standing.ts';
import type { World } from './world.ts';

type DraftSent = DraftEncounter['claims'][number];
type Decided = Extract<Determination, { kind: 'decided' }>;

/** What differs from a plain review: a filing date that was proven, papers an appeal brought, or a fault set right. */
export interface ReviewTerms {
  readonly received?: Day;
  readonly records?: readonly DocumentKind[];
  readonly faultless?: boolean;
  readonly overdue?: boolean;
}

/** The payer of this id; throws where the scenario has none. */
export function payerOf(world: World | DraftWorld, id: string): Payer {
  const found = world.game.scenario.payers.find((payer) => payer.payerId === id);
  if (!found) throw new Error(`scenario ${world.game.scenario.id} has no payer ${id}`);
  return found as Payer;
}

function holidaysOf(world: World | DraftWorld): ReadonlySet<Day> {
  return new Set(world.game.scenario.holidays);
}

/** The payer's own price file on a day: the contract, but for the faults the scenario states. */
function asApplied(world: World | DraftWorld, payer: Payer, day: Day): Payer {
  const wrong = world.game.scenario.payerFaults.filter(
    (f) => f.kind === 'wrongFee' && f.payer === payer.payerId && f.from <= day && (f.to ?? day) >= day,
  );
  if (wrong.length === 0) return payer;
  const fees = wrong.flatMap((f) => (f.kind === 'wrongFee' ? [{ code: f.code, feeCents: f.feeCents }] : []));
  const kept = payer.feeSchedule.exceptions.filter((e) => !fees.some((fee) => fee.code === e.code));
  return { ...payer, feeSchedule: { ...payer.feeSchedule, exceptions: [...kept, ...fees] } };
}

/** What a reviewer reads in the chart once it lies before the payer. */
function recordReviewOf(world: World | DraftWorld, encounter: DraftEncounter, records: readonly DocumentKind[]): RecordReview | null {
  if (!records.includes('note')) return null;
  const key = writtenOf(world, encounter.id).key;
  const visit = key.services.find((s) => world.game.tables.services.get(s.code)?.kind === 'visit');
  return {
    signed: encounter.chart.signed !== null && encounter.chart.signed <= world.day,
    separateVisit: visit !== undefined && key.services.length > 1,
    visitCode: visit?.code ?? null,
  };
}

/** Runs the review of a sent claim as of today. */
export function review(
  world: World | DraftWorld,
  encounter: DraftEncounter,
  sent: SentClaim | DraftSent,
  terms: ReviewTerms = {},
): Determination {
  const claim = sent.claim as Claim;
  const payer = payerOf(world, claim.payer);
  const received = terms.received ?? sent.received ?? world.day;
  const records = [...sent.records, ...(terms.records ?? [])];
  const scenario = world.game.scenario as World['game']['scenario'];
  return adjudicate({
    claim,
    received,
    today: world.day,
    payer: terms.faultless ? payer : asApplied(world, payer, world.day),
    payers: scenario.payers,
    patient: patientOf(world, encounter.patient),
    providers: scenario.providers,
    groups: scenario.groups,
    authorizations: encounter.authorizations,
    tables: world.game.tables as World['game']['tables'],
    history: historyOf(world, claim.payer, encounter.patient).filter((line) => line.claim !== claim.id),
    accumulators: accumulatorsOf(world, claim.payer, encounter.patient, encounter.serviceDay),
    records,
    recordReview: recordReviewOf(world, encounter, records),
    recordsOverdue: terms.overdue ?? false,
  });
}

/** The day a payment run can bring: a working day, the payer's weekday where it has one, and never inside the payment floor (facts d.3). */
export function payDay(world: World | DraftWorld, payer: Payer, received: Day, earliest: Day): Day {
  const holidays = holidaysOf(world);
  const floor = payer.paymentFloorDays.electronic;
  let day = workingDayOnOrAfter(Math.max(earliest, floor > 0 ? received + floor + 1 : earliest), holidays);
  while (payer.paymentWeekday === 'friday' && weekdayOf(day) !== 5) day = workingDayOnOrAfter(day + 1, holidays);
  return day;
}

/** The claim number a payer gives on acceptance: its letters, month and day, and a running number. */
function numberFor(world: DraftWorld, payer: Payer): string {
  const letters = payer.name.replace(/[^A-Z]/g, '').slice(0, 2);
  const { month, day } = dateOf(world.day);
  const number = world.nextClaimNumber;
  world.nextClaimNumber += 1;
  return `${letters}-${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${number}`;
}

/** Whether this claim carries the encounter: an answer to an older claim, or while a new draft lies open, moves nothing. */
function carries(encounter: DraftEncounter, sent: DraftSent): boolean {
  const drafting = encounter.position === 'claim.drafted' || encounter.position === 'claim.heldByEdits';
  return lastSent(encounter)?.claim.id === sent.claim.id && !drafting;
}

/** The answer of the two doors, on the day it comes. */
export function answerDoor(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = sentOf(encounter, claimId);
  const payer = payerOf(world, sent.claim.payer);
  const scenario = world.game.scenario as World['game']['scenario'];
  const answer = frontDoor({
    claim: sent.claim as Claim,
    payer,
    providers: scenario.providers,
    groups: scenario.groups,
    patient: patientOf(world, encounter.patient),
    today: sent.received ?? sent.sent,
    knownClaimNumbers: decidedNumbers(world, payer.payerId),
  });
  const claimNumber = answer.category === 'A2' ? numberFor(world, payer) : null;
  sent.acknowledgements.push({ ...answer, boxes: [...answer.boxes], day: world.day, claimNumber });
  if (claimNumber === null) {
    sent.state = 'rejected';
    sent.received = null;
    const who = answer.from === 'payer' ? PAYER : CLEARINGHOUSE;
    note(world, encounter, who, {
      kind: 'claimRejected',
      claim: claimId,
      from: answer.from,
      category: answer.category,
      message: answer.message ?? '',
    });
    if (carries(encounter, sent)) advance(world, encounter, 'claimRejected');
    return;
  }
  accept(world, encounter, sent, claimNumber);
}

function sentOf(encounter: DraftEncounter, claim: string): DraftSent {
  const sent = encounter.claims.find((s) => s.claim.id === claim);
  if (!sent) throw new Error(`${encounter.id} has no claim ${claim}`);
  return sent;
}

function decidedNumbers(world: DraftWorld, payer: string): readonly string[] {
  return world.encounters.flatMap((e) =>
    e.claims.flatMap((s) =>
      s.claim.payer === payer && s.claimNumber && s.remittances.length > 0 && s.state !== 'superseded' ? [s.claimNumber] : [],
    ),
  );
}

/** Takes a claim into adjudication and arranges what follows. */
function accept(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, claimNumber: string): void {
  const payer = payerOf(world, sent.claim.payer);
  sent.state = 'accepted';
  sent.claimNumber = claimNumber;
  note(world, encounter, PAYER, { kind: 'claimAccepted', claim: sent.claim.id, claimNumber });
  if (carries(encounter, sent) && mayHappen(encounter.position, 'claimAccepted')) advance(world, encounter, 'claimAccepted');
  if (isLost(world, encounter, sent)) return;
  enterHistory(world, sent.claim as Claim, encounter.patient, sent.received ?? world.day, claimNumber);
  const { adjudicationMinDays, adjudicationTypicalDays } = payer.answerTimes;
  arrange(world, encounter, workingDayOnOrAfter(world.day + adjudicationMinDays, holidaysOf(world)), {
    kind: 'firstLook',
    claim: sent.claim.id,
  });
  const due = payDay(world, payer, sent.received ?? world.day, world.day + adjudicationTypicalDays);
  arrange(world, encounter, due, { kind: 'adjudication', claim: sent.claim.id });
}

function isLost(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent): boolean {
  const fault = world.game.scenario.payerFaults.some((f) => f.kind === 'lostClaim' && f.encounter === encounter.id);
  return fault && encounter.claims[0]?.claim.id === sent.claim.id;
}

/** The payer's first reading: if it needs papers it asks now, not on the last day. */
export function firstLook(world: DraftWorld, encounter: DraftEncounter, claimId: string): void {
  const sent = sentOf(encounter, claimId);
  if (sent.state !== 'accepted') return;
  const determination = review(world, encounter, sent);
  if (determination.kind !== 'pended') return;
  const dueDay = world.day + payerOf(world, sent.claim.payer).recordsRequests.answerWithinDays;
  sent.state = 'pended';
  sent.pend = { ...determination.pend, day: world.day, dueDay };
  note(world, encounter, PAYER, { kind: 'recordsRequested', claim: claimId, document: determination.pend.document, dueDay });
  arrange(world, encounter, dueDay + 1, { kind: 'recordsOverdue', claim: claimId });
  if (carries(encounter, sent) && mayHappen(encounter.position, 'recordsRequested')) advance(world, encounter, 'recordsRequested');
}

/** Papers reached a pended claim: the review starts again with them. */
export function receiveRecords(world: DraftWorld, encounter: DraftEncounter, claimId: string, documents: readonly DocumentKind[]): void {
  const sent = sentOf(encounter, claimId);
  sent.records = [...new Set([...sent.records, ...documents])];
  if (sent.state !== 'pended') return;
  sent.state = 'accepted';
  const payer = payerOf(world, sent.claim.payer);
  arrange(world, encounter, payDay(world, payer, sent.received ?? world.day, world.day + payer.answerTimes.recordsReviewDays), {
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
  countUse(world, sent.claim as Claim, encounter.patient, sent.uses, copaysOf(sent.claim as Claim, answer), -1);
  voidHistory(world, sent.claim as Claim, encounter.patient);
  sent.state = state;
  sent.uses = [];
  const lines = answer.lines.map(
    (line): DeterminedLine => ({
      ...line,
      charge: 0 - line.charge,
      allowed: 0 - line.allowed,
      paid: 0 - line.paid,
      adjustments: line.adjustments.map((a) => ({ ...a, cents: 0 - a.cents })),
    }),
  );
  deliver(world, encounter, sent, {
    ...answer,
    id: remittanceId(world),
    day: world.day,
    status: '22',
    lines,
    providerLevel: [],
    forwardedTo: null,
  });
}

function remittanceId(world: DraftWorld): string {
  const id = `R-${String(world.nextRemittance).padStart(4, '0')}`;
  world.nextRemittance += 1;
  return id;
}

function copaysOf(claim: Claim, answer: Remittance) {
  const cents = sumCents(
    answer.lines.flatMap((line) => line.adjustments.filter((a) => a.group === 'PR' && a.carc === '3').map((a) => a.cents)),
  );
  const day = claim.lines[0]?.from;
  return cents > 0 && day !== undefined ? [{ day, npi: claim.renderingNpi, cents }] : [];
}

/** Interest on a clean claim paid late: simple, from the day after the limit to the day of payment (facts d.3). */
function interestOn(world: DraftWorld, payer: Payer, sent: DraftSent, paid: number): Remittance['providerLevel'] {
  const late = world.day - (sent.received ?? world.day) - payer.promptPay.electronicDays;
  if (sent.pend || late <= 0 || paid <= 0) return [];
  const cents = share(paid, payer.promptPay.interestBpsPerYear * late, 10_000 * 365);
  return cents > 0 ? [{ code: 'L6', cents: 0 - cents, reference: sent.claimNumber ?? '' }] : [];
}

/** Writes the remittance of a decision, counts what it used, and moves the encounter. */
export function issue(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, determination: Decided): void {
  const payer = payerOf(world, sent.claim.payer);
  const next = crossoverPayer(world, encounter, sent, determination);
  const paid = sumCents(determination.lines.map((line) => line.paid));
  const contract = review(world, encounter, sent, { faultless: true });
  const short =
    contract.kind === 'decided' ? sumCents(contract.lines.map((l) => l.allowed)) - sumCents(determination.lines.map((l) => l.allowed)) : 0;
  sent.state = 'decided';
  sent.unprocessable = determination.unprocessable;
  sent.short = Math.max(0, short);
  sent.uses = determination.use as DraftSent['uses'];
  const remittance: Remittance = {
    id: remittanceId(world),
    claim: sent.claim.id,
    payer: payer.payerId,
    day: world.day,
    claimNumber: sent.claimNumber ?? '',
    status: next && determination.status === '1' ? '19' : determination.status,
    lines: determination.lines,
    providerLevel: interestOn(world, payer, sent, paid),
    remarks: next ? [...determination.remarks, 'MA18'] : determination.remarks,
    forwardedTo: next,
  };
  const denied = determination.lines.map((line) => line.denied);
  settleHistory(world, sent.claim as Claim, encounter.patient, denied, determination.unprocessable);
  countUse(world, sent.claim as Claim, encounter.patient, determination.use, copaysOf(sent.claim as Claim, remittance), 1);
  deliver(world, encounter, sent, remittance);
  if (carries(encounter, sent) && mayHappen(encounter.position, 'determined')) advance(world, encounter, 'determined');
  if (next) crossOver(world, encounter, sent, next);
}

function deliver(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, remittance: Remittance): void {
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
    short: remittance.status === '22' ? 0 : sent.short,
    reversal: remittance.status === '22',
  });
}

/** The payer a decided claim is forwarded to by itself; only where nothing was denied and a share is left. */
function crossoverPayer(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, determination: Decided): string | null {
  const payer = payerOf(world, sent.claim.payer);
  const left = sumCents(determination.lines.map(patientShareOf));
  if (!payer.coordination.crossoverTo || sent.claim.rank !== 1 || left === 0 || determination.lines.some((line) => line.denied))
    return null;
  const coverages = patientOf(world, encounter.patient).coverages.filter(
    (c) => (c.from ?? encounter.serviceDay) <= encounter.serviceDay && (c.to ?? encounter.serviceDay) >= encounter.serviceDay,
  );
  const at = coverages.findIndex((c) => c.payer === payer.payerId);
  return at < 0 ? null : (coverages[at + 1]?.payer ?? null);
}

function crossOver(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, next: string): void {
  const coverage = patientOf(world, encounter.patient).coverages.find((c) => c.payer === next);
  if (!coverage) return;
  const id = `${encounter.id}/${encounter.claims.length + 1}`;
  const prior = priorPaymentOf(sent as SentClaim);
  const claim: Claim = {
    ...(sent.claim as Claim),
    id,
    payer: next,
    rank: 2,
    member: coverage.member,
    relationship: coverage.relationship,
    frequency: '1',
    originalReference: null,
    prior,
  };
  note(world, encounter, PAYER, { kind: 'crossedOver', payer: next, claim: id });
  if (mayHappen(encounter.position, 'crossedOver')) advance(world, encounter, 'crossedOver');
  encounter.claims.push(newlySent(claim, 'nextPayer', world.day));
  const forwarded = sentOf(encounter, id);
  accept(world, encounter, forwarded, numberFor(world, payerOf(world, next)));
}

/** A claim that has just left the desk. */
export function newlySent(claim: Claim, purpose: SentClaim['purpose'], day: Day): DraftSent {
  const sent: SentClaim = {
    claim,
    purpose,
    sent: day,
    received: day,
    state: 'sent',
    acknowledgements: [],
    claimNumber: null,
    pend: null,
    records: claim.attachments,
    remittances: [],
    posted: [],
    unprocessable: false,
    short: 0,
    uses: [],
  };
  return sent as DraftSent;
}

/** The day the doors answer a claim that went out on `sent`. */
export function doorDay(world: World | DraftWorld, payer: Payer, sent: Day): Day {
  return addWorkingDays(sent, payer.answerTimes.acknowledgementDays, holidaysOf(world));
}
