// The colleague at the desk nobody plays, and the test players: what a careful person would do next, and the slips a careless one makes. Reads the key; the payer never does.

import type { Claim, DocumentKind } from '../cycle/claim/claim.ts';
import { addWorkingDays } from '../cycle/days.ts';
import type { Chart } from '../cycle/documentation/chart.ts';
import { EMPTY_QUERY, type QueryParts } from '../cycle/documentation/query.ts';
import type { Encounter } from '../cycle/encounter.ts';
import { stepOf } from '../cycle/encounter.ts';
import type { Booking, Cheque } from '../cycle/outcome/cheque.ts';
import { rightBooking } from '../cycle/outcome/cheque.ts';
import { drawOne } from '../scenario/chance.ts';
import { applyChanges, applyToClaim, isClaimChange, sheetOf } from '../scenario/changes.ts';
import type { Change, Colleague, Desk, ScenarioEncounter } from '../scenario/scenario.ts';
import { asRecorded, buildClaim } from './buildClaim.ts';
import { change, type DraftWorld } from './change.ts';
import { unbooked } from './cheques.ts';
import { claimStatus } from './claimStatus.ts';
import { compareSheets } from './compareSheets.ts';
import { act } from './decide.ts';
import type { Decision } from './decision.ts';
import { answerRequest, workOutcome } from './denialWork.ts';
import { writtenOf } from './edit.ts';
import { mendRegistration, routeOf, slips, trueRegistration } from './goodPractice.ts';
import { mayDecide } from './may.ts';
import { isSelfPay } from './patientAccount.ts';
import { billSelfPay, patientWork } from './patientWork.ts';
import { preparePermission } from './permissionWork.ts';
import { auditWaits, lastSent, sameSheet, unposted } from './standing.ts';
import { encounterOf, holidaysOf, payerNamed, type World } from './world.ts';

/** Acts after which a colleague lays an encounter aside for the day: a guard against going in circles. */
const MOST_ACTS_A_DAY = 12;

/** The colleagues of the desks nobody plays do today's work. */
export function colleagueDay(world: DraftWorld): void {
  const { seat, scenario } = world.game;
  for (const desk of ['coder', 'biller'] as const)
    if (seat !== 'both' && seat !== desk) work(world, desk, scenario.colleagues[desk], false, null);
}

/** The world after one desk was worked through today: every encounter (or `only` one) that has waited long enough, until nothing is left to do on it. */
export function workDesk(world: World, desk: Desk, profile: Colleague, learner: boolean, only: string | null = null): World {
  return change(world, (draft) => work(draft, desk, profile, learner, only));
}

function work(world: DraftWorld, desk: Desk, profile: Colleague, learner: boolean, only: string | null): void {
  const holidays = holidaysOf(world);
  for (const { id } of world.encounters) {
    if (only !== null && id !== only) continue;
    for (let acts = 0; acts < MOST_ACTS_A_DAY; acts += 1) {
      const encounter = encounterOf(world, id);
      const ready = Math.max(addWorkingDays(encounter.since, profile.daysBehind, holidays), encounter.opens);
      if (ready > world.day && acts === 0) break;
      const decision = nextAct(world, encounter, desk, profile);
      if (!decision || mayDecide({ ...world, minute: 0 }, decision) !== null) break;
      if (learner && mayDecide(world, decision) !== null) return;
      act(world, decision, learner);
    }
  }
}

/** What this person does next with an encounter at this desk; null where it waits for somebody else. */
export function nextAct(world: World, encounter: Encounter, desk: Desk, profile: Colleague): Decision | null {
  const cheque = desk === 'biller' ? unbooked(world, encounter.id)[0] : undefined;
  if (cheque && unposted(encounter).length === 0) return bookNext(world, encounter, cheque, profile);
  if (encounter.closed !== null) return desk === 'biller' ? giveBack(world, encounter, profile) : null;
  return desk === 'coder' ? codeNext(world, encounter, profile) : billNext(world, encounter, profile);
}

/** Books the provider level; a careless biller first spreads it over the claims beside it, and finds that the books do not meet the transfer. */
function bookNext(world: World, encounter: Encounter, cheque: Cheque, profile: Colleague): Decision {
  const tried = world.journal.some(({ event }) => event.kind === 'providerLevelBooked' && event.cheque === cheque.id);
  const careless = !tried && slips(world, encounter, profile, 'providerLevel');
  const places = cheque.providerLevel.map((part): Booking => (careless ? 'claims' : rightBooking(part)));
  return { kind: 'bookProviderLevel', encounter: encounter.id, cheque: cheque.id, places };
}

