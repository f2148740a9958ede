// Steps 15 to 18 for all lines: price, the member's share, the earlier payer, the cut by law; and the line as the remittance shows it.

import type { Cents } from '../money.ts';
import { shareBps, sumCents } from '../money.ts';
import type { GroupCode } from '../reason.ts';
import { authorizationPenalty } from './authorization.ts';
import { assertLineBalanced } from './balance.ts';
import { limitedKind } from './benefit.ts';
import { copayKind } from './benefitKinds.ts';
import { type PriorLine, priorOf, refusedShare, secondAdjustments, secondPayment } from './coordination.ts';
import { type CostShare, consume, costShare, NOTHING_OWED, type Running, startRunning } from './costShare.ts';
import type { AccumulatorUse, Adjustment, DeterminedLine, RuleTrace } from './determination.ts';
import { withinLimits } from './dollarLimit.ts';
import { NOT_WORK } from './fee.ts';
import { admitted, beyondSanction } from './hospitalStay.ts';
import type { LevelReduction } from './levelOfService.ts';
import { remainderGroup } from './network.ts';
import { type PricedLine, priceLines } from './price.ts';
import { alive, inNetwork, type Refusal, type Review, type ReviewLine, trace } from './review.ts';

export interface DecidedLines {
  readonly lines: readonly DeterminedLine[];
  readonly use: readonly AccumulatorUse[];
}

/** Every line of the claim, in its order; refused ones take nothing from the accumulators. */
export function decideLines(
  review: Review,
  refused: ReadonlyMap<number, Refusal>,
  reductions: ReadonlyMap<number, LevelReduction>,
): DecidedLines {
  const priced = priceLines(review, alive(review, refused), reductions);
  const running = startRunning(review);
  const lines: DeterminedLine[] = [];
  const use: AccumulatorUse[] = [];
  const counted = new Set<string>();
  for (const line of review.lines) {
    const refusal = refused.get(line.index);
    const price = priced.find((one) => one.line === line);
    if (refusal) lines.push(deniedLine(review, line, refusal));
    else if (price) {
      const { determined, used } = paidLine(review, price, running);
      lines.push(determined);
      use.push({ ...used, visits: visitsOf(line, counted) });
    }
  }
  for (const line of lines) assertLineBalanced(line, review.claim.id);
  return { lines, use };
}

/** A visit of a limited kind counts once a day, however many services it held. */
function visitsOf({ line, service }: ReviewLine, counted: Set<string>): Readonly<Record<string, number>> {
  const kind = service ? limitedKind(service) : null;
  if (kind === null || counted.has(`${kind} ${line.from}`)) return {};
  counted.add(`${kind} ${line.from}`);
  return { [kind]: 1 };
}

function deniedLine(review: Review, { line }: ReviewLine, refusal: Refusal): DeterminedLine {
  const prior = priorOf(review, line.number);
  const { group, carc } = refusal.reason;
  const left = prior && group === 'PR' ? prior.patient : line.charge;
  const adjustments = prior && group === 'PR' ? refusedShare(review, line.charge, prior, carc) : [{ group, carc, cents: line.charge }];
  return {
    number: line.number,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    charge: line.charge,
    allowed: 0,
    paid: 0,
    adjustments: kept(review, adjustments),
    rarcs: refusal.remarks,
    denied: left > 0 || line.charge === 0, // nothing was left to refuse: the earlier payers settled the line
    trace: refusal.trace,
    further: [],
    price: [],
  };
}

interface PaidLine {
  readonly determined: DeterminedLine;
  readonly used: Omit<AccumulatorUse, 'visits'>;
}

function paidLine(review: Review, price: PricedLine, running: Running): PaidLine {
  const { line } = price.line;
  const prior = priorOf(review, line.number);
  const money = prior
    ? asSecond(review, price, prior, running)
    : price.capitated
      ? capitated(review, price, running)
      : asFirst(review, price, running);
  const determined: DeterminedLine = {
    number: line.number,
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    charge: line.charge,
    allowed: money.allowed,
    paid: money.paid,
    adjustments: kept(review, money.adjustments),
    rarcs: money.rarcs,
    denied: false,
    trace: money.trace,
    further: [],
    price: price.capitated ? [] : price.steps,
  };
  return { determined, used: { line: line.number, ...money.used } };
}

