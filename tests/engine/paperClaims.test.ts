// A claim on the paper form: by mail, past the clearinghouse, acknowledged by nobody, and paid by Medicare from the 29th day (facts a.2, a.3, d.3).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import { isoOf, isWorkingDay } from '../../src/cycle/days.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { filingProofs } from '../../src/engine/papersAtHand.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, holidaysOf, type World } from '../../src/engine/world.ts';
import { day } from '../casebook/desk.ts';
import { shippedGame } from './games.ts';

/** The test whose ordering clinician was left out at Lantern: unprocessable, a new claim mends it (casebook, the returned tray). */
const encounter = 'RT-02';
const game = shippedGame('the-returned-tray', 'biller');
const at = (world: World) => encounterOf(world, encounter);
const newest = (world: World) => at(world).claims.at(-1) ?? expect.fail('a claim was sent');
const until = (world: World, done: (now: World) => boolean): World => (done(world) ? world : until(passDay(world), done));
const act = (world: World, decision: Decision): World => {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
};

/** The new claim, drafted on the Monday the case names, with these boxes. */
function drafted(boxes: Partial<Claim>, lantern: Partial<Payer> = {}): World {
  const payers = game.scenario.payers.map((one) => (one.payerId === 'lantern-b' ? { ...one, ...lantern } : one));
  const start = createWorld({ ...game, scenario: { ...game.scenario, payers } });
  const opened = act(
    until(start, ({ day: today }) => today === day('2026-02-09')),
    { kind: 'draftClaim', encounter, purpose: 'newOriginal' },
  );
  const claim = at(opened).draft?.claim ?? expect.fail('a draft');
  return act(opened, { kind: 'editClaim', encounter, claim: { ...claim, ...boxes } });
}
const sent = (boxes: Partial<Claim>, lantern: Partial<Payer> = {}) => act(drafted(boxes, lantern), { kind: 'submitClaim', encounter });
const answered = (world: World) => until(world, (now) => newest(now).state === 'decided' || newest(now).state === 'rejected');

describe('a paper claim', () => {
  const world = sent({ medium: 'paper' });

  test('takes ten minutes of the desk, a file three', () => {
    const before = drafted({ medium: 'paper' }).minute;
    expect([world.minute - before, sent({}).minute - before]).toEqual([10, 3]);
  });

  test('is filed on the day it arrives', () => {
    expect([newest(world).sent, newest(world).received].map((one) => isoOf(one ?? 0))).toEqual(['2026-02-09', '2026-02-12']);
  });

  test('is paid by Lantern on the 29th day after receipt, as the casebook says; a file once it is decided, past the 14th', () => {
    const days = (paid: World) => paid.day - (newest(paid).received ?? 0);
    const [paper, file] = [answered(world), answered(sent({}))];
    expect(newest(paper).remittances[0]?.lines[0]).toMatchObject({ allowed: 3_268, paid: 2_562 });
    expect([days(paper), days(file)]).toEqual([29, 15]);
  });

  test('pays no interest before the days the payer has for paper', () => {
    const interest = (promptPay: Payer['promptPay']) =>
      answered(sent({ medium: 'paper' }, { promptPay })).cheques.flatMap(({ providerLevel }) => providerLevel.map(({ code }) => code));
    const short = { electronicDays: 20, paperDays: 20, interestBpsPerYear: 400 };
    expect([interest(short), interest({ ...short, paperDays: 30 })]).toEqual([['L6'], []]);
  });

  test('is acknowledged by nobody: the desk asks, or waits', () => {
    const arrived = until(world, (now) => newest(now).claimNumber !== null);
    expect([at(arrived).position, newest(arrived).acknowledgements]).toEqual(['claim.mailed', []]);
    const status = (now: World) => {
      const asked = act(now, { kind: 'askStatus', encounter, claim: newest(now).claim.id }).journal.at(-1)?.event;
      return asked?.kind === 'statusAnswered' ? asked.status : null;
    };
    const open = until(arrived, (now) => now.day > arrived.day + 5 && isWorkingDay(now.day, holidaysOf(now)));
    expect([status(world), status(open)]).toEqual(['A4', 'P']);
  });

  test('leaves no acceptance that could prove a day of filing; the file before it does', () => {
    const paid = at(answered(world));
    const proofs = (claims: typeof paid.claims) => filingProofs({ ...paid, claims }, 'lantern-b', ['acceptedAcknowledgement']);
    expect([proofs(paid.claims.slice(1)), proofs(paid.claims).map((proof) => isoOf(proof.day))]).toEqual([[], ['2026-01-21']]);
  });

  test('a copy drafted meanwhile and discarded leaves it in the mail', () => {
    const copy = act(world, { kind: 'draftClaim', encounter, purpose: 'newOriginal' });
    expect(at(act(copy, { kind: 'discardDraft', encounter })).position).toBe('claim.mailed');
  });

  test('holds six lines, not seven', () => {
    const [line] = at(drafted({})).draft?.claim.lines ?? [];
    const lines = (count: number) => Array.from({ length: count }, (_, n) => ({ ...(line ?? expect.fail('a line')), number: n + 1 }));
    const may = (count: number) => mayDecide(drafted({ medium: 'paper', lines: lines(count) }), { kind: 'submitClaim', encounter });
    expect([may(6), may(7)]).toEqual([null, 'tooManyLines']);
  });
});

describe('a form that is turned back', () => {
  const cases: readonly (readonly [string, Partial<Claim>, Partial<Payer>, string])[] = [
    ['where the payer takes no paper, unread', { member: '' }, { acceptsPaper: false }, 'paperNotTaken'],
    ['for a box the clearinghouse would have seen', { member: '' }, {}, 'memberMissing'],
  ];
  test.each(cases)('%s', (_, boxes, lantern, message) => {
    const mailed = act(drafted({ medium: 'paper', ...boxes }, lantern), { kind: 'submitClaim', encounter });
    const gone = at(mailed).position === 'claim.heldByEdits' ? act(mailed, { kind: 'submitClaim', encounter }) : mailed;
    const back = until(gone, (now) => newest(now).state === 'rejected');
    expect(newest(back)).toMatchObject({ received: null, acknowledgements: [{ from: 'payer', category: 'letter', message }] });
    expect([at(back).position, isoOf(back.day)]).toEqual(['claim.rejected', '2026-02-17']); // there on Thursday, read on Friday, back after the holiday
  });

  test('is none of the batch whose file was lost', () => {
    const fault = { kind: 'fileRejected', day: day('2026-02-09') } as const;
    const lost = (boxes: Partial<Claim>) => {
      const world = drafted(boxes);
      const payerFaults = [...world.game.scenario.payerFaults, fault];
      const broken = { ...world, game: { ...world.game, scenario: { ...world.game.scenario, payerFaults } } };
      return newest(answered(act(broken, { kind: 'submitClaim', encounter }))).state;
    };
    expect([lost({ medium: 'paper' }), lost({})]).toEqual(['decided', 'rejected']);
  });
});
