// The fee of one line, step by step, as the remittance explains it: each share by its name and figure, and the place that decides which fee it starts from (facts d.1, d.5, c.2, c.5).

import { describe, expect, test } from 'vitest';
import type { Payer } from '../../../src/cycle/payer.ts';
import { feeOf, isFacility, nonParticipation } from '../../../src/cycle/review/fee.ts';
import { openReview, type Review } from '../../../src/cycle/review/review.ts';
import { SUPPORTS_ALL } from '../../../src/cycle/review/reviewInput.ts';
import { type ClaimRow, day, inputOf, payerNamed, providerNamed, providers } from '../../casebook/desk.ts';
import { VISIT } from './answers.ts';

interface Line {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly charge?: number;
  readonly place?: string;
  readonly provider?: string;
  readonly payer?: Payer;
}

function reviewOf({ code, modifiers = [], units = 1, charge = 200_000, place = '11', provider = 'OKA', payer }: Line): Review {
  const row: ClaimRow = { ...VISIT, payer: 'lantern-b', patient: 'P30', provider, place, services: [{ code, modifiers, units, charge }] };
  return openReview(inputOf(row, { payer: payer ?? payerNamed('lantern-b'), recordReview: SUPPORTS_ALL }));
}

/** 'office 95.30 ×…': name, figures and amount of every step. */
function steps(line: Line): readonly string[] {
  const review = reviewOf(line);
  const [first] = review.lines;
  if (!first) throw new Error('no line');
  return feeOf(review, first, first.service).steps.map(({ what, values, cents }) =>
    [what, ...Object.entries(values).map(([name, value]) => `${name} ${value}`), cents].join(' '),
  );
}

const OPERATION = 'facilityFee units 1922550 factor 334009 64215';

describe('each step by name', () => {
  test.each<readonly [string, Line, readonly string[]]>([
    ['a visit in the office', { code: 'W2734' }, ['officeFee 9530']],
    ['the same in a hospital', { code: 'W2734', place: '22' }, ['facilityFee 6740']],
    ['a nurse practitioner', { code: 'W2734', provider: 'TRA' }, ['officeFee 9530', 'nonPhysician bps 8500 8101']],
    ['a drug she gave', { code: 'J3301', provider: 'TRA', units: 4 }, ['officeFee 187', 'units units 4 748']],
    ['an operation', { code: 'Y3119', place: '24' }, [OPERATION]],
    ['its helper', { code: 'Y3119', place: '24', modifiers: ['80'] }, [OPERATION, 'assistantSurgeon bps 1600 10274']],
    ['where no trainee was there', { code: 'Y3119', place: '24', modifiers: ['82'] }, [OPERATION, 'assistantSurgeon bps 1600 10274']],
    ['a helper who is no physician', { code: 'Y3119', place: '24', modifiers: ['AS'] }, [OPERATION, 'assistantNonPhysician bps 1360 8733']],
    ['one of two surgeons', { code: 'Y3119', place: '24', modifiers: ['62'] }, [OPERATION, 'coSurgeon bps 6250 40134']],
    ['the operation alone (54)', { code: 'Y3119', place: '24', modifiers: ['54'] }, [OPERATION, 'surgeryOnly bps 7900 50730']],
    ['care after it (55)', { code: 'Y3119', place: '24', modifiers: ['55'] }, [OPERATION, 'postOperativeOnly bps 2100 13485']],
    ['care before it (56)', { code: 'Y3119', place: '24', modifiers: ['56'] }, [OPERATION, 'preOperativeOnly bps 1000 6422']],
    ['back in the room (78)', { code: 'Y3119', place: '24', modifiers: ['78'] }, [OPERATION, 'returnToOperatingRoom bps 6900 44308']],
    ['78 on a code without a package', { code: 'Y3915', modifiers: ['78'] }, ['officeFee 6206']],
    ['less than usual (52)', { code: 'Y3915', modifiers: ['52'] }, ['officeFee 6206', 'reducedService bps 5000 3103']],
    ['broken off (53)', { code: 'Y3915', modifiers: ['53'] }, ['officeFee 6206', 'discontinued bps 5000 3103']],
    [
      'more than usual, and the report bears it out (22)',
      { code: 'Y3915', modifiers: ['22'] },
      ['officeFee 6206', 'unusualWork bps 12500 7758'],
    ],
    ['both sides at one and a half', { code: 'Y3915', modifiers: ['50'] }, ['officeFee 6206', 'bothSides bps 15000 9309']],
    ['both sides in full', { code: 'Z7946', modifiers: ['50'] }, ['officeFee 3268', 'bothSides bps 20000 6536']],
    ['both sides of what has none', { code: 'Y3119', place: '24', modifiers: ['50'] }, [OPERATION]],
    ['the reading', { code: 'Z3449', modifiers: ['26'] }, ['officeFee 19889', 'professionalComponent bps 3400 6762']],
    [
      'the machine: what the reading leaves',
      { code: 'Z3449', modifiers: ['TC'] },
      ['officeFee 19889', 'technicalComponent bps 6600 13127'],
    ],
    ['26 where nothing is split', { code: 'W2734', modifiers: ['26'] }, ['officeFee 9530']],
    ['a code without a fee: half the charge', { code: 'Y5993', charge: 180_000 }, ['shareOfCharge charge 180000 bps 5000 90000']],
    ['no such code', { code: 'W9999' }, []],
  ])('%s', (_, line, expected) => expect(steps(line)).toEqual(expected));

  const blue = payerNamed('blueriver-ppo');
  test.each<readonly [string, Line, readonly string[]]>([
    ['the contract’s share', { code: 'W2734' }, ['officeFee 9530', 'contractShare bps 13200 12580']],
    ['a family’s own share', { code: 'Z4053' }, ['officeFee 1744', 'familyShare bps 9000 1570']],
  ])('%s', (_, line, expected) => expect(steps({ ...line, payer: blue })).toEqual(expected));

  test('a drug knows no family share, a code of its own price no step before it', () => {
    const { feeSchedule } = blue;
    const odd = {
      ...blue,
      feeSchedule: { ...feeSchedule, familyPercentBps: { drug: 9_000 }, exceptions: [{ code: 'W2734', feeCents: 11_111 }] },
    };
    expect(steps({ code: 'J3301', payer: odd })).toEqual(['officeFee 187', 'contractShare bps 13200 247']);
    expect(steps({ code: 'W2734', payer: odd })).toEqual(['ownPrice 11111']);
  });
});

