// How a payer reads a claim: by its policy as its own file applies it, its member file, and the papers it has. Every answer comes from the rules of the review.

import type { Accumulators } from '../cycle/care/accumulators.ts';
import type { Arrival, Claim, DocumentKind } from '../cycle/claim/claim.ts';
import type { Day } from '../cycle/days.ts';
import { weekdayOf, workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import type { Payer } from '../cycle/payer.ts';
import { adjudicate } from '../cycle/review/adjudicate.ts';
import type { Determination, Remittance } from '../cycle/review/determination.ts';
import { provenFiling } from '../cycle/review/lateFiling.ts';
import type { RecordReview, ReviewInput, SecondLook } from '../cycle/review/reviewInput.ts';
import { applyChanges } from '../scenario/changes.ts';
import type { AnswerKey } from '../scenario/scenario.ts';
import { supervisorOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { writtenOf } from './edit.ts';
import { accumulatorsOf, historyOf, paidInOtherYears, patientOf, withoutUse } from './memberFile.ts';
import { filingProofs } from './papersAtHand.ts';
import { lastAnswer, lastSent } from './standing.ts';
import { holidaysOf, payerNamed, type World } from './world.ts';

export type DraftSent = DraftEncounter['claims'][number];

/** What differs from a plain review: a filing date that was proven, papers an appeal brought, or a fault set right. */
export interface ReviewTerms {
  readonly received?: Day;
  readonly secondLook?: SecondLook; // an appeal is weighed
  readonly permissionShown?: boolean; // the letter of the authorization lies before the payer
  readonly records?: readonly DocumentKind[];
  readonly faultless?: boolean;
  readonly overdue?: boolean;
  readonly misread?: boolean; // the scenario's auditor has not been shown what he overlooked
  readonly compared?: boolean; // an audit holds every line against the note; a look before payment reads what it asked about
}

/** The payer of this id; throws where the scenario has none. */
export function payerOf(world: World | DraftWorld, id: string): Payer {
  const found = payerNamed(world, id);
  if (!found) throw new Error(`scenario ${world.game.scenario.id} has no payer ${id}`);
  return found as Payer;
}

/** The payer's own price file on a day: the contract itself, or a copy with the wrong fees the scenario states. */
export function asApplied(world: World | DraftWorld, payer: Payer, day: Day): Payer {
  const wrong = world.game.scenario.payerFaults.filter(
    (f) => f.kind === 'wrongFee' && f.payer === payer.payerId && f.from <= day && (f.to ?? day) >= day,
  );
  if (wrong.length === 0) return payer;
  const fees = wrong.flatMap((f) => (f.kind === 'wrongFee' ? [{ code: f.code, feeCents: f.feeCents }] : []));
  const kept = payer.feeSchedule.exceptions.filter((e) => !fees.some((fee) => fee.code === e.code));
  return { ...payer, feeSchedule: { ...payer.feeSchedule, exceptions: [...kept, ...fees] } };
}

/** The modifier of much more work than usual (facts c.2). */
const UNUSUAL_WORK = '22';

/** What a reviewer reads in the chart once it lies before the payer: as much as the key, or an alternative it accepts, finds in it. */
function recordReviewOf(
  world: World | DraftWorld,
  encounter: DraftEncounter,
  claim: Claim,
  records: readonly DocumentKind[],
  { compared, misread }: ReviewTerms,
): RecordReview | null {
  const note = records.includes('note');
  if (!note && !records.includes('operativeReport')) return null;
  const { key, permission } = writtenOf(world, encounter.id);
  const { services } = world.game.tables;
  const readings = [key, ...key.accepted.map((alternative) => applyChanges(key, alternative.changes))];
  const visits = readings.flatMap((reading) =>
    reading.services.flatMap((s) => services.get(s.code) ?? []).filter((service) => service.kind === 'visit'),
  );
  const highest = visits.reduce<(typeof visits)[number] | null>(
    (best, visit) => (!best || visit.chargeCents > best.chargeCents ? visit : best),
    null,
  );
  const codes = readings.flatMap((reading) => reading.services);
  const distinct = (modifier: string) => world.game.tables.modifiers.get(modifier)?.concept.startsWith('distinct') ?? false;
  const scenario = world.game.scenario as World['game']['scenario'];
  const npiOf = (id: string | null) => scenario.providers.find((provider) => provider.id === id)?.npi ?? null;
  const supervisor = npiOf(supervisorOf(scenario, encounter.id, claim.payer));
  const atWork = supervisor === claim.renderingNpi ? supervisor : npiOf(encounter.provider); // incident to: the note bears the physician's number out (facts c.5)
  return {
    signed: encounter.chart.signed !== null && encounter.chart.signed <= world.day,
    // The report of an operation shows no visit, for or against.
    separateVisit: !note || (highest !== null && readings.some((reading) => reading.services.length > 1)),
    visitCode: note ? ((misread ? misreadAs(world, encounter.id) : null) ?? highest?.code ?? null) : null,
    unusualWork: codes.some((service) => service.modifiers.includes(UNUSUAL_WORK)),
    units: compared ? null : unitsShown(key),
    distinctServices: codes.some((service) => service.modifiers.some(distinct)),
    emergency: permission.emergency,
    services: compared ? new Set([...codes.map((service) => service.code), ...key.optional]) : null,
    renderingNpi: compared ? atWork : null,
  };
}

/** Units of each code the record bears out: the key's, side by side or not. */
function unitsShown(key: AnswerKey): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  for (const { code, units } of key.services) shown.set(code, (shown.get(code) ?? 0) + units);
  return shown;
}

/** The lower visit an auditor takes the note for, where the scenario states such a fault. */
function misreadAs(world: World | DraftWorld, encounter: string): string | null {
  const fault = world.game.scenario.payerFaults.find((f) => f.kind === 'misreadNote' && f.encounter === encounter);
  return fault?.kind === 'misreadNote' ? fault.visitCode : null;
}

/** Visit copays an answer laid on its lines: a picture or a shot alone carries none (facts d.2). */
export function copaysOf(world: World | DraftWorld, claim: Claim, answer: Remittance): Accumulators['copayTaken'] {
  const visits = answer.lines.filter((line) => world.game.tables.services.get(line.code)?.kind === 'visit');
  const cents = sumCents(visits.flatMap((line) => line.adjustments.filter((a) => a.group === 'PR' && a.carc === '3').map((a) => a.cents)));
  const day = claim.lines[0]?.from;
  return cents > 0 && day !== undefined ? [{ day, npi: claim.renderingNpi, cents }] : [];
}

function added(one: Accumulators['paid'], other: Accumulators['paid']): Accumulators['paid'] {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...kinds].map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
}