interface Money {
  readonly allowed: Cents;
  readonly paid: Cents;
  readonly adjustments: readonly Adjustment[];
  readonly rarcs: readonly string[];
  readonly trace: RuleTrace | null;
  readonly used: Omit<AccumulatorUse, 'line' | 'visits'>;
}

/** The plan as first payer: CO-45, CO-59, CO-150, CO-131, PR-96, CO-131, PR-78, PR-273, PR-1, PR-3, PR-2, PR-119, CO-198, CO-197, CO-253 in this order (facts d.1). */
function asFirst(review: Review, price: PricedLine, running: Running): Money {
  const { payer } = review;
  const policy = admitted(review, price.line, price.allowed, running);
  const owed = costShare(review, price.line, policy.cents, running);
  const used = consume(review, price.line, owed, running);
  const planPay = policy.cents - owed.deductible - owed.copay - owed.coinsurance;
  const { over, counted, trace: full } = withinLimits(review, price.line, planPay, running);
  const sanction = beyondSanction(review, planPay - over, running);
  const payable = planPay - over - sumCents(sanction.adjustments.map(({ cents }) => cents));
  const missing = authorizationPenalty(review, price.line);
  const penalty = missing ? shareBps(payable, payer.authorization.penaltyBps) : 0;
  const withheld = shareBps(payable - penalty, payer.sequestrationBps);
  const adjustments: Adjustment[] = [
    ...priceAdjustments(review, price),
    ...policy.adjustments,
    ...shareAdjustments(owed),
    { group: payer.groupCodes.benefitMaximum, carc: '119', cents: over },
    ...sanction.adjustments,
    ...(missing ? [{ group: missing.reason.group, carc: missing.reason.carc, cents: penalty }] : []),
    { group: 'CO', carc: '253', cents: withheld },
  ];
  if (price.limit !== null) return toPatient(price, price.limit, owed, planPay, { ...used, paid: counted });
  const remarks = [...(price.level ? ['N661'] : []), ...(penalty > 0 && missing ? missing.remarks : [])];
  const why =
    penalty > 0 && missing
      ? missing.trace
      : (full ?? sanction.trace ?? policy.trace ?? price.level?.trace ?? otherRenderer(review, price) ?? multipleTrace(price));
  return {
    allowed: policy.cents,
    paid: payable - penalty - withheld,
    adjustments,
    rarcs: remarks,
    trace: why,
    used: { ...used, paid: counted },
  };
}

function priceAdjustments(review: Review, { line, fee, levelFee, discount, allowed: paidOn }: PricedLine): readonly Adjustment[] {
  const { charge } = line.line;
  const group = remainderGroup(review, line);
  const allowed = paidOn + discount;
  const agreed: Adjustment = { group: 'CO', carc: '131', cents: discount };
  if (allowed > charge) return [{ group: 'OA', carc: '94', cents: charge - allowed }, agreed];
  // A side may have more than its own fee where the other side's charge leaves it over.
  const most = Math.min(charge, Math.max(fee, allowed));
  const ofLevel = Math.min(most, Math.max(levelFee, allowed));
  return [
    { group, carc: '45', cents: charge - most },
    { group: 'CO', carc: '59', cents: ofLevel - allowed },
    { group: 'CO', carc: '150', cents: most - ofLevel },
    agreed,
  ];
}

/**
 * Unassigned: the payer's money, less the cut by law, goes to the patient, who owes the practice all of it up to the limiting charge (facts d.3).
 * 100 carries the payment whole, for the cut is the patient's loss and no discount of ours.
 */
