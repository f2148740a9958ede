// A payer's audit once its letters are out: what the records bear out, the answers of the practice, and the money taken back. The review is the payer's ordinary one with the note on the desk.

import type { DocumentKind } from '../cycle/claim/claim.ts';
import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { SentClaim } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import type { Audit, AuditResult } from '../cycle/outcome/audit.ts';
import { carriedOver, errorRate } from '../cycle/outcome/audit.ts';
import type { Decided } from '../cycle/review/determination.ts';
import { type AuditEvent, arrangeAudit, runAudit } from './auditSelection.ts';
import { type DraftEncounter, type DraftWorld, draftOf } from './change.ts';
import type { Who } from './edit.ts';
import { advance, comply, note, PAYER } from './edit.ts';
import { issue, reverse } from './payerDecision.ts';
import type { DraftSent, ReviewTerms } from './payerReading.ts';
import { payerOf, review, sentOf } from './payerReading.ts';
import { paidBy } from './standing.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

type DraftAudit = DraftWorld['audits'][number];

/** Carries out what an audit has due today. */
export function auditHappens(world: DraftWorld, event: AuditEvent): void {
  if (event.kind === 'auditRun') return runAudit(world, event.payer);
  const audit = world.audits.find((a) => a.id === event.audit);
  if (!audit) return;
  if (event.kind === 'auditReview') reviewSample(world, audit);
  else takeBack(world, audit);
}

/** The encounters of an audit that are not settled yet. */
function sampled(world: DraftWorld, audit: DraftAudit): readonly DraftEncounter[] {
  return world.encounters.filter((e) => e.audit?.audit === audit.id && e.audit.settled === null).map(({ id }) => draftOf(world, id));
}

/** Records for a claim of the sample. Once the last have come the payer need not wait for its last day. A note changed after the letter is a finding of its own. */
export function answerAudit(world: DraftWorld, encounter: DraftEncounter, documents: readonly DocumentKind[], who: Who): void {
  const item = encounter.audit;
  if (!item) return;
  const sent = sentOf(encounter, item.claim);
  sent.records = [...new Set([...sent.records, ...documents])];
  note(world, encounter, who, { kind: 'auditAnswered', audit: item.audit, claim: item.claim, documents, rebuttal: item.finding !== null });
  if (documents.includes('amendedNote')) comply(world, encounter, who, 'recordAltered');
  if (item.finding) item.rebutted = world.day;
  else item.answered = world.day;
  const audit = world.audits.find((a) => a.id === item.audit);
  if (!audit || item.finding || sampled(world, audit).some((e) => e.audit?.answered === null)) return;
  const early = workingDayOnOrAfter(world.day + payerOf(world, audit.payer).audit.findingDays, holidaysOf(world));
  world.agenda = world.agenda.filter(({ event }) => event.kind !== 'auditReview' || event.audit !== audit.id);
  arrangeAudit(world, early, { kind: 'auditReview', audit: audit.id });
}

/** What a reading of the claim pays; null where the payer would ask first. */
function reading(world: DraftWorld, encounter: DraftEncounter, sent: DraftSent, terms: ReviewTerms): Decided | null {
  const found = review(world, encounter, sent, terms);
  return found.kind === 'decided' ? found : null;
}

const paidOn = (decided: Decided | null): Cents => sumCents(decided?.lines.map((line) => line.paid) ?? []);

interface Reading {
  readonly terms: ReviewTerms;
  readonly paid: Cents; // as the remittance says
  readonly error: Cents; // of it not borne out
}

/** The claim read with its records, or as unanswered without them. What is billed too low is not made good: nothing is paid that nobody billed. */
function readAudited(world: DraftWorld, encounter: DraftEncounter): Reading {
  const item = encounter.audit;
  const sent = sentOf(encounter, item?.claim ?? '');
  const paid = paidBy(sent as SentClaim);
  const shown = sent.records.some((kind) => kind === 'note' || kind === 'amendedNote');
  const terms: ReviewTerms = shown ? { records: ['note'], compared: true, misread: item?.rebutted == null } : { overdue: true };
  const unread = paidOn(reading(world, encounter, { ...sent, records: [] }, {}));
  const read = paidOn(reading(world, encounter, sent, terms));
  return { terms, paid, error: Math.min(paid, Math.max(0, (unread || paid) - read)) };
}