/** What this payer asked for or was promised, and in what state it came. Late papers are as good as none, but where the payer reopens for them. */
function papersOf(payer: Payer, sent: SentClaim, received: Day, overdue: boolean): Pick<ReviewInput, 'papers' | 'recordsOverdue'> {
  const { pend, recordsDay, unsigned } = sent;
  const { announcedWithinDays } = payer.recordsRequests;
  const late = pend !== null && recordsDay !== null && recordsDay > pend.dueDay && !payer.corrections.reopening.allowed;
  return {
    recordsOverdue: overdue || late,
    papers: {
      asked: pend !== null && recordsDay !== null ? [pend.document, ...pend.beside] : [],
      unsigned,
      announcedLate: lastAnswer(sent) === null && recordsDay !== null && recordsDay > received + announcedWithinDays,
    },
  };
}

/** The papers a payer has for a claim. What only came along with it, unasked and unannounced, is matched to nothing where the payer takes no papers with a claim. */
function matched(payer: Payer, { claim, records, recordsDay }: SentClaim): readonly DocumentKind[] {
  if (payer.recordsRequests.attachmentWithClaimAccepted || recordsDay !== null) return records;
  return records.filter((kind) => !claim.attachments.includes(kind));
}

/** Runs the review of a sent claim as of today. */
export function review(
  world: World | DraftWorld,
  encounter: DraftEncounter,
  sent: SentClaim | DraftSent,
  terms: ReviewTerms = {},
): Determination {
  return adjudicate(readingOf(world, encounter, sent, terms));
}

