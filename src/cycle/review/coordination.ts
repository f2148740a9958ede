// Step 17: what a later payer adds to the first one's payment, by the method its policy names (facts d.6).

import type { PriorPayment } from '../claim/claim.ts';
import { type Cents, shareBps } from '../money.ts';
import type { CostShare } from './costShare.ts';
import type { Adjustment } from './determination.ts';
import { type LineStep, type Review, reason, refuse, trace } from './review.ts';

export type PriorLine = PriorPayment['lines'][number];

/** What the earlier payers left of a line; undefined where the claim does not say, as at a first payer. */
export function priorOf({ claim }: Review, line: number): PriorLine | undefined {
  return claim.prior?.lines.find((one) => one.number === line);
}

/** 276: what fell at the first payer for a reason of ours is mended there; this payer does not step in (facts b.2). */
export const priorDenial: LineStep = (review, { line }) => {
  const denial = priorOf(review, line.number)?.denial ?? null;
  if (denial === null || denial.group === 'PR') return null;
  return refuse(reason('CO', '276', null), trace('priorDenied', 17, null, { reason: `${denial.group}-${denial.carc}` }, 'facts d.6, b.2'));
};

/** Reasons that say the plan has no such benefit: of a first payer's share they become 275. */
const NO_BENEFIT: ReadonlySet<string> = new Set(['49', '55', '96', '119', '167', '204', '242']);

/** A line this later payer refuses and leaves to the patient: never more than the first one left, the rest is the earlier payers' (facts d.6). */
export function refusedShare(review: Review, charge: Cents, prior: PriorLine, carc: string): readonly Adjustment[] {
  return [
    { group: 'PR', carc: NO_BENEFIT.has(carc) ? '275' : carc, cents: prior.patient },
    { group: review.payer.groupCodes.priorPayer, carc: '23', cents: charge - prior.patient },
  ];
}

/** One line at the later payer's desk. */
export interface SecondLine {
  readonly charge: Cents;
  readonly allowed: Cents; // own price
  readonly owed: CostShare; // what the member would owe here alone
  readonly prior: PriorLine;
}

/** What this payer pays before sequestration: never more than the first one left to the patient. */
export function secondPayment(review: Review, line: SecondLine): Cents {
  return Math.max(0, Math.min(line.prior.patient, byMethod(review, line)));
}

function byMethod(review: Review, { charge, allowed, owed, prior }: SecondLine): Cents {
  const alone = allowed - owed.deductible - owed.copay - owed.coinsurance;
  switch (review.payer.coordination.method) {
    case 'lesserOfToMedicaidFee':
      return allowed - prior.paid;
    case 'carveOut':
    case 'nonDuplication':
      return alone - prior.paid;
    case 'maintenanceOfBenefits': {
      const base = Math.max(0, allowed - prior.paid);
      const rest = Math.max(0, base - owed.deductible - owed.copay);
      return rest - shareBps(rest, review.plan?.coinsuranceBps ?? 0);
    }
    case 'medicareSecondaryFormula':
      return Math.min(charge - prior.paid, alone, Math.max(allowed, prior.allowed) - prior.paid);
    default: // the standard method, and payers of an injury, who know no other
      return alone;
  }
}

/** The second remittance of a line: what stays with the patient, what nobody may bill, and the first payer's part as OA-23. */
export function secondAdjustments(review: Review, line: SecondLine, paid: Cents, withheld: Cents): readonly Adjustment[] {
  const { payer } = review;
  const left = line.prior.patient - paid - withheld;
  const ownPriceReached = line.prior.paid + paid + withheld >= line.allowed;
  const kept: readonly Adjustment[] =
    left > 0 && ownPriceReached
      ? [{ group: payer.groupCodes.contractual, carc: '45', cents: left }]
      : patientReasons(line.prior, paid + withheld).map(({ carc, cents }) => ({ group: 'PR' as const, carc, cents }));
  const prior = line.charge - paid - withheld - kept.reduce((sum, one) => sum + one.cents, 0);
  return prior === 0 ? kept : [...kept, { group: payer.groupCodes.priorPayer, carc: '23', cents: prior }];
}

/** The first payer's reasons for what is left; this payment goes against them in their order. What it gave no share reason for is 275 (facts d.6). */
function patientReasons(prior: PriorLine, taken: Cents): readonly { readonly carc: string; readonly cents: Cents }[] {
  let rest = taken;
  const named = prior.patientReasons.reduce((sum, one) => sum + one.cents, 0);
  return [...prior.patientReasons, { carc: '275', cents: prior.patient - named }].flatMap(({ carc, cents }) => {
    const cut = Math.min(cents, rest);
    rest -= cut;
    return cents - cut > 0 ? [{ carc, cents: cents - cut }] : [];
  });
}
