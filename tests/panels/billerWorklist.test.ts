// The biller's worklist on the shipped scenarios: queues, last days from the payers' policies, the order of house rule 14, and columns that balance.

import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/cycle/days.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { daysAfter } from '../../src/engine/lastDays.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay, passToDeskDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { choicesFor } from '../../src/panels/desks/biller/choices.ts';
import { deadlinesOf } from '../../src/panels/desks/biller/deadlines.ts';
import { bookings, warningOf } from '../../src/panels/desks/biller/foresee.ts';
import { patientAmount } from '../../src/panels/desks/biller/openAmounts.ts';
import { emptyWords } from '../../src/panels/desks/biller/queueWords.ts';
import { accountParts, columnsOf } from '../../src/panels/desks/biller/sums.ts';
import { compareRows, queuesShown, type Row, rowsIn, worklistOf } from '../../src/panels/desks/biller/worklist.ts';
import { shippedGame } from '../engine/games.ts';

const tray = createWorld(shippedGame('the-returned-tray', 'biller'));

function until(world: World, done: (world: World) => boolean): World {
  let next = world;
  while (!done(next)) next = passDay(next);
  return next;
}

const onDay = (world: World, day: number): World => until(world, (now) => now.day >= day);
const rowOf = (world: World, id: string): Row | undefined => worklistOf(world).find((row) => row.id === id);

const ROW: Row = {
  id: 'X-1',
  patient: 'Ann',
  payer: 'P',
  queue: 'denied',
  position: 'outcome.denied',
  reason: 'CO-50',
  cents: 100,
  age: 10,
  deadline: null,
  missed: false,
  expected: null,
  waits: false,
};
const by = (day: number) => ({ deadline: { kind: 'appeal', day, limit: daysAfter('remittance', day - 60, 60), payer: 'p' } as const });

describe('house rule 14', () => {
  test('rejections come first, then what expires soonest, then the largest amount, then the oldest', () => {
    const rows: readonly Row[] = [
      { ...ROW, id: 'old', cents: 500, age: 90 },
      { ...ROW, id: 'young', cents: 500, age: 3 },
      { ...ROW, id: 'large', cents: 9_000 },
      { ...ROW, id: 'late', ...by(200) },
      { ...ROW, id: 'soon', ...by(120) },
      { ...ROW, id: 'rejected', queue: 'rejected', ...by(400) },
    ];
    expect(rows.toSorted(compareRows).map(({ id }) => id)).toEqual(['rejected', 'soon', 'late', 'large', 'old', 'young']);
  });

  test('a last day that was missed presses nobody any more', () => {
    const rows = [
      { ...ROW, id: 'missed', ...by(50), missed: true },
      { ...ROW, id: 'soon', ...by(120) },
    ];
    expect(rows.toSorted(compareRows).map(({ id }) => id)).toEqual(['soon', 'missed']);
  });
});

