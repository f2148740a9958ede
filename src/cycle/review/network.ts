// Step 11, the network: a plan without a benefit outside it denies, others price the service as out of network; and where the law keeps the patient out of it (facts a.4 step 11, d.0).

import type { Payer } from '../payer.ts';
import type { GroupCode } from '../reason.ts';
import { inNetwork, type LineStep, type Review, type ReviewLine, reason, refuse, trace } from './review.ts';

const SOURCE = 'facts a.4 step 11, d.0';

/** Kinds of payer that contract with a network of providers; the others take every enrolled one. */
const WITH_NETWORK: ReadonlySet<Payer['kind']> = new Set(['commercialHmo', 'commercialPpo', 'medicareAdvantage', 'medicaid']);

/** 242 where the billing desk has no contract and the plan no benefit outside its network; emergencies and guests in a hospital are priced. */
export const network: LineStep = (review, line) => {
  if (!isOutside(review) || isProtected(review, line) || !review.plan || review.plan.outOfNetworkCoinsuranceBps !== null) return null;
  const values = { payer: review.payer.name, group: review.group?.name ?? '' };
  return refuse(reason(review.payer.groupCodes.outOfNetwork, '242', null), trace('outOfNetwork', 11, 'plans.outOfNetwork', values, SOURCE));
};

/** Whether the claim comes from a desk without a contract, at a payer that has contracts. */
function isOutside(review: Review): boolean {
  return WITH_NETWORK.has(review.payer.kind) && !inNetwork(review);
}

/** No surprise bill: an emergency, or a clinician without a contract who works in a hospital or surgery centre (No Surprises Act). */
function isProtected(review: Review, { line }: ReviewLine): boolean {
  return line.place === '23' || (review.input.tables.places.get(line.place)?.facility ?? false);
}

/** Whether the line costs the patient what a service outside the network costs. */
export function costsAsOutside(review: Review, line: ReviewLine): boolean {
  return isOutside(review) && !isProtected(review, line);
}

/** Who carries the part of the charge above the price: the contract's group inside the network, the plan's or the law's outside it. */
export function remainderGroup(review: Review, line: ReviewLine): GroupCode {
  const { groupCodes } = review.payer;
  if (!isOutside(review)) return groupCodes.contractual;
  return isProtected(review, line) ? groupCodes.surpriseBillRemainder : groupCodes.outOfNetwork;
}
