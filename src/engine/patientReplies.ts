// What patients do: meet a statement, pay a part of their plan, hear from the help program; and those who call in their place.

import { workingDayOnOrAfter } from '../cycle/days.ts';
import type { Cents } from '../cycle/money.ts';
import { shareBps } from '../cycle/money.ts';
import { mayHappen } from '../cycle/move.ts';
import { balanceOf } from '../cycle/outcome/ledger.ts';
import { helpShare } from '../cycle/outcome/patientPolicy.ts';
import type { DraftEncounter, DraftWorld } from './change.ts';
import { advance, arrange, note, PATIENT, PRACTICE, writtenOf } from './edit.ts';
import { isSelfPay } from './patientAccount.ts';
import { holidaysOf } from './world.ts';

/** A statement's answer: what is truly owed is paid, or asked about, or cannot be paid; what is wrong is complained of. */
export function patientReplies(world: DraftWorld, encounter: DraftEncounter, index: number): void {
  const statement = encounter.statements[index];
  if (!statement || statement.cancelled || encounter.closed !== null) return;
  if (encounter.plan || (encounter.help && encounter.help.share === null)) return;
  const cents = Math.min(statement.cents, Math.max(0, balanceOf(encounter.account, 'patient')));
  const reply = replyTo(world, encounter, index, cents);
  statement.reply = reply;
  if (reply === 'none') return;
  if (QUESTIONS.has(reply)) return ask(world, encounter, reply);
  note(world, encounter, PATIENT, { kind: 'patientReplied', reply });
  if (reply === 'paysNow') pay(world, encounter, cents, index === 0 ? world.day - statement.day : null);
}

/** Answers that want a word of the desk first. */
const QUESTIONS: ReadonlySet<string> = new Set(['receivedBill', 'cannotPayNow', 'disputesAmount']);

function replyTo(world: DraftWorld, encounter: DraftEncounter, index: number, cents: Cents): string {
  const statement = encounter.statements[index];
  const { reply, caller } = writtenOf(world, encounter.id).patientWays;
  const told = (who: 'patient' | 'other', right: string): boolean =>
    encounter.contacts.some((contact) => contact.who === who && contact.answered?.answer === right);
  const wrong = encounter.compliance.some(
    (c) => c.day === statement?.day && (c.what === 'contractAmountBilledToPatient' || c.what === 'patientBilledTooEarly'),
  );
  if (wrong) return 'complaint';
  if (cents === 0) return 'paidAlready';
  if (isSelfPay(encounter) && (statement?.cents ?? 0) > cents) return 'disputesAmount';
  if (caller && !told('other', caller.permission ? 'explain' : 'keepPrivate')) return 'none';
  if (reply === 'asks' && !told('patient', 'explain')) return 'receivedBill';
  if (reply === 'cannotPay') return 'cannotPayNow';
  return reply === 'silent' ? 'none' : 'paysNow';
}

/** The patient wants a word of the desk before anything else. */
function ask(world: DraftWorld, encounter: DraftEncounter, reply: string): void {
  const { words } = writtenOf(world, encounter.id).patientWays;
  const name = encounter.registration.name;
  encounter.contacts.push({ day: world.day, who: 'patient', name, permission: true, reply, words, answered: null });
  note(world, encounter, PATIENT, { kind: 'wordWanted', name, reply, words });
}

/** Somebody else calls about the account, as the scenario says. */
export function somebodyCalls(world: DraftWorld, encounter: DraftEncounter): void {
  const { caller } = writtenOf(world, encounter.id).patientWays;
  if (!caller || encounter.closed !== null) return;
  const { name, permission, words } = caller;
  encounter.contacts.push({ day: world.day, who: 'other', name, permission, reply: 'callsForOther', words, answered: null });
  note(world, encounter, PATIENT, { kind: 'wordWanted', name, reply: 'callsForOther', words });
}

/** A payment; `after` days from the first statement it earns the discount everybody gets who pays in time. */
function pay(world: DraftWorld, encounter: DraftEncounter, cents: Cents, after: number | null): void {
  const { promptPayDiscountBps, promptPayDays } = world.game.scenario.patientPolicy;
  const discount = after !== null && after <= promptPayDays ? shareBps(cents, promptPayDiscountBps) : 0;
  if (discount > 0)
    encounter.account.push({
      day: world.day,
      kind: 'writeOff',
      part: 'patient',
      cents: 0 - discount,
      reason: 'promptPay',
      reference: 'policy',
    });
  const paid = cents - discount;
  encounter.account.push({
    day: world.day,
    kind: 'patientPayment',
    part: 'patient',
    cents: 0 - paid,
    reason: null,
    reference: 'statement',
  });
  note(world, encounter, PATIENT, { kind: 'patientPaid', cents: paid });
  if (mayHappen(encounter.position, 'patientPaid')) advance(world, encounter, 'patientPaid');
}

/** A part of the plan is paid, never more than is open; the next one falls due. */
export function installment(world: DraftWorld, encounter: DraftEncounter): void {
  const { plan } = encounter;
  const part = plan?.parts[plan.paid];
  const cents = Math.min(part ?? 0, Math.max(0, balanceOf(encounter.account, 'patient')));
  if (!plan || part === undefined || cents === 0) return;
  plan.paid += 1;
  if (plan.paid < plan.parts.length) {
    const days = world.game.scenario.patientPolicy.planEveryDays;
    arrange(world, encounter, workingDayOnOrAfter(world.day + days, holidaysOf(world)), { kind: 'installment' });
  }
  pay(world, encounter, cents, null);
}

/** The help form is decided by the written policy and the household's income alone. */
export function helpDecision(world: DraftWorld, encounter: DraftEncounter): void {
  if (!encounter.help) return;
  const share = helpShare(writtenOf(world, encounter.id).patientWays.incomeTenths, world.game.scenario.patientPolicy);
  encounter.help.share = share;
  encounter.help.granted = shareBps(Math.max(0, balanceOf(encounter.account, 'patient')), share);
  note(world, encounter, PRACTICE, { kind: 'helpDecided', share });
}
