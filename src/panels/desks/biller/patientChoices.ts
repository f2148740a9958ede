// What may be done towards the patient of an account: each act, what it is, and whether it may be done now.

import { balanceOf } from '../../../cycle/outcome/ledger.ts';
import { creditIn, movedByStatement, openContact, takeBackOnItsWay } from '../../../engine/patientAccount.ts';
import { formatMoney } from '../../../i18n/format.ts';
import type { Choice, Desk } from './choice.ts';
import { NO_DAY, own } from './choiceWords.ts';
import { patientAmount } from './openAmounts.ts';

/** A statement, the first or a further one. */
export function billPatient({ encounter, ask }: Desk): Choice | null {
  const cents = patientAmount(encounter);
  const refusal = ask({ kind: 'billPatient', encounter: encounter.id, cents: Math.max(1, cents) });
  if (refusal === 'notAtThisStep' || refusal === 'nothingOpen' || encounter.draft) return null;
  const before = encounter.statements.filter(({ cancelled }) => !cancelled).length;
  const title = before > 0 ? `Send statement ${before + 1}` : 'Bill the patient';
  return {
    id: 'billPatient',
    title,
    text: 'A statement goes out; the patient answers in the weeks after.',
    ...NO_DAY,
    refusal: own(refusal),
  };
}

/** A statement that should not have gone out, while one stands. */
export function cancel({ encounter, ask }: Desk): Choice | null {
  if (encounter.statements.every(({ cancelled }) => cancelled)) return null;
  const refusal = ask({ kind: 'cancelStatement', encounter: encounter.id });
  if (refusal === 'notAtThisStep') return null;
  return {
    id: 'cancel',
    title: 'Take the statement back',
    text: `${movedByStatement(encounter) > 0 ? 'What it moved to the patient returns to the payers’ part; the' : 'The'} patient gets a word of apology.`,
    ...NO_DAY,
    refusal: own(refusal),
  };
}

/** A word to whoever waits for one. */
export function answer({ encounter, ask }: Desk): Choice | null {
  const contact = openContact(encounter);
  if (!contact) return null;
  return {
    id: 'answer',
    title: `Answer ${contact.name}`,
    text: contact.words ? `“${contact.words}”` : 'Waits for a word of yours.',
    ...NO_DAY,
    refusal: own(ask({ kind: 'answerPatient', encounter: encounter.id, answer: 'explain' })),
  };
}

/** Equal parts, once a statement has gone out. */
export function plan({ encounter, ask }: Desk): Choice | null {
  const refusal = ask({ kind: 'offerPlan', encounter: encounter.id, parts: 2 });
  if (refusal === 'nothingOpen' || encounter.draft || encounter.plan || encounter.statements.length === 0) return null;
  return {
    id: 'plan',
    title: 'Agree on a payment plan',
    text: `${formatMoney(balanceOf(encounter.account, 'patient'))} in equal parts, sent in writing.`,
    ...NO_DAY,
    refusal: own(refusal),
  };
}

/** The help form, once a statement has gone out. */
export function help({ encounter, ask, world }: Desk): Choice | null {
  const refusal = ask({ kind: 'screenForHelp', encounter: encounter.id });
  if (refusal === 'nothingOpen' || encounter.draft || encounter.help || encounter.statements.length === 0) return null;
  const days = world.game.scenario.patientPolicy.helpAnswerDays;
  return {
    id: 'help',
    title: 'Screen for financial assistance',
    text: `Give out the help form. Statements rest; decided in about ${days} days, by income alone.`,
    ...NO_DAY,
    refusal: own(refusal),
  };
}

/** A good-faith estimate, before the visit of a person without cover. */
export function estimate({ encounter, ask }: Desk): Choice | null {
  const refusal = ask({ kind: 'giveEstimate', encounter: encounter.id, cents: 1 });
  if (refusal !== null || encounter.estimate !== null) return null;
  return {
    id: 'estimate',
    title: 'Give a good-faith estimate',
    text: 'In writing, before the visit: what a person without coverage will be asked to pay.',
    ...NO_DAY,
    refusal: null,
  };
}

/** A credit, to whom it belongs. */
export function refund({ encounter, ask, world }: Desk): Choice | null {
  const credit = creditIn(encounter);
  if (!credit || encounter.draft) return null;
  const refusal = ask({ kind: 'refundCredit', encounter: encounter.id, ...credit });
  if (refusal === 'notAtThisStep') return null;
  const patient = credit.to === 'patient';
  const taken = takeBackOnItsWay(world, encounter.id) ? ' The payer has announced that it takes it from a later payment.' : '';
  return {
    id: 'refund',
    title: patient ? 'Refund the patient' : 'Refund the payer',
    text: `${formatMoney(credit.cents)} stands to ${patient ? 'their credit: they paid more than their share' : 'the payers’ credit: more was paid than is owed'}.${taken}`,
    ...NO_DAY,
    refusal: own(refusal),
  };
}