describe('the returned tray', () => {
  const opened = onDay(tray, tray.game.scenario.opens);

  test('only what has come to the desk is on the list', () => {
    expect(worklistOf(opened).map(({ id }) => id)).toEqual(['RT-01']);
  });

  test('a denial shows its first reason and the soonest way back: BlueRiver takes corrections for 180 days', () => {
    expect(rowOf(opened, 'RT-01')).toMatchObject({
      queue: 'denied',
      reason: 'PR-31',
      deadline: { kind: 'correct', day: dayOf(2026, 1, 29) + 180 },
      missed: false,
      waits: false,
    });
  });

  test('a rejection shows its category, and the filing limit that never stopped', () => {
    const world = onDay(tray, dayOf(2026, 2, 17));
    expect(rowOf(world, 'RT-03')).toMatchObject({ queue: 'rejected', reason: 'A7', deadline: { kind: 'file', day: dayOf(2026, 5, 11) } });
    expect(rowsIn(worklistOf(world), 'todo')[0]?.queue).toBe('rejected');
    expect(choicesFor(world, encounterOf(world, 'RT-03'), (d) => mayDecide(world, d)).find(({ id }) => id === 'appeal')?.refusal).toContain(
      'nothing to appeal',
    );
  });

  test('a pend shows the last day for the papers', () => {
    const world = until(
      tray,
      (now) => encounterOf(now, 'RT-13').position === 'review.pended' && encounterOf(now, 'RT-13').opens <= now.day,
    );
    const pend = encounterOf(world, 'RT-13').claims[0]?.pend;
    expect(rowOf(world, 'RT-13')).toMatchObject({ queue: 'pended', deadline: { kind: 'records', day: pend?.dueDay } });
  });

  test('an unprocessable claim was never filed: only the filing limit counts, not the appeal', () => {
    const world = onDay(tray, dayOf(2026, 2, 17));
    const encounter = encounterOf(world, 'RT-02');
    expect(encounter.claims[0]?.unprocessable).toBe(true);
    expect(deadlinesOf(world, encounter).map(({ kind }) => kind)).toEqual(['file']);
  });

  test('a gentle word is said before a CO amount goes to the patient, and before a replacement Lantern does not take', () => {
    const world = until(
      onDay(tray, dayOf(2026, 3, 16)),
      (now) => mayDecide(now, { kind: 'checkEligibility', encounter: 'RT-02', payer: 'lantern-b' }) === null,
    );
    const encounter = encounterOf(world, 'RT-02');
    expect(warningOf(world, encounter, { kind: 'billPatient', encounter: 'RT-02', cents: 7_400 })).toContain('CO');
    expect(warningOf(world, encounter, { kind: 'draftClaim', encounter: 'RT-02', purpose: 'replacement' })).toContain('no replacement');
    expect(warningOf(world, encounter, { kind: 'draftClaim', encounter: 'RT-02', purpose: 'newOriginal' })).toBeNull();
  });
});

describe('first claim', () => {
  test('a sent claim waits at the payer, and an empty queue says when the next answer is usual', () => {
    let world = createWorld(shippedGame('first-claim', 'biller'));
    world = until(world, (now) => rowOf(now, 'FC-02')?.queue === 'toBill');
    expect(rowOf(world, 'FC-02')?.deadline).toMatchObject({ kind: 'file', day: dayOf(2026, 1, 5) + 90 });
    world = decide(world, { kind: 'draftClaim', encounter: 'FC-02', purpose: 'original' });
    world = passToDeskDay(passToDeskDay(decide(world, { kind: 'submitClaim', encounter: 'FC-02' })));
    const row = rowOf(world, 'FC-02');
    expect(row).toMatchObject({ queue: 'atPayer', position: 'review.received', waits: true });
    const words = emptyWords('pended', worklistOf(world), world.day);
    expect(words).toMatch(/^No payer asks for records\. One claim is at the payer; the next answer is expected on \d+ (Jan|Feb)\.$/);
    const answered = until(world, (now) => encounterOf(now, 'FC-02').position.startsWith('outcome.'));
    expect(row?.expected).toBe(answered.day);
  });

  test('an empty list of work says that visits lie ahead', () => {
    const world = until(createWorld(shippedGame('before-you-cut')), (now) => rowsIn(worklistOf(now), 'ahead').length > 0);
    const ahead = rowsIn(worklistOf(world), 'ahead');
    expect(emptyWords('todo', ahead, world.day)).toMatch(/^Nothing waits for you\. \w+ visits? lies? under “Ahead”/);
    expect(emptyWords('todo', [], world.day)).toBe('Nothing waits for you.');
  });

  test('a share that an unposted answer lays on the patient is to be posted first, and is proposed less the copay of the day', () => {
    const world = until(createWorld(shippedGame('first-claim', 'biller')), (now) => encounterOf(now, 'FC-06').position === 'outcome.paid');
    const encounter = encounterOf(world, 'FC-06');
    expect(patientAmount(encounter)).toBe(4_397); // $73.97 laid on her, $30.00 in the till
    expect(warningOf(world, encounter, { kind: 'billPatient', encounter: 'FC-06', cents: 4_397 })).toContain('post it first');
  });

  test('what a posting will book is what it books', () => {
    let world = createWorld(shippedGame('first-claim', 'biller'));
    world = onDay(world, dayOf(2026, 2, 24));
    const encounter = encounterOf(world, 'FC-06');
    const remittance = encounter.claims[0]?.remittances[0]?.id ?? '';
    const entries = bookings(world, encounter, { kind: 'postRemittance', encounter: 'FC-06', remittance });
    const after = encounterOf(decide(world, { kind: 'postRemittance', encounter: 'FC-06', remittance }), 'FC-06');
    expect(entries.length).toBeGreaterThan(0);
    expect(after.account).toEqual([...encounter.account, ...entries]);
  });
});

