// Who pays first: the order of a patient's covers on a day, by kind of payer, the Medicare secondary rules and the rules of the NAIC model (facts d.6).

import { ageOn, type Day, dateOf, firstOfMonthAfter } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Coverage, Patient } from './patient.ts';

/** The rule that puts one cover before another: key of the wording of rules. `asWritten` where none decides. */
export type OrderRule =
  | 'injuryFirst'
  | 'lastResort'
  | 'medicareSecondary'
  | 'medicareFirst'
  | 'managedPlan'
  | 'noRules'
  | 'subscriberFirst'
  | 'dependentOfWorker'
  | 'courtOrder'
  | 'custody'
  | 'birthday'
  | 'activeFirst'
  | 'continuationLast'
  | 'longerCover'
  | 'asWritten';

/** What the rules look at besides the two covers. */
export interface OrderQuestion {
  readonly patient: Pick<Patient, 'born' | 'kidneyFailureSince'>;
  readonly day: Day; // date of service
  readonly payerOf: (id: string) => Payer | undefined;
}

interface Verdict {
  readonly first: Coverage;
  readonly rule: OrderRule;
}

/**
 * The covers in the order in which they pay on the day. Only covers in force belong in the list.
 * Where no rule decides (equal shares, or facts the file does not hold) the order they are written in stands.
 */
export function inOrderOfBenefits(covers: readonly Coverage[], question: OrderQuestion): readonly Coverage[] {
  const order: Coverage[] = [];
  for (const cover of covers) {
    const before = order.findIndex((other) => decide(other, cover, question, covers).first === cover);
    order.splice(before < 0 ? order.length : before, 0, cover);
  }
  return order;
}

/** The rule by which the first of two covers goes before the second. */
export function ruleBetween(first: Coverage, second: Coverage, question: OrderQuestion, all: readonly Coverage[]): OrderRule {
  return decide(first, second, question, all).rule;
}

type Rule = (a: Coverage, b: Coverage, question: OrderQuestion, all: readonly Coverage[]) => Verdict | null;

/** In this order; the first that decides counts. */
const RULES: readonly Rule[] = [byKind, medicareAndPlan, withoutRules, subscriberBeforeDependent, ofParents, active, continuation, longer];

function decide(a: Coverage, b: Coverage, question: OrderQuestion, all: readonly Coverage[]): Verdict {
  for (const rule of RULES) {
    const found = rule(a, b, question, all);
    if (found) return found;
  }
  return { first: a, rule: 'asWritten' };
}

/** The lower number goes first; no verdict where they are equal. */
function lower(a: Coverage, b: Coverage, of: (cover: Coverage) => number, rule: OrderRule): Verdict | null {
  const [x, y] = [of(a), of(b)];
  return x === y ? null : { first: x < y ? a : b, rule };
}

/** Injury payers before everything, the state after everything. */
function byKind(a: Coverage, b: Coverage, { payerOf }: OrderQuestion): Verdict | null {
  const isLast = (cover: Coverage) => (payerOf(cover.payer)?.coordination.orderRules === 'alwaysLast' ? 1 : 0);
  return lower(a, b, (cover) => (cover.onlyFor === null ? 1 : 0), 'injuryFirst') ?? lower(a, b, isLast, 'lastResort');
}

/** An Advantage plan in the federal payer's place; a federal cover and a plan: federal law decides, not the plan's own rules. */
function medicareAndPlan(a: Coverage, b: Coverage, question: OrderQuestion): Verdict | null {
  const federal = [a, b].filter((cover) => isMedicare(cover, question));
  const [medicare] = federal;
  if (federal.length === 2)
    return lower(a, b, (cover) => (question.payerOf(cover.payer)?.kind === 'medicareAdvantage' ? 0 : 1), 'managedPlan');
  if (federal.length !== 1 || !medicare) return null;
  const plan = medicare === a ? b : a;
  if (plan.subscriber === null) return null;
  return paysBeforeMedicare(plan, question) ? { first: plan, rule: 'medicareSecondary' } : { first: medicare, rule: 'medicareFirst' };
}

/** A plan that has no coordination rules of its own pays as if it were alone (NAIC rule 1). */
function withoutRules(a: Coverage, b: Coverage, { payerOf }: OrderQuestion): Verdict | null {
  return lower(a, b, (cover) => (payerOf(cover.payer)?.coordination.orderRules === 'noRules' ? 0 : 1), 'noRules');
}

