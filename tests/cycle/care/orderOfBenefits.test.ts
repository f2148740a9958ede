// Who pays first: each rule of facts d.6 decides, and misses where its condition is not met. The covers stand in the wrong order on purpose.

import { describe, expect, test } from 'vitest';
import { inOrderOfBenefits, ruleBetween } from '../../../src/cycle/care/orderOfBenefits.ts';
import type { Coverage, Subscriber } from '../../../src/cycle/care/patient.ts';
import type { Payer } from '../../../src/cycle/payer.ts';
import { day, patientNamed, payerNamed } from '../../casebook/desk.ts';

type Held = Partial<Omit<Subscriber, 'born'>> & { readonly born?: string };
type Cover = Partial<Omit<Coverage, 'subscriber'>> & { readonly payer: string; readonly subscriber?: Held | null };

function cover({ subscriber, ...over }: Cover): Coverage {
  const plain = patientNamed('P28').coverages[0];
  if (!plain) throw new Error('P28 has a plan');
  const held = subscriber
    ? { through: 'work' as const, staff: null, custody: null, ...subscriber, born: subscriber.born ? day(subscriber.born) : null }
    : null;
  return { ...plain, relationship: 'self', from: null, ...over, subscriber: held };
}

interface Person {
  readonly born?: string;
  readonly kidneyFailureSince?: string;
  readonly day?: string;
  readonly noRules?: string; // a payer without rules of order
}

function order(covers: readonly Cover[], person: Person) {
  const question = {
    patient: {
      born: day(person.born ?? '1980-05-05'),
      kidneyFailureSince: person.kidneyFailureSince === undefined ? null : day(person.kidneyFailureSince),
    },
    day: day(person.day ?? '2026-02-11'),
    payerOf: (id: string): Payer => {
      const payer = payerNamed(id);
      return id === person.noRules ? { ...payer, coordination: { ...payer.coordination, orderRules: 'noRules' } } : payer;
    },
  };
  const made = covers.map(cover);
  const sorted = inOrderOfBenefits(made, question);
  const [first, second] = sorted;
  return {
    order: sorted.map((one) => one.payer).join(' '),
    rule: first && second ? ruleBetween(first, second, question, made) : null,
  };
}

const OLD = '1959-06-21'; // 66 on the day
const MEDICARE: Cover = { payer: 'lantern-b' };
const employer = (over: Held, relationship: Coverage['relationship'] = 'self'): Cover => ({
  payer: 'blueriver-ppo',
  relationship,
  subscriber: over,
});
const child = (payer: string, over: Held, more: Pick<Partial<Coverage>, 'from'> = {}): Cover => ({
  payer,
  relationship: 'child',
  subscriber: over,
  ...more,
});

type Row = readonly [name: string, covers: readonly Cover[], person: Person, expected: string, rule: string | null];

describe('across kinds of payer', () => {
  test.each<Row>([
    ['the state is last', [{ payer: 'hearthstone' }, employer({})], {}, 'blueriver-ppo hearthstone', 'lastResort'],
    ['the state is after Medicare, too', [{ payer: 'hearthstone' }, MEDICARE], {}, 'lantern-b hearthstone', 'lastResort'],
    [
      'the work injury’s payer is first for the injury',
      [employer({}), { payer: 'anvil-comp', onlyFor: 'employment' }],
      {},
      'anvil-comp blueriver-ppo',
      'injuryFirst',
    ],
  ])('%s', (_, covers, person, expected, rule) => expect(order(covers, person)).toEqual({ order: expected, rule }));
});