describe('on every day of every scenario', () => {
  for (const name of ['first-claim', 'the-returned-tray', 'one-person-clinic'] as const) {
    test(`${name}: each encounter lies in one queue, and every column balances to the cent`, () => {
      let world = createWorld(shippedGame(name, 'biller'));
      const last = world.game.scenario.start + world.game.scenario.days - 1;
      for (; world.day < last; world = passDay(world)) {
        const rows = worklistOf(world);
        const shown = queuesShown(rows).filter((queue) => queue !== 'todo');
        expect(shown.flatMap((queue) => rowsIn(rows, queue)).length).toBe(rows.length);
        expect(rows.every(({ deadline }) => deadline === null || Number.isInteger(deadline.day))).toBe(true);
        for (const encounter of world.encounters) {
          const { charge, parts } = accountParts(encounter);
          expect(parts.reduce((sum, { cents }) => sum + cents, 0)).toBe(charge);
          for (const line of encounter.claims.flatMap(({ remittances }) => remittances).flatMap(({ lines }) => lines)) {
            const { contractual, denied, patient, other } = columnsOf(line);
            expect((contractual ?? 0) + denied + patient + other + line.paid).toBe(line.charge);
          }
        }
      }
    });
  }
});

describe('asking for authorization', () => {
  const offered = (world: World, id: string) =>
    choicesFor(world, encounterOf(world, id), (d) => mayDecide(world, d)).some((choice) => choice.id === 'authorize');

  test.each<readonly [string, string, string, boolean]>([
    ['a denied visit on no list of its payer', 'the-returned-tray', 'RT-01', false],
    ['a removal on no list', 'the-clock-is-ticking', 'CT-04', false],
    ['a denied injection on no list', 'the-pune-team', 'PN-08', false],
    ['a service on the list, denied for want of it', 'before-you-cut', 'BC-01', true],
  ])('%s', (_, scenario, id, expected) => expect(offered(createWorld(shippedGame(scenario, 'biller')), id)).toBe(expected));

  test('a denial of step 12 is reason enough where the code is on no list', () => {
    const world = createWorld(shippedGame('before-you-cut', 'biller'));
    const encounters = world.encounters.map((one) =>
      one.id === 'BC-01' && one.coded ? { ...one, coded: { ...one.coded, services: [] } } : one,
    );
    expect(offered({ ...world, encounters }, 'BC-01')).toBe(true);
  });
});

describe('an audit’s finding that may be answered', () => {
  const letter = createWorld(shippedGame('the-audit'));
  const found = until(letter, (now) => encounterOf(now, 'AU-01').audit?.finding !== null);
  const takenOn = encounterOf(found, 'AU-01').audit?.finding?.takeBackDay ?? 0;
  const answer = {
    kind: 'fileAppeal',
    encounter: 'AU-01',
    claim: 'AU-01/1',
    lines: [],
    ground: 'recordSupports',
    documents: ['note'],
  } as const;

  test('waits under “To do”, with the last day before the money goes', () => {
    expect(rowOf(found, 'AU-01')).toMatchObject({
      queue: 'atPayer',
      waits: false,
      expected: null, // or the row would tell of an answer to come
      deadline: { kind: 'answerAudit', day: takenOn - 1, payer: 'blueriver-ppo' },
    });
    const last = onDay(found, takenOn - 1);
    expect([mayDecide(last, answer), rowOf(last, 'AU-01')?.waits]).toEqual([null, false]);
  });

  test('waits no more once it was answered, or the money is gone', () => {
    expect(rowOf(decide(found, answer, false), 'AU-01')?.waits).toBe(true);
    expect(deadlinesOf(onDay(found, takenOn), encounterOf(onDay(found, takenOn), 'AU-01')).map(({ kind }) => kind)).not.toContain(
      'answerAudit',
    );
  });
});
