// What may be done with the money of an account now: bill, plan, help, refund, write off.

import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { balanceOf, openOf } from '../cycle/outcome/ledger.ts';
import { chargesOf } from './buildClaim.ts';
import { isSelfPay } from './patientAccount.ts';
import type { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const owed = (encounter: Encounter): Cents => balanceOf(encounter.account, 'patient');

/** A person without cover may be billed once the visit is coded, and never more than the charge. */
export function mayBill(world: World, encounter: Encounter, cents: number): Refusal | null {
  if (encounter.position !== 'coding.coded') return mayTake(encounter, cents);
  if (!isSelfPay(encounter) || !encounter.coded) return 'notAtThisStep';
  if (!Number.isSafeInteger(cents) || cents <= 0) return 'nothingOpen';
  return cents > chargesOf(world.game.tables, encounter.coded) ? 'tooMuch' : null;
}

/** A credit goes back to whose money it is, up to what stands there. */
export function mayRefund(encounter: Encounter, to: 'patient' | 'payer', cents: number): Refusal | null {
  const credit = 0 - balanceOf(encounter.account, to === 'patient' ? 'patient' : 'insurance');
  if (credit <= 0 || !Number.isSafeInteger(cents) || cents <= 0) return 'noCredit';
  return cents > credit ? 'tooMuch' : null;
}

/** No more is moved to the patient or written off than is open. */
export function mayTake(encounter: Encounter, cents: number): Refusal | null {
  const open = openOf(encounter.account);
  if (open <= 0 || !Number.isSafeInteger(cents) || cents <= 0) return 'nothingOpen';
  return cents > open ? 'tooMuch' : null;
}

/** One plan at a time, for what the patient owes, in as many parts as the written policy allows. */
export function mayPlan(world: World, encounter: Encounter, parts: number): Refusal | null {
  if (encounter.plan) return 'alreadyAsked';
  if (owed(encounter) <= 0) return 'nothingOpen';
  const allowed = Number.isSafeInteger(parts) && parts >= 2 && parts <= world.game.scenario.patientPolicy.planPartsMost;
  return allowed ? null : 'tooManyParts';
}

/** The help form goes out once, to somebody who owes. */
export function mayScreen(encounter: Encounter): Refusal | null {
  if (encounter.help) return 'alreadyAsked';
  return owed(encounter) > 0 ? null : 'nothingOpen';
}

/** A good-faith estimate: before the visit, for a person without cover. */
export function mayEstimate(encounter: Encounter, cents: number): Refusal | null {
  if (encounter.position !== 'care.scheduled') return 'notAtThisStep';
  if (!isSelfPay(encounter)) return 'notOffered';
  return Number.isSafeInteger(cents) && cents > 0 ? null : 'nothingOpen';
}
