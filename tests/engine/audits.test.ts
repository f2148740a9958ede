// An audit as it runs: the letters of a data run, records and their clock, findings answered or let go, the money taken, and the sixty days (facts a.5, h 13 and 21).

import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/cycle/days.ts';
import { sumCents } from '../../src/cycle/money.ts';
import { totalOf } from '../../src/cycle/outcome/ledger.ts';
import type { DraftEncounter } from '../../src/engine/change.ts';
import { workDesk } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { review } from '../../src/engine/payerReading.ts';
import { playerOf } from '../../src/engine/players.ts';
import { resultOf } from '../../src/engine/result.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('the-audit');
const SAMPLE = ['AU-01', 'AU-03', 'AU-05'] as const;
/** Paid on AU-02, AU-04 and AU-06, which nobody reads. */
const UNREAD = 27_630 + 21_556 + 27_722;
const day = (iso: string) => parseDay(iso) ?? 0;

function passTo(world: World, iso: string): World {
  let now = world;
  while (now.day < day(iso)) now = passDay(now);
  return now;
}

function act(world: World, ...decisions: readonly Decision[]): World {
  return decisions.reduce((now, decision) => decide(now, decision), world);
}

const send = (id: string, ...documents: ('note' | 'amendedNote')[]): Decision => ({
  kind: 'sendRecords',
  encounter: id,
  claim: `${id}/1`,
  documents,
});
const rebut = (id: string): Decision => ({
  kind: 'fileAppeal',
  encounter: id,
  claim: `${id}/1`,
  lines: [],
  ground: 'recordSupports',
  documents: ['note'],
});
const collected = (world: World, id: string) => totalOf(encounterOf(world, id).account, 'payerPayment');
const opening = createWorld(game);
const answered = act(opening, ...SAMPLE.map((id) => send(id, 'note')));

describe('the letter', () => {
  test('comes for every second claim of the habit, and opens closed accounts again', () => {
    expect(opening.audits).toMatchObject([
      { payer: 'blueriver-ppo', pattern: 'separateVisits', shown: 6, of: 6, claims: expect.arrayContaining(['AU-02/1', 'AU-06/1']) },
    ]);
    const audited = opening.encounters.filter((e) => e.position === 'outcome.audited').map((e) => e.id);
    expect(audited).toEqual(SAMPLE);
    expect(opening.encounters.filter((e) => SAMPLE.some((id) => id === e.id)).every((e) => e.closed === null)).toBe(true);
  });

  test('does not come where nothing stands out', () => {
    const alike = { ...game, scenario: { ...game.scenario, audits: [{ payer: 'lantern-b', day: day('2026-03-16') }] } };
    expect(createWorld(alike).audits).toEqual([]);
  });

  test('is answered once, and no other claim is asked about', () => {
    expect(mayDecide(answered, send('AU-01', 'note'))).toBe('nothingAsked');
    expect(mayDecide(opening, send('AU-02', 'note'))).toBe('closed');
    expect(mayDecide(opening, rebut('AU-03'))).toBe('nothingDecided');
  });
});

describe('the finding', () => {
  const found = passTo(answered, '2026-04-06');
  test('comes before the last day once every record is there', () => expect(found.audits[0]?.finding).not.toBeNull());

  test.each([
    ['25 where the note shows no visit', 'AU-01', 12_580],
    ['a page overlooked', 'AU-03', 15_118],
    ['a level too high, and the physician’s number on another’s work', 'AU-05', 15_400],
  ])('%s', (_, id, error) => {
    const { finding } = encounterOf(found, id).audit ?? {};
    expect((finding?.paid ?? 0) - (finding?.supported ?? 0)).toBe(error);
  });

  test('what is right is taken back all the same where nobody answers, and carried over to the claims nobody read', () => {
    const end = passTo(found, '2026-05-07');
    expect(end.audits[0]?.result).toMatchObject({ error: 43_098, errorBps: 4_836 });
    const { carriedOver } = end.audits[0]?.result ?? {};
    expect(carriedOver).toBe(Math.floor((2 * UNREAD * 43_098 + 89_106) / (2 * 89_106)));
    expect(resultOf(end).carriedOver).toBe(carriedOver);
  });

  test('an answer with the note saves what the note bears out, and with it the claims nobody read', () => {
    const end = passTo(act(found, rebut('AU-03')), '2026-05-07');
    expect(end.audits[0]?.result).toMatchObject({ error: 27_980, errorBps: 3_140, carriedOver: 0 });
    expect(encounterOf(end, 'AU-03').position).toBe('outcome.closed');
    expect(encounterOf(end, 'AU-05').claims[0]?.remittances.map((r) => r.status)).toEqual(['1', '22', '1']);
  });

  test('an answer against a right finding changes nothing and costs a slip', () => {
    const end = passTo(act(found, rebut('AU-01'), rebut('AU-03')), '2026-05-07');
    expect(end.audits[0]?.result?.error).toBe(27_980);
    expect(slipsOf(end).filter((slip) => slip.kind === 'rework' && slip.encounter === 'AU-01')).toHaveLength(1);
  });
});