/**
 * One's own plan before a plan one is a dependent of (NAIC rule 2). The exception keeps the order from going in a circle: for somebody with
 * Medicare, a plan of the working spouse that goes before Medicare also goes before the own plan that comes after it.
 */
function subscriberBeforeDependent(a: Coverage, b: Coverage, question: OrderQuestion, all: readonly Coverage[]): Verdict | null {
  const found = lower(a, b, (cover) => (cover.relationship === 'self' ? 0 : 1), 'subscriberFirst');
  if (!found || !all.some((cover) => isMedicare(cover, question))) return found;
  const dependent = found.first === a ? b : a;
  const reversed = paysBeforeMedicare(dependent, question) && !paysBeforeMedicare(found.first, question);
  return reversed ? { first: dependent, rule: 'dependentOfWorker' } : found;
}

/** Whose plan comes first for a child of parents who live apart (NAIC rule 3). */
const CUSTODY = ['courtOrder', 'custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse'] as const;

/** A child of two plans: the court's word, then custody, then the earlier birthday in the year, whatever the age (NAIC rule 3). */
function ofParents(a: Coverage, b: Coverage): Verdict | null {
  const [x, y] = [a.subscriber, b.subscriber];
  if (a.relationship !== 'child' || b.relationship !== 'child' || !x || !y) return null;
  if (x.custody === 'courtOrder' || y.custody === 'courtOrder') {
    const court = lower(a, b, (cover) => (cover.subscriber?.custody === 'courtOrder' ? 0 : 1), 'courtOrder');
    if (court) return court;
  } else if (x.custody !== null && y.custody !== null) {
    const place = (cover: Coverage) => CUSTODY.findIndex((one) => one === cover.subscriber?.custody);
    const custody = lower(a, b, place, 'custody');
    if (custody) return custody;
  }
  if (x.born === null || y.born === null) return null;
  return lower(a, b, (cover) => dayOfYear(cover.subscriber?.born ?? 0), 'birthday');
}

/** Current work before a plan for retired or laid-off people (NAIC rule 4). */
function active(a: Coverage, b: Coverage): Verdict | null {
  const known = a.subscriber !== null && b.subscriber !== null;
  return known ? lower(a, b, (cover) => (cover.subscriber?.through === 'formerWork' ? 1 : 0), 'activeFirst') : null;
}

/** A plan one has as employee or subscriber before one kept after the job (NAIC rule 5). */
function continuation(a: Coverage, b: Coverage): Verdict | null {
  const known = a.subscriber !== null && b.subscriber !== null;
  return known ? lower(a, b, (cover) => (cover.subscriber?.through === 'continuation' ? 1 : 0), 'continuationLast') : null;
}

/** The plan that has covered the person longer (NAIC rule 6); an unwritten start lies long ago. */
function longer(a: Coverage, b: Coverage): Verdict | null {
  return lower(a, b, (cover) => cover.from ?? -1_000_000, 'longerCover');
}

function isMedicare(cover: Coverage, { payerOf }: OrderQuestion): boolean {
  const kind = payerOf(cover.payer)?.kind;
  return kind === 'medicareFfs' || kind === 'medicareAdvantage';
}

/** Months in which an employer's plan goes before Medicare for kidney failure, whatever the size of the employer. */
const KIDNEY_MONTHS = 30;

/**
 * Whether an employer's plan pays before Medicare (facts d.6). Kidney failure: the first 30 months, then Medicare. From 65 on: current work of
 * oneself or one's spouse at 20 or more staff. Below 65: current work of oneself or family at 100 or more. Retired and continued plans: never else.
 */
function paysBeforeMedicare({ subscriber, relationship }: Coverage, { patient, day }: OrderQuestion): boolean {
  if (!subscriber || subscriber.through === 'bought') return false;
  if (patient.kidneyFailureSince !== null) return day < firstOfMonthAfter(patient.kidneyFailureSince, KIDNEY_MONTHS);
  if (subscriber.through !== 'work') return false;
  const staff = subscriber.staff ?? 0;
  const aged = ageOn(patient.born, day) >= 65;
  return aged ? staff >= 20 && (relationship === 'self' || relationship === 'spouse') : staff >= 100;
}

/** Month and day as one number: the birthday, without the year. */
function dayOfYear(born: Day): number {
  const { month, day } = dateOf(born);
  return month * 100 + day;
}
