// The two front doors: who turns a claim back, with which category, and when it goes in (facts a.3).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/cycle/claim/claim.ts';
import { type FrontDoorInput, frontDoor } from '../../../src/cycle/claim/frontDoor.ts';
import { hasCheckDigit } from '../../../src/cycle/claim/npi.ts';
import { adjudicate } from '../../../src/cycle/review/adjudicate.ts';
import {
  answerOf,
  type ClaimRow,
  claimOf,
  day,
  decided,
  groups,
  inputOf,
  patientNamed,
  payerNamed,
  providers,
  tables,
  VISIT,
} from '../../casebook/desk.ts';

function door(row: ClaimRow, over: Partial<Claim> = {}, known: Partial<FrontDoorInput> = {}) {
  const claim = { ...claimOf(row), ...over };
  return frontDoor({
    claim,
    payer: payerNamed(claim.payer),
    providers,
    groups,
    patient: patientNamed(row.patient),
    today: day(row.day) + 2,
    tables,
    knownClaimNumbers: [],
    pendingClaimNumbers: [],
    ...known,
  });
}

describe('a clean claim', () => {
  test('is accepted into adjudication (A2)', () => {
    expect(door(VISIT)).toEqual({ from: 'payer', category: 'A2', message: null, boxes: [] });
  });
});

const LINE = claimOf(VISIT).lines[0];
if (!LINE) throw new Error('a claim has a line');

describe('the clearinghouse', () => {
  test.each([
    ['misses the patient name', { patientName: ' ' }, 'A6', 'nameMissing', ['2']],
    ['misses the member number', { member: '' }, 'A6', 'memberMissing', ['1a']],
    ['misses the billing number', { billingNpi: '' }, 'A6', 'billingNumberMissing', ['33a']],
    [
      'sees two swapped digits of the renderer (casebook tray-swapped-digits)',
      { renderingNpi: '2205175182' },
      'A7',
      'providerCheckDigit',
      ['24J'],
    ],
  ] as const)('%s', (_, over, category, message, boxes) => {
    expect(door(VISIT, over)).toEqual({ from: 'clearinghouse', category, message, boxes });
  });
});

describe("the payer's door", () => {
  test.each([
    ['a letter O for a zero in the member number', { member: 'BRV15582O943-04' }, 'A7', 'memberForm'],
    ['a date of service after the day of receipt', { lines: [{ ...LINE, from: LINE.from + 9, to: LINE.to + 9 }] }, 'A7', 'dateImpossible'],
    ['a line that ends before it begins', { lines: [{ ...LINE, to: LINE.from - 1 }] }, 'A8', 'datesCrossed'],
    ['a line that points to nothing', { lines: [{ ...LINE, pointers: [] }] }, 'A8', 'pointerEmpty'],
    ['a line that points to an empty letter', { lines: [{ ...LINE, pointers: [3] }] }, 'A8', 'pointerEmpty'],
    ['a total that is not the sum of the lines', { total: 1 }, 'A8', 'totalDiffers'],
    ['a replacement without the claim number', { frequency: '7' }, 'A3', 'replacementWithoutNumber'],
    ['a replacement that names an unknown claim', { frequency: '7', originalReference: 'BR-1' }, 'A3', 'replacementUnknownNumber'],
  ] as const)('turns back %s', (_, over, category, message) => {
    expect(door(VISIT, over as Partial<Claim>)).toMatchObject({ from: 'payer', category, message });
  });

  test('takes a replacement that names a decided claim', () => {
    const claim = { frequency: '7', originalReference: 'BR-1' } as const;
    expect(door(VISIT, claim, { knownClaimNumbers: ['BR-1'] }).category).toBe('A2');
  });

  test('of the federal payer takes no replacement at all', () => {
    const row: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'] };
    expect(door(row, { frequency: '7', originalReference: 'LB-1' }, { knownClaimNumbers: ['LB-1'] })).toMatchObject({
      category: 'A3',
      message: 'replacementNotTaken',
    });
  });

  test('of Quillmark lets a replacement without a good number in, to deny it as a duplicate', () => {
    const row: ClaimRow = { ...VISIT, patient: 'P22', payer: 'quillmark' };
    expect(door(row, { frequency: '7' }).category).toBe('A2');
  });

  test('tells a self-insured patient from a child', () => {
    const row: ClaimRow = { ...VISIT, patient: 'P27', payer: 'lantern-b', diagnoses: ['I10'] };
    expect(door(row, { relationship: 'child' })).toMatchObject({ category: 'A8', message: 'relationship' });
  });
});

describe('a former name (casebook tray-former-name)', () => {
  const row: ClaimRow = {
    patient: 'P17',
    provider: 'LIN',
    payer: 'fernbrook-hmo',
    day: '2026-02-10',
    place: '22',
    diagnoses: ['M17.11'],
    services: [{ code: 'Y3915', modifiers: ['RT'] }],
  };
  test('is asked for while the payer knows no other', () => {
    expect(door(row)).toMatchObject({ category: 'A7', message: 'nameDiffers', boxes: ['24J'] });
    expect(door(row, { renderingName: 'Sofia Ekdahl, MD' }).category).toBe('A2');
  });
  test('is wrong from March on', () => {
    expect(door(row, {}, { today: day('2026-03-01') }).category).toBe('A2');
    expect(door(row, { renderingName: 'Sofia Ekdahl, MD' }, { today: day('2026-03-01') }).message).toBe('nameDiffers');
  });
});

