// The cause trace and the what-if: a slip is named with the rule that answered it, and its cost is the difference between two played worlds.

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { DatedDecision, Decision } from '../../src/engine/decision.ts';
import { writtenOf } from '../../src/engine/edit.ts';
import { passToDeskDay } from '../../src/engine/passDay.ts';
import { passTo } from '../../src/engine/replay.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { costOfCoding, costOfHandling, prolonged } from '../../src/engine/whatIf.ts';
import type { Game, World } from '../../src/engine/world.ts';
import { lastDayOf } from '../../src/engine/world.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

interface Played {
  readonly world: World;
  readonly decisions: readonly DatedDecision[];
}

/** A coder codes one encounter with these changes and everything else by the key; the colleague bills. */
function codeWith(game: Game, encounter: string, changes: readonly Change[]): Played {
  let world = createWorld(game);
  const decisions: DatedDecision[] = [];
  const act = (decision: Decision): void => {
    decisions.push({ day: world.day, minute: world.minute, decision });
    world = decide(world, decision);
  };
  while (world.day <= lastDayOf(world)) {
    for (const { id } of world.encounters) {
      const now = world.encounters.find((e) => e.id === id);
      if (!now || now.opens > world.day || (now.position !== 'coding.queued' && now.position !== 'coding.returned')) continue;
      const written = writtenOf(world, id);
      const slip = id === encounter && now.position === 'coding.queued' ? changes : [];
      act({ kind: 'editSheet', encounter: id, sheet: sheetOf(applyChanges(written.key, slip), now.place, now.chart, []) });
      act({ kind: 'finishCoding', encounter: id });
    }
    world = passToDeskDay(world);
  }
  return { world, decisions };
}

describe('first-claim at the coder’s desk', () => {
  const game = shippedGame('first-claim', 'coder');

  test('a side left off the film is denied CO-4, named, and costs days but no money', () => {
    const change: Change = { do: 'modifiers', code: 'Z7937', modifiers: [] };
    const { world, decisions } = codeWith(game, 'FC-02', [change]);
    const slip = slipsOf(world).find((s) => s.encounter === 'FC-02' && s.kind === 'coding');
    expect(slip).toMatchObject({ learner: true, change });
    expect(slip?.kind === 'coding' && slip.answered?.line.adjustments[0]).toMatchObject({ group: 'CO', carc: '4' });
    expect(slip?.kind === 'coding' && slip.answered?.line.trace?.rule).toBeTruthy();
    const cost = costOfCoding(world, decisions, 'FC-02', change);
    expect(cost?.cents).toBe(0);
    expect(cost?.days).toBeGreaterThanOrEqual(20);
  });

  test('a test nobody billed is denied by nobody and lost in silence', () => {
    const change: Change = { do: 'dropService', code: 'Z4619' };
    const { world, decisions } = codeWith(game, 'FC-01', [change]);
    const slip = slipsOf(world).find((s) => s.encounter === 'FC-01' && s.kind === 'coding');
    expect(slip?.kind === 'coding' && slip.answered).toBeNull();
    expect(costOfCoding(world, decisions, 'FC-01', change)).toEqual({ cents: 1593, days: 0 });
  });

  test('a level above the note brings in too much at first: the cost is negative and must go back', () => {
    const change: Change = { do: 'replaceService', code: 'W2734', with: 'W2743' };
    const { world, decisions } = codeWith(game, 'FC-01', [change]);
    expect(costOfCoding(world, decisions, 'FC-01', change)?.cents).toBeLessThan(0);
  });

  test('the key itself has no slips, and good handling costs nothing', () => {
    const { world, decisions } = codeWith(game, 'FC-01', []);
    expect(slipsOf(world).filter((s) => s.learner)).toEqual([]);
    expect(costOfHandling(world, decisions, 'FC-01')).toEqual({ cents: 0, days: 0 });
  });

  test('a rejection that nobody touches until the end costs the days it lay, and its money where the limit to file passed meanwhile', () => {
    const opening = createWorld(shippedGame('first-claim', 'biller'));
    const left = (day: number) => costOfHandling(passTo(opening, day), [], 'FC-05');
    const end = left(lastDayOf(opening));
    expect(end.cents).toBe(0); // ninety days from 14 January are not over yet
    expect(end.days).toBeGreaterThan(60);
    const later = passTo({ ...opening, game: prolonged(opening.game) }, lastDayOf(opening) + 30);
    expect(costOfHandling(later, [], 'FC-05').cents).toBeGreaterThan(0);
  });
});
