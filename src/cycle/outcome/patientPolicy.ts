// The practice's one written policy for what patients owe, applied alike to all; and what follows from it (facts a.5, practice.md house rules 9 to 11).

import type { Day } from '../days.ts';
import type { Bps, Cents } from '../money.ts';
import { shareBps } from '../money.ts';
import type { Statement } from './account.ts';

export interface PatientPolicy {
  readonly smallBalanceCents: Cents; // up to this anybody may give a balance up
  readonly statements: number; // statements before a balance may go to collections
  readonly statementEveryDays: number; // days between them
  readonly creditReturnedWithinDays: number; // the practice's own limit for credits
  readonly federalCreditWithinDays: number; // the law's, from the day one knows: 60 (facts a.5)
  readonly selfPayDiscountBps: Bps; // off the charge for everybody without cover
  readonly promptPayDiscountBps: Bps; // off the balance for everybody who pays the first statement in time; 0: none
  readonly promptPayDays: number;
  readonly planPartsMost: number; // equal parts a payment plan may have
  readonly planEveryDays: number;
  readonly helpAnswerDays: number; // until the help form is decided
  readonly helpFreeUpToTenths: number; // household income in tenths of the poverty line: up to this all is forgiven
  readonly helpHalfUpToTenths: number; // … half
}

/** What a person without cover pays: the charge less the discount everybody gets. */
export function selfPayPrice(charge: Cents, policy: PatientPolicy): Cents {
  return charge - shareBps(charge, policy.selfPayDiscountBps);
}

/** The share the help program forgives a household; null income: nobody sent the papers. */
export function helpShare(incomeTenths: number | null, policy: PatientPolicy): Bps {
  if (incomeTenths === null) return 0;
  if (incomeTenths <= policy.helpFreeUpToTenths) return 10_000;
  return incomeTenths <= policy.helpHalfUpToTenths ? 5_000 : 0;
}

/** The parts of a plan: equal, and what does not divide is in the last. */
export function planParts(cents: Cents, parts: number): readonly Cents[] {
  const each = Math.floor(cents / parts);
  return Array.from({ length: parts }, (_, index) => (index === parts - 1 ? cents - each * (parts - 1) : each));
}

/** From which day a balance may go to collections: every statement sent, the last one given its time. Null before the last. */
export function collectionsFrom(statements: readonly Statement[], policy: PatientPolicy): Day | null {
  const spaced: Day[] = [];
  for (const { day, cancelled } of statements) {
    const last = spaced.at(-1);
    if (!cancelled && (last === undefined || day >= last + policy.statementEveryDays)) spaced.push(day);
  }
  const last = spaced[policy.statements - 1];
  return last === undefined ? null : last + policy.statementEveryDays;
}

/** The first day on which money is kept against the law, counted from the day one knows that it is not ours (facts a.5). */
export function keptFrom({ federalCreditWithinDays }: Pick<PatientPolicy, 'federalCreditWithinDays'>, known: Day): Day {
  return known + federalCreditWithinDays + 1;
}
