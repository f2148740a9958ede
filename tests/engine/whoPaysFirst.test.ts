// The right question and the wrong courses of the casebook set who-pays-first, played in the shipped scenario.

import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/cycle/days.ts';
import type { JournalEvent } from '../../src/cycle/journal.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { lastAnswer, lastSent } from '../../src/engine/standing.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { toldCoverWords } from '../../src/i18n/patientSays.ts';
import { library, shipped } from '../scenarios/read.ts';

const start = createWorld({ scenario: shipped('who-pays-first'), tables: library.tables, seat: 'biller', seed: 6 });

function on(world: World, iso: string): World {
  let now = world;
  while (now.day < (parseDay(iso) ?? 0)) now = passDay(now);
  return now;
}
const act = (world: World, ...decisions: readonly Decision[]) => decisions.reduce((now, one) => decide(now, one, false), world);
function event<K extends JournalEvent['kind']>(world: World, id: string, kind: K): Extract<JournalEvent, { kind: K }> | null {
  const found = world.journal.findLast((entry) => entry.encounter === id && entry.event.kind === kind)?.event;
  return (found as Extract<JournalEvent, { kind: K }> | undefined) ?? null;
}
function posted(world: World, id: string): World {
  const remittance = lastAnswer(lastSent(encounterOf(world, id)));
  return remittance ? act(world, { kind: 'postRemittance', encounter: id, remittance: remittance.id }) : world;
}
const compliance = (world: World, id: string) => encounterOf(world, id).compliance.map((one) => one.what);

describe('asking the patient', () => {
  const told = (id: string, iso: string) => {
    const world = act(on(start, iso), { kind: 'askAboutCover', encounter: id });
    return (event(world, id, 'coverTold')?.covers ?? []).map((cover) =>
      toldCoverWords(cover, world.game.scenario.payers.find((one) => one.payerId === cover.payer)?.name ?? ''),
    );
  };
  test('brings the new card with its number and its first day', () => {
    expect(told('WP-05', '2026-03-10')).toEqual([
      'Fernbrook HMO, number F118-604427, it ended on 28 Feb 2026.',
      'BlueRiver PPO, number BRV701358826-01, since 1 Mar 2026.',
    ]);
  });
  test('brings the job and how many people work there', () => {
    expect(told('WP-04', '2026-03-02')[0]).toBe('BlueRiver PPO, number BRV330915582-01, through my work, about 45 people work there.');
  });
  test('brings both parents’ birthdays', () => {
    expect(told('WP-02', '2026-02-18').join(' ')).toMatch(/born on 3 Mar 1986.*born on 11 Oct 1983/);
  });
  test('brings the court’s order', () => {
    expect(told('WP-07', '2026-03-30')[0]).toContain('the court’s order names');
  });
});

describe('wrong courses', () => {
  test('the same claim to the state again brings the same answer: step 4 comes before step 5 (CO-22; the casebook has OA-18)', () => {
    let world = posted(on(start, '2026-03-30'), 'WP-07');
    world = act(world, { kind: 'draftClaim', encounter: 'WP-07', purpose: 'newOriginal' }, { kind: 'submitClaim', encounter: 'WP-07' });
    world = on(world, '2026-05-08');
    expect(lastAnswer(lastSent(encounterOf(world, 'WP-07')))?.lines[0]?.adjustments).toEqual([{ group: 'CO', carc: '22', cents: 21_900 }]);
  });
  test('the copay that waits for the state is billed to the family', () => {
    let world = posted(on(start, '2026-03-30'), 'WP-07');
    const registration = encounterOf(world, 'WP-07').registration;
    const father = { payer: 'fernbrook-hmo', member: 'F204-771935', relationship: 'child' as const };
    world = act(
      world,
      {
        kind: 'correctRegistration',
        encounter: 'WP-07',
        registration: { ...registration, coverages: [father, ...registration.coverages] },
      },
      { kind: 'draftClaim', encounter: 'WP-07', purpose: 'newOriginal' },
      { kind: 'submitClaim', encounter: 'WP-07' },
    );
    world = posted(on(world, '2026-04-17'), 'WP-07');
    expect(compliance(act(world, { kind: 'billPatient', encounter: 'WP-07', cents: 13_167 }), 'WP-07')).not.toEqual([]);
  });
  test('CO-22 written off as if it were the contract is money given away, and misnamed', () => {
    const world = posted(on(start, '2026-03-02'), 'WP-04');
    expect(compliance(act(world, { kind: 'writeOff', encounter: 'WP-04', cents: 31_200, reason: 'contractual' }), 'WP-04')).toEqual([
      'writeOffMisnamed',
    ]);
  });
  test('Lantern forwards its answer by itself (19, MA18)', () => {
    let world = act(
      on(start, '2026-02-19'),
      { kind: 'draftClaim', encounter: 'WP-03', purpose: 'original' },
      { kind: 'submitClaim', encounter: 'WP-03' },
    );
    world = on(world, '2026-03-09');
    const first = encounterOf(world, 'WP-03').claims[0];
    expect(first?.remittances[0]).toMatchObject({ status: '19', forwardedTo: 'blueriver-ppo', remarks: ['MA18'] });
    expect(encounterOf(world, 'WP-03').claims.map((sent) => [sent.claim.payer, sent.claim.rank])).toEqual([
      ['lantern-b', 1],
      ['blueriver-ppo', 2],
    ]);
  });
});

test('a partly denied claim crosses over, too; the second plan leaves the refused line with the first (CO-276)', () => {
  let world = act(on(start, '2026-02-19'), { kind: 'draftClaim', encounter: 'WP-03', purpose: 'original' });
  const claim = encounterOf(world, 'WP-03').draft?.claim;
  const [visit] = claim?.lines ?? [];
  if (!claim || !visit) throw new Error('WP-03 has a draft with a line');
  const film = { ...visit, number: 2, code: 'Z7937', modifiers: ['RT', 'GZ'], charge: 7_500 }; // need doubted, no notice: CO-50 at Lantern
  world = act(
    world,
    { kind: 'editClaim', encounter: 'WP-03', claim: { ...claim, lines: [visit, film], total: claim.total + film.charge } },
    { kind: 'submitClaim', encounter: 'WP-03' },
  );
  if (encounterOf(world, 'WP-03').draft) world = act(world, { kind: 'submitClaim', encounter: 'WP-03' });
  world = on(world, '2026-04-01');
  const [first, second] = encounterOf(world, 'WP-03').claims.map((sent) => lastAnswer(sent));
  expect(first).toMatchObject({ status: '19', remarks: ['MA18'], forwardedTo: 'blueriver-ppo' });
  expect(first?.lines.map((line) => line.denied)).toEqual([false, true]);
  expect(second?.lines.map((line) => line.adjustments[0]?.carc)).toEqual(['23', '276']);
});