/** A fair question without a taste of its own: it quotes how the note begins and asks openly. */
function fairParts({ note }: Chart): QueryParts {
  const findings = note.slice(0, 1).map((quote) => ({ section: 'note' as const, paragraph: 0, quote }));
  return { ...EMPTY_QUERY, findings };
}

function codeNext(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const id = encounter.id;
  const written = writtenOf(world, id);
  if (encounter.position === 'documentation.unsigned') {
    const ask: Decision = { kind: 'askForSignature', encounter: id };
    return mayDecide({ ...world, minute: 0 }, ask) === null ? ask : null;
  }
  if (stepOf(encounter.position) !== 'coding' || encounter.position === 'coding.coded') return null;
  const needed = written.key.query;
  if (
    needed &&
    encounter.position !== 'coding.returned' &&
    !encounter.queries.some((q) => q.topic === needed.topic) &&
    !slips(world, encounter, profile, 'query')
  ) {
    return { kind: 'queryProvider', encounter: id, topic: needed.topic, parts: fairParts(written.chart), text: needed.ask };
  }
  const sheet = sheetOf(
    applyChanges(written.key, codingSlip(world, encounter, written, profile)),
    encounter.place,
    encounter.chart,
    encounter.addenda.map((a) => a.text),
  );
  if (!sameSheet(encounter.sheet, sheet)) return { kind: 'editSheet', encounter: id, sheet };
  return { kind: 'finishCoding', encounter: id };
}

/** The slip of a careless coder: one of the scenario's mistakes that concern the sheet. A claim that came back is coded right. */
function codingSlip(world: World, encounter: Encounter, written: ScenarioEncounter, profile: Colleague): readonly Change[] {
  if (encounter.position === 'coding.returned' || !slips(world, encounter, profile, 'code')) return [];
  const mistakes = written.mistakes.map((m) => m.changes).filter((changes) => !changes.some(isClaimChange));
  return drawOne(mistakes, world.game.seed, encounter.id, 'which mistake') ?? [];
}

function billNext(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const id = encounter.id;
  const open = unposted(encounter)[0];
  if (open) return { kind: 'postRemittance', encounter: id, remittance: open.remittance.id };
  switch (encounter.position) {
    case 'care.scheduled':
      if (wantsNotice(world, encounter, profile)) return { kind: 'askForNotice', encounter: id };
      if (isSelfPay(encounter)) return patientWork(world, encounter, profile);
      return slips(world, encounter, profile, 'permission') ? null : preparePermission(world, encounter);
    case 'coding.coded':
      if (isSelfPay(encounter) && trueRegistration(world, encounter).coverages.length === 0) return billSelfPay(world, encounter);
      return mendRegistration(world, encounter, profile) ?? { kind: 'draftClaim', encounter: id, purpose: routeOf(world, encounter) };
    case 'claim.drafted':
    case 'claim.heldByEdits':
      return sendDraft(world, encounter, profile);
    case 'claim.rejected':
      if (slips(world, encounter, profile, 'leave rejection') && world.day - encounter.since < 30) return null;
      return (
        codesTurnedBack(encounter) ??
        mendRegistration(world, encounter, { ...profile, carefulBps: 10_000 }) ?? {
          kind: 'draftClaim',
          encounter: id,
          purpose: 'newOriginal',
        }
      );
    case 'review.received':
      return followUp(world, encounter, profile);
    case 'review.pended': {
      const sent = lastSent(encounter);
      if (!sent?.pend || slips(world, encounter, profile, 'leave request')) return null;
      return answerRequest(world, encounter, sent);
    }
    case 'outcome.audited':
      return answerAudit(world, encounter, profile);
    default:
      return stepOf(encounter.position) === 'outcome' ? workOutcome(world, encounter, profile) : null;
  }
}

/** Before the visit: whether a notice should be asked for that the front desk would not give by itself. */
function wantsNotice(world: World, encounter: Encounter, profile: Colleague): boolean {
  const due = writtenOf(world, encounter.id).notice?.onRequest === true && !encounter.noticeAsked;
  return due && !slips(world, encounter, profile, 'notice');
}

