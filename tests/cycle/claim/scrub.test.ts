// The practice's own scrubber: quiet on right claims, and one finding for each thing it can know (facts a.3, answers.json).

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { LEVEL_OF } from '../../../src/cycle/claim/edits.ts';
import { scrub } from '../../../src/cycle/claim/scrub.ts';
import { type ClaimRow, claimOf, day, payerNamed, tables, VISIT } from '../../casebook/desk.ts';

const messages = (
  JSON.parse(readFileSync(new URL('../../../assets/tables/answers.json', import.meta.url), 'utf8')) as {
    readonly scrubberMessages: readonly { readonly id: string }[];
  }
).scrubberMessages.map((one) => one.id);

function found(row: ClaimRow, over: Partial<Claim> = {}) {
  const claim = { ...claimOf(row), ...over };
  return scrub(claim, { tables, payer: payerNamed(row.payer), serviceDay: day(row.day) });
}

describe('right claims of the casebook', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../../casebook/coder.json', import.meta.url), 'utf8')) as {
    readonly cases: readonly (ClaimRow & { readonly id: string })[];
  };
  test.each(cases)('$id passes without a stop', (one) => {
    expect(found(one).filter((finding) => finding.level === 'stop')).toEqual([]);
  });
});

const LANTERN: ClaimRow = {
  ...VISIT,
  patient: 'P30',
  payer: 'lantern-b',
  diagnoses: ['M17.12'],
  services: [{ code: 'Y3915', modifiers: ['LT'] }],
};

const HOME = claimOf(VISIT).patientAddress;
const CHILD = claimOf(VISIT).insured;

describe('edits of the whole claim', () => {
  test.each<[string, ClaimRow, Partial<Claim>, string, string]>([
    ['no address', VISIT, { patientAddress: { ...HOME, street: '' } }, 'requiredEmpty', '5'],
    ['a state that does not exist', VISIT, { patientAddress: { ...HOME, state: 'XX' } }, 'stateUnknown', '5'],
    ['no signed release', VISIT, { releaseSigned: false }, 'requiredEmpty', '12'],
    ['benefits not assigned', VISIT, { benefitsAssigned: false }, 'notAssigned', '13'],
    ['no signature of the clinician', VISIT, { signed: null }, 'requiredEmpty', '31'],
    ['no tax number', VISIT, { taxId: '' }, 'requiredEmpty', '25'],
    ['two digits of the renderer swapped', VISIT, { renderingNpi: '2205175182' }, 'checkDigit', '24J'],
    ['a digit of the billing number wrong', VISIT, { billingNpi: '2104001178' }, 'checkDigit', '33a'],
    ['more paid by the patient than charged', VISIT, { patientPaid: 1_000_000 }, 'paidBeyondTotal', '29'],
    ['an accident without its day', VISIT, { otherAccident: true }, 'accidentDate', '14'],
    ['a car accident without its state', VISIT, { autoRelated: true }, 'accidentState', '10b'],
    ['other coverage without its policy', VISIT, { otherCoverage: true }, 'otherInsuredEmpty', '9'],
    ['nobody who holds the policy', VISIT, { insured: { ...CHILD, name: '' } }, 'insuredEmpty', '4'],
    ['a child that holds the policy', { ...VISIT, patient: 'P16' }, { relationship: 'child' }, 'insuredIsPatient', '6'],
    ['a replacement without the payer’s number', VISIT, { frequency: '7' }, 'referenceMissing', '22'],
    ['an original that names an earlier claim', VISIT, { originalReference: 'BR-0113-102' }, 'referenceNeedless', '22'],
    ['a hospital visit without the hospital', { ...VISIT, provider: 'MOR', place: '23' }, { facility: null }, 'facilityMissing', '32'],
    ['Medicare first without the word NONE', { ...VISIT, patient: 'P30', payer: 'lantern-b' }, { insured: CHILD }, 'groupNotNone', '11'],
  ])('find %s, and nothing there on the right claim', (_, row, over, message, box) => {
    const at = (claim: Partial<Claim>) => found(row, claim).filter((one) => one.message === message && one.box === box);
    expect(at(over)).toHaveLength(1);
    expect(at({})).toEqual([]);
  });

  test('every message has its level', () => {
    expect(messages.filter((id) => LEVEL_OF[id] === undefined)).toEqual([]);
    expect(Object.keys(LEVEL_OF).filter((id) => !messages.includes(id))).toEqual([]);
  });
});