describe('Medicare and an employer’s plan', () => {
  test.each<Row>([
    [
      '65, own current work, 20 staff: the plan',
      [MEDICARE, employer({ staff: 20 })],
      { born: OLD },
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    [
      '65, own current work, 19 staff: Medicare',
      [employer({ staff: 19 }), MEDICARE],
      { born: OLD },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      '65, the spouse’s current work',
      [MEDICARE, employer({ staff: 45 }, 'spouse')],
      { born: OLD },
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    [
      '65, a child’s current work does not count',
      [employer({ staff: 500 }, 'other'), MEDICARE],
      { born: OLD },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      '65 and retired: Medicare',
      [employer({ through: 'formerWork', staff: 500 }), MEDICARE],
      { born: OLD },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      '65 and on continuation: Medicare',
      [employer({ through: 'continuation', staff: 500 }), MEDICARE],
      { born: OLD },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      '65 and a supplement bought: Medicare',
      [employer({ through: 'bought', staff: 500 }), MEDICARE],
      { born: OLD },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      'on the 65th birthday 20 staff are enough',
      [MEDICARE, employer({ staff: 45 })],
      { born: '1961-02-11' },
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    [
      'the day before it takes 100',
      [employer({ staff: 45 }), MEDICARE],
      { born: '1961-02-12' },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      'disabled, family work, 100 staff: the plan',
      [MEDICARE, employer({ staff: 100 }, 'spouse')],
      {},
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    ['disabled, a parent’s work counts', [MEDICARE, employer({ staff: 100 }, 'child')], {}, 'blueriver-ppo lantern-b', 'medicareSecondary'],
    ['disabled, 99 staff: Medicare', [employer({ staff: 99 }, 'spouse'), MEDICARE], {}, 'lantern-b blueriver-ppo', 'medicareFirst'],
    [
      'kidney failure, month 30, six staff: the plan',
      [MEDICARE, employer({ staff: 6 })],
      { kidneyFailureSince: '2023-09-10' },
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    [
      'kidney failure, month 31: Medicare',
      [employer({ staff: 600 }), MEDICARE],
      { kidneyFailureSince: '2023-08-10' },
      'lantern-b blueriver-ppo',
      'medicareFirst',
    ],
    [
      'kidney failure: a retiree’s plan goes first in the 30 months, too',
      [MEDICARE, employer({ through: 'formerWork' })],
      { born: OLD, kidneyFailureSince: '2025-01-01' },
      'blueriver-ppo lantern-b',
      'medicareSecondary',
    ],
    [
      'the Advantage plan follows the same rules',
      [{ payer: 'saltmarsh-adv' }, employer({ staff: 45 })],
      { born: OLD },
      'blueriver-ppo saltmarsh-adv',
      'medicareSecondary',
    ],
    [
      'nothing known of the job: as written',
      [{ payer: 'blueriver-ppo', subscriber: null }, MEDICARE],
      { born: OLD },
      'blueriver-ppo lantern-b',
      'asWritten',
    ],
  ])('%s', (_, covers, person, expected, rule) => expect(order(covers, person)).toEqual({ order: expected, rule }));
});

describe('two plans (NAIC model, rules 1 to 7)', () => {
  test.each<Row>([
    [
      '1: a plan without rules',
      [employer({}), { payer: 'quillmark', relationship: 'spouse', subscriber: {} }],
      { noRules: 'quillmark' },
      'quillmark blueriver-ppo',
      'noRules',
    ],
    [
      '2: one’s own plan',
      [employer({}, 'spouse'), { payer: 'quillmark', subscriber: {} }],
      {},
      'quillmark blueriver-ppo',
      'subscriberFirst',
    ],
    [
      '2: one’s own, though older and continued',
      [employer({}, 'spouse'), { payer: 'quillmark', subscriber: { through: 'continuation' } }],
      {},
      'quillmark blueriver-ppo',
      'subscriberFirst',
    ],
    [
      '2, the exception: working spouse’s plan, Medicare, own retiree plan',
      [MEDICARE, { payer: 'quillmark', subscriber: { through: 'formerWork', staff: 900 } }, employer({ staff: 80 }, 'spouse')],
      { born: OLD },
      'blueriver-ppo lantern-b quillmark',
      'medicareSecondary',
    ],
    [
      '3: the earlier birthday in the year, not the older parent',
      [child('blueriver-ppo', { born: '1983-10-11' }), child('quillmark', { born: '1986-03-03' })],
      {},
      'quillmark blueriver-ppo',
      'birthday',
    ],
    [
      '3: the day where the month is the same',
      [child('blueriver-ppo', { born: '1983-03-04' }), child('quillmark', { born: '1986-03-03' })],
      {},
      'quillmark blueriver-ppo',
      'birthday',
    ],
    [
      '3: the same birthday, then the longer cover',
      [
        child('blueriver-ppo', { born: '1983-03-03' }, { from: day('2020-01-01') }),
        child('quillmark', { born: '1986-03-03' }, { from: day('2015-01-01') }),
      ],
      {},
      'quillmark blueriver-ppo',
      'longerCover',
    ],
    [
      '3: the court’s order before the birthday',
      [
        child('blueriver-ppo', { born: '1983-01-01', custody: 'custodial' }),
        child('quillmark', { born: '1986-12-31', custody: 'courtOrder' }),
      ],
      {},
      'quillmark blueriver-ppo',
      'courtOrder',
    ],
    [
      '3: custody, then the custodial parent’s spouse, then the other parent',
      [
        child('fernbrook-hmo', { born: '1983-01-01', custody: 'nonCustodial' }),
        child('blueriver-ppo', { born: '1984-05-01', custody: 'custodialSpouse' }),
        child('quillmark', { born: '1986-12-31', custody: 'custodial' }),
      ],
      {},
      'quillmark blueriver-ppo fernbrook-hmo',
      'custody',
    ],
    [
      '3: joint custody goes by the birthday',
      [child('blueriver-ppo', { born: '1983-10-11', custody: null }), child('quillmark', { born: '1986-03-03', custody: null })],
      {},
      'quillmark blueriver-ppo',
      'birthday',
    ],
    [
      '4: current work before retired',
      [employer({ through: 'formerWork' }), { payer: 'quillmark', subscriber: {} }],
      {},
      'quillmark blueriver-ppo',
      'activeFirst',
    ],
    [
      '5: own plan before continuation',
      [employer({ through: 'continuation' }), { payer: 'quillmark', subscriber: {} }],
      {},
      'quillmark blueriver-ppo',
      'continuationLast',
    ],
    [
      '6: longer cover',
      [
        { payer: 'blueriver-ppo', from: day('2025-01-01') },
        { payer: 'quillmark', from: day('2024-01-01') },
      ],
      {},
      'quillmark blueriver-ppo',
      'longerCover',
    ],
    ['7: nothing decides, as written', [employer({}), { payer: 'quillmark', subscriber: {} }], {}, 'blueriver-ppo quillmark', 'asWritten'],
  ])('%s', (_, covers, person, expected, rule) => expect(order(covers, person)).toEqual({ order: expected, rule }));
});

test.each([
  ['P02', 'lantern-b blueriver-ppo'],
  ['P03', 'blueriver-ppo lantern-b'],
  ['P06', 'lantern-b hearthstone'],
  ['P08', 'quillmark lantern-b'],
  ['P11', 'quillmark blueriver-ppo'],
  ['P12', 'fernbrook-hmo hearthstone'],
])('the shipped patient %s has %s, in whichever order the cards are written', (id, expected) => {
  const patient = patientNamed(id);
  const question = { patient, day: day('2026-02-11'), payerOf: payerNamed };
  for (const covers of [patient.coverages, patient.coverages.toReversed()])
    expect(
      inOrderOfBenefits(covers, question)
        .map((one) => one.payer)
        .join(' '),
    ).toBe(expected);
});
