// The steps from a fee to an allowed amount in words, for the worked sum on a remittance and in the reference. Keys are the steps of the price.

import type { PriceStep } from '../cycle/review/determination.ts';
import { formatMoney, formatShare } from './format.ts';

type Say = (v: PriceStep['values']) => string;

const money = (cents: number | undefined): string => formatMoney(cents ?? 0);
const times =
  (what: string): Say =>
  (v) =>
    `× ${formatShare(v.bps ?? 0)}, ${what}`;

/** Medicare's formula, where the fee is made by it: units by the indexes of the place, times the conversion factor of the year. */
const madeOf: Say = ({ units, factor }) =>
  units === undefined || factor === undefined ? '' : `: ${units / 100_000} relative value units × $${factor / 10_000}`;

/** In the order in which they come to bear (facts d.1, d.5). */
export const PRICE_STEPS: Readonly<Record<string, Say>> = {
  officeFee: (v) => `Base fee, outside a facility${madeOf(v)}`,
  facilityFee: (v) => `Base fee, in a facility${madeOf(v)}`,
  ownPrice: () => 'Own price of this code in the payer’s file',
  shareOfCharge: (v) => `${formatShare(v.bps ?? 0)} of the charge of ${money(v.charge)}`,
  contractShare: times('by contract'),
  familyShare: times('by contract for services of this kind'),
  nonParticipating: times('no participation agreement'),
  nonPhysician: times('nurse practitioner or physician assistant'),
  assistantSurgeon: times('assistant surgeon (80, 82)'),
  assistantNonPhysician: times('assistant who is no physician (AS)'),
  coSurgeon: times('one of two surgeons (62)'),
  professionalComponent: times('reading (26)'),
  technicalComponent: times('machine (TC)'),
  surgeryOnly: times('operation and care before it (54)'),
  postOperativeOnly: times('care after the operation (55)'),
  preOperativeOnly: times('care before the operation (56)'),
  returnToOperatingRoom: times('operating share only (78)'),
  reducedService: times('made smaller (52)'),
  discontinued: times('stopped (53)'),
  unusualWork: times('much more work, by report (22)'),
  units: (v) => `× ${v.units} units`,
  bothSides: times('both sides (50)'),
  secondSide: (v) => (v.bps ? `× ${formatShare(v.bps)}, second side` : 'Second side: the fee holds both'),
  scopeLook: () => 'The look, paid with the other scope',
  scopeFamily: (v) => `− ${money(v.look)}, the look, paid with the first scope`,
  rank: (v) => `× ${formatShare(v.bps ?? 0)}, rank ${v.rank} of the session${v.rank === 1 ? ', the highest fee' : ''}`,
  ranks: (v) => `Each unit by its rank, ${v.rank} to ${v.last}`,
  furtherTherapy: (v) => `${v.units === 1 ? 'One further unit' : `${v.units} further units`}: practice part at ${formatShare(v.bps ?? 0)}`,
  furtherTest: (v) => `Further test: machine at ${formatShare(v.technical ?? 0)}, reading at ${formatShare(v.professional ?? 0)}`,
  earlierClaim: (v) => `− ${money(v.off)}, which an earlier claim of the day had too much`,
  lowerLevel: () => 'Fee of the lower level',
  charge: () => 'The charge, because it is lower',
  agreedDiscount: (v) => `− ${formatShare(v.bps ?? 0)}, the discount of the contract (131)`,
  bothCharges: () => 'With what the charge of the other side leaves over',
};

/** What a step did, in a few words; a step without words of its own shows its name. */
export function describePriceStep(step: PriceStep): string {
  return PRICE_STEPS[step.what]?.(step.values) ?? step.what;
}
