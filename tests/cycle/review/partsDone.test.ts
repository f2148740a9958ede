// What another claim has been paid for already, and the packages of operations across claims (facts b.2 rows B10, B14, B20, 54, 97; c.5).

import { describe, expect, test } from 'vitest';
import type { HistoryLine } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, historyLine, patientNamed, providerNamed, type ServiceRow, tables } from '../../casebook/desk.ts';
import { answers, VISIT } from './answers.ts';

const ROW: ClaimRow = { ...VISIT, patient: 'P30', payer: 'lantern-b', provider: 'HAD', place: '24', day: '2026-03-10', diagnoses: ['I10'] };
const PRICED = { ...tables, policies: [] };
const by = (provider: string, code: string, over: Partial<HistoryLine> = {}): HistoryLine =>
  historyLine({ code, from: day('2026-03-10'), renderingNpi: providerNamed(provider).npi, place: '24', ...over });
const answered = (service: ServiceRow, history: readonly HistoryLine[], row: Partial<ClaimRow> = {}, file = {}) =>
  answers({ ...ROW, ...row, services: [service] }, {}, { tables: PRICED, history, ...file })[0];

describe('parts of a test', () => {
  const scan = { code: 'Z2215' };
  const zielny = { provider: 'ZIE', place: '22' };
  test.each<readonly [string, readonly string[], readonly string[], string]>([
    ['the reading was paid to somebody else, we bill it again', ['26'], ['26'], 'CO-B20'],
    ['the whole was paid to somebody else, we bill the reading', ['26'], [], 'CO-B20'],
    ['the reading was paid, we bill the whole', [], ['26'], 'CO-B10'],
    ['the machine was paid, we bill the reading', ['26'], ['TC'], 'paid'],
    ['read again by another clinician, and said so', ['26', '77'], ['26'], 'paid'],
  ])('%s', (_, modifiers, theirs, expected) => {
    expect(answered({ ...scan, modifiers }, [by('MOR', 'Z2215', { modifiers: theirs })], zielny)).toBe(expected);
  });

  test('our own whole after our own reading: part of it is paid', () => {
    expect(answered({ code: 'Z3412' }, [by('ZIE', 'Z3412', { modifiers: ['26'] })], zielny)).toBe('CO-B10');
  });

  test('a line that was denied or reversed was paid to nobody', () => {
    for (const state of ['denied', 'voided'] as const)
      expect(answered({ ...scan, modifiers: ['26'] }, [by('MOR', 'Z2215', { state })], zielny)).toBe('paid');
  });
});

describe('parts of an operation', () => {
  test.each<readonly [string, readonly string[], readonly string[], number, string]>([
    ['we bill it whole, somebody did the aftercare (55)', [], ['55'], 0, 'CO-B10'],
    ['we bill the aftercare (55), somebody had it whole', ['55'], [], -20, 'CO-B20'],
    ['we bill the operation (54), somebody the aftercare (55)', ['54'], ['55'], 30, 'paid'],
    ['we bill the operation (54), somebody the care before it (56)', ['54'], ['56'], -3, 'CO-B10'],
    ['both bill it whole', [], [], 0, 'CO-B20'],
    ['somebody assisted (80)', [], ['80'], 0, 'paid'],
    ['two surgeons, each with 62', ['62'], ['62'], 0, 'paid'],
    ['somebody did it a year ago', [], [], -300, 'paid'],
  ])('%s', (_, modifiers, theirs, days, expected) => {
    const other = by('LIN', 'Y3119', { modifiers: theirs, from: day('2026-03-10') + days });
    expect(answered({ code: 'Y3119', modifiers }, [other])).toBe(expected);
  });

  test('the other side is another operation', () => {
    expect(answered({ code: 'Y3526', modifiers: ['RT'] }, [by('LIN', 'Y3526', { modifiers: ['LT'] })])).toBe('paid');
    expect(answered({ code: 'Y3526', modifiers: ['RT'] }, [by('LIN', 'Y3526', { modifiers: ['RT'] })])).toBe('CO-B20');
  });

  test('care elsewhere that the payer has on file counts as well', () => {
    const patient = { ...patientNamed('P30'), earlier: [{ code: 'Y3119', day: day('2026-02-20'), provider: null, modifiers: [] }] };
    expect(answered({ code: 'Y3119', modifiers: ['55'] }, [], {}, { patient })).toBe('CO-B20');
  });
});

