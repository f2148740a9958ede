// What a reviewer with the note on the desk takes from a claim that was paid unread: facts a.4 step 14, c.4, c.5.

import { describe, expect, test } from 'vitest';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import { type RecordReview, SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, inputOf, providerNamed } from '../../casebook/desk.ts';
import { answers, decide, ruleOf, VISIT } from './answers.ts';

const npiOf = (id: string) => providerNamed(id).npi;
const read = (record: Partial<RecordReview>) => ({ records: ['note' as const], recordReview: { ...SUPPORTS_ALL, ...record } });

describe('services that a modifier parts', () => {
  const parted: ClaimRow = {
    ...VISIT,
    diagnoses: ['L57.0', 'D48.5'],
    services: [
      { code: 'Y4316', for: ['L57.0'] },
      { code: 'Y1511', modifiers: ['59'], for: ['D48.5'] },
    ],
  };
  test.each<readonly [string, Partial<RecordReview> | null, readonly string[]]>([
    ['are paid unread', null, ['paid', 'paid']],
    ['stay paid where the note parts them, too', { distinctServices: true }, ['paid', 'paid']],
    ['fall where the note shows one and the same spot', { distinctServices: false }, ['paid', 'CO-97 M15']],
  ])('%s', (_, record, expected) => expect(answers(parted, {}, record ? read(record) : {})).toEqual(expected));
});

describe('services the note does not show', () => {
  const swab: ClaimRow = { ...VISIT, services: [{ code: 'W2734' }, { code: 'Z4619', modifiers: ['QW'] }] };
  test.each<readonly [string, readonly string[] | null, readonly string[]]>([
    ['nobody compared', null, ['paid', 'paid']],
    ['shown', ['W2734', 'Z4619'], ['paid', 'paid']],
    ['not shown: not documented, not billed', ['W2734'], ['paid', 'CO-226 N706']],
    ['a visit is read by its level, not by its code', ['Z4619'], ['paid', 'paid']],
  ])('%s', (_, services, expected) => expect(answers(swab, {}, read({ services: services && new Set(services) }))).toEqual(expected));

  test('the cause trace names the rule', () => expect(ruleOf(swab, {}, read({ services: new Set(['W2734']) }))).toBe('notDocumented'));
});

describe('an unlisted code (189)', () => {
  const drug = (code: string): ClaimRow => ({
    ...VISIT,
    diagnoses: ['M17.12'],
    services: [
      { code: 'Y3915', modifiers: ['LT'] },
      { code, charge: 2_000 },
    ],
  });
  test('says nothing by itself, so the payer asks for the note', () => {
    const found = adjudicate(inputOf(drug('J3490')));
    expect(found).toMatchObject({ kind: 'pended', pend: { document: 'note', trace: { rule: 'unlistedCode' } } });
  });
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['where the note shows a drug with a code of its own', ['Y3915', 'J3301'], ['paid', 'CO-189 N56']],
    ['where the note shows no such drug, it is not documented', ['Y3915'], ['paid', 'CO-226 N706']],
    ['where the record has no better name', ['Y3915', 'J3490'], ['paid', 'paid']],
  ])('%s', (_, services, expected) => expect(answers(drug('J3490'), {}, read({ services: new Set(services) }))).toEqual(expected));
});

describe('who did the work', () => {
  const lantern: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', day: '2026-03-02', provider: 'OKA', diagnoses: ['I10'] };
  const used = {
    accumulators: { deductible: 28_300, familyDeductible: 0, outOfPocket: 0, familyOutOfPocket: 0, visits: {}, paid: {}, copayTaken: [] },
  };
  const allowed = (npi: string | null) => decide(lantern, {}, { ...used, ...read({ renderingNpi: npi }) }).lines[0];

  test('a visit billed under the physician that the note shows as the assistant’s is priced at 85 % of it (facts h 21)', () => {
    const asBilled = allowed(null)?.allowed ?? 0;
    expect(allowed(npiOf('TRA'))).toMatchObject({ allowed: Math.round(asBilled * 0.85), trace: { rule: 'otherRenderer' } });
  });
  test('the physician’s own work stays as billed', () => expect(allowed(npiOf('OKA'))).toMatchObject({ allowed: 9_530, trace: null }));
  test('a number nobody knows is not mended by the note', () =>
    expect(answers(lantern, { renderingNpi: '1000000000' }, { ...used, ...read({ renderingNpi: npiOf('OKA') }) })[0]).not.toBe('paid'));
});
