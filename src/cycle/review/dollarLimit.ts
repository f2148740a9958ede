// Step 16, last: the most a plan pays in a year for a kind of service, or for one injury in all. What lies above it is the member's and counts to no ceiling (facts d.2 number 7).

import type { Cents } from '../money.ts';
import type { Running } from './costShare.ts';
import type { RuleTrace } from './determination.ts';
import { type Review, type ReviewLine, trace } from './review.ts';

/** The key of a payer's sum for the whole policy or injury, which no new year fills up again. */
export const LIFETIME = 'lifetime';

export interface Limited {
  readonly over: Cents; // of the plan's payment, above what is left
  readonly counted: Readonly<Record<string, Cents>>; // what the payment takes of each limit
  readonly trace: RuleTrace | null;
}

/** Holds a plan payment against the limits it falls under; the smallest rest decides. Takes it from the running sums. */
export function withinLimits(review: Review, line: ReviewLine, planPay: Cents, running: Running): Limited {
  const limits = limitsOf(review, line).map(([kind, most]) => [kind, Math.max(0, most - (running.paid[kind] ?? 0))] as const);
  const left = Math.min(planPay, ...limits.map(([, rest]) => rest));
  const counted = Object.fromEntries(limits.filter(() => left > 0).map(([kind]) => [kind, left]));
  for (const [kind, cents] of Object.entries(counted)) running.paid[kind] = (running.paid[kind] ?? 0) + cents;
  const over = planPay - left;
  const why = over > 0 ? trace('dollarMaximum', 16, 'plans.dollarLimitCents', { code: line.line.code, over }, 'facts d.2') : null;
  return { over, counted, trace: why };
}

function limitsOf({ payer, plan }: Review, { service }: ReviewLine): readonly (readonly [string, Cents])[] {
  const yearly = Object.entries(plan?.dollarLimitCents ?? {}).filter(([kind]) => kind === 'all' || kind === service?.category);
  return payer.lifetimeLimitCents > 0 ? [...yearly, [LIFETIME, payer.lifetimeLimitCents]] : yearly;
}
