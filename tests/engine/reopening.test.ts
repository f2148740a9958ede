// A slip mended on a claim that Medicare has decided: the payer's file holds the mended claim in place of the first (facts a.5).

import { expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('surgery-day', 'both');
const encounter = 'SD-06'; // a staged second cut: without its 58 it falls into the package of the first
const written = game.scenario.encounters.find(({ id }) => id === encounter) ?? expect.fail('SD-06 is shipped');
const newest = (world: World) => encounterOf(world, encounter).claims.at(-1) ?? expect.fail('a claim was sent');
const until = (world: World, done: (now: World) => boolean): World => (done(world) ? world : until(passDay(world), done));
const act = (world: World, decision: Decision): World => {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
};

/** The claim as built, with these modifiers on its one line, sent and answered. */
function answered(world: World, purpose: 'original' | 'reopening' | 'newOriginal', modifiers: readonly string[]): World {
  const drafted = act(world, { kind: 'draftClaim', encounter, purpose });
  const draft: Claim = encounterOf(drafted, encounter).draft?.claim ?? expect.fail('a draft');
  const claim = { ...draft, lines: draft.lines.map((line) => ({ ...line, modifiers })) };
  const sent = act(act(drafted, { kind: 'editClaim', encounter, claim }), { kind: 'submitClaim', encounter });
  const past = encounterOf(sent, encounter).position === 'claim.heldByEdits' ? act(sent, { kind: 'submitClaim', encounter }) : sent;
  return until(past, (now) => newest(now).state === 'decided');
}

const reasons = (world: World) =>
  newest(world).remittances.flatMap(({ lines }) =>
    lines.filter(({ denied }) => denied).map(({ adjustments: [first] }) => `${first?.group}-${first?.carc}`),
  );

const coded = [
  { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
  { kind: 'finishCoding', encounter },
] as const satisfies readonly Decision[];
const denied = answered(coded.reduce(act, createWorld(game)), 'original', []);
const reopened = answered(denied, 'reopening', ['58']);

test('a forgotten modifier is mended by a reopening', () => {
  expect(reasons(denied)).toEqual(['CO-97']);
  expect(reasons(reopened)).toEqual([]);
});

test.each([
  ['of the mended claim', ['58'], ['OA-18']],
  ['of what the claim was before: the package, as at first', [], ['CO-97']],
])('a later copy %s', (_, modifiers, expected) => {
  expect(reasons(answered(reopened, 'newOriginal', modifiers))).toEqual(expected);
});
