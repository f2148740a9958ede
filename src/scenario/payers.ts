// Reads the shipped payers, and changes one as a scenario asks: known keys only, money and shares turned into numbers.

import type { Payer } from '../cycle/payer.ts';
import type { Path, Say } from './problem.ts';
import type { ScenarioFile } from './schema.ts';
import { bpsOf, centsOf } from './values.ts';

export interface RawPayers {
  readonly payers: readonly Payer[];
}

/** The shipped payers. The file is our own and tested against this form, so its shape is trusted. */
export function parsePayers(raw: RawPayers): readonly Payer[] {
  return raw.payers;
}

export type PayerForm = Exclude<NonNullable<ScenarioFile['payers']>[number], string>;

/** The payer with what the scenario changes. Lists are replaced; plans, appeals and fee exceptions change one by one, but a payer of another kind has no plans but its own. */
export function changedPayer(base: Payer, form: PayerForm, path: Path, say: Say): Payer {
  const { use: _use, id, plans, appeals, ...rest } = form;
  const fees = form.feeSchedule?.exceptions;
  let next = withValues(base, rest);
  if (fees) {
    const codes = new Set(fees.map((fee) => fee.code));
    const kept = base.feeSchedule.exceptions.filter((exception) => !codes.has(exception.code));
    const own = fees.map((fee) => ({ code: fee.code, feeCents: centsOf(fee.fee) }));
    next = { ...next, feeSchedule: { ...next.feeSchedule, exceptions: [...kept, ...own] } };
  }
  next = { ...next, payerId: id ?? base.payerId, plans: base.plans, appeals: base.appeals };
  for (const [index, plan] of (plans ?? []).entries()) next = withPlan(next, plan, [...path, 'plans', index], say);
  if (form.kind !== undefined && plans)
    next = { ...next, plans: next.plans.filter(({ planId }) => plans.some((plan) => plan.planId === planId)) };
  for (const [index, level] of (appeals ?? []).entries()) next = withAppeal(next, level, [...path, 'appeals', index], say);
  return next;
}

type PlanForm = NonNullable<PayerForm['plans']>[number];

/** The payer with one plan changed or added. */
export function withPlan(payer: Payer, form: PlanForm, path: Path, say: Say): Payer {
  const { planId, use, ...values } = form;
  const there = payer.plans.find((plan) => plan.planId === planId);
  const base = there ?? (use === undefined ? payer.plans[0] : payer.plans.find((plan) => plan.planId === use));
  if (!base) {
    const remedy = `It has ${payer.plans.map((plan) => plan.planId).join(', ')}.`;
    say('unknown-plan', [...path, 'use'], { payer: payer.payerId, id: use ?? '', remedy });
    return payer;
  }
  const plan = { ...withValues(base, values), planId };
  return { ...payer, plans: there ? payer.plans.map((other) => (other === there ? plan : other)) : [...payer.plans, plan] };
}

function withAppeal(payer: Payer, form: NonNullable<PayerForm['appeals']>[number], path: Path, say: Say): Payer {
  const base = payer.appeals.find((appeal) => appeal.level === form.level);
  if (!base) {
    say('unknown-appeal-level', [...path, 'level'], { payer: payer.payerId, level: form.level });
    return payer;
  }
  return { ...payer, appeals: payer.appeals.map((appeal) => (appeal === base ? withValues(base, form) : appeal)) };
}

/** The payer files name an amount `…Cents` and a share `…Bps`; an instructor writes the plain word. */
function fileKey(base: object, key: string): string | null {
  if (Object.hasOwn(base, key)) return key;
  if (key === 'interestPerYear') return 'interestBpsPerYear';
  return [`${key}Cents`, `${key}Bps`].find((name) => Object.hasOwn(base, name)) ?? null;
}

/** A copy of `base` in which each written value stands under its key of the payer files; keys the base does not have are left out. */
function withValues<T extends object>(base: T, form: object): T {
  const next = { ...base } as Record<string, unknown>;
  for (const [key, value] of Object.entries(form)) {
    const name = fileKey(base, key);
    if (name === null || value === undefined) continue;
    next[name] = converted(name, value, next[name]);
  }
  return next as T;
}

function converted(name: string, value: unknown, before: unknown): unknown {
  if (typeof value === 'string') {
    if (name.endsWith('Cents')) return centsOf(value);
    return name.includes('Bps') ? bpsOf(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? converted(name, item, undefined) : item));
  if (typeof value !== 'object' || value === null) return value;
  if (name.endsWith('Cents') || name.includes('Bps')) {
    return Object.fromEntries(Object.entries(value).map(([kind, amount]) => [kind, converted(name, amount, undefined)]));
  }
  const whole = name === 'visitLimits' || Object.hasOwn(value, 'carc'); // a list by kind, or a reason: replaced as one
  return typeof before === 'object' && before !== null && !whole ? withValues(before, value) : value;
}
