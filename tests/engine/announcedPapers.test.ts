// Papers that go apart from their claim: announced and there in time, late or never; and papers that come unannounced (facts a.2 box 19, b.2 rows 163 and 164).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { deadlinesOf } from '../../src/panels/desks/biller/deadlines.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'coder');
const encounter = 'FC-01';
const claim = 'FC-01/1';
const written = game.scenario.encounters.find(({ id }) => id === encounter) ?? expect.fail('FC-01 is shipped');
const only = (world: World) => encounterOf(world, encounter);
const until = (world: World, done: (world: World) => boolean): World => (done(world) ? world : until(passDay(world), done));

function act(world: World, decision: Decision): World {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
}

/** FC-01 rightly billed, with what the claim form says of papers, and accepted by the payer. */
function accepted(papers: Partial<Claim>, recordsRequests: Partial<Payer['recordsRequests']> = {}): World {
  const payers = game.scenario.payers.map((one) => ({ ...one, recordsRequests: { ...one.recordsRequests, ...recordsRequests } }));
  const steps: readonly Decision[] = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
  ];
  const drafted = steps.reduce(act, createWorld({ ...game, scenario: { ...game.scenario, payers } }));
  const draft = only(drafted).draft?.claim ?? expect.fail('a draft');
  const edited = act(drafted, { kind: 'editClaim', encounter, claim: { ...draft, ...papers } });
  return until(act(edited, { kind: 'submitClaim', encounter }), (world) => only(world).claims[0]?.state === 'accepted');
}
const sendNote = (world: World) => act(world, { kind: 'sendRecords', encounter, claim, documents: ['note'] });
const received = (world: World) => only(world).claims[0]?.received ?? 0;
const answer = (world: World) => {
  const decided = until(world, (now) => only(now).claims[0]?.state !== 'accepted');
  const line = only(decided).claims[0]?.remittances[0]?.lines[0];
  return line?.denied ? line.adjustments.map(({ group, carc }) => `${group}-${carc}`).join() : 'paid';
};

describe('papers a claim announces', () => {
  const world = accepted({ announced: ['note'] });

  test('must be there within the payer’s days: the desk sees the last of them', () => {
    expect(deadlinesOf(world, only(world)).filter(({ kind }) => kind === 'records')).toMatchObject([{ day: received(world) + 7 }]);
    expect(deadlinesOf(sendNote(world), only(sendNote(world))).filter(({ kind }) => kind === 'records')).toEqual([]);
  });
  test('are there in time: paid', () => expect(answer(sendNote(world))).toBe('paid'));
  test('never come: 163', () => expect(answer(world)).toBe('CO-163'));
  test('come on the last day: paid', () => expect(answer(sendNote(until(world, (now) => now.day >= received(world) + 7)))).toBe('paid'));
  test('come a day later: 164', () => expect(answer(sendNote(until(world, (now) => now.day > received(world) + 7)))).toBe('CO-164'));
  test('sent after the denial, the claim is read again and paid', () => {
    const denied = until(world, (now) => only(now).claims[0]?.state === 'decided');
    const posted = act(denied, { kind: 'postRemittance', encounter, remittance: `${claim}/R1` });
    const read = until(sendNote(posted), (now) => (only(now).claims[0]?.remittances.length ?? 0) > 1);
    expect(only(read).claims[0]?.remittances.at(-1)?.lines[0]?.denied).toBe(false);
  });
});

describe('papers nobody asked for or announced', () => {
  test('have no claim to be sent to', () => {
    expect(mayDecide(accepted({}), { kind: 'sendRecords', encounter, claim, documents: ['note'] })).toBe('nothingAsked');
  });

  const wanting = { prePaymentTriggers: ['chargeAboveThreshold'] as const, chargeThresholdCents: 1 };
  test('go with the claim where the payer takes them, and it need not ask', () => {
    expect(answer(accepted({ attachments: ['note'] }, { ...wanting, attachmentWithClaimAccepted: true }))).toBe('paid');
  });
  test('are matched to nothing where it takes none: it asks as if they had not come', () => {
    const world = accepted({ attachments: ['note'] }, { ...wanting, attachmentWithClaimAccepted: false });
    expect(only(until(world, (now) => only(now).claims[0]?.state !== 'accepted')).claims[0]?.pend?.document).toBe('note');
  });
});