describe('a second visit of the day', () => {
  const office = { provider: 'OKA', place: '11' };
  test('by the same clinician, or a colleague of the group and specialty', () => {
    expect(answered({ code: 'W2743' }, [by('OKA', 'W2734', { place: '11' })], office)).toBe('CO-B14');
    expect(answered({ code: 'W2743' }, [by('REY', 'W2734', { place: '11' })], office)).toBe('CO-B14');
    expect(answered({ code: 'W2743' }, [by('MOR', 'W2734', { place: '11' })], office)).toBe('paid');
    expect(answered({ code: 'W2743' }, [by('OKA', 'W2734', { from: day('2026-03-09') })], office)).toBe('paid');
  });

  test('on one claim the first is paid', () => {
    const row = { ...ROW, ...office, services: [{ code: 'W2734' }, { code: 'W2743' }] };
    expect(answers(row, {}, { tables: PRICED })).toEqual(['paid', 'CO-B14']);
  });

  test('a wellness visit beside a visit with 25 is no second one', () => {
    const row = { ...ROW, ...office, services: [{ code: 'G0439' }, { code: 'W2734', modifiers: ['25'] }] };
    expect(answers(row, {}, { tables: PRICED })[1]).toBe('paid');
  });
});

describe('who may be paid for helping (54)', () => {
  const assisted = (indicator: string, modifiers: readonly string[], attachments: readonly ['operativeReport'] | readonly [] = []) => {
    const service = tables.services.get('Y3119');
    if (!service) throw new Error('no gallbladder');
    const services = new Map([...tables.services, ['Y3119', { ...service, assistantIndicator: indicator }]]);
    return answers({ ...ROW, services: [{ code: 'Y3119', modifiers }] }, { attachments }, { tables: { ...PRICED, services } })[0];
  };
  test.each([
    ['2: paid', '2', ['80'], 'paid'],
    ['1: never', '1', ['80'], 'CO-54'],
    ['0: only with the report', '0', ['80'], 'CO-54'],
    ['9: no operation', '9', ['80'], 'CO-4 N519'],
    ['1: no second surgeon either', '1', ['62'], 'CO-54'],
  ])('indicator %s', (_, indicator, modifiers, expected) => expect(assisted(indicator, modifiers)).toBe(expected));

  test('indicator 0 with the operative report is paid, 1 is not', () => {
    expect(assisted('0', ['80'], ['operativeReport'])).toBe('paid');
    expect(assisted('1', ['80'], ['operativeReport'])).toBe('CO-54');
  });

  test('a physician assistant may help at a big operation, not do one; her unit is none of the surgeon’s', () => {
    expect(answered({ code: 'Y3119', modifiers: ['AS'] }, [by('HAD', 'Y3119')], { provider: 'WHI' })).toBe('paid');
    expect(answered({ code: 'Y3119' }, [], { provider: 'WHI' })).toBe('CO-185 N95');
    const colleague = { ...providerNamed('HAD'), id: 'HA2', npi: '2318085125' };
    const file = { providers: [colleague, ...['HAD', 'WHI'].map(providerNamed)] };
    expect(answered({ code: 'Y3119' }, [{ ...by('HAD', 'Y3119', { modifiers: ['80'] }), renderingNpi: colleague.npi }], {}, file)).toBe(
      'paid',
    );
  });
});

describe('packages across claims', () => {
  const visit = { code: 'W3630' };
  const eve = { day: '2026-03-09', place: '11' };
  const operation = { ...by('HAD', 'Y3119'), claim: 'C-2', claimNumber: 'X-2' };
  const own = { ...by('HAD', 'W3630', { from: day('2026-03-09'), state: 'pending' }), claim: 'C-1', claimNumber: 'X-1' };

  test('the eve of a big operation belongs to it, though the operation came to the payer after the visit', () => {
    expect(answered(visit, [own, operation], eve)).toBe('CO-97 M144');
    expect(answered({ ...visit, modifiers: ['57'] }, [own, operation], eve)).toBe('paid');
  });

  test('58 and 79 begin a package of their own, 78 does not', () => {
    const later = { day: '2026-03-17', place: '11', provider: 'REY' };
    const first = (modifiers: readonly string[]) => [by('REY', 'Y4538', { modifiers, from: day('2026-03-10') })];
    for (const modifier of ['58', '79']) expect(answered({ code: 'W2725' }, first([modifier]), later)).toBe('CO-97 M144');
    expect(answered({ code: 'W2725' }, first(['78']), later)).toBe('paid');
    const patient = (modifiers: readonly string[]) => ({
      patient: { ...patientNamed('P30'), earlier: [{ code: 'Y4538', day: day('2026-03-10'), provider: 'REY', modifiers }] },
    });
    expect(answered({ code: 'W2725' }, [], later, patient([]))).toBe('CO-97 M144');
    expect(answered({ code: 'W2725' }, [], later, patient(['78']))).toBe('paid');
  });
});
