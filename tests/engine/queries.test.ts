// Queries and codes against the note at the coder's desk: what the supervisor hears of, what the clinician adds, and what is never answered (facts a.1 step 9, b.3 row 2).

import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY, type QueryParts } from '../../src/cycle/documentation/query.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { writtenOf } from '../../src/engine/edit.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { applyChanges, sheetOf } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { shippedGame } from './games.ts';

function opened(id: string): World {
  const game = shippedGame('ask-the-doctor', 'coder');
  let world = createWorld({ ...game, scenario: { ...game.scenario, deskMinutes: 10_000 } });
  while (!encounterOf(world, id).position.startsWith('coding') || encounterOf(world, id).opens > world.day) world = passDay(world);
  return world;
}

/** Asks about the key's own topic, or another, and waits for what comes back. */
function asked(id: string, parts: Partial<QueryParts>, topic?: string): World {
  const world = opened(id);
  const { chart, key } = writtenOf(world, id);
  const findings = [{ section: 'note' as const, paragraph: 0, quote: chart.note[0] ?? '' }];
  const sent = decide(world, {
    kind: 'queryProvider',
    encounter: id,
    topic: topic ?? key.query?.topic ?? 'Time',
    parts: { ...EMPTY_QUERY, findings, ...parts },
    text: '?',
  });
  let later = sent;
  while (encounterOf(later, id).position === 'documentation.queryOut') later = passDay(later);
  return later;
}

function coded(world: World, id: string, changes: readonly Change[]): World {
  const written = writtenOf(world, id);
  const sheet = sheetOf(applyChanges(written.key, changes), written.place, written.chart, []);
  return decide(decide(world, { kind: 'editSheet', encounter: id, sheet }), { kind: 'finishCoding', encounter: id });
}

describe('a query', () => {
  test.each<readonly [string, string, Partial<QueryParts>, string | undefined, string, readonly string[], number]>([
    ['needed and fair brings the addendum', 'AD-01', {}, undefined, 'answeredClear', [], 1],
    [
      'needed and leading is stopped, and the supervisor hears of it',
      'AD-02',
      { form: 'yesNo' },
      undefined,
      'refusedLeading',
      ['leadingQuery'],
      0,
    ],
    ['for words the chart may hold is leading', 'AD-01', { form: 'pleaseWrite' }, undefined, 'refusedLeading', ['leadingQuery'], 0],
    [
      'for forty minutes nobody wrote alters the record',
      'AD-05',
      { form: 'pleaseWrite' },
      undefined,
      'refusedLeading',
      ['recordAltered'],
      0,
    ],
    ['about what the index answers is needless', 'AD-03', {}, 'Cause', 'notNeeded', [], 0],
    ['about something else is needless, too', 'AD-01', {}, 'Cause', 'notNeeded', [], 0],
    ['without findings is sent back', 'AD-01', { findings: [] }, undefined, 'unclear', [], 0],
    ['to somebody who has left stays without an answer', 'AD-08', {}, undefined, 'late', [], 0],
    ['may bring the honest answer that it cannot be told', 'AD-09', {}, undefined, 'answeredClear', [], 1],
  ])('%s', (_, id, parts, topic, outcome, compliance, addenda) => {
    const encounter = encounterOf(asked(id, parts, topic), id);
    expect(encounter.queries[0]?.outcome).toBe(outcome);
    expect(encounter.compliance.map(({ what }) => what)).toEqual(compliance);
    expect(encounter.addenda).toHaveLength(addenda);
    expect(encounter.position).toBe('coding.queued');
  });

  test('that was not sent is a slip, one that was never answered is none', () => {
    const queries = (world: World) => slipsOf(world).filter((slip) => slip.kind === 'query');
    expect(queries(coded(opened('AD-08'), 'AD-08', []))).toMatchObject([{ quality: 'missing', fair: expect.stringContaining('eGFR 44') }]);
    expect(queries(coded(asked('AD-08', {}), 'AD-08', []))).toEqual([]);
    expect(queries(coded(asked('AD-03', {}, 'Cause'), 'AD-03', []))).toMatchObject([
      { quality: 'needless', none: expect.stringContaining('index') },
    ]);
  });
});

describe('a diagnosis changed after a denial', () => {
  /** Denied for the diagnosis (AD-04: the line says right, the reason says left), and back at the coder's desk. */
  function denied(): World {
    let world = coded(opened('AD-04'), 'AD-04', [{ do: 'replaceDiagnosis', code: 'M17.11', with: 'M17.12' }]);
    while (encounterOf(world, 'AD-04').position !== 'outcome.denied') world = passDay(world);
    return decide(world, { kind: 'returnToCoder', encounter: 'AD-04', reason: 'Side' }, false);
  }

  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ['to what the record says', [], []],
    ['to what an optional or an accepted sheet has', [{ do: 'modifiers', code: 'J3301', modifiers: ['JZ'] }], []],
    [
      'to what the record does not know, to get it paid',
      [{ do: 'replaceDiagnosis', code: 'M17.11', with: 'M17.31' }],
      ['codeChangedToGetPaid'],
    ],
  ])('%s', (_, changes, compliance) => {
    const world = coded(denied(), 'AD-04', changes);
    expect(encounterOf(world, 'AD-04').compliance.map(({ what }) => what)).toEqual(compliance);
  });

  test('before any answer a wrong diagnosis is a slip and no compliance event', () => {
    const world = coded(opened('AD-04'), 'AD-04', [{ do: 'replaceDiagnosis', code: 'M17.11', with: 'M17.12' }]);
    expect(encounterOf(world, 'AD-04').compliance).toEqual([]);
  });
});