describe('work billed under a physician’s number', () => {
  const { scenario } = game;
  const billed = encounterOf(opening, 'AU-05');
  const sent = billed.claims[0] ?? expect.fail('AU-05 was billed');
  const read = (incidentTo: string | null, kind: 'medicareFfs' | 'commercial', renderingNpi = sent.claim.renderingNpi) => {
    const encounters = scenario.encounters.map((one) => (one.id === 'AU-05' ? { ...one, incidentTo } : one));
    const payers = scenario.payers.map((one) => (one.payerId === sent.claim.payer ? { ...one, kind } : one));
    const world = { ...opening, game: { ...game, scenario: { ...scenario, encounters, payers } } } as World;
    const claim = { ...sent, claim: { ...sent.claim, renderingNpi } };
    const found = review(world, billed as DraftEncounter, claim, { records: ['note'], compared: true });
    return found.kind === 'decided' ? found.lines : expect.fail('decided');
  };

  test.each<readonly [string, string | null, 'medicareFfs' | 'commercial', boolean]>([
    ['incident to that physician, at the federal payer, stands', 'REY', 'medicareFfs', false],
    ['incident to nobody is priced as the assistant’s', null, 'medicareFfs', true],
    ['incident to another physician, too', 'OKA', 'medicareFfs', true],
    ['so at a commercial payer, which has no such rule', 'REY', 'commercial', true],
  ])('%s (facts c.5)', (_, incidentTo, kind, cut) =>
    expect(read(incidentTo, kind).some((line) => line.trace?.rule === 'otherRenderer')).toBe(cut),
  );

  test('the assistant’s own number is never raised to the physician’s', () => {
    const own = scenario.providers.find((one) => one.id === 'WHI')?.npi ?? '';
    const allowed = (lines: ReturnType<typeof read>) => sumCents(lines.map((line) => line.allowed));
    expect(allowed(read('REY', 'medicareFfs', own))).toBeLessThan(allowed(read('REY', 'medicareFfs')));
  });
});

describe('records that do not come, or come changed', () => {
  test('silence counts as an error of the whole claim, after the last day', () => {
    const end = passTo(act(opening, send('AU-01', 'note'), send('AU-05', 'note')), '2026-05-06');
    expect(end.audits[0]?.finding).toMatchObject({ day: day('2026-05-05') });
    const { finding } = encounterOf(end, 'AU-03').audit ?? {};
    expect(finding?.supported).toBe(0);
    expect(slipsOf(end).some((slip) => slip.kind === 'auditUnanswered' && slip.encounter === 'AU-03' && slip.learner)).toBe(true);
  });

  test('a note changed after the letter is a compliance event, and helps nobody', () => {
    const altered = act(opening, send('AU-01', 'amendedNote'), send('AU-03', 'note'), send('AU-05', 'note'));
    const found = passTo(altered, '2026-04-06');
    expect(encounterOf(found, 'AU-01').compliance.map((c) => c.what)).toContain('recordAltered');
    expect(encounterOf(found, 'AU-01').audit?.finding?.supported).toBe(11_060);
    expect(resultOf(found).compliance).toBe(1);
  });
});

describe('money known not to be ours', () => {
  const expert = playerOf('expert');
  test('goes back by a reopening of the closed account, and part of it to the patient', () => {
    let world = opening;
    while (world.day < day('2026-04-20')) {
      for (const desk of ['coder', 'biller'] as const) world = workDesk(world, desk, expert, true, 'AU-07');
      world = passDay(world);
    }
    expect(collected(world, 'AU-07')).toBe(7_472);
    expect(totalOf(encounterOf(world, 'AU-07').account, 'refund')).toBe(791);
    expect(
      passTo(world, '2026-05-20')
        .encounters.flatMap((e) => e.compliance)
        .map((c) => c.what),
    ).not.toContain('overpaymentKept');
  });

  test('kept beyond sixty days is a compliance event of the sixty-first day', () => {
    const on = (iso: string) => encounterOf(passTo(answered, iso), 'AU-07').compliance.map((c) => c.what);
    expect(on('2026-05-15')).not.toContain('overpaymentKept');
    expect(on('2026-05-16')).toContain('overpaymentKept');
  });
});
