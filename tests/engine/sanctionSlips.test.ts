// What an insurance desk leaves undone before a patient goes home: told in the debrief with its trail, and nothing told where the sum was enough (facts g.2).

import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/cycle/claim/claim.ts';
import { nextAct } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { playerOf } from '../../src/engine/players.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { describeSlip } from '../../src/i18n/slips.ts';
import { slipTrails } from '../../src/panels/debrief/slipTrails.ts';
import { library } from '../scenarios/read.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('cashless-in-devgaon', 'biller');

type Otherwise = (act: Decision, draft: Claim | null) => Decision | null;

/** One stay as an expert bills it, but for the acts before discharge that are left out or changed; to the insurer's answer. */
function billed(id: string, otherwise: Otherwise): World {
  let world = createWorld(game);
  while (encounterOf(world, id).claims.every(({ remittances }) => remittances.length === 0)) {
    for (let act = nextActOf(world, id); act; act = nextActOf(world, id)) {
      const taken = otherwise(act, encounterOf(world, id).draft?.claim ?? null);
      if (!taken || mayDecide({ ...world, minute: 0 }, taken) !== null) break;
      world = decide({ ...world, minute: 0 }, taken);
    }
    world = passDay(world);
  }
  return world;
}

function nextActOf(world: World, id: string): Decision | null {
  const encounter = encounterOf(world, id);
  return encounter.opens <= world.day ? nextAct(world, encounter, 'biller', playerOf('expert')) : null;
}

const never = (act: Decision) => (act.kind === 'requestPermission' ? null : act);
const asksFor = (units: number) => (act: Decision) => (act.kind === 'requestPermission' ? { ...act, units } : act);
const unanswered = (act: Decision) => (act.kind === 'askPeerToPeer' ? null : act);
const withoutNumber: Otherwise = (act, draft) => {
  if (act.kind === 'editClaim') return { kind: 'submitClaim', encounter: act.encounter }; // sent as it is, where an expert would put the number back
  const filled = act.kind === 'submitClaim' && draft?.authorization;
  return filled ? { kind: 'editClaim', encounter: act.encounter, claim: { ...draft, authorization: null } } : act;
};
const right = (act: Decision) => act;

function told(world: World) {
  return slipsOf(world).flatMap((slip) => (slip.kind === 'sanction' ? [slip] : []));
}

describe('a sum that was too small', () => {
  test.each<[string, string, Otherwise, string, string]>([
    ['no sum asked for at all', 'IC-02', never, 'neverAsked', '197'],
    ['a stay that grew, and no enhancement', 'IC-03', never, 'notEnhanced', '198'],
    ['enhancements too small', 'IC-03', asksFor(10_000), 'notEnhanced', '198'],
    ['the insurer’s question without the doctor’s answer', 'IC-04', unanswered, 'questionOpen', '197'],
  ])('%s is the learner’s slip, with its reason', (_, id, otherwise, gap, carc) => {
    const [slip] = told(billed(id, otherwise));
    expect(slip).toMatchObject({ encounter: id, gap, by: 'biller', learner: true });
    expect(slip?.answered.line.adjustments.map((one) => one.carc)).toContain(carc);
  });

  test.each<[string, string, Otherwise, string]>([
    ['the sum was enough from the start', 'IC-01', right, 'paid'],
    ['the enhancement came in time', 'IC-03', right, 'paid'],
    ['less was asked for than the ward expects, and it was enough', 'IC-03', asksFor(60_000), 'paid'],
    ['the number was left off the bill', 'IC-01', withoutNumber, 'denied'],
  ])('none where %s', (_, id, otherwise, answer) => {
    const world = billed(id, otherwise);
    expect(told(world)).toEqual([]);
    expect(encounterOf(world, id).position).toBe(`outcome.${answer}`);
  });

  test('runs on the line of days from the ward’s word to the insurer’s answer, and says both sums', () => {
    const world = billed('IC-03', never);
    const [slip] = told(world);
    const start = game.scenario.start;
    const answer = encounterOf(world, 'IC-03').claims[0]?.remittances[0]?.day;
    expect(slip && slip.day - start).toBe(7); // 9 February
    expect(slipTrails(world).get('IC-03')).toEqual([{ from: slip?.day, to: answer }]);
    expect(slip && describeSlip(slip, library.tables, library.wording).did).toBe(
      'On 9 Feb 2026 the ward expected the stay to cost $315,000.00; $220,000.00 was sanctioned, and no enhancement that would have been enough was asked for before discharge.',
    );
  });
});
