// Last days and how they are counted (facts a.5, d.4; casebook sets the-clock-is-ticking and the-returned-tray).

import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/cycle/claim/claim.ts';
import { parseDay } from '../../src/cycle/days.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { appealLimit, filingLimit, secondaryLimit } from '../../src/engine/lastDays.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { clocksOf } from '../../src/panels/desks/biller/deadlines.ts';
import { countedWords } from '../../src/panels/desks/biller/limitWords.ts';
import { day, payerNamed } from '../casebook/desk.ts';
import { shippedGame } from './games.ts';

const visit = (on: string, ...letters: readonly (readonly [DocumentKind, string])[]) => ({
  serviceDay: day(on),
  documents: letters.map(([kind, date]) => ({ kind, day: day(date), title: '', text: '' })),
});

describe('the time to file', () => {
  test.each([
    ['ninety days at Quillmark', 'quillmark', visit('2026-01-08'), '2026-04-08'],
    ['a calendar year at the federal payer', 'lantern-b', visit('2025-03-20'), '2026-03-20'],
    ['over 29 February too', 'lantern-b', visit('2027-03-01'), '2028-03-01'],
    ['longer by a letter that proves an exception', 'lantern-b', visit('2025-01-20', ['planTakeBackLetter', '2026-02-10']), '2026-08-31'],
    ['never shorter by one', 'lantern-b', visit('2026-01-20', ['planTakeBackLetter', '2026-02-10']), '2027-01-20'],
    ['the federal payer moves a Saturday', 'lantern-b', visit('2025-11-28'), '2026-11-30'],
    ['and a holiday', 'lantern-b', visit('2025-12-25'), '2026-12-28'],
    ['another payer moves no Sunday (tray-show-the-note)', 'quillmark', visit('2026-03-09'), '2026-06-07'],
    ['no other payer knows such letters', 'quillmark', visit('2026-01-08', ['planTakeBackLetter', '2026-02-10']), '2026-04-08'],
  ] as const)('%s', (_, payer, encounter, last) => expect(filingLimit(payerNamed(payer), encounter).last).toBe(day(last)));

  test('a later payer counts from the first one’s answer; the federal payer gives no more than its year', () => {
    const encounter = visit('2027-03-01');
    expect(secondaryLimit(payerNamed('blueriver-ppo'), encounter, day('2027-06-01')).last).toBe(day('2027-08-30'));
    expect(secondaryLimit(payerNamed('lantern-b'), encounter, day('2027-06-01')).last).toBe(day('2028-03-01'));
  });
});

test('a last day that moved tells where the count ended', () => {
  expect(countedWords(filingLimit(payerNamed('lantern-b'), visit('2025-11-28')))).toBe(
    'One calendar year from the visit of 28 Nov 2025, which is 28 Nov 2026, no working day: the next one still counts',
  );
});

describe('the scenario of limits', () => {
  const on = (iso: string): World => {
    let world = createWorld(shippedGame('the-clock-is-ticking', 'biller'));
    while (world.day < (parseDay(iso) ?? 0)) world = passDay(world);
    return world;
  };
  const world = on('2026-05-20');

  test('a redetermination has 120 days from the presumed receipt (clock-other-knee: 2 July)', () => {
    const knee = encounterOf(world, 'CT-07');
    const sent = knee.claims[0] ?? expect.fail('it was sent');
    expect(appealLimit(payerNamed('lantern-b'), knee, sent)).toMatchObject({ event: 'presumedReceipt', last: day('2026-07-02') });
  });

  test('no last day to appeal moves (tray-wrong-arrow: Sunday, 28 June)', () => {
    const knee = encounterOf(world, 'CT-07');
    const [first, ...later] = knee.claims;
    const answers = first?.remittances.map((one) => ({ ...one, day: day('2026-02-23') })) ?? [];
    const sent = { ...(first ?? expect.fail('it was sent')), remittances: answers };
    expect(appealLimit(payerNamed('lantern-b'), { ...knee, claims: [sent, ...later] }, sent)?.last).toBe(day('2026-06-28'));
  });

  test('every clock is listed, the nearest first, with how it was counted', () => {
    const days = clocksOf(world).map(({ deadline }) => deadline.day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const told = clocksOf(world).map(({ encounter, deadline }) => `${encounter} ${deadline.kind}: ${countedWords(deadline.limit)}`);
    expect(told).toContain('CT-07 appeal: 120 calendar days from the presumed receipt, five days after the remittance, on 4 Mar 2026');
    expect(told).toContain('CT-05 records: 30 calendar days from the letter of 24 Apr 2026');
  });
});
