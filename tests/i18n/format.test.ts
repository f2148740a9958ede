// Money and shares as each country writes them.

import { afterEach, describe, expect, it } from 'vitest';
import { formatCount, formatMoney, formatMoneyChange, formatShare, moneyName, writeFor } from '../../src/i18n/format.ts';

afterEach(() => writeFor('US'));

describe('money', () => {
  it('is dollars in thousands in the United States', () => {
    expect([formatMoney(123_456_789), formatMoney(-1_200), moneyName()]).toEqual(['$1,234,567.89', '−$12.00', 'dollars']);
  });

  it('is rupees in lakhs and crores in India', () => {
    writeFor('IN');
    expect([formatMoney(12_345_678_901), formatMoney(-1_200), formatMoneyChange(10_000_000), formatCount(1_234_567), moneyName()]).toEqual([
      '₹12,34,56,789.01',
      '−₹12.00',
      '+₹1,00,000.00',
      '12,34,567',
      'rupees',
    ]);
  });
});

it('writes a share with its sign beside the figure, and no more decimals than asked for', () => {
  expect([formatShare(9_230), formatShare(8_333, 0), formatShare(1_360, 2), formatShare(-25)]).toEqual(['92.3%', '83%', '13.6%', '−0.3%']);
});
