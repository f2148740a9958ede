// What a payer says when it is asked, by 276 and on the phone: worked out from where the claim stands (facts a.3, b.2 reason 18).

import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, isoOf } from '../../src/cycle/days.ts';
import { CALL_QUESTIONS, type CallQuestion } from '../../src/cycle/encounter.ts';
import { claimStatus } from '../../src/engine/claimStatus.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, lastDayOf, type World } from '../../src/engine/world.ts';
import { CALL_SENTENCES, callAnswerWords } from '../../src/i18n/call.ts';
import { day } from '../casebook/desk.ts';
import { shippedGame } from './games.ts';

/** The tray with nobody at the desk, day by day: what others did and what the payers made of it. */
const tray = new Map<Day, World>();
beforeAll(() => {
  for (let world = createWorld(shippedGame('the-returned-tray', 'biller')); world.day <= lastDayOf(world); world = passDay(world)) {
    tray.set(world.day, world);
  }
});
const on = (iso: string): World => tray.get(day(iso)) as World;

/** "F2 from 29 Jan": the status of an encounter's first claim and the first day it is so. */
function statuses(id: string, index = 0): string[] {
  const seen: string[] = [];
  for (const world of tray.values()) {
    const encounter = encounterOf(world, id);
    const sent = encounter.claims[index];
    if (!sent) continue;
    const code = claimStatus(world, encounter, sent);
    if (!seen.at(-1)?.startsWith(code)) seen.push(`${code} ${isoOf(world.day)}`);
  }
  return seen;
}

describe('a claim status inquiry', () => {
  test.each([
    ['a claim paid on Friday', 'RT-12', 0, ['A4 2026-03-04', 'D0 2026-03-05', 'P 2026-03-07', 'F0 2026-03-21', 'F1 2026-03-23']],
    [
      'a claim that waits for the note and does not get it',
      'RT-13',
      0,
      ['A4 2026-03-10', 'D0 2026-03-11', 'P 2026-03-13', 'R 2026-03-25', 'F2 2026-04-25'],
    ],
    ['a claim that all went to the deductible', 'RT-07', 0, ['A4 2026-02-10', 'D0 2026-02-11', 'P 2026-02-13', 'F4 2026-02-27']],
    ['a claim turned back at the door, which was never filed', 'RT-04', 0, ['A4 2026-02-04']],
    ['an accepted claim the payer has lost', 'RT-15', 0, ['A4 2026-01-29']],
    ['the copy that was sent without asking, denied as a duplicate', 'RT-06', 1, ['A4 2026-02-06', 'P 2026-02-09', 'F2 2026-02-25']],
  ])('follows %s', (_, id, index, expected) => {
    expect(statuses(id, index)).toEqual(expected);
  });

  test('says F3 once an earlier answer was taken back', () => {
    const world = on('2026-03-23');
    const encounter = encounterOf(world, 'RT-12');
    const [sent] = encounter.claims;
    const [answer] = sent?.remittances ?? [];
    if (!sent || !answer) throw new Error('RT-12 was answered');
    expect(claimStatus(world, encounter, { ...sent, remittances: [answer, { ...answer, status: '22' }, answer] })).toBe('F3');
  });

  test('is written down with its code', () => {
    const asked = decide(on('2026-03-09'), { kind: 'askStatus', encounter: 'RT-12', claim: 'RT-12/1' }, false);
    expect(asked.journal.at(-1)?.event).toEqual({ kind: 'statusAnswered', claim: 'RT-12/1', status: 'P' });
  });
});

/** Dials, asks and answers what was heard. */
function call(
  iso: string,
  id: string,
  payer: string,
  ...questions: readonly CallQuestion[]
): { readonly world: World; readonly heard: string[] } {
  let world = decide(on(iso), { kind: 'callPayer', encounter: id, payer }, false);
  const known = world.journal.length;
  for (const question of questions) world = decide(world, { kind: 'askPayer', encounter: id, question }, false);
  const heard = world.journal.slice(known).flatMap(({ event }) => (event.kind === 'payerAnswered' ? [callAnswerWords(event.answer)] : []));
  return { world, heard };
}

