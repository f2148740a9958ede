// The words of the desk where a hospital bills an insurer for a stay: the Indian trade's own (facts g.2), and a US clinic's untouched.

import { afterEach, expect, test } from 'vitest';
import { writeFor } from '../../src/i18n/format.ts';
import { positionWord } from '../../src/panels/common/positions.ts';
import { emptyWords, queueWord } from '../../src/panels/desks/biller/queueWords.ts';
import { refusalWords } from '../../src/panels/desks/biller/refusalWords.ts';

afterEach(() => writeFor('US'));

const words = () => [
  ...(['rejected', 'pended', 'denied', 'atPayer'] as const).map(queueWord),
  ...(['claim.rejected', 'review.received', 'review.pended', 'outcome.denied'] as const).map(positionWord),
  emptyWords('denied', [], 0),
  refusalWords('noNextPayer'),
];

test.each([
  ['US', ['Rejected', 'Pended', 'Denied', 'At payer', 'rejected', 'at the payer', 'pended', 'denied', 'No denials.']],
  [
    'IN',
    ['Returned', 'Queried', 'Repudiated', 'At insurer', 'returned', 'at the insurer', 'queried', 'repudiated', 'Nothing was repudiated.'],
  ],
] as const)('%s', (country, expected) => {
  writeFor(country);
  expect(words().slice(0, -1)).toEqual(expected);
  expect(words().at(-1)).toMatch(country === 'IN' ? /policy/ : /Coverage/);
});
