// Questions about what a patient owes and what the desk must do about it next; asked by the desk, the colleague and the rules alike.

import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { shareBps, sumCents } from '../cycle/money.ts';
import type { Contact } from '../cycle/outcome/account.ts';
import { balanceOf, totalOf } from '../cycle/outcome/ledger.ts';
import { helpShare, type PatientPolicy, selfPayPrice } from '../cycle/outcome/patientPolicy.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import { chargesOf } from './buildClaim.ts';
import type { World } from './world.ts';

/** Nobody is registered to pay but the patient. */
export function isSelfPay(encounter: Encounter): boolean {
  return encounter.registration.coverages.length === 0;
}

/** What a person without cover is to be billed for the coded sheet; 0 while nothing is coded. */
export function selfPayBill(world: World, encounter: Encounter): Cents {
  return encounter.coded ? selfPayPrice(chargesOf(world.game.tables, encounter.coded), world.game.scenario.patientPolicy) : 0;
}

/** Somebody waits for a word of the desk; null where nobody does. */
export function openContact(encounter: Encounter): Contact | null {
  return encounter.contacts.find((contact) => contact.answered === null) ?? null;
}

/** What statements have moved to the patient that no payer had laid on them. */
export function movedByStatement(encounter: Encounter): Cents {
  return sumCents(
    encounter.account.filter((e) => e.kind === 'transfer' && e.part === 'patient' && e.reference === 'statement').map((e) => e.cents),
  );
}

/** What the help program has granted and the desk has not yet written off. */
export function grantLeft(encounter: Encounter): Cents {
  return Math.max(0, (encounter.help?.granted ?? 0) - totalOf(encounter.account, 'writeOff', 'charity'));
}

/** Whose money stands too much on the account: the payers', or, once no payer is expected to pay any more, the patient's. */
export function creditIn(encounter: Encounter): { readonly to: 'payer' | 'patient'; readonly cents: Cents } | null {
  const insurance = balanceOf(encounter.account, 'insurance') + movedByStatement(encounter); // a wrong statement is no credit
  const patient = balanceOf(encounter.account, 'patient');
  if (insurance < 0) return { to: 'payer', cents: 0 - insurance };
  const settled = insurance === 0 && totalOf(encounter.account, 'charge') > 0;
  return patient < 0 && settled ? { to: 'patient', cents: 0 - patient } : null;
}

/** The payer has said that it takes this account's credit from a later payment, or has done so on one that is not booked yet. */
export function takeBackOnItsWay(world: Pick<World, 'cheques' | 'providerLevelDue'>, encounter: string): boolean {
  const names = (parts: readonly { readonly encounter: string | null }[]): boolean => parts.some((part) => part.encounter === encounter);
  return names(world.providerLevelDue) || world.cheques.some((cheque) => !cheque.booked && names(cheque.providerLevel));
}

/** What a desk can owe the patient's side of an account. */
export type PatientTask = 'estimate' | 'answer' | 'bill' | 'credit';

/** What the desk owes the patient's side of an account now; null where it may wait. */
export function patientTask(world: World, encounter: Encounter): PatientTask | null {
  if (encounter.closed !== null || encounter.opens > world.day) return null;
  if (encounter.position === 'care.scheduled') return isSelfPay(encounter) && encounter.estimate === null ? 'estimate' : null;
  if (openContact(encounter)) return 'answer';
  if (encounter.position !== 'outcome.withPatient') return null;
  if (creditIn(encounter)) return takeBackOnItsWay(world, encounter.id) ? null : 'credit';
  if (balanceOf(encounter.account, 'patient') <= 0) return balanceOf(encounter.account) === 0 ? null : 'bill';
  if (grantLeft(encounter) > 0) return 'bill';
  if (encounter.plan || (encounter.help && encounter.help.share === null)) return null;
  const last = encounter.statements.findLast((statement) => !statement.cancelled);
  if (!last) return 'bill';
  if (last.reply === null) return null;
  return last.reply !== 'none' || world.day >= last.day + world.game.scenario.patientPolicy.statementEveryDays ? 'bill' : null;
}

/** What a patient brings in of a share, by what the scenario says of them: the copay in hand, and of the rest what help and silence leave. */
export function broughtIn(written: ScenarioEncounter, share: Cents, policy: PatientPolicy): Cents {
  const open = Math.max(0, share - written.copayTaken);
  const { reply, incomeTenths } = written.patientWays;
  if (reply === 'silent') return share - open;
  return reply === 'cannotPay' ? share - shareBps(open, helpShare(incomeTenths, policy)) : share;
}