describe('the scrubber', () => {
  test.each<[string, ClaimRow, Partial<Claim>, string, string, string]>([
    ['an empty member number', VISIT, { member: '' }, 'stop', 'requiredEmpty', '1a'],
    ['a total that does not add up', VISIT, { total: 1 }, 'stop', 'totalDiffers', '28'],
    ['a pointer to nothing', { ...VISIT, services: [{ code: 'W2734', for: [] }] }, {}, 'stop', 'pointerEmpty', '24E'],
    ['a diagnosis without its seventh character', { ...VISIT, diagnoses: ['S93.401'] }, {}, 'stop', 'diagnosisIncomplete', '21'],
    ['a manifestation that stands first', { ...VISIT, diagnoses: ['Z68.35', 'E66.01'] }, {}, 'stop', 'orderWrong', '21'],
    [
      'two modifiers that exclude each other',
      { ...LANTERN, services: [{ code: 'Y3915', modifiers: ['LT', '50'] }] },
      {},
      'stop',
      'modifiersExclude',
      '24D',
    ],
    ['a side that is not named', { ...LANTERN, services: [{ code: 'Y3915' }] }, {}, 'warn', 'modifierMissing', '24D'],
    [
      'a vial without a word on waste',
      {
        ...LANTERN,
        services: [
          { code: 'Y3915', modifiers: ['LT'] },
          { code: 'J3301', units: 4 },
        ],
      },
      {},
      'warn',
      'modifierMissing',
      '24D',
    ],
    [
      'a visit beside a small procedure',
      { ...VISIT, diagnoses: ['L02.415'], services: [{ code: 'W2734' }, { code: 'Y5319' }] },
      {},
      'warn',
      'pair',
      '24D',
    ],
    [
      'milligrams typed as units',
      { ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'Y3784' }, { code: 'J1885', units: 60 }] },
      {},
      'warn',
      'drugUnits',
      '24G',
    ],
    ['too many units', { ...VISIT, diagnoses: ['L57.0'], services: [{ code: 'Y4316', units: 7 }] }, {}, 'warn', 'units', '24G'],
    ['the check of another age', { ...VISIT, diagnoses: ['Z00.00'], services: [{ code: 'W3968' }] }, {}, 'warn', 'age', '24D'],
    ['a diagnosis the policy does not list', { ...LANTERN, diagnoses: ['I10'] }, {}, 'warn', 'necessity', '24E'],
    [
      'a drug without its giving',
      { ...VISIT, diagnoses: ['M54.50'], services: [{ code: 'J1885', units: 4 }] },
      {},
      'warn',
      'companion',
      '24D',
    ],
    [
      'a picture that needs permission',
      { ...VISIT, diagnoses: ['M54.16'], services: [{ code: 'Z5834' }] },
      {},
      'warn',
      'authorization',
      '23',
    ],
    ['a second payer without the first one’s figures', VISIT, { rank: 2 }, 'warn', 'secondPayer', '29'],
  ])('sees %s', (_, row, over, level, message, box) => {
    expect(found(row, over)).toContainEqual(expect.objectContaining({ level, message, box }));
  });

  test('says only what has a wording, stops first', () => {
    const all = found({ ...VISIT, diagnoses: ['S93.401'], services: [{ code: 'Y3915', units: 9, for: [] }] }, { total: 1, rank: 2 });
    expect(all.map((one) => one.message).filter((message) => !messages.includes(message))).toEqual([]);
    expect(all.map((one) => one.level)).toEqual([...all.map((one) => one.level)].sort());
  });

  test('is quiet about the visit once 25 stands on it', () => {
    const row: ClaimRow = {
      ...VISIT,
      diagnoses: ['I10', 'L02.415'],
      services: [
        { code: 'W2734', modifiers: ['25'], for: ['I10'] },
        { code: 'Y5319', for: ['L02.415'] },
      ],
    };
    expect(found(row)).toEqual([]);
  });
});
