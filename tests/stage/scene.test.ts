// The scene is taken from the world without deciding anything: each position of the cycle has its place, form and mark.
import { describe, expect, test } from 'vitest';
import { type Encounter, POSITIONS, type Position } from '../../src/cycle/encounter.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import type { World } from '../../src/engine/world.ts';
import { POSITION_LOOK } from '../../src/panels/common/positions.ts';
import { laneOf } from '../../src/stage/lanes.ts';
import { sceneOf } from '../../src/stage/scene.ts';
import { shippedGame } from '../engine/games.ts';

const world = createWorld(shippedGame('the-returned-tray'));
const [base] = world.encounters;
if (!base) throw new Error('a scenario has encounters');

/** The world with one encounter, standing at this position. */
function standing(position: Position, differs: Partial<Encounter> = {}): World {
  return { ...world, encounters: [{ ...base, position, since: world.day - 40, closed: null, ...differs } as Encounter] };
}

function tokenAt(position: Position, differs: Partial<Encounter> = {}) {
  const [token] = sceneOf(standing(position, differs), { selected: null, shown: null, slips: new Map() }).tokens;
  if (!token) throw new Error('a token for each encounter');
  return token;
}

test.each(POSITIONS.map((position) => [position]))('%s has a place on the stage', (position) => {
  const token = tokenAt(position);
  expect(laneOf(token)).toBeTruthy();
  expect(token.key).toBe(base.id);
});

test('the whole table of places, forms and marks', () => {
  const table = POSITIONS.map((position) => {
    const { room, spot, form, mark, returnTo } = tokenAt(position);
    return `${position}: ${[room, spot, form, mark ?? 'no mark', ...(returnTo ? [`back to ${returnTo}`] : [])].join(', ')}`;
  });
  expect(table.join('\n')).toMatchInlineSnapshot(`
    "care.scheduled: care, room, patient, waiting
    care.seen: care, room, patient, no mark
    documentation.unsigned: documentation, room, chart, waiting
    documentation.queryOut: documentation, room, chart, query
    coding.queued: coding, room, chart, no mark
    coding.held: coding, room, chart, waiting
    coding.returned: coding, room, chart, denied
    coding.coded: coding, room, codedChart, no mark
    claim.drafted: claim, room, claim, no mark
    claim.heldByEdits: claim, room, claim, waiting
    claim.atClearinghouse: claim, gate, claim, waiting
    claim.mailed: claim, post, claim, waiting
    claim.rejected: claim, return, claim, rejected, back to claim
    review.received: review, room, claim, waiting
    review.pended: review, room, claim, pended
    outcome.paid: outcome, room, remittance, ok
    outcome.paidShort: outcome, room, remittance, paidShort
    outcome.denied: outcome, return, remittance, denied, back to claim
    outcome.appealed: review, room, claim, appealed
    outcome.corrected: review, room, claim, waiting
    outcome.withPatient: outcome, mailbox, remittance, withPatient
    outcome.audited: outcome, room, remittance, pended
    outcome.writtenOff: outcome, room, remittance, writtenOff
    outcome.closed: outcome, room, remittance, ok"
  `);
});

test('bears the same mark as in the lists; what came back to the coder tells more, by what its payer said', () => {
  const others = POSITIONS.filter((position) => tokenAt(position).mark !== POSITION_LOOK[position].mark);
  expect(others).toEqual(['coding.returned']);
});

describe('a token', () => {
  test('is named by its encounter and the patient’s family name', () =>
    expect(tokenAt('coding.queued').label).toMatch(new RegExp(`^${base.id} \\S+$`)));

  test('is ringed when it is selected', () => {
    const [token] = sceneOf(standing('coding.queued'), { selected: base.id, shown: null, slips: new Map() }).tokens;
    expect(token?.selected).toBe(true);
  });

  test('bears the tab of the payer its last claim names', () => {
    const payers = world.game.scenario.payers.map((payer) => payer.payerId);
    for (const encounter of world.encounters) {
      const payer = encounter.claims.at(-1)?.claim.payer;
      const token = sceneOf(world, { selected: null, shown: null, slips: new Map() }).tokens.find(({ key }) => key === encounter.id);
      if (payer) expect(token?.payerTab).toBe((payers.indexOf(payer) % 8) + 1);
    }
  });

  test('waits for the biller only where the biller sits', () => {
    expect(world.game.seat).toBe('biller');
    expect(tokenAt('outcome.denied').mine).toBe(true);
    expect(tokenAt('coding.queued').mine).toBe(false);
    expect(tokenAt('review.received').mine).toBe(false);
  });

  test('ages at the payer from the day the payer received it', () => {
    const [claim] = world.encounters.flatMap((encounter) => encounter.claims.filter(({ received }) => received !== null));
    if (!claim) throw new Error('the tray holds a received claim');
    expect(tokenAt('review.received', { claims: [{ ...claim, received: world.day - 75 }] }).age).toBe(75);
  });

  test('tells of an older claim that is still under way behind it', () => {
    const [claim] = world.encounters.flatMap((encounter) => encounter.claims);
    if (!claim) throw new Error('the tray holds claims');
    const copies = (state: typeof claim.state) => ({
      claims: [
        { ...claim, state },
        { ...claim, state: 'decided' as const },
      ],
    });
    expect(tokenAt('outcome.denied', copies('accepted')).also).toBe(1);
    expect(tokenAt('outcome.denied', copies('superseded')).also).toBe(0);
  });

  test('counts the money that came and what was given up, but not what the contract takes off', () => {
    const entry = { day: world.day, part: 'insurance', reference: 'X' } as const;
    const account = [
      { ...entry, kind: 'charge', cents: 20_000, reason: null },
      { ...entry, kind: 'writeOff', cents: -5_000, reason: 'contractual' },
      { ...entry, kind: 'patientPayment', cents: -2_500, reason: null },
      { ...entry, kind: 'refund', cents: 500, reason: null },
      { ...entry, kind: 'writeOff', cents: -3_000, reason: 'avoidable' },
    ] as const;
    const token = tokenAt('outcome.writtenOff', { account, claims: [] });
    expect([token.received, token.givenUp]).toEqual([2_000, 3_000]);
  });

  test('returned after a rejection shows the rejection, after a denial the denial', () => {
    const claims = world.encounters.flatMap((encounter) => encounter.claims);
    const [claim] = claims;
    if (!claim) throw new Error('the tray holds claims');
    expect(tokenAt('coding.returned', { claims: [{ ...claim, state: 'rejected' }] }).mark).toBe('rejected');
    expect(tokenAt('coding.returned', { claims: [{ ...claim, state: 'decided' }] }).mark).toBe('denied');
    expect(tokenAt('coding.returned', { claims: [] }).mark).toBe('waiting');
  });
});

test('the counts are those of the steps and add up to every encounter', () => {
  const { counts, tokens } = sceneOf(world, { selected: null, shown: null, slips: new Map() });
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(world.encounters.length);
  expect(tokens).toHaveLength(world.encounters.length);
});