describe('on the phone', () => {
  test.each<[string, string, string, string, CallQuestion, string]>([
    ['the status', '2026-03-09', 'RT-12', 'blueriver-ppo', 'status', 'It stands at P: received, not yet decided.'],
    ['the day it came', '2026-02-27', 'RT-07', 'blueriver-ppo', 'received', 'Received 10 Feb 2026, number BR-0211-107.'],
    ['that a rejected claim never came', '2026-02-17', 'RT-04', 'blueriver-ppo', 'received', 'I find nothing for 3 Feb 2026.'],
    [
      'that a lost claim is found by its number',
      '2026-05-14',
      'RT-15',
      'quillmark',
      'received',
      'With that number I see it: received 9 Jan 2026, closed by our mistake. Send your acceptance for QH-0112-101 with a dispute.',
    ],
    [
      'of a copy, with the first it repeats',
      '2026-02-25',
      'RT-06',
      'blueriver-ppo',
      'received',
      'Received 27 Jan 2026, number BR-0128-104, and again on 6 Feb 2026, number BR-0209-106.',
    ],
    ['the reason on the line', '2026-02-06', 'RT-02', 'lantern-b', 'denialReason', 'I see line 1: CO-16 N265 MA130.'],
    [
      'what is absent on an unprocessable claim',
      '2026-02-06',
      'RT-02',
      'lantern-b',
      'whatFixes',
      'Line 1 lacks the ordering clinician (box 17). It could not be processed: send a new claim.',
    ],
    ['that it cannot be appealed', '2026-02-06', 'RT-02', 'lantern-b', 'appealLimit', 'There is no right of appeal here.'],
    [
      'which paper is wanted, and until when',
      '2026-03-26',
      'RT-13',
      'quillmark',
      'whatFixes',
      'We wait for the visit note, until 24 Apr 2026.',
    ],
    [
      'how a replacement is taken',
      '2026-03-23',
      'RT-12',
      'blueriver-ppo',
      'correctedLimit',
      'A replacement with our number, within 180 days: by 19 Sep 2026.',
    ],
    [
      'the first level of appeal and its last day',
      '2026-03-23',
      'RT-12',
      'blueriver-ppo',
      'appealLimit',
      'Reconsideration: 180 days, by 19 Sep 2026, by our portal.',
    ],
    ['what was paid', '2026-03-23', 'RT-12', 'blueriver-ppo', 'payment', '$147.98 on 23 Mar 2026, remittance RT-12/1/R1.'],
    [
      'since when the wrong price stands',
      '2026-03-23',
      'RT-12',
      'blueriver-ppo',
      'allowed',
      'Line 1, W2743: $177.98. That price stands in our file since 16 Feb 2026. A correction needs your dispute.',
    ],
    ['that the patient was covered', '2026-03-23', 'RT-12', 'blueriver-ppo', 'coverage', 'Active on 3 Mar 2026, Choice 1500.'],
    ['who goes first', '2026-02-24', 'RT-05', 'blueriver-ppo', 'otherCover', 'Lantern Federal Part B goes first, by our file.'],
    ['that nothing is on file before the service', '2026-03-23', 'RT-12', 'blueriver-ppo', 'authorization', 'None on file.'],
    [
      'the former name of the surgeon',
      '2026-02-13',
      'RT-03',
      'fernbrook-hmo',
      'provider',
      '2318087394 is listed as Sofia Ekdahl, MD until 28 Feb 2026.',
    ],
    [
      'the days without enrollment',
      '2026-04-27',
      'RT-14',
      'lantern-b',
      'provider',
      '2205171582, Julian Reyes, DO: not enrolled from 1 Apr 2026 to 20 Apr 2026.',
    ],
  ])('one learns %s', (_, iso, id, payer, question, expected) => {
    expect(call(iso, id, payer, question).heard).toEqual([expected]);
  });

  test('one learns only what one asks, each question costs minutes, and none can be asked twice', () => {
    const start = { ...on('2026-03-23'), minute: 0 };
    let world = decide(start, { kind: 'callPayer', encounter: 'RT-12', payer: 'blueriver-ppo' });
    const hold = world.minute;
    world = decide(world, { kind: 'askPayer', encounter: 'RT-12', question: 'payment' });
    expect([hold, world.minute - hold]).toEqual([23, 2]);
    expect(mayDecide(world, { kind: 'askPayer', encounter: 'RT-12', question: 'payment' })).toBe('alreadyAsked');
    const told = world.journal.flatMap(({ event }) => (event.kind === 'payerAnswered' ? [event.question] : []));
    expect(told).toEqual(['payment']);
  });

  test('the reference stays in the notes only where somebody asked for it', () => {
    const ended = (...questions: readonly CallQuestion[]) => {
      const { world } = call('2026-03-23', 'RT-12', 'blueriver-ppo', ...questions);
      return decide(world, { kind: 'hangUp', encounter: 'RT-12' }, false).journal.at(-1)?.event;
    };
    expect(ended('payment')).toMatchObject({ kind: 'callEnded', reference: null });
    expect(ended('reference')).toMatchObject({ kind: 'callEnded', reference: expect.stringMatching(/^BLU\d+-\d+$/) });
  });

  test('nobody is on the line before the call, after it, and on another day', () => {
    const ask: Decision = { kind: 'askPayer', encounter: 'RT-12', question: 'status' };
    const before = on('2026-03-23');
    const { world } = call('2026-03-23', 'RT-12', 'blueriver-ppo');
    expect(mayDecide(before, ask)).toBe('nobodyOnTheLine');
    expect(mayDecide(world, ask)).toBeNull();
    expect(mayDecide(world, { kind: 'callPayer', encounter: 'RT-12', payer: 'quillmark' })).toBe('onThePhone');
    expect(mayDecide(decide(world, { kind: 'hangUp', encounter: 'RT-12' }, false), ask)).toBe('nobodyOnTheLine');
    expect(mayDecide(passDay(world), ask)).toBe('nobodyOnTheLine');
  });

  test('a granted number the desk never had is on file once it was asked for', () => {
    const world = on('2026-03-23');
    const number = {
      kind: 'authorization',
      payer: 'blueriver-ppo',
      number: 'A-77',
      procedures: [],
      units: 1,
      late: false,
      onFile: false,
      verdict: 'granted',
      provider: null,
    } as const;
    const authorizations = [{ ...number, from: day('2026-03-01'), to: day('2026-03-31') }];
    const granted = { ...world, encounters: world.encounters.map((e) => (e.id === 'RT-12' ? { ...e, authorizations } : e)) };
    const dialled = decide(granted, { kind: 'callPayer', encounter: 'RT-12', payer: 'blueriver-ppo' }, false);
    const asked = decide(dialled, { kind: 'askPayer', encounter: 'RT-12', question: 'authorization' }, false);
    expect(encounterOf(asked, 'RT-12').authorizations[0]?.onFile).toBe(true);
  });

  test('who cannot name the member’s number learns nothing about the member', () => {
    const world = on('2026-01-29');
    const encounters = world.encounters.map((e) => {
      const coverages = e.registration.coverages.map((cover) => ({ ...cover, member: 'BRV999999999-01' }));
      return e.id === 'RT-12' ? { ...e, registration: { ...e.registration, coverages } } : e;
    });
    const dialled = decide({ ...world, encounters }, { kind: 'callPayer', encounter: 'RT-12', payer: 'blueriver-ppo' }, false);
    const asked = decide(dialled, { kind: 'askPayer', encounter: 'RT-12', question: 'coverage' }, false);
    expect(asked.journal.at(-1)?.event).toMatchObject({ answer: { say: 'notVerified' } });
  });

  test('every answer of every question on every day has its sentence', () => {
    for (const iso of ['2026-02-06', '2026-03-26', '2026-05-14']) {
      for (const { id, registration } of on(iso).encounters) {
        for (const { payer } of registration.coverages) {
          for (const sentence of call(iso, id, payer, ...CALL_QUESTIONS).heard) {
            expect(sentence).not.toMatch(/undefined|NaN/);
            expect(CALL_SENTENCES).not.toContain(sentence); // an id without a sentence is said as it is
          }
        }
      }
    }
  });
});