describe('the check digit of a provider number', () => {
  test.each(['1234567893', '2205170444', '2205171582', '2104001179'])('%s is right', (npi) => expect(hasCheckDigit(npi)).toBe(true));
  test.each(['1234567890', '2205175182', '220517158', 'ABCDEFGHIJ', ''])('%s is wrong', (npi) => expect(hasCheckDigit(npi)).toBe(false));
});

describe('boxes the doors read', () => {
  const home = claimOf(VISIT).patientAddress;
  test.each<[string, Partial<Claim>, string, string, string[]]>([
    ['an address nobody asked for', { patientAddress: { street: '', city: '', state: '', zip: '' } }, 'A6', 'addressMissing', ['5']],
    ['a state that does not exist', { patientAddress: { ...home, state: 'XX' } }, 'A7', 'stateUnknown', ['5']],
    ['a wrong digit in the billing number', { billingNpi: '2104001178' }, 'A7', 'providerCheckDigit', ['33a']],
    [
      'a wrong digit in the number of who ordered',
      { ordering: { qualifier: 'DK', npi: '2205175182', name: 'X' } },
      'A7',
      'providerCheckDigit',
      ['17'],
    ],
  ])('the clearinghouse returns %s', (_, over, category, message, boxes) => {
    expect(door(VISIT, over)).toEqual({ from: 'clearinghouse', category, message, boxes });
  });

  test('a replacement of a claim that is not yet decided comes back (A3)', () => {
    const over: Partial<Claim> = { frequency: '7', originalReference: 'BR-0113-102' };
    expect(door(VISIT, over, { pendingClaimNumbers: ['BR-0113-102'] })).toMatchObject({
      category: 'A3',
      message: 'replacementWhilePending',
    });
  });
});

/** One slip, once at a strict and once at a lax door (facts h 19): a rejection, never filed; or a denial with a number and rights. */
describe('the same slip', () => {
  const strict = { memberForm: true, memberMatch: true, codesOnDay: true, figures: true };
  const lax = { memberForm: false, memberMatch: false, codesOnDay: false, figures: false };
  const line = claimOf(VISIT).lines[0];
  if (!line) throw new Error('a claim has a line');
  test.each<[string, Partial<Claim>, string, string, string[]]>([
    ['a member number of another form', { member: 'BRV1558' }, 'A7', 'memberForm', ['PR-31 N382']],
    ['a well-formed number nobody has', { member: 'BRV999999999-04' }, 'A3', 'memberNotFound', ['PR-31 N382']],
    ['a name the payer does not know', { patientName: 'Samira Rahmany' }, 'A7', 'nameDiffers', ['PR-140 N382']],
    ['a procedure that does not exist', { lines: [{ ...line, code: 'W0000' }] }, 'A7', 'codeNotValid', ['CO-181 N56']],
    ['a diagnosis that is not complete', { diagnoses: ['S93.401'] }, 'A7', 'diagnosisNotValid', ['CO-146 M76']],
    ['a pointer to nothing', { lines: [{ ...line, pointers: [] }] }, 'A8', 'pointerEmpty', ['CO-16 M76']],
    ['a total that is not the sum', { total: 1 }, 'A8', 'totalDiffers', ['CO-16 M79']],
  ])('%s', (_, over, category, message, denied) => {
    const payer = payerNamed('blueriver-ppo');
    const claim = { ...claimOf(VISIT), ...over };
    expect(door(VISIT, over, { payer: { ...payer, frontDoor: strict } })).toMatchObject({ from: 'payer', category, message });
    expect(door(VISIT, over, { payer: { ...payer, frontDoor: lax } }).category).toBe('A2');
    expect(decided(adjudicate(inputOf(VISIT, { claim, payer: { ...payer, frontDoor: lax } }))).lines.map(answerOf)).toEqual(denied);
  });

  test('a wrong total takes every line with it', () => {
    const two: ClaimRow = { ...VISIT, services: [{ code: 'W2734' }, { code: 'Z4619', modifiers: ['QW'] }] };
    const claim = { ...claimOf(two), total: 1 };
    expect(decided(adjudicate(inputOf(two, { claim }))).lines.map(answerOf)).toEqual(['CO-16 M79', 'CO-16 M79']);
  });

  test('a hospital visit that does not name the hospital lacks box 32 (CO-16 MA114)', () => {
    const ward: ClaimRow = { ...VISIT, provider: 'MOR', place: '23', services: [{ code: 'W2734' }] };
    const claim = { ...claimOf(ward), facility: null };
    expect(decided(adjudicate(inputOf(ward, { claim }))).lines.map(answerOf)).toEqual(['CO-16 MA114']);
  });
});
