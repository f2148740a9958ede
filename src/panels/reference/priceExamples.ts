// Worked sums for the reference: what the shipped payers' own rules say to four lines. A test plays the lines and holds these figures.

import type { PriceStep } from '../../cycle/review/determination.ts';

export interface PriceExample {
  readonly id: 'rank' | 'sides' | 'scopes' | 'units';
  readonly title: string;
  readonly steps: readonly PriceStep[];
}

export const PRICE_EXAMPLES: readonly PriceExample[] = [
  {
    id: 'rank',
    title: 'A small hernia beside a gallbladder, Lantern Federal Part B',
    steps: [
      { what: 'facilityFee', values: { units: 994_306, factor: 334_009 }, cents: 33_211 },
      { what: 'rank', values: { rank: 2, bps: 5_000 }, cents: 16_606 },
    ],
  },
  {
    id: 'sides',
    title: 'Both groins on one line with 50, BlueRiver PPO',
    steps: [
      { what: 'facilityFee', values: { units: 1_307_566, factor: 334_009 }, cents: 43_674 },
      { what: 'contractShare', values: { bps: 13_200 }, cents: 57_650 },
      { what: 'bothSides', values: { bps: 15_000 }, cents: 86_475 },
    ],
  },
  {
    id: 'scopes',
    title: 'A tissue sample beside a loop removal, Lantern Federal Part B',
    steps: [
      { what: 'facilityFee', values: {}, cents: 19_245 },
      { what: 'scopeFamily', values: { look: 17_608 }, cents: 1_637 },
    ],
  },
  {
    id: 'units',
    title: 'Forty milligrams of a drug, BlueRiver PPO',
    steps: [
      { what: 'officeFee', values: {}, cents: 187 },
      { what: 'contractShare', values: { bps: 13_200 }, cents: 247 },
      { what: 'units', values: { units: 4 }, cents: 988 },
    ],
  },
];
