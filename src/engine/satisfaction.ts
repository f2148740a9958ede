// How a patient felt about the money side of a visit: what they lived through, each with its points. Derived from the account and its days, never stored; design figures.

import type { Day } from '../cycle/days.ts';
import { addWorkingDays } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { JournalEntry } from '../cycle/journal.ts';
import { isSelfPay } from './patientAccount.ts';
import type { World } from './world.ts';
import { holidaysOf } from './world.ts';

/** What a patient may live through, with its points. */
export const LIVED = {
  clearStatement: 10, // the right amount, soon after the last payer's answer
  lateStatement: -15, // a first bill more than two months after the visit: a surprise
  wrongStatement: -40,
  billedTwice: -10, // again before the last statement had its time
  billedMeanwhile: -15, // while a plan was kept or the help form was being decided
  tinyStatement: -5, // over less than the small balance nobody need bother about
  aboveEstimate: -25,
  noEstimate: -15,
  apology: 15, // a wrong statement taken back
  answeredSoon: 10,
  keptWaiting: -10,
  turnedAway: -20,
  disclosed: -40,
  planAgreed: 10,
  helpGiven: 15,
  pressedTooEarly: -40, // collections before statements and screening had run
  creditReturned: 5,
  creditHeld: -15,
} as const;
export type LivedKind = keyof typeof LIVED;

export interface Lived {
  readonly kind: LivedKind;
  readonly day: Day;
}

/** Where a patient stands before anything happened. */
const START = 75;
const SURPRISE_AFTER = 60; // days from the visit
const CLEAR_WITHIN = 30; // days from the last payer's answer
const SOON = 2; // working days

/** What the patient of this account has lived through so far, oldest first. */
export function livedThrough(world: World, encounter: Encounter): readonly Lived[] {
  const own = world.journal.filter((entry) => entry.encounter === encounter.id);
  const lived = [...statementsLived(world, encounter, own), ...contactsLived(world, encounter), ...eventsLived(encounter, own)];
  return lived.sort((a, b) => a.day - b.day);
}

function statementsLived(world: World, encounter: Encounter, own: readonly JournalEntry[]): readonly Lived[] {
  const { smallBalanceCents, statementEveryDays } = world.game.scenario.patientPolicy;
  return encounter.statements.flatMap(({ day, cents }, index): readonly Lived[] => {
    const say = (kind: LivedKind): Lived => ({ kind, day });
    if (
      encounter.compliance.some((c) => c.day === day && (c.what === 'contractAmountBilledToPatient' || c.what === 'patientBilledTooEarly'))
    )
      return [say('wrongStatement')];
    if (encounter.compliance.some((c) => c.day === day && c.what === 'billedAboveEstimate')) return [say('aboveEstimate')];
    const before = encounter.statements[index - 1];
    if (restsOn(encounter, day)) return [say('billedMeanwhile')];
    if (before) return day < before.day + statementEveryDays && !before.cancelled ? [say('billedTwice')] : [];
    if (cents < smallBalanceCents) return [say('tinyStatement')];
    const answered = own.findLast((entry) => entry.event.kind === 'remittanceReceived' && entry.day <= day)?.day ?? encounter.serviceDay;
    if (day - encounter.serviceDay > SURPRISE_AFTER) return [say('lateStatement')];
    return day - answered <= CLEAR_WITHIN ? [say('clearStatement')] : [];
  });
}

/** Do statements rest on this day: a plan is being kept, or the help form is not decided yet? */
export function restsOn({ plan, help, account }: Encounter, day: Day): boolean {
  if (plan && plan.agreed <= day && (plan.paid < plan.parts.length || account.some((e) => e.kind === 'patientPayment' && e.day > day)))
    return true;
  return help !== null && help.asked <= day && day < help.dueDay;
}

function contactsLived(world: World, encounter: Encounter): readonly Lived[] {
  const holidays = holidaysOf(world);
  return encounter.contacts.flatMap((contact): readonly Lived[] => {
    const soon = addWorkingDays(contact.day, SOON, holidays);
    if (!contact.answered) return world.day > soon ? [{ kind: 'keptWaiting', day: soon }] : [];
    const { day, answer } = contact.answered;
    if (answer === 'turnAway') return [{ kind: 'turnedAway', day }];
    if (answer === 'explain' && !contact.permission) return [{ kind: 'disclosed', day }];
    return [{ kind: day <= soon ? 'answeredSoon' : 'keptWaiting', day }];
  });
}

function eventsLived(encounter: Encounter, own: readonly JournalEntry[]): readonly Lived[] {
  const lived: Lived[] = [];
  if (isSelfPay(encounter) && encounter.estimate === null && own.some(({ event }) => event.kind === 'patientSeen'))
    lived.push({ kind: 'noEstimate', day: encounter.serviceDay });
  for (const { day, event } of own) {
    if (event.kind === 'statementCancelled' && event.cents > 0) lived.push({ kind: 'apology', day });
    else if (event.kind === 'planAgreed') lived.push({ kind: 'planAgreed', day });
    else if (event.kind === 'helpDecided' && event.share > 0) lived.push({ kind: 'helpGiven', day });
    else if (event.kind === 'complianceNoted' && event.what === 'collectionsTooEarly') lived.push({ kind: 'pressedTooEarly', day });
    else if (event.kind === 'complianceNoted' && event.what === 'creditKept') lived.push({ kind: 'creditHeld', day });
    else if (event.kind === 'refunded' && event.to === 'patient') lived.push({ kind: 'creditReturned', day });
  }
  return lived;
}

/** From 0 to 100; null where the patient has heard nothing of the money side. */
export function satisfactionOf(world: World, encounter: Encounter): number | null {
  const lived = livedThrough(world, encounter);
  if (lived.length === 0) return null;
  return Math.max(0, Math.min(100, START + lived.reduce((sum, { kind }) => sum + LIVED[kind], 0)));
}

/** The mean over the patients who have heard something, rounded; null where nobody has. */
export function satisfaction(world: World): number | null {
  const points = world.encounters.map((encounter) => satisfactionOf(world, encounter)).filter((one) => one !== null);
  return points.length === 0 ? null : Math.round(points.reduce((sum, one) => sum + one, 0) / points.length);
}
