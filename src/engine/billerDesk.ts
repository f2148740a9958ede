// The acts of the biller's desk: check cover, build and send claims, post answers, and every choice on a denial.

import { answerEligibility } from '../cycle/care/eligibility.ts';
import { toldCovers } from '../cycle/care/patientSays.ts';
import type { Claim } from '../cycle/claim/claim.ts';
import { scrub } from '../cycle/claim/scrub.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter, SentClaim } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { balanceOf, postingOf, postingSums } from '../cycle/outcome/ledger.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { checkAfterDenial, codedOn } from './afterDenial.ts';
import { fileAppeal } from './appeals.ts';
import { answerAudit } from './audits.ts';
import { buildClaim, refusesAssignment, supervisorOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { bookProviderLevel } from './cheques.ts';
import { claimStatus } from './claimStatus.ts';
import { enterCharges } from './coderDesk.ts';
import type { BillerDecision } from './decision.ts';
import type { Who } from './edit.ts';
import { advance, arrange, comply, note, PAYER } from './edit.ts';
import { accumulatorsOf, patientOf } from './memberFile.ts';
import { falseNotice } from './noticeCheck.ts';
import { askPatient, completePacket } from './papersDesk.ts';
import { movedByStatement } from './patientAccount.ts';
import {
  answerPatient,
  billPatient,
  cancelStatement,
  giveEstimate,
  offerPlan,
  refundCredit,
  screenForHelp,
  writeOff,
} from './patientDesk.ts';
import { ask, dial, hangUp } from './payerCall.ts';
import { receiveRecords } from './payerDecision.ts';
import { doorDay, mailDay, newlySent } from './payerDoor.ts';
import { payerOf, sentOf } from './payerReading.ts';
import { askPeerToPeer, moveVisit, requestPermission, requestReferral } from './permissionDesk.ts';
import { nextCoverage } from './standing.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** Carries out a biller's decision on a draft of the world. The act is known to be legal. */
export function decideBilling(world: DraftWorld, encounter: DraftEncounter, decision: BillerDecision, who: Who): void {
  switch (decision.kind) {
    case 'checkEligibility':
      return checkEligibility(world, encounter, decision.payer, who);
    case 'askAboutCover': {
      const covers = toldCovers(patientOf(world, encounter.patient), encounter.serviceDay, world.day);
      return note(world, encounter, who, { kind: 'coverTold', covers });
    }
    case 'correctRegistration':
      encounter.registration = decision.registration as DraftEncounter['registration'];
      return note(world, encounter, who, { kind: 'registrationCorrected' });
    case 'askForNotice':
      encounter.noticeAsked = true;
      return note(world, encounter, who, { kind: 'noticeAsked' });
    case 'draftClaim': {
      const claim = buildClaim(world.game as World['game'], encounter, decision.purpose);
      if (!claim) throw new Error(`${encounter.id} has nothing to draft a claim from`);
      encounter.draft = { claim: claim as Writable<Claim>, purpose: decision.purpose } as DraftEncounter['draft'];
      note(world, encounter, who, { kind: 'claimDrafted', purpose: decision.purpose });
      return advance(world, encounter, 'claimDrafted');
    }
    case 'editClaim':
      if (encounter.draft) encounter.draft.claim = decision.claim as Writable<Claim> as NonNullable<DraftEncounter['draft']>['claim'];
      return advance(world, encounter, 'claimEdited');
    case 'discardDraft':
      encounter.draft = null;
      return advance(world, encounter, 'draftDiscarded');
    case 'submitClaim':
      return submit(world, encounter, who);
    case 'askStatus':
      return askStatus(world, encounter, decision.claim);
    case 'sendRecords':
      if (encounter.position === 'outcome.audited') return answerAudit(world, encounter, decision.documents, who);
      note(world, encounter, who, { kind: 'recordsSent', claim: decision.claim, documents: decision.documents });
      return receiveRecords(world, encounter, decision.claim, decision.documents);
    case 'requestPermission':
      return requestPermission(world, encounter, decision, who);
    case 'askPeerToPeer':
      return askPeerToPeer(world, encounter, decision.request, who);
    case 'requestReferral':
      return requestReferral(world, encounter, decision.payer, decision.backdated, who);
    case 'moveVisit':
      return moveVisit(world, encounter, decision.day, who);
    case 'completePacket':
      return completePacket(world, encounter, who);
    case 'askPatient':
      return askPatient(world, encounter, decision.claim, who);
    case 'postRemittance':
      return post(world, encounter, decision.remittance, who);
    case 'bookProviderLevel':
      return bookProviderLevel(world, encounter, decision.cheque, decision.places, who);
    case 'fileAppeal':
      if (encounter.position === 'outcome.audited') return answerAudit(world, encounter, decision.documents, who);
      return fileAppeal(world, encounter, decision, who);
    case 'callPayer':
      return dial(world, encounter, decision.payer, who);
    case 'askPayer':
      return ask(world, encounter, decision.question);
    case 'hangUp':
      return hangUp(world, encounter, who);
    case 'returnToCoder':
      note(world, encounter, who, { kind: 'returnedToCoder', reason: decision.reason });
      return advance(world, encounter, 'returnedToCoder');
    case 'billPatient':
      return billPatient(world, encounter, decision.cents, who);
    case 'cancelStatement':
      return cancelStatement(world, encounter, who);
    case 'answerPatient':
      return answerPatient(world, encounter, decision.answer, who);
    case 'offerPlan':
      return offerPlan(world, encounter, decision.parts, who);
    case 'screenForHelp':
      return screenForHelp(world, encounter, who);
    case 'giveEstimate':
      return giveEstimate(world, encounter, decision.cents, who);
    case 'refundCredit':
      return refundCredit(world, encounter, decision.to, decision.cents, who);
    case 'writeOff':
      return writeOff(world, encounter, decision, who);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function checkEligibility(world: DraftWorld, encounter: DraftEncounter, payerId: string, who: Who): void {
  const scenario = world.game.scenario as World['game']['scenario'];
  const member = encounter.registration.coverages.find((c) => c.payer === payerId)?.member ?? null;
  const answer = answerEligibility({
    patient: patientOf(world, encounter.patient),
    payer: payerOf(world, payerId),
    payers: scenario.payers,
    member,
    serviceDay: encounter.serviceDay,
    today: world.day,
    accumulators: accumulatorsOf(world, payerId, encounter.patient, encounter.serviceDay),
  });
  encounter.eligibility.push(answer as Writable<typeof answer> as DraftEncounter['eligibility'][number]);
  note(world, encounter, who, { kind: 'eligibilityChecked', payer: payerId, status: answer.status });
}

/** Sends the draft. Findings of the own scrubber hold it once; sent again unchanged, it goes as it is. A reopening goes to the payer by portal, past both doors; a paper form by mail, past the first. */
function submit(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const draft = encounter.draft;
  if (!draft) return;
  const payer = payerOf(world, draft.claim.payer);
  const claim = draft.claim as Claim;
  if (encounter.position === 'claim.drafted') {
    const findings = scrub(claim, { tables: world.game.tables as World['game']['tables'], payer, serviceDay: encounter.serviceDay }).filter(
      (f) => f.level === 'stop',
    );
    if (findings.length > 0) {
      note(world, encounter, who, { kind: 'claimHeldByEdits', findings: findings.length });
      return advance(world, encounter, 'editsFound');
    }
  }
  const { opensAt, batchAt } = world.game.scenario;
  const inTime = opensAt + world.minute <= batchAt;
  const goes = workingDayOnOrAfter(inTime ? world.day : world.day + 1, holidaysOf(world));
  checkTruth(world, encounter, claim, who);
  if (encounter.coded)
    checkAfterDenial(world, encounter, codedOn(encounter.coded as CodingSheet), { ...claim, services: claim.lines }, who);
  const byMail = claim.medium === 'paper';
  const arrives = byMail ? mailDay(world, goes) : goes;
  const sent = newlySent(claim, draft.purpose, goes, arrives);
  encounter.draft = null;
  if (claim.rank === 1) enterCharges(world, encounter, claim.total, who);
  note(world, encounter, who, { kind: 'claimSent', claim: claim.id, purpose: draft.purpose, payer: claim.payer, medium: claim.medium });
  if (draft.purpose === 'reopening') {
    sent.state = 'accepted';
    sent.claimNumber = claim.originalReference;
    arrange(world, encounter, workingDayOnOrAfter(goes + payer.corrections.reopening.decisionDays, holidaysOf(world)), {
      kind: 'reopeningDecision',
      claim: claim.id,
    });
  } else {
    arrange(world, encounter, doorDay(world, payer, arrives), { kind: 'doorAnswer', claim: claim.id });
  }
  encounter.claims.push(sent);
  advance(world, encounter, draft.purpose === 'reopening' ? 'reopeningAsked' : byMail ? 'claimMailed' : 'claimSubmitted');
}

/** What no payer can see on the claim but an audit will: another renderer, another day, a promise to the patient broken. */
function checkTruth(world: DraftWorld, encounter: DraftEncounter, claim: Claim, who: Who): void {
  const other = world.game.scenario.providers.find((p) => p.npi === claim.renderingNpi);
  const physician = supervisorOf(world.game.scenario as Scenario, encounter.id, claim.payer);
  if (other && other.id !== encounter.provider && other.id !== physician) comply(world, encounter, who, 'falseRenderer');
  const { scenario } = world.game as World['game'];
  if (!claim.assignment && !refusesAssignment(scenario, encounter.id, claim.payer)) comply(world, encounter, who, 'assignmentRefused');
  if (claim.lines.some((line) => line.from !== encounter.serviceDay)) comply(world, encounter, who, 'falseDateOfService');
  const tables = world.game.tables as World['game']['tables'];
  const coded = (code: string) => encounter.coded?.services.find((service) => service.code === code)?.modifiers ?? [];
  const added = claim.lines.some(
    (line) =>
      falseNotice(tables, encounter, line).length > 0 && !falseNotice(tables, encounter, { ...line, modifiers: coded(line.code) }).length,
  );
  if (added) comply(world, encounter, who, 'noticeClaimedFalsely');
  if (encounter.chart.signed === null || encounter.chart.signed > world.day) comply(world, encounter, who, 'unsignedNoteBilled');
}

function askStatus(world: DraftWorld, encounter: DraftEncounter, claim: string): void {
  const status = claimStatus(world as World, encounter as Encounter, sentOf(encounter, claim) as SentClaim);
  note(world, encounter, PAYER, { kind: 'statusAnswered', claim, status });
}

/** Posts a remittance and, before it, every earlier one of the same claim number: a reversal and its new result belong together. */
function post(world: DraftWorld, encounter: DraftEncounter, remittanceId: string, who: Who): void {
  const chain = encounter.claims.flatMap((sent) => sent.remittances.map((remittance) => ({ sent, remittance })));
  const found = chain.find(({ remittance }) => remittance.id === remittanceId);
  if (!found) return;
  const wanted = found.remittance;
  const numbers = [wanted.claimNumber, found.sent.claim.originalReference];
  const due = chain
    .filter(({ sent, remittance }) => !sent.posted.includes(remittance.id) && remittance.day <= wanted.day)
    .filter(({ remittance }) => numbers.includes(remittance.claimNumber));
  for (const { sent, remittance } of due.sort((a, b) => a.remittance.day - b.remittance.day)) {
    sent.posted.push(remittance.id);
    encounter.account.push(...postingOf(remittance, world.day, shareToPatient(encounter, sent, remittance)));
    note(world, encounter, who, { kind: 'remittancePosted', claim: sent.claim.id, remittance: remittance.id, ...postingSums(remittance) });
  }
  if (mayHappen(encounter.position, 'remittancePosted')) advance(world, encounter, 'remittancePosted');
}

/**
 * The share that goes to the patient part: all of it after the last payer, none before (facts d.9 L3). A copay taken at the desk stands to the
 * patient's credit until then; where a later payer pays it, it goes back.
 * A reversal takes back what its claim had moved.
 */
function shareToPatient(encounter: DraftEncounter, sent: DraftEncounter['claims'][number], remittance: Remittance): Cents {
  const ids = sent.remittances.map((r) => r.id);
  const moved = encounter.account.filter((e) => e.kind === 'transfer' && e.part === 'patient' && ids.includes(e.reference));
  if (remittance.status === '22') return 0 - sumCents(moved.map((e) => e.cents));
  const { patient: share, paid, contractual } = postingSums(remittance);
  const waits = remittance.forwardedTo !== null || nextCoverage(encounter) !== null;
  if (waits) return 0;
  const billed = movedByStatement(encounter); // taken back with the statement, not by a posting
  return sent.claim.rank > 1 ? Math.min(share, balanceOf(encounter.account, 'insurance') + billed - paid - contractual) : share;
}