/** Everything the payer has before it when it reads this claim today. */
export function readingOf(
  world: World | DraftWorld,
  encounter: DraftEncounter,
  sent: SentClaim | DraftSent,
  terms: ReviewTerms = {},
): ReviewInput {
  const claim = terms.permissionShown ? withPermission(encounter, sent.claim as Claim) : (sent.claim as Claim);
  const payer = payerOf(world, claim.payer);
  const received = terms.received ?? sent.received ?? world.day;
  const records = [...matched(payer, sent as SentClaim), ...(terms.records ?? [])];
  const scenario = world.game.scenario as World['game']['scenario'];
  const counted = accumulatorsOf(world, claim.payer, encounter.patient, encounter.serviceDay);
  const answer = lastAnswer(sent as SentClaim);
  const before = withoutUse(counted, sent.uses, answer && sent.uses.length > 0 ? copaysOf(world, claim, answer) : []);
  const proofs = filingProofs(encounter as Encounter, payer.payerId, [...claim.attachments, ...records]);
  return {
    claim,
    received,
    lateExcused: provenFiling(payer, { serviceDay: encounter.serviceDay, received }, proofs) !== null,
    secondLook: terms.secondLook ?? null,
    today: world.day,
    payer: terms.faultless ? payer : asApplied(world, payer, world.day),
    payers: scenario.payers,
    patient: patientOf(world, encounter.patient),
    providers: scenario.providers,
    groups: scenario.groups,
    authorizations: encounter.authorizations,
    tables: world.game.tables as World['game']['tables'],
    history: historyOf(world, claim.payer, encounter.patient),
    accumulators: { ...before, paid: added(before.paid, paidInOtherYears(world, claim.payer, encounter.patient, encounter.serviceDay)) },
    records,
    recordReview: recordReviewOf(world, encounter, claim, records, terms),
    ...papersOf(payer, sent as SentClaim, received, terms.overdue ?? false),
    report: scenario.report,
    sidesTogether:
      !records.includes('note') && scenario.payerFaults.some((f) => f.kind === 'sidesTogether' && f.encounter === encounter.id),
  };
}

/** The claim as a payer reads it with the letter of an authorization beside it: the number left out of box 23 is shown. */
function withPermission(encounter: DraftEncounter, claim: Claim): Claim {
  const shown = encounter.authorizations.find((one) => one.payer === claim.payer && one.verdict === 'granted' && one.onFile);
  return { ...claim, authorization: shown?.number ?? claim.authorization };
}

/** How and when a claim reached its payer. */
export function arrivalOf(world: World | DraftWorld, { claim, received }: SentClaim | DraftSent): Arrival {
  return { medium: claim.medium, received: received ?? world.day };
}

/** The day a payment run can bring: a working day, the payer's weekday where it has one, and never inside the payment floor (facts d.3). */
export function payDay(world: Parameters<typeof holidaysOf>[0], payer: Payer, { medium, received }: Arrival, earliest: Day): Day {
  const holidays = holidaysOf(world);
  const floor = payer.paymentFloorDays[medium];
  let day = workingDayOnOrAfter(Math.max(earliest, floor > 0 ? received + floor + 1 : earliest), holidays);
  while (payer.paymentWeekday === 'friday' && weekdayOf(day) !== 5) day = workingDayOnOrAfter(day + 1, holidays);
  return day;
}

/** Whether this claim carries the encounter: an answer to an older claim, or while a new draft lies open, moves nothing. */
export function carries(encounter: DraftEncounter, sent: DraftSent): boolean {
  const drafting = encounter.position === 'claim.drafted' || encounter.position === 'claim.heldByEdits';
  return lastSent(encounter)?.claim.id === sent.claim.id && !drafting;
}

/** The sent claim with this id; throws where the encounter has none. */
export function sentOf(encounter: DraftEncounter, claim: string): DraftSent {
  const sent = encounter.claims.find((s) => s.claim.id === claim);
  if (!sent) throw new Error(`${encounter.id} has no claim ${claim}`);
  return sent;
}
