// The desk's acts towards a patient: estimate, statement and its withdrawal, an answer, a plan, help, credits given back, and balances given up under their names (facts a.5).

import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { shareBps, sumCents } from '../cycle/money.ts';
import type { ComplianceKind, LedgerEntry, PatientAnswer } from '../cycle/outcome/account.ts';
import { balanceOf, deniedAmounts, levelCutOf, patientShareOf, permissionCutOf, transfer } from '../cycle/outcome/ledger.ts';
import { collectionsFrom, keptFrom, planParts } from '../cycle/outcome/patientPolicy.ts';
import type { Remittance } from '../cycle/review/determination.ts';
import { chargesOf } from './buildClaim.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { enterCharges } from './coderDesk.ts';
import type { BillerDecision } from './decision.ts';
import type { Who } from './edit.ts';
import { advance, arrange, comply, note, writtenOf } from './edit.ts';
import { patientOf } from './memberFile.ts';
import { creditIn, grantLeft, isSelfPay, movedByStatement, openContact, takeBackOnItsWay } from './patientAccount.ts';
import { lastAnswer, lastSent, nextCoverage } from './standing.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

const policyOf = (world: DraftWorld) => world.game.scenario.patientPolicy;

function later(world: DraftWorld, days: number): number {
  return workingDayOnOrAfter(world.day + days, holidaysOf(world));
}

/** A written good-faith estimate before the visit, for a person without cover. */
export function giveEstimate(world: DraftWorld, encounter: DraftEncounter, cents: Cents, who: Who): void {
  encounter.estimate = cents;
  note(world, encounter, who, { kind: 'estimateGiven', cents });
}

/** Sends a statement. What the patient does not yet owe is moved to the patient part first, and that is noted for what it is. */
export function billPatient(world: DraftWorld, encounter: DraftEncounter, cents: Cents, who: Who): void {
  if (isSelfPay(encounter) && encounter.position === 'coding.coded') enterSelfPay(world, encounter, who);
  const beyond = cents - Math.max(0, balanceOf(encounter.account, 'patient'));
  if (beyond > 0 && !isSelfPay(encounter)) {
    encounter.account.push(...transfer(world.day, beyond, 'statement'));
    const why = whyNotTheirs(world, encounter, beyond);
    if (why) comply(world, encounter, who, why);
  }
  const promised = encounter.estimate ?? cents;
  if (isSelfPay(encounter) && (beyond > 0 || cents > promised)) comply(world, encounter, who, 'billedAboveEstimate');
  const replyDay = later(world, writtenOf(world, encounter.id).patientPaysAfter);
  encounter.statements.push({ day: world.day, cents, replyDay, reply: null, cancelled: false });
  note(world, encounter, who, { kind: 'statementSent', cents });
  arrange(world, encounter, replyDay, { kind: 'patientReply', statement: encounter.statements.length - 1 });
  advance(world, encounter, 'statementSent');
}

/** Without cover there is no claim: the charge, less the discount everybody gets, is the patient's. */
function enterSelfPay(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const game = world.game as World['game'];
  if (!encounter.coded) return;
  const charge = chargesOf(game.tables, encounter.coded as NonNullable<Encounter['coded']>);
  enterCharges(world, encounter, charge, who);
  const discount = shareBps(charge, policyOf(world).selfPayDiscountBps);
  if (discount > 0) encounter.account.push(givenUp(world, 'insurance', discount, 'selfPay'));
  encounter.account.push(...transfer(world.day, charge - discount, 'selfPay'));
}

function givenUp(world: DraftWorld, part: LedgerEntry['part'], cents: Cents, reason: LedgerEntry['reason']): LedgerEntry {
  return { day: world.day, kind: 'writeOff', part, cents: 0 - cents, reason, reference: 'desk' };
}

/** Why an amount may not be asked of the patient (yet); null where a true PR denial makes it theirs (facts b.3). */
function whyNotTheirs(world: DraftWorld, encounter: DraftEncounter, beyond: Cents): ComplianceKind | null {
  const answer = lastAnswer(lastSent(encounter));
  if (!answer) return 'patientBilledTooEarly';
  const denied = deniedAmounts(answer).patient;
  if (beyond <= denied) return coveredAfterAll(world, encounter, answer) ? 'patientBilledTooEarly' : null;
  const share = sumCents(answer.lines.map(patientShareOf));
  return nextCoverage(encounter) && beyond <= denied + share ? 'patientBilledTooEarly' : 'contractAmountBilledToPatient';
}

