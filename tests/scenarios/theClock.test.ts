// Two dates that look alike and are not: a payer that is wrong and can be shown it, and a cut that the note bears out (casebook clock-other-knee, clock-let-it-go).

import { describe, expect, it } from 'vitest';
import type { AppealGround } from '../../src/cycle/outcome/appeal.ts';
import { balanceOf, totalOf } from '../../src/cycle/outcome/ledger.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { shippedGame } from '../engine/games.ts';

const LEVEL = 'CT-06';
const KNEE = 'CT-07';

const game = shippedGame('the-clock-is-ticking', 'biller');
const until = (world: World, done: (world: World) => boolean): World => (done(world) ? world : until(passDay(world), done));
const opened = (world: World, encounter: string): World => {
  const opens = game.scenario.encounters.find(({ id }) => id === encounter)?.opens ?? expect.fail(`${encounter} is shipped`);
  return until(world, ({ day }) => day >= opens);
};
const start = createWorld(game);
const atLevel = opened(start, LEVEL);
const atKnee = opened(atLevel, KNEE);

function act(world: World, decision: Decision): World {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
}
const compliance = (world: World, id: string) => encounterOf(world, id).compliance.map(({ what }) => what);
const appeal = (
  encounter: string,
  lines: readonly number[],
  ground: AppealGround,
  documents: readonly ('note' | 'policy')[],
): Decision => ({
  kind: 'fileAppeal',
  encounter,
  claim: `${encounter}/1`,
  lines,
  ground,
  documents: ['remittance', ...documents],
});
const outcomes = (world: World, id: string) => encounterOf(world, id).appeals.map(({ outcome }) => outcome);
const settled = (world: World, id: string) => until(world, (now) => !outcomes(now, id).includes('pending'));

describe('a cut the note bears out', () => {
  it('stands open with the payers after the money was posted and the first dispute lost', () => {
    const { account, position } = encounterOf(atLevel, LEVEL);
    expect(position).toBe('outcome.paidShort');
    expect(outcomes(atLevel, LEVEL)).toEqual(['upheld']);
    expect(balanceOf(account)).toBe(2_990);
    expect(balanceOf(account, 'insurance')).toBe(2_990);
  });

  it('is given up under its own name, which closes the account and hides nothing in the contract', () => {
    const after = act(atLevel, { kind: 'writeOff', encounter: LEVEL, cents: 2_990, reason: 'unsupported' });
    const { account, closed } = encounterOf(after, LEVEL);
    expect(closed).not.toBeNull();
    expect(totalOf(account, 'writeOff', 'contractual')).toBe(15_000);
    expect(compliance(after, LEVEL)).toEqual([]);
  });

  it('hides under the name of the contract: noted', () => {
    const after = act(atLevel, { kind: 'writeOff', encounter: LEVEL, cents: 2_990, reason: 'contractual' });
    expect(compliance(after, LEVEL)).toEqual(['writeOffMisnamed']);
  });

  it('never becomes the patient’s: billed to him it is noted', () => {
    const after = act(atLevel, { kind: 'billPatient', encounter: LEVEL, cents: 2_990 });
    expect(compliance(after, LEVEL)).toEqual(['contractAmountBilledToPatient']);
  });

  it('goes to the panel with the same note and the rule: upheld again', () => {
    const after = settled(act(atLevel, appeal(LEVEL, [1], 'recordSupports', ['note', 'policy'])), LEVEL);
    expect(outcomes(after, LEVEL)).toEqual(['upheld', 'upheld']);
    expect(encounterOf(after, LEVEL).appeals[1]).toMatchObject({
      level: 2,
      decision: { reason: { carc: '193' }, lines: [{ carc: '150' }] },
    });
    expect(balanceOf(encounterOf(after, LEVEL).account)).toBe(2_990);
  });
});

describe('a payer that counted both knees together', () => {
  it('denies the injection and takes its drug along', () => {
    const reasons = encounterOf(atKnee, KNEE).claims[0]?.remittances[0]?.lines.map((line) => line.adjustments[0]?.carc);
    expect(reasons).toEqual(['50', 'B15']);
  });

  it('sees it once the note and its own policy lie before it', () => {
    const after = settled(act(atKnee, appeal(KNEE, [1, 2], 'medicallyNecessary', ['note', 'policy'])), KNEE);
    expect(outcomes(after, KNEE)).toEqual(['overturned']);
    const paid = encounterOf(after, KNEE)
      .claims[0]?.remittances.at(-1)
      ?.lines.map((line) => line.paid);
    expect(paid).toEqual([4_866, 586]);
  });

  it('does not see it from a letter without the note', () => {
    expect(outcomes(settled(act(atKnee, appeal(KNEE, [1, 2], 'policyMet', ['policy'])), KNEE), KNEE)).toEqual(['dismissed']);
  });

  it('refuses a reopening: no slip of ours is on the claim', () => {
    const redrafted = act(atKnee, { kind: 'draftClaim', encounter: KNEE, purpose: 'reopening' });
    const asked = act(redrafted, { kind: 'submitClaim', encounter: KNEE });
    const answered = until(asked, (now) => encounterOf(now, KNEE).position !== 'outcome.corrected');
    expect(encounterOf(answered, KNEE).position).toBe('outcome.denied');
  });
});
