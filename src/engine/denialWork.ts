// What a good biller does with a decided claim: the questions of facts b.3 in their order. A careless one gives up or bills the patient.

import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import { sumCents } from '../cycle/money.ts';
import { type AppealLetter, disputable, proofsOf } from '../cycle/outcome/appeal.ts';
import { balanceOf, deniedAmounts, levelCutOf } from '../cycle/outcome/ledger.ts';
import type { DeterminedLine, Remittance } from '../cycle/review/determination.ts';
import { provenFiling } from '../cycle/review/lateFiling.ts';
import type { Colleague } from '../scenario/scenario.ts';
import { buildClaim } from './buildClaim.ts';
import type { DraftEncounter } from './change.ts';
import { compareSheets } from './compareSheets.ts';
import type { Decision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { coverKnownFrom, mendRegistration, routeOf, slips, trueRegistration } from './goodPractice.ts';
import { filingProofs, papersAtHand } from './papersAtHand.ts';
import { papersWanted } from './papersDesk.ts';
import { patientWork, settlePatient } from './patientWork.ts';
import { review } from './payerReading.ts';
import { findPermission } from './permissionWork.ts';
import { lastAnswer, lastSent, nextCoverage } from './standing.ts';
import { payerNamed, type World } from './world.ts';

const PERMISSION = new Set(['15', '197', '198', '284', '288']);
const BUNDLED = new Set(['97', '234', '236', 'B10', 'B20']);
const COVER = new Set(['26', '27', '31', '200']);
const PAPERS = new Set(['226', '227', '252', '250', '251', '163', '164']);

/** The next act on an encounter whose answers are all posted; null where nothing is to be done now. */
export function workOutcome(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  if (encounter.position === 'outcome.withPatient') return patientWork(world, encounter, profile);
  const sent = lastSent(encounter);
  const answer = lastAnswer(sent);
  if (!sent || !answer || encounter.position === 'outcome.appealed' || encounter.position === 'outcome.corrected') return null;
  if (encounter.position === 'outcome.denied') return workDenial(world, encounter, sent, answer, profile);
  if (encounter.position === 'outcome.paidShort') return workShort(world, encounter, sent, answer) ?? settle(world, encounter, profile);
  if (nextCoverage(encounter) && answer.forwardedTo === null && balanceOf(encounter.account, 'insurance') > 0) {
    return { kind: 'draftClaim', encounter: encounter.id, purpose: 'nextPayer' };
  }
  return settle(world, encounter, profile);
}

/** Bills what the patient owes, gives up what nobody pays, and sends a credit back. */
function settle(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const insurance = balanceOf(encounter.account, 'insurance');
  const patients = settlePatient(world, encounter, profile);
  if (patients) return patients;
  return insurance > 0 ? { kind: 'writeOff', encounter: encounter.id, cents: insurance, reason: 'avoidable' } : null;
}

/** Less than the contract is disputed once; a level cut only where the record bears the billed level out, else it is given up under its own name (facts b.3). */
function workShort(world: World, encounter: Encounter, sent: SentClaim, answer: Remittance): Decision | null {
  const { id } = encounter;
  const disputed = encounter.appeals.some((appeal) => appeal.claim === sent.claim.id);
  const cut = levelCutOf(answer.lines);
  const borneOut = encounter.coded !== null && compareSheets(world.game.tables, writtenOf(world, id), encounter.coded).length === 0;
  if (!disputed && (cut === 0 || borneOut)) {
    const carc = cut === 0 ? '45' : '150';
    const lines = answer.lines.filter((line) => !line.denied && disputable(line).includes(carc)).map(({ number }) => number);
    const ground = cut === 0 ? 'underpaid' : 'recordSupports';
    return { kind: 'fileAppeal', encounter: id, claim: sent.claim.id, lines, ground, documents: ['remittance', 'contractPage', 'note'] };
  }
  const open = Math.min(cut, balanceOf(encounter.account, 'insurance'));
  return open > 0 ? { kind: 'writeOff', encounter: id, cents: open, reason: borneOut ? 'avoidable' : 'unsupported' } : null;
}

function workDenial(world: World, encounter: Encounter, sent: SentClaim, answer: Remittance, profile: Colleague): Decision | null {
  const id = encounter.id;
  const carcs = answer.lines.filter((l) => l.denied).flatMap((l) => l.adjustments.map((a) => a.carc));
  if (slips(world, encounter, profile, 'denial')) return giveUp(world, encounter, answer, profile);
  if (carcs.every((carc) => carc === '18')) return settleDuplicate(world, encounter, profile);
  if (carcs.some((carc) => COVER.has(carc)) && coverKnownFrom(world, encounter, sent.claim.payer) > world.day) return null;
  return (
    mendRegistration(world, encounter, { ...profile, carefulBps: 10_000 }) ??
    (carcs.some((carc) => PERMISSION.has(carc)) ? findPermission(world, encounter, sent.claim.payer) : null) ??
    (takenBack(encounter, sent) ? null : fixOurData(world, encounter, sent, carcs)) ??
    answerPayer(world, encounter, sent, answer) ??
    (carcs.some((carc) => BUNDLED.has(carc)) ? closeOpen(encounter, answer, 'bundled') : null) ??
    billIfPatients(encounter, answer) ??
    closeOpen(encounter, answer, 'avoidable') ??
    settle(world, encounter, profile) ??
    (encounter.draft ? { kind: 'discardDraft', encounter: id } : null)
  );
}

/** What an audit took back has been put right by it: nothing is left to correct. */
function takenBack({ audit }: Encounter, sent: SentClaim): boolean {
  return audit?.claim === sent.claim.id && audit.settled !== null;
}

/** Rows 5 and 6: another payer, or data of ours that the chart or the registration proves otherwise. */
function fixOurData(world: World, encounter: Encounter, sent: SentClaim, carcs: readonly string[]): Decision | null {
  const id = encounter.id;
  const written = writtenOf(world, id);
  if (encounter.coded && compareSheets(world.game.tables, written, encounter.coded).length > 0)
    return { kind: 'returnToCoder', encounter: id, reason: `${carcs.join(', ')}: please read the note again` };
  const purpose = routeOf(world, encounter);
  const built = buildClaim(world.game, encounter, purpose);
  if (!built) return null;
  const late = carcs.includes('29');
  const known = trueRegistration(world, encounter).coverages[0]?.payer === sent.claim.payer && carcs.some((carc) => COVER.has(carc));
  const freshCover = known && !encounter.claims.some((c) => c.claim.id !== sent.claim.id && c.sent >= sent.sent);
  if (!late && (differs(built, sent) || freshCover)) return { kind: 'draftClaim', encounter: id, purpose };
  return null;
}

function differs(built: SentClaim['claim'], sent: SentClaim): boolean {
  const text = (claim: SentClaim['claim']): string =>
    JSON.stringify([
      claim.payer,
      claim.member,
      claim.patientName,
      claim.diagnoses,
      claim.lines,
      claim.ordering?.npi ?? null,
      claim.authorization,
      claim.laboratory,
      claim.renderingNpi,
      claim.employmentRelated,
      claim.autoRelated,
    ]);
  return text(built) !== text(sent.claim);
}

/** Row 7: our claim was right; prove it, once. */
function answerPayer(world: World, encounter: Encounter, sent: SentClaim, answer: Remittance): Decision | null {
  if (encounter.appeals.some((a) => a.claim === sent.claim.id)) return null;
  const denied = answer.lines.filter((line) => line.denied);
  const lettered = letterFor(world, encounter, sent, denied);
  if (lettered) return { kind: 'fileAppeal', encounter: encounter.id, claim: sent.claim.id, ...lettered };
  return denied.some((line) => disputable(line).some((carc) => PAPERS.has(carc))) ? answerRequest(world, encounter, sent) : null;
}

/** The letter a good biller would write: where proof of the filing day is at hand, or the record shows the units a clinical limit cut. */
function letterFor(world: World, encounter: Encounter, sent: SentClaim, denied: readonly DeterminedLine[]): AppealLetter | null {
  const payer = payerNamed(world, sent.claim.payer);
  const numbersOf = (fits: (line: DeterminedLine) => boolean) => denied.filter(fits).map(({ number }) => number);
  const late = numbersOf((line) => disputable(line).includes('29'));
  const units = numbersOf((line) => line.trace?.rule === 'units' && line.trace.reference === CLINICAL_LIMIT);
  if (!payer || sent.received === null) return null;
  const held = papersAtHand(encounter, world.day).map(({ kind }) => kind);
  const filed = { serviceDay: encounter.serviceDay, received: sent.received };
  for (const ground of late.length > 0 ? (['filedInTime', 'lateExcused'] as const) : []) {
    const proofs = proofsOf(ground, payer).filter((proof) => held.includes(proof));
    if (provenFiling(payer, filed, filingProofs(encounter, payer.payerId, proofs)) !== null)
      return { lines: late, ground, documents: ['remittance', ...proofs] };
  }
  if (units.length > 0) return { lines: units, ground: 'recordSupports', documents: ['remittance', 'note'] };
  const unread = denied.some((line) => disputable(line).includes('50')) && paysOnceRead(world, encounter, sent);
  const all = denied.map(({ number }) => number);
  return unread ? { lines: all, ground: 'medicallyNecessary', documents: ['remittance', 'note', 'policy'] } : null;
}

/** Whether the payer would allow more with the note before it: the policy is met and the payer overlooked it. */
function paysOnceRead(world: World, encounter: Encounter, sent: SentClaim): boolean {
  const again = review(world, encounter as DraftEncounter, sent, { records: ['note'] });
  const was = sumCents(lastAnswer(sent)?.lines.map((line) => line.allowed) ?? []);
  return again.kind === 'decided' && sumCents(again.lines.map((line) => line.allowed)) > was;
}

/** A limit of units by day that a record may outweigh (facts c.4). */
const CLINICAL_LIMIT = 'MAI 3';

function billIfPatients(encounter: Encounter, answer: Remittance): Decision | null {
  const cents = deniedAmounts(answer).patient + Math.max(0, balanceOf(encounter.account, 'patient'));
  const open = balanceOf(encounter.account);
  return cents > 0 && open > 0 ? { kind: 'billPatient', encounter: encounter.id, cents: Math.min(cents, open) } : null;
}

function closeOpen(encounter: Encounter, answer: Remittance, reason: 'bundled' | 'avoidable'): Decision | null {
  const cents = Math.min(deniedAmounts(answer).practice, balanceOf(encounter.account, 'insurance'));
  return cents > 0 ? { kind: 'writeOff', encounter: encounter.id, cents, reason } : null;
}

function settleDuplicate(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const pending = encounter.claims.some((c) => c.state === 'accepted' || c.state === 'sent' || c.state === 'pended');
  return pending ? null : settle(world, encounter, profile);
}

/** The papers a payer waits for: complete, signed, and sent once; what only the patient can answer is asked of the patient. Null while they are on their way. */
export function answerRequest(world: World, encounter: Encounter, sent: SentClaim): Decision | null {
  const { id: at, packet } = encounter;
  const claim = sent.claim.id;
  if (sent.pend?.document === 'memberAnswer') {
    const asked = world.agenda.some((due) => due.encounter === at && due.event.kind === 'memberAnswer');
    return asked || sent.records.includes('memberAnswer') ? null : { kind: 'askPatient', encounter: at, claim };
  }
  const documents = papersWanted(sent);
  const owing = [...packet.unsigned, ...packet.missing].some((document) => documents.includes(document));
  if (owing) return packet.readyDay === null ? { kind: 'completePacket', encounter: at } : null;
  const sentBefore = documents.every((document) => sent.records.includes(document) && !sent.unsigned.includes(document));
  return sentBefore ? null : { kind: 'sendRecords', encounter: at, claim, documents };
}

/** The careless way: the patient where PR stands, else the bin. */
function giveUp(world: World, encounter: Encounter, answer: Remittance, profile: Colleague): Decision | null {
  return billIfPatients(encounter, answer) ?? closeOpen(encounter, answer, 'avoidable') ?? settle(world, encounter, profile);
}