/** Reasons that say "no cover": with a cover in force they mean a data error or another payer, not a patient's bill (facts b.3). */
const NO_COVER = new Set(['22', '24', '26', '27', '31', '109', '140', '200']);

function coveredAfterAll(world: DraftWorld, encounter: DraftEncounter, answer: Remittance): boolean {
  const refused = answer.lines.some((line) => line.denied && line.adjustments.some((a) => NO_COVER.has(a.carc)));
  const day = encounter.serviceDay;
  return refused && patientOf(world, encounter.patient).coverages.some((c) => (c.from ?? day) <= day && (c.to ?? day) >= day);
}

/** Takes back what was billed wrongly: the statement, and what it had moved to the patient. */
export function cancelStatement(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const back = Math.min(movedByStatement(encounter), Math.max(0, balanceOf(encounter.account, 'patient')));
  if (back > 0) encounter.account.push(...transfer(world.day, 0 - back, 'statement'));
  for (const statement of encounter.statements) if (statement.reply === null || statement.reply === 'complaint') statement.cancelled = true;
  note(world, encounter, who, { kind: 'statementCancelled', cents: back });
  settleContact(world, encounter, 'explain');
  advance(world, encounter, 'statementCancelled');
}

/** Days after a patient was told by somebody close that the desk wants to talk to them alone. */
const CALLS_BACK_AFTER = 2;

/** Answers whoever asks. Only the patient, or somebody with a written permission, may hear about the account. */
export function answerPatient(world: DraftWorld, encounter: DraftEncounter, answer: PatientAnswer, who: Who): void {
  const contact = openContact(encounter);
  if (!contact) return;
  settleContact(world, encounter, answer);
  note(world, encounter, who, { kind: 'patientAnswered', answer });
  if (answer === 'explain' && !contact.permission) comply(world, encounter, who, 'disclosedWithoutPermission');
  const last = encounter.statements.length - 1;
  if (last < 0 || answer === 'turnAway') return;
  const days = contact.who === 'other' ? CALLS_BACK_AFTER : writtenOf(world, encounter.id).patientPaysAfter;
  const statement = encounter.statements[last];
  if (statement) statement.reply = null; // it is answered once more, and better
  arrange(world, encounter, later(world, days), { kind: 'patientReply', statement: last });
}

function settleContact(world: DraftWorld, encounter: DraftEncounter, answer: PatientAnswer): void {
  const contact = encounter.contacts.find((one) => one.answered === null);
  if (contact) contact.answered = { day: world.day, answer };
}

/** Agrees on equal parts; the first falls due a month later. */
export function offerPlan(world: DraftWorld, encounter: DraftEncounter, parts: number, who: Who): void {
  const cents = balanceOf(encounter.account, 'patient');
  encounter.plan = { agreed: world.day, parts: [...planParts(cents, parts)], paid: 0 };
  settleContact(world, encounter, 'explain');
  note(world, encounter, who, { kind: 'planAgreed', parts, cents });
  arrange(world, encounter, later(world, policyOf(world).planEveryDays), { kind: 'installment' });
}

/** Gives out the help form; statements rest until it is decided. */
export function screenForHelp(world: DraftWorld, encounter: DraftEncounter, who: Who): void {
  const dueDay = later(world, policyOf(world).helpAnswerDays);
  encounter.help = { asked: world.day, dueDay, share: null, granted: 0 };
  settleContact(world, encounter, 'explain');
  note(world, encounter, who, { kind: 'helpAsked' });
  arrange(world, encounter, dueDay, { kind: 'helpDecision' });
}

