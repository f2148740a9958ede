// What a good biller does with a patient's balance: answers who asks, bills what is theirs, helps who cannot pay, and lets go of what costs more than it brings. A careless one waives, tells and presses.

import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import { collectionsFrom, selfPayPrice } from '../cycle/outcome/patientPolicy.ts';
import type { Colleague } from '../scenario/scenario.ts';
import { chargesOf } from './buildClaim.ts';
import type { Decision } from './decision.ts';
import { writtenOf } from './edit.ts';
import { slips } from './goodPractice.ts';
import { creditIn, grantLeft, movedByStatement, openContact, patientTask, selfPayBill, takeBackOnItsWay } from './patientAccount.ts';
import type { World } from './world.ts';

/** Below this a statement costs more than it brings. */
const WORTH_A_STATEMENT: Cents = 300;
/** Parts a good biller proposes. */
const USUAL_PARTS = 6;

/** The next act on what a patient owes or is owed; null where nothing is to be done now. */
export function patientWork(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const id = encounter.id;
  const task = patientTask(world, encounter);
  if (task === 'estimate') return { kind: 'giveEstimate', encounter: id, cents: estimateOf(world, encounter) };
  if (task === 'answer') return answer(world, encounter, profile);
  if (task === null || encounter.position !== 'outcome.withPatient') return null;
  return wrongStatement(encounter) ?? settlePatient(world, encounter, profile);
}

/** The price of the visit that is planned, as the key has it: what a front desk reads off the schedule. */
function estimateOf(world: World, encounter: Encounter): Cents {
  const { key } = writtenOf(world, encounter.id);
  const services = key.services.map(({ code, modifiers, units }) => ({
    code,
    modifiers,
    units,
    pointers: [],
    place: encounter.place,
    evidence: [],
  }));
  return selfPayPrice(chargesOf(world.game.tables, { diagnoses: [], services }), world.game.scenario.patientPolicy);
}

function answer(world: World, encounter: Encounter, profile: Colleague): Decision {
  const contact = openContact(encounter);
  const kind = 'answerPatient' as const;
  if (slips(world, encounter, profile, 'contact')) {
    const rash = contact?.permission === false ? ('explain' as const) : ('turnAway' as const);
    return { kind, encounter: encounter.id, answer: rash };
  }
  if (contact?.permission === false) return { kind, encounter: encounter.id, answer: 'keepPrivate' };
  const wrong = wrongStatement(encounter);
  if (wrong) return wrong;
  if (contact?.reply === 'cannotPayNow') return encounter.help ? plan(encounter) : { kind: 'screenForHelp', encounter: encounter.id };
  return { kind, encounter: encounter.id, answer: 'explain' };
}

function plan(encounter: Encounter): Decision {
  return { kind: 'offerPlan', encounter: encounter.id, parts: USUAL_PARTS };
}

/** A statement over money that was never the patient's is taken back. */
function wrongStatement(encounter: Encounter): Decision | null {
  const wrong = encounter.statements.some(
    (statement) => !statement.cancelled && encounter.compliance.some((c) => c.day === statement.day && BILLED_WRONGLY.has(c.what)),
  );
  return wrong && movedByStatement(encounter) > 0 ? { kind: 'cancelStatement', encounter: encounter.id } : null;
}

const BILLED_WRONGLY: ReadonlySet<string> = new Set(['contractAmountBilledToPatient', 'patientBilledTooEarly']);

/** Bills what the patient owes, or lets it go under its right name; sends credits back to whom they belong. */
export function settlePatient(world: World, encounter: Encounter, profile: Colleague): Decision | null {
  const id = encounter.id;
  const credit = creditIn(encounter);
  if (credit) return takeBackOnItsWay(world, id) ? null : { kind: 'refundCredit', encounter: id, to: credit.to, cents: credit.cents };
  const cents = balanceOf(encounter.account, 'patient');
  if (cents <= 0) return null;
  if (slips(world, encounter, profile, 'patient')) return { kind: 'writeOff', encounter: id, cents, reason: 'avoidable' };
  const granted = Math.min(cents, grantLeft(encounter));
  if (granted > 0) return { kind: 'writeOff', encounter: id, cents: granted, reason: 'charity' };
  if (cents < WORTH_A_STATEMENT) return { kind: 'writeOff', encounter: id, cents, reason: 'smallBalance' };
  if (encounter.plan) return null;
  if (encounter.help) {
    const last = encounter.statements.at(-1);
    if (last?.reply === 'cannotPayNow') return plan(encounter);
  }
  const from = collectionsFrom(encounter.statements, world.game.scenario.patientPolicy);
  if (from !== null && encounter.statements.at(-1)?.reply === 'none') {
    if (!encounter.help) return { kind: 'screenForHelp', encounter: id };
    return from <= world.day && encounter.help.share !== null ? { kind: 'writeOff', encounter: id, cents, reason: 'badDebt' } : null;
  }
  return { kind: 'billPatient', encounter: id, cents };
}

/** A person without cover: the price after the discount everybody gets. */
export function billSelfPay(world: World, encounter: Encounter): Decision {
  return { kind: 'billPatient', encounter: encounter.id, cents: selfPayBill(world, encounter) };
}
