// An appeal of a late-filing denial: a federal payer hears it only with proof of receipt, another payer weighs it (facts a.5).

import { expect, test } from 'vitest';
import type { DocumentKind } from '../../src/cycle/claim/claim.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'coder');
const written = game.scenario.encounters.find(({ id }) => id === 'FC-01') ?? expect.fail('FC-01 is shipped');
const encounter = 'FC-01';
const claim = 'FC-01/1';
const only = (world: World) => encounterOf(world, encounter);
const until = (world: World, done: (world: World) => boolean): World => (done(world) ? world : until(passDay(world), done));

function act(world: World, decision: Decision): World {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
}

/** FC-01 rightly billed to a payer of this kind, for which every claim comes too late, and its denial posted. */
function deniedLate(kind: Payer['kind']): World {
  const payers = game.scenario.payers.map((one) => ({ ...one, kind, filing: { ...one.filing, limitDays: 0, limitCalendarYears: null } }));
  const steps: readonly Decision[] = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
    { kind: 'submitClaim', encounter },
  ];
  const sent = passDay(steps.reduce(act, createWorld({ ...game, scenario: { ...game.scenario, payers } })));
  const decided = until(sent, (world) => only(world).claims[0]?.state === 'decided');
  expect(only(decided).claims[0]?.remittances[0]?.lines[0]?.adjustments[0]?.carc).toBe('29');
  return act(decided, { kind: 'postRemittance', encounter, remittance: `${claim}/R1` });
}

test.each<readonly [string, Payer['kind'], readonly DocumentKind[], string]>([
  ['a federal payer has no appeal for it', 'medicareFfs', [], 'dismissedNoRight'],
  ['but looks at proof of receipt', 'medicareFfs', ['acceptedAcknowledgement'], 'upheld'],
  ['another payer weighs it', 'commercialPpo', [], 'upheld'],
])('%s', (_, kind, proof, message) => {
  const documents = ['appealLetter', 'remittance', ...proof] as const;
  const filed = act(deniedLate(kind), { kind: 'fileAppeal', encounter, claim, ground: 'filedInTime', documents });
  expect(only(until(filed, (world) => only(world).appeals[0]?.outcome !== 'pending')).appeals[0]?.message).toBe(message);
});