/** A credit goes back to whom it belongs; a refund to a payer comes back on its next payment as a pair that cancels (72). */
export function refundCredit(world: DraftWorld, encounter: DraftEncounter, to: 'patient' | 'payer', cents: Cents, who: Who): void {
  const part = to === 'patient' ? 'patient' : 'insurance';
  encounter.account.push({ day: world.day, kind: 'refund', part, cents, reason: null, reference: 'credit' });
  note(world, encounter, who, { kind: 'refunded', cents, to });
  if (to === 'payer') {
    world.providerLevelDue = world.providerLevelDue.filter((due) => due.encounter !== encounter.id);
    const sent = encounter.claims.findLast((one) => one.remittances.length > 0);
    if (sent) {
      const pair = { reference: sent.claimNumber ?? '', encounter: encounter.id, payer: sent.claim.payer, from: world.day + 1 };
      world.providerLevelDue.push({ code: 'WO', cents, ...pair }, { code: '72', cents: 0 - cents, ...pair });
    }
  }
  advance(world, encounter, 'creditRefunded');
}

/** Gives money up under a name, and notes where the name is a wrong one or the patient's share is waived against the policy. */
export function writeOff(
  world: DraftWorld,
  encounter: DraftEncounter,
  decision: Extract<BillerDecision, { kind: 'writeOff' }>,
  who: Who,
): void {
  const { reason, cents } = decision;
  const why = whyNotGivenUp(world, encounter, decision);
  const patient = Math.min(Math.max(0, balanceOf(encounter.account, 'patient')), cents);
  if (patient > 0) encounter.account.push(givenUp(world, 'patient', patient, reason));
  if (cents > patient) encounter.account.push(givenUp(world, 'insurance', cents - patient, reason));
  note(world, encounter, who, { kind: 'writtenOff', cents, reason });
  if (why) comply(world, encounter, who, why);
  advance(world, encounter, 'writtenOff');
}

function whyNotGivenUp(
  world: DraftWorld,
  encounter: DraftEncounter,
  { reason, cents }: Extract<BillerDecision, { kind: 'writeOff' }>,
): ComplianceKind | null {
  const policy = policyOf(world);
  if (balanceOf(encounter.account, 'patient') <= 0) return reason === 'contractual' && misnamed(encounter) ? 'writeOffMisnamed' : null;
  switch (reason) {
    case 'smallBalance':
      return cents > policy.smallBalanceCents ? 'costShareWaived' : null;
    case 'charity':
      return cents > grantLeft(encounter) ? 'costShareWaived' : null;
    case 'badDebt': {
      const from = collectionsFrom(encounter.statements, policy);
      return from === null || from > world.day || encounter.help === null || encounter.help.share === null ? 'collectionsTooEarly' : null;
    }
    default:
      return 'costShareWaived';
  }
}

/** Denials a contract itself asks to write off: a part of another service (97, 234, 236), and a visit the monthly sum has paid (24). */
const CONTRACT_DENIALS = new Set(['97', '234', '236', '24']);

/** A denial or a cut for level or permission that is no contract matter, written off as if it were one. */
function misnamed(encounter: DraftEncounter): boolean {
  const lines = lastAnswer(lastSent(encounter))?.lines ?? [];
  const denied = lines.some((line) => line.denied && line.adjustments.some((a) => a.group === 'CO' && !CONTRACT_DENIALS.has(a.carc)));
  return denied || levelCutOf(lines) + permissionCutOf(lines) > 0;
}

/** Starts the law's clock where money stands on the account that is not ours, and stops it where it is gone. */
export function watchCredit(world: DraftWorld, encounter: DraftEncounter): void {
  const running = world.agenda.find((due) => due.encounter === encounter.id && due.event.kind === 'creditLimit');
  if (!creditIn(encounter)) {
    if (running) world.agenda = world.agenda.filter((due) => due !== running);
  } else if (!running) {
    arrange(world, encounter, keptFrom(policyOf(world), world.day), { kind: 'creditLimit', since: world.day });
  }
}

/** The law's time for a credit on the account is over: still there it is an offence, unless the payer is already taking it (facts a.5). */
export function creditLimit(world: DraftWorld, encounter: DraftEncounter): void {
  if (!creditIn(encounter) || takeBackOnItsWay(world, encounter.id)) return;
  comply(world, encounter, { by: 'biller', learner: world.game.seat !== 'coder' }, 'creditKept');
}