function resultOf(audit: DraftAudit, readings: readonly Reading[], barBps: number, day: number, takeBackDay: number): AuditResult {
  const [paid, error] = [sumCents(readings.map((r) => r.paid)), sumCents(readings.map((r) => r.error))];
  return {
    day,
    paid,
    error,
    errorBps: errorRate(error, paid),
    carriedOver: carriedOver({ error, paid }, audit.unreadPaid, barBps),
    takeBackDay,
  };
}

/** The finding: claim by claim, and the rate of error of the sample. Claims the records bear out are done. */
function reviewSample(world: DraftWorld, audit: DraftAudit): void {
  const payer = payerOf(world, audit.payer);
  const takeBackDay = workingDayOnOrAfter(world.day + payer.overpayment.noticeDays, holidaysOf(world));
  const readings = sampled(world, audit).map((encounter) => ({ encounter, reading: readAudited(world, encounter) }));
  audit.finding = resultOf(
    audit,
    readings.map((r) => r.reading),
    payer.audit.extrapolateFromBps,
    world.day,
    takeBackDay,
  );
  for (const { encounter, reading: found } of readings) {
    const item = encounter.audit;
    if (!item) continue;
    item.finding = { day: world.day, paid: found.paid, supported: found.paid - found.error, takeBackDay };
    note(world, encounter, PAYER, { kind: 'auditFound', audit: audit.id, claim: item.claim, cents: found.error });
    if (found.error === 0) settle(world, encounter, 0);
  }
  if (audit.finding.error === 0) audit.result = audit.finding;
  else arrangeAudit(world, takeBackDay, { kind: 'auditTakeBack', audit: audit.id });
}

/** The end of the notice time: what no answer has overturned is taken back, line by line; above the bar the rate goes over to the claims nobody read. */
function takeBack(world: DraftWorld, audit: DraftAudit): void {
  const payer = payerOf(world, audit.payer);
  const readings = sampled(world, audit).map((encounter) => ({ encounter, reading: readAudited(world, encounter) }));
  const borneOut = (audit.finding?.paid ?? 0) - sumCents(readings.map((r) => r.reading.paid));
  const all = [...readings.map((r) => r.reading), { terms: {}, paid: borneOut, error: 0 }];
  audit.result = resultOf(audit, all, payer.audit.extrapolateFromBps, world.day, world.day);
  for (const { encounter, reading: found } of readings) {
    const sent = sentOf(encounter, encounter.audit?.claim ?? '');
    const again = found.error > 0 ? reading(world, encounter, sent, found.terms) : null;
    if (again) {
      reverse(world, encounter, sent, 'decided');
      issue(world, encounter, sent, again, found.terms);
    }
    settle(world, encounter, found.error);
  }
  const first = readings.find((r) => r.reading.error > 0)?.encounter;
  if (first && audit.result.carriedOver > 0) {
    const { carriedOver: cents } = audit.result;
    world.providerLevelDue.push({ code: 'WO', cents, reference: audit.id, encounter: null, payer: audit.payer, from: world.day });
    note(world, first, PAYER, { kind: 'auditCarriedOver', audit: audit.id, cents });
    noteHabit(world, audit, first);
  }
}

/** A rate of error so high that it is carried over is no slip any more but a habit: a finding of compliance, of whoever coded the claims. */
function noteHabit(world: DraftWorld, audit: DraftAudit, encounter: DraftEncounter): void {
  const codings = world.journal.filter(
    (j) => j.event.kind === 'codingFinished' && audit.sample.some((claim) => claim.startsWith(`${j.encounter}/`)),
  );
  const learner = codings.some((j) => j.learner);
  const modifiers = audit.pattern === 'separateVisits' || audit.pattern === 'distinctServices';
  comply(world, encounter, { by: 'coder', learner }, modifiers ? 'unsupportedModifier' : 'codedAboveNote');
}

function settle(world: DraftWorld, encounter: DraftEncounter, cents: Cents): void {
  const item = encounter.audit;
  if (!item) return;
  item.settled = world.day;
  note(world, encounter, PAYER, { kind: 'auditSettled', audit: item.audit, claim: item.claim, cents, rebutted: item.rebutted !== null });
  if (encounter.position === 'outcome.audited') advance(world, encounter, 'auditClosed');
}

/** An audit's money that no single claim carries: what was taken for claims nobody read. */
export function carriedOverAll(world: Pick<World, 'audits'>): Cents {
  return sumCents(world.audits.map((audit: Audit) => audit.result?.carriedOver ?? 0));
}
