// What a good biller does with a denial whose cause was on the claim: sends it again with what our own file says (facts b.3 row 6).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import { nextAct } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { playerOf } from '../../src/engine/players.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const shipped = shippedGame('first-claim', 'coder');
const payers = shipped.scenario.payers.map((one) => ({ ...one, lineFields: { ...one.lineFields, laboratoryNumber: true } }));
const game = { ...shipped, scenario: { ...shipped.scenario, payers } };
const written = game.scenario.encounters.find(({ id }) => id === 'FC-01') ?? expect.fail('FC-01 is shipped');

/** FC-01 rightly coded, billed with one field otherwise, and decided. */
function decidedWith(change: Partial<Claim>): World {
  const act = (world: World, decision: Decision) => (mayDecide(world, decision) === null ? decide(world, decision) : world);
  const encounter = 'FC-01';
  const coded = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
  ] as const;
  let world = coded.reduce(act, createWorld(game));
  const built = encounterOf(world, encounter).draft?.claim as Claim;
  world = act(world, { kind: 'editClaim', encounter, claim: { ...built, ...change } });
  for (let times = 0; times < 2; times += 1) world = act(world, { kind: 'submitClaim', encounter });
  while (encounterOf(world, encounter).claims[0]?.state !== 'decided') world = passDay(world);
  const remittance = encounterOf(world, encounter).claims[0]?.remittances[0]?.id ?? '';
  return act(world, { kind: 'postRemittance', encounter, remittance });
}

describe('a field that was wrong on the claim', () => {
  test.each<readonly [string, string, Partial<Claim>]>([['the laboratory’s certificate number (CLIA)', 'MA120', { laboratory: null }]])(
    '%s: %s is answered by a new claim',
    (_, remark, change) => {
      const world = decidedWith(change);
      const encounter = encounterOf(world, 'FC-01');
      const answer = encounter.claims[0]?.remittances[0];
      expect(JSON.stringify(answer)).toContain(remark);
      expect(nextAct(world, encounter, 'biller', playerOf('expert'))).toMatchObject({ kind: 'draftClaim', purpose: 'replacement' });
    },
  );
});
