// A claim like one the payer has, with another charge: not rejected, not denied, but pended until the note tells (facts a.4 step 5).

import { expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'coder');
const encounter = 'FC-01';
const written = game.scenario.encounters.find(({ id }) => id === encounter) ?? expect.fail('FC-01 is shipped');
const newest = (world: World) => encounterOf(world, encounter).claims.at(-1) ?? expect.fail('a claim was sent');
const until = (world: World, done: (now: World) => boolean): World => (done(world) ? world : until(passDay(world), done));
const decided = (world: World) => until(world, (now) => newest(now).state === 'decided');
const act = (world: World, decision: Decision): World => {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
};

/** Paid once, then sent as a new claim at twice the charge instead of being left alone. */
function sentTwice(): World {
  const first: readonly Decision[] = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
    { kind: 'submitClaim', encounter },
  ];
  const paid = decided(first.reduce(act, createWorld(game)));
  const drafted = act(paid, { kind: 'draftClaim', encounter, purpose: 'newOriginal' });
  const draft = encounterOf(drafted, encounter).draft?.claim ?? expect.fail('a draft');
  const lines = draft.lines.map((line) => ({ ...line, charge: line.charge * 2 }));
  const edited = act(drafted, { kind: 'editClaim', encounter, claim: { ...draft, lines, total: draft.total * 2 } });
  const sent = act(edited, { kind: 'submitClaim', encounter });
  expect(encounterOf(sent, encounter).position).toBe('claim.atClearinghouse');
  return until(sent, (now) => newest(now).state === 'pended');
}

const answer = (world: World) => newest(world).remittances[0]?.lines.map(({ adjustments: [first] }) => `${first?.group}-${first?.carc}`);

test('a suspect duplicate pends, names the claim it is like, and falls as B13 once the note shows one visit', () => {
  const pended = sentTwice();
  const first = encounterOf(pended, encounter).claims[0];
  expect(encounterOf(pended, encounter).position).toBe('review.pended');
  expect(newest(pended).pend).toMatchObject({ document: 'note', trace: { rule: 'suspectDuplicate', reference: first?.claimNumber } });
  const read = decided(act(pended, { kind: 'sendRecords', encounter, claim: newest(pended).claim.id, documents: ['note'] }));
  expect(answer(read)).toEqual(['OA-B13', 'OA-B13']);
});

test('nothing sent, it falls the same way when the days are over', () => {
  const silent = decided(sentTwice());
  expect(answer(silent)).toEqual(['OA-B13', 'OA-B13']);
});
