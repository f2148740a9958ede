// Who is named on the claim and who is paid: the desk's habit, the biller's decision, what an audit would make of it, and what the debrief says (facts c.5, d.1).

import { describe, expect, test } from 'vitest';
import { rightClaim } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { review } from '../../src/engine/payerReading.ts';
import { slipsOf } from '../../src/engine/slips.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { applyToClaim } from '../../src/scenario/changes.ts';
import type { Change } from '../../src/scenario/scenario.ts';
import { library, shipped } from '../scenarios/read.ts';

const scenario = shipped('who-signs-who-bills');
const start = createWorld({ scenario, tables: library.tables, seat: 'biller', seed: 1 });
const named = (id: string): Change => {
  const { npi, name } = scenario.providers.find((one) => one.id === id) ?? { npi: '', name: '' };
  return { do: 'renderer', npi, name };
};

function drafted(encounter: string): World {
  return decide(start, { kind: 'draftClaim', encounter, purpose: 'original' }, true);
}

function draftOf(world: World, encounter: string) {
  const draft = encounterOf(world, encounter).draft;
  if (!draft) throw new Error(`${encounter} has no draft`);
  return draft.claim;
}

/** Sent with these changes to what the program filled in, and decided. */
function sent(encounter: string, changes: readonly Change[]): World {
  const open = drafted(encounter);
  const claim = applyToClaim(draftOf(open, encounter), changes, open.game.tables);
  let world = decide(decide(open, { kind: 'editClaim', encounter, claim }, true), { kind: 'submitClaim', encounter }, true);
  for (let day = 0; day < 30 && !encounterOf(world, encounter).position.startsWith('outcome'); day += 1) world = passDay(world);
  return world;
}

describe('the claim as the program fills it in', () => {
  test.each([
    ['SB-01', 'TRA', 'OKA'],
    ['SB-02', 'WHI', 'REY'],
    ['SB-03', 'WHI', 'WHI'],
    ['SB-05', 'TRA', 'TRA'],
  ])('%s names %s; the record lets it name %s', (encounter, own, right) => {
    const open = drafted(encounter);
    expect(draftOf(open, encounter).renderingNpi).toBe(scenario.providers.find(({ id }) => id === own)?.npi);
    const claim = rightClaim(open, encounterOf(open, encounter));
    expect(claim?.renderingNpi).toBe(scenario.providers.find(({ id }) => id === right)?.npi);
  });

  test.each(['SB-01', 'SB-02'])('%s, incident to a physician’s service, names in box 17 the one whose plan it is', (encounter) => {
    expect(draftOf(drafted(encounter), encounter).ordering).toMatchObject({ qualifier: 'DK', name: 'Amara Okafor, MD' });
  });

  test('box 27 says yes, whoever bills', () => {
    for (const { id } of scenario.encounters) expect(draftOf(drafted(id), id).assignment, id).toBe(true);
  });
});

describe('what the payer and the debrief say', () => {
  const own = (world: World, id: string) => slipsOf(world).filter((slip) => slip.encounter === id && slip.kind !== 'leftLying');

  test.each<readonly [string, string, readonly Change[], number, readonly unknown[]]>([
    ['incident to, under the physician', 'SB-01', [named('OKA')], 7_472, []],
    ['incident to, as the program has it', 'SB-01', [], 6_351, [{ kind: 'claimedLess', box: '24J', learner: true }]],
    [
      'supervised by another, as the program has it',
      'SB-02',
      [],
      8_986,
      [{ kind: 'claimedLess', box: '24J', say: expect.stringContaining('85%') }],
    ],
    ['a new problem under the physician', 'SB-03', [named('REY')], 10_570, [{ kind: 'compliance', what: 'falseRenderer' }]],
    ['a new problem under who saw it', 'SB-03', [], 8_986, []],
    ['no assignment where she takes none', 'SB-06', [{ do: 'assignment', taken: false }], 0, []],
    ['assignment where she takes none', 'SB-06', [], 8_767, [{ kind: 'claimedLess', box: '27' }]],
    ['none where it was promised', 'SB-08', [{ do: 'assignment', taken: false }], 0, [{ kind: 'compliance', what: 'assignmentRefused' }]],
  ])('%s', (_, id, changes, paid, slips) => {
    const world = sent(id, changes);
    const answer = encounterOf(world, id).claims[0]?.remittances[0];
    expect(answer?.lines.reduce((sum, line) => sum + line.paid, 0)).toBe(paid);
    expect(own(world, id)).toMatchObject(slips);
    for (const slip of own(world, id)) expect('say' in slip && slip.say, 'the scenario says why').toBeTruthy();
  });

  test.each([
    ['a supervised visit stands', 'SB-01', 'OKA', 7_472],
    ['a new problem is priced as the assistant’s', 'SB-03', 'REY', 8_986],
    ['so is a visit nobody supervised', 'SB-04', 'OKA', 8_986],
  ])('an auditor with the note on the desk: %s', (_, id, physician, paid) => {
    const world = sent(id, [named(physician)]);
    const claim = encounterOf(world, id).claims[0];
    if (!claim) throw new Error('nothing was sent');
    const found = review(world, encounterOf(world, id) as never, { ...claim, records: ['note'] } as never, { compared: true });
    expect(found.kind === 'decided' && found.lines.reduce((sum, line) => sum + line.paid, 0)).toBe(paid);
  });
});

test('a payer’s payment of a day goes to the group that billed: two groups, two payments', () => {
  let world = start;
  for (const encounter of ['SB-01', 'SB-04', 'SB-08', 'SB-09']) {
    world = decide(world, { kind: 'draftClaim', encounter, purpose: 'original' }, true);
    world = decide(world, { kind: 'submitClaim', encounter }, true);
  }
  for (let day = 0; day < 30 && world.cheques.length === 0; day += 1) world = passDay(world);
  expect(world.cheques.map(({ id, claims }) => [id, claims.map(({ encounter }) => encounter)])).toEqual([
    ['LNTRNB-20260326', ['SB-01', 'SB-04']],
    ['LNTRNB-20260326-2', ['SB-08', 'SB-09']],
  ]);
});