/** An answer long overdue is asked for; what the payer no longer finds goes out as a new original (facts a.5). */
function followUp(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const sent = lastSent(encounter);
  const payer = payerNamed(world, sent?.claim.payer);
  if (!sent || !payer || world.day <= (sent.received ?? sent.sent) + payer.answerTimes.adjudicationMaxDays) return null;
  if (slips(world, encounter, profile, 'follow up')) return null;
  const asked = world.journal.some((j) => j.day === world.day && j.event.kind === 'statusAnswered' && j.event.claim === sent.claim.id);
  if (!asked) return { kind: 'askStatus', encounter: encounter.id, claim: sent.claim.id };
  return claimStatus(world, encounter, sent) === 'A4' ? { kind: 'draftClaim', encounter: encounter.id, purpose: 'newOriginal' } : null;
}

/** The record goes out as it is; a finding is answered only where the record bears the claim out. */
function answerAudit(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const item = encounter.audit;
  if (!item) return null;
  if (auditWaits(encounter)) {
    if (slips(world, encounter, profile, 'leave request')) return null;
    return { kind: 'sendRecords', encounter: encounter.id, claim: item.claim, documents: ['note'] };
  }
  const { finding } = item;
  if (!finding || finding.paid === finding.supported || item.rebutted !== null || !codedAsWritten(world, encounter)) return null;
  return { kind: 'fileAppeal', encounter: encounter.id, claim: item.claim, lines: [], ground: 'recordSupports', documents: ['note'] };
}

function codedAsWritten(world: World, encounter: Encounter): boolean {
  const { coded } = encounter;
  return coded !== null && compareSheets(world.game.tables, writtenOf(world, encounter.id), coded).length === 0;
}

/** Money the practice knows not to be its own goes back by a corrected claim, whatever the account says (facts a.5). */
function giveBack(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const { overpaymentKnown } = writtenOf(world, encounter.id);
  if (overpaymentKnown === null || overpaymentKnown > world.day || codedAsWritten(world, encounter)) return null;
  if (slips(world, encounter, profile, 'keep overpayment')) return null;
  return { kind: 'returnToCoder', encounter: encounter.id, reason: 'Paid beyond the note: please code it as documented' };
}

/** Boxes that only the coder may change: diagnoses, and the codes, pointers and units of a line. */
function isCoders(box: string): boolean {
  return box.startsWith('21') || ['24D', '24E', '24G'].includes(box);
}

/** A claim a door turned back because of its codes. */
function codesTurnedBack(encounter: Encounter): Decision | null {
  const last = lastSent(encounter);
  const answer = last?.acknowledgements[last.acknowledgements.length - 1];
  const box = answer?.boxes.find(isCoders);
  return box ? { kind: 'returnToCoder', encounter: encounter.id, reason: `Box ${box}: the claim was rejected there` } : null;
}

/** The claim as it should go out from this draft: built from sheet and registration, named and assigned as the record lets it, with the papers this payer always asks for. */
export function rightClaim(world: World, encounter: Encounter): Claim | null {
  const draft = encounter.draft;
  if (!draft) return null;
  const built = buildClaim(world.game, encounter, draft.purpose);
  if (!built) return null;
  const attach: readonly DocumentKind[] = writtenOf(world, encounter.id).key.attach;
  const name = nameAtPayer(world, encounter, built.payer);
  return asRecorded(world.game.scenario, { ...built, attachments: [...attach], ...(name ? { renderingName: name } : {}) });
}

/** The name under which the payer's file knows the renderer today, where it is not the present one. */
function nameAtPayer(world: World, encounter: Encounter, payer: string): string | null {
  const provider = world.game.scenario.providers.find((p) => p.id === encounter.provider);
  return provider?.nameAtPayer.find((n) => n.payer === payer && world.day <= n.until)?.name ?? null;
}

function sendDraft(world: World, encounter: Encounter, profile: Colleague): Decision {
  const id = encounter.id;
  const right = rightClaim(world, encounter);
  const wanted = right && slips(world, encounter, profile, 'claim') ? claimSlip(world, encounter, right) : right;
  if (wanted && encounter.draft && JSON.stringify(wanted) !== JSON.stringify(encounter.draft.claim))
    return { kind: 'editClaim', encounter: id, claim: wanted };
  return { kind: 'submitClaim', encounter: id };
}

/** The slip of a careless biller on a first claim: one the scenario lists for the claim itself, else the papers left out. */
function claimSlip(world: World, encounter: Encounter, right: Claim): Claim {
  if (encounter.claims.length > 0) return right;
  const mistakes = writtenOf(world, encounter.id).mistakes.filter((m) => m.changes.every(isClaimChange));
  const mistake = drawOne(mistakes, world.game.seed, encounter.id, 'which claim slip');
  if (!mistake) return { ...right, attachments: [] };
  return applyToClaim(right, mistake.changes, world.game.tables);
}
