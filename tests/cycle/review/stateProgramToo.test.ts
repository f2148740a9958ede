// Who has the state's program beside the federal one owes neither its deductible nor its coinsurance, and the federal remittance says so (facts d.3).

import { expect, test } from 'vitest';
import { NOTHING_USED } from '../../../src/cycle/care/accumulators.ts';
import { type ClaimRow, day } from '../../casebook/desk.ts';
import { decide, VISIT } from './answers.ts';

const FEDERAL: ClaimRow = {
  ...VISIT,
  payer: 'lantern-b',
  patient: 'P06',
  day: '2026-02-17',
  diagnoses: ['I10'],
  services: [{ code: 'W2734' }],
};
const MET = { accumulators: { ...NOTHING_USED, deductible: 28_300 } };
const PARTLY = { accumulators: { ...NOTHING_USED, deductible: 26_300 } };

test.each<[string, ClaimRow, Parameters<typeof decide>[2], readonly string[]]>([
  ['the deductible goes to the state', FEDERAL, {}, ['N781']],
  ['the coinsurance goes to the state', FEDERAL, MET, ['N782']],
  ['both, where the deductible ends within the visit', FEDERAL, PARTLY, ['N781', 'N782']],
  ['nothing to say where nothing is left', { ...FEDERAL, services: [{ code: 'G0439' }], diagnoses: ['Z00.00'] }, MET, []],
  ['a second plan that is no state program', { ...FEDERAL, patient: 'P02' }, MET, []],
  ['another payer says no such thing', VISIT, {}, []],
])('%s', (_, row, file, remarks) => {
  expect(decide(row, {}, { received: day('2026-02-19'), ...file }).remarks).toEqual(remarks);
});
