// The daily quality sample: which charts are read, what counts as right, and what kind of error each slip is.

import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { classOf, type ErrorClass, qualityBps, qualityReports } from '../../src/engine/quality.ts';
import type { World } from '../../src/engine/world.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('the-pune-team', 'coder');
const opening = createWorld(game);

function code(world: World, encounter: string, changes: readonly Change[] = []): World {
  const written = game.scenario.encounters.find((e) => e.id === encounter);
  if (!written) throw new Error(`no ${encounter}`);
  const sheet = sheetOf(applyChanges(written.key, changes), written.place, written.chart, []);
  return decide(decide(world, { kind: 'editSheet', encounter, sheet }), { kind: 'finishCoding', encounter });
}

const WRONG_UNITS: Change = { do: 'units', code: 'J3301', units: 1 };
const worked = code(code(code(opening, 'PN-01'), 'PN-02', [{ do: 'dropDiagnosis', code: 'Z79.84' }]), 'PN-03', [WRONG_UNITS]);

describe('the sample', () => {
  test('lies there the next morning, not the same day', () => {
    expect(qualityReports(worked)).toEqual([]);
    expect(qualityReports(passDay(worked))).toHaveLength(1);
  });

  test('counts codes without an error, of all key codes on the charts read', () => {
    const [report] = qualityReports(passDay(worked));
    expect(report).toMatchObject({ finished: 3, charts: ['PN-01', 'PN-02', 'PN-03'], codes: 9, right: 7 });
    expect(report?.errors.map((e) => `${e.encounter} ${e.errorClass}`)).toEqual(['PN-02 diagnosis', 'PN-03 units']);
    expect(report?.errors.map(({ quote }) => quote)).toEqual(['metformin refilled', 'triamcinolone 40 mg']);
    expect(qualityBps(qualityReports(passDay(worked)))).toBe(7_777);
  });

  test('reads every k-th chart where it is smaller than the day', () => {
    const small = { ...game, scenario: { ...game.scenario, quality: { sample: 2, targetBps: 9_500 } } };
    const world = passDay(code(code(code(createWorld(small), 'PN-01'), 'PN-02'), 'PN-03', [WRONG_UNITS]));
    expect(qualityReports(world)[0]).toMatchObject({ finished: 3, charts: ['PN-01', 'PN-03'], codes: 5, right: 4 });
  });

  test('takes an accepted alternative for right, and asks nobody who does not code', () => {
    const accepted = passDay(code(opening, 'PN-04', [{ do: 'replaceService', code: 'W2442', with: 'W2451' }]));
    expect(qualityReports(accepted)[0]).toMatchObject({ codes: 2, right: 2 });
    expect(qualityReports(passDay(createWorld(shippedGame('the-pune-team', 'biller'))))).toEqual([]);
  });
});

test.each<[Change, ErrorClass]>([
  [{ do: 'replaceDiagnosis', code: 'J01.90', with: 'J06.9' }, 'diagnosis'],
  [{ do: 'putFirst', code: 'I10' }, 'sequence'],
  [{ do: 'replaceService', code: 'W2734', with: 'W2743' }, 'level'],
  [{ do: 'replaceService', code: 'Z7317', with: 'Z7326' }, 'procedure'],
  [{ do: 'dropService', code: 'J3301' }, 'missedCharge'],
  [{ do: 'modifiers', code: 'Z7317', modifiers: [] }, 'modifier'],
  [{ do: 'pointers', code: 'W2743', for: [] }, 'pointer'],
  [{ do: 'place', code: 'Z7317', place: '11' }, 'place'],
])('%o is an error of %s', (change, errorClass) => expect(classOf(game.tables, change)).toBe(errorClass));