function toPatient(price: PricedLine, limit: Cents, owed: CostShare, planPay: Cents, used: Money['used']): Money {
  const { line, fee, allowed } = price;
  const { charge } = line.line;
  const above = Math.max(0, charge - Math.max(fee, limit));
  const adjustments: Adjustment[] = [
    { group: 'CO', carc: '45', cents: above },
    { group: 'CO', carc: '59', cents: charge - above - limit },
    ...shareAdjustments(owed),
    { group: 'PR', carc: '45', cents: limit - allowed },
    { group: 'PR', carc: '100', cents: planPay },
  ];
  const why = trace('paidToPatient', 15, 'nonParticipation', { limit, allowed }, 'facts d.1, d.3');
  return { allowed, paid: 0, adjustments, rarcs: [], trace: why, used };
}

function shareAdjustments(owed: CostShare): readonly Adjustment[] {
  return [
    { group: 'PR', carc: '1', cents: owed.deductible },
    { group: 'PR', carc: '3', cents: owed.copay },
    { group: 'PR', carc: '2', cents: owed.coinsurance },
  ];
}

/** The note shows a nurse practitioner or physician assistant at work where the claim names the physician: priced as theirs (facts c.5). */
function otherRenderer(review: Review, { line }: PricedLine): RuleTrace | null {
  const { provider, claim, payer } = review;
  if (!provider?.nonPhysician || provider.npi === claim.renderingNpi || NOT_WORK.has(line.service?.category ?? '')) return null;
  const values = { code: line.line.code, provider: provider.name, share: payer.pricing.nonPhysicianBps };
  return trace('otherRenderer', 15, 'pricing.nonPhysicianBps', values, 'facts c.5');
}

function multipleTrace({ line, fee, ranked }: PricedLine): RuleTrace | null {
  return ranked < fee ? trace('multipleServices', 15, 'pricing', { code: line.line.code, fee, ranked }, 'facts d.5') : null;
}

/** In the monthly sum: the copay is the patient's, all else has been paid already (casebook convention 5). */
function capitated(review: Review, { line }: PricedLine, running: Running): Money {
  const { plan } = review;
  const kind = plan && line.service ? copayKind(review, line, line.service, plan) : null;
  const full = kind === null ? 0 : Math.min(plan?.copayCents[kind] ?? 0, line.line.charge);
  const owed = full > 0 ? { ...NOTHING_OWED, copay: costShare(review, line, full, running).copay } : NOTHING_OWED;
  const used = consume(review, line, owed, running);
  const adjustments: Adjustment[] = [...shareAdjustments(owed), { group: 'CO', carc: '24', cents: line.line.charge - owed.copay }];
  const why = trace('monthlySum', 15, 'capitated-visits', { code: line.line.code }, 'payers.json quirks');
  return { allowed: owed.copay, paid: 0, adjustments, rarcs: [], trace: why, used: { ...used, paid: {} } };
}

/** The plan after another one has paid (facts d.6). */
function asSecond(review: Review, price: PricedLine, prior: PriorLine, running: Running): Money {
  const owed = costShare(review, price.line, price.allowed, running);
  const second = { charge: price.line.line.charge, allowed: price.allowed, owed, prior };
  const pays = secondPayment(review, second);
  const withheld = shareBps(pays, review.payer.sequestrationBps);
  const paid = pays - withheld;
  const adjustments: Adjustment[] = [...secondAdjustments(review, second, paid, withheld), { group: 'CO', carc: '253', cents: withheld }];
  const used = consume(review, price.line, { ...owed, copay: 0, coinsurance: 0 }, running);
  const why = trace(
    'laterPayer',
    17,
    review.payer.coordination.method,
    { priorPaid: prior.paid, priorPatient: prior.patient },
    'facts d.6',
  );
  return { allowed: price.allowed, paid, adjustments, rarcs: [], trace: why, used: { ...used, paid: {} } };
}

/** Amounts of 0 are not reported; a payer without a contract says PI where it would have said CO (payers.md). */
function kept(review: Review, adjustments: readonly Adjustment[]): readonly Adjustment[] {
  const outside = review.payer.groupCodes.usesPi && !inNetwork(review);
  const groupOf = (group: GroupCode): GroupCode => (outside && group === 'CO' ? 'PI' : group);
  return adjustments.filter((one) => one.cents !== 0).map((one) => ({ ...one, group: groupOf(one.group) }));
}