describe('the place that decides which fee', () => {
  test.each<readonly [string, string, boolean]>([
    ['lantern-b', '11', false],
    ['lantern-b', '22', true],
    ['lantern-b', '10', false], // at home: as in the office
    ['lantern-b', '02', true], // elsewhere: as in a facility
    ['blueriver-ppo', '10', false],
    ['blueriver-ppo', '02', false], // as in the office, wherever
    ['quillmark', '10', true], // as in a facility, wherever
    ['quillmark', '02', true],
    ['quillmark', '11', false],
    ['blueriver-ppo', '22', true],
  ])('%s, place %s', (payer, place, facility) =>
    expect(isFacility(reviewOf({ code: 'W2734', payer: payerNamed(payer) }), place)).toBe(facility),
  );
});

describe('without a participation agreement', () => {
  const at = (
    from: string | null,
    to: string | null,
    status: 'nonParticipating' | 'notEnrolled' = 'nonParticipating',
    payer = 'lantern-b',
  ) => {
    const own = { ...providerNamed('OKA'), enrolment: [{ payer, from: from && day(from), to: to && day(to), status }] };
    const row: ClaimRow = { ...VISIT, payer: 'lantern-b', patient: 'P30', services: [{ code: 'W2734' }] };
    const review = openReview(inputOf(row, { providers: providers.map((one) => (one.id === 'OKA' ? (own as typeof one) : one)) }));
    return nonParticipation(review, day('2026-03-10'), null)?.feeBps ?? null;
  };
  test.each<readonly [string, number | null, number | null]>([
    ['always', at(null, null), 9_500],
    ['from this day on', at('2026-03-10', null), 9_500],
    ['to this day', at(null, '2026-03-10'), 9_500],
    ['between two days', at('2026-03-01', '2026-03-31'), 9_500],
    ['from tomorrow on', at('2026-03-11', null), null],
    ['to yesterday', at(null, '2026-03-09'), null],
    ['at another payer', at(null, null, 'nonParticipating', 'quillmark'), null],
    ['not enrolled at all', at(null, null, 'notEnrolled'), null],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});
