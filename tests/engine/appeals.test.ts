// An appeal through the desk and the payer: late filings with and without proof, a level's minimum, a part won, the same letter twice (facts a.5, b.2).

import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/cycle/claim/claim.ts';
import type { AppealGround } from '../../src/cycle/outcome/appeal.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { nextAppealLevel } from '../../src/engine/lastDays.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { passDay, passToDeskDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { sheetOf } from '../../src/scenario/changes.ts';
import { shippedGame } from './games.ts';

const game = shippedGame('first-claim', 'both');
const written = game.scenario.encounters.find(({ id }) => id === 'FC-01') ?? expect.fail('FC-01 is shipped');
const encounter = 'FC-01';
const claim = 'FC-01/1';
const only = (world: World) => encounterOf(world, encounter);
const until = (world: World, done: (world: World) => boolean): World => {
  let now = world;
  for (let days = 0; days < 400 && !done(now); days += 1) now = passDay(now);
  return now;
};
const lantern =
  shippedGame('one-person-clinic', 'both').scenario.payers.find(({ kind }) => kind === 'medicareFfs') ?? expect.fail('Lantern');

function act(world: World, decision: Decision): World {
  expect(mayDecide(world, decision)).toBeNull();
  return decide(world, decision);
}

interface Late {
  readonly kind: Payer['kind'];
  readonly letter?: { readonly kind: DocumentKind; readonly day: number }; // on the desk, its day counted from the visit
  readonly levels?: Partial<Payer['appeals'][number]>;
}

/** FC-01 rightly billed to a payer of this kind, for which every claim comes too late, and its denial posted. */
function deniedLate({ kind, letter, levels = {} }: Late): World {
  const payers = game.scenario.payers.map((one) => ({
    ...one,
    kind,
    filing: { ...one.filing, limitDays: 0, limitCalendarYears: null, exceptions: kind === 'medicareFfs' ? lantern.filing.exceptions : [] },
    appeals: one.appeals.map((level) => ({ ...level, ...levels })),
  }));
  const encounters = game.scenario.encounters.map((one) =>
    letter ? { ...one, documents: [{ kind: letter.kind, day: one.day + letter.day, title: 'Letter', text: '…' }] } : one,
  );
  const steps: readonly Decision[] = [
    { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
    { kind: 'finishCoding', encounter },
    { kind: 'draftClaim', encounter, purpose: 'original' },
    { kind: 'submitClaim', encounter },
  ];
  const sent = passDay(steps.reduce(act, createWorld({ ...game, scenario: { ...game.scenario, payers, encounters, days: 400 } })));
  const decided = until(sent, (world) => only(world).claims[0]?.state === 'decided');
  expect(only(decided).claims[0]?.remittances[0]?.lines[0]?.adjustments[0]?.carc).toBe('29');
  return act(decided, { kind: 'postRemittance', encounter, remittance: `${claim}/R1` });
}

function answered(world: World, ground: AppealGround, documents: readonly DocumentKind[], lines = [1]) {
  const before = only(world).appeals.length;
  const filed = act(world, { kind: 'fileAppeal', encounter, claim, lines, ground, documents });
  const after = until(filed, (now) => only(now).appeals[before]?.outcome !== 'pending');
  return { world: after, appeal: only(after).appeals[before] ?? expect.fail('the appeal is kept') };
}

describe('a claim denied as late', () => {
  test.each<readonly [string, Late, AppealGround, readonly DocumentKind[], string, number | null]>([
    ['a federal payer has no appeal for it', { kind: 'medicareFfs' }, 'filedInTime', ['remittance'], 'dismissedNoRight', null],
    ['nor for its medical need', { kind: 'medicareFfs' }, 'medicallyNecessary', ['remittance', 'note'], 'dismissedNoRight', null],
    ['it looks at proof of receipt', { kind: 'medicareFfs' }, 'filedInTime', ['acceptedAcknowledgement'], 'upheld', null],
    [
      'and at the letter of an exception',
      { kind: 'medicareFfs', letter: { kind: 'planTakeBackLetter', day: 0 } },
      'lateExcused',
      ['planTakeBackLetter'],
      'exceptionGranted',
      null,
    ],
    [
      'within six months of it',
      { kind: 'medicareFfs', letter: { kind: 'federalErrorLetter', day: -220 } },
      'lateExcused',
      ['federalErrorLetter'],
      'upheld',
      null,
    ],
    ['another payer weighs it', { kind: 'commercialPpo' }, 'filedInTime', ['remittance', 'acceptedAcknowledgement'], 'upheld', 1],
    ['another ground wins nothing there', { kind: 'commercialPpo' }, 'recordSupports', ['remittance', 'note'], 'upheld', 1],
    ['an envelope without the remittance is not opened', { kind: 'commercialPpo' }, 'filedInTime', [], 'dismissedForm', 1],
  ])('%s', (_, late, ground, documents, message, level) => {
    const { appeal } = answered(deniedLate(late), ground, documents);
    expect([appeal.decision?.message, appeal.level]).toEqual([message, level]);
  });

  test('pays once the exception is granted, and takes the first answer back', () => {
    const { world } = answered(
      deniedLate({ kind: 'medicareFfs', letter: { kind: 'retroactiveEligibilityNotice', day: 0 } }),
      'lateExcused',
      ['retroactiveEligibilityNotice'],
    );
    const answers = only(world).claims[0]?.remittances ?? [];
    expect(answers.map(({ status }) => status)).toEqual(['1', '22', '1']);
    expect(answers[2]?.lines[0]?.paid).toBeGreaterThan(0);
  });

  test('says by number that the decision stands: 193, in the group of the first', () => {
    const { appeal } = answered(deniedLate({ kind: 'commercialPpo' }), 'recordSupports', ['remittance', 'note']);
    expect(appeal.decision?.reason).toMatchObject({ group: 'CO', carc: '193' });
    expect(appeal.decision?.lines).toEqual([{ line: 1, carc: '29', finding: 'groundElsewhere' }]);
  });
});

describe('levels', () => {
  test('a level hears no case below its minimum', () => {
    const { appeal } = answered(deniedLate({ kind: 'commercialPpo', levels: { minimumAmountCents: 5_000_000 } }), 'filedInTime', [
      'remittance',
      'acceptedAcknowledgement',
    ]);
    expect(appeal.decision).toMatchObject({ message: 'dismissedAmount', reason: { carc: '285' } });
    expect(appeal.decision?.inDispute).toBeGreaterThan(0);
  });

  test('after its last day nobody looks inside: 286', () => {
    const world = passToDeskDay(deniedLate({ kind: 'commercialPpo', levels: { fileWithinDays: 0 } }));
    const { appeal } = answered(world, 'filedInTime', ['remittance', 'acceptedAcknowledgement']);
    expect(appeal.decision).toMatchObject({ message: 'dismissedLate', reason: { carc: '286', rarc: 'N211' } });
  });

  test('a dismissal opens no further level, a decision does', () => {
    const first = answered(deniedLate({ kind: 'commercialPpo' }), 'filedInTime', []);
    expect(first.appeal.outcome).toBe('dismissed');
    const again = answered(first.world, 'filedInTime', ['remittance', 'acceptedAcknowledgement']);
    expect([again.appeal.level, again.appeal.outcome]).toEqual([1, 'upheld']);
    const second = answered(again.world, 'filedInTime', ['note', 'policy', 'acceptedAcknowledgement', 'remittance']);
    expect(second.appeal.level).toBe(2);
  });

  test('the first letter again wins nothing', () => {
    const first = answered(deniedLate({ kind: 'commercialPpo' }), 'filedInTime', [
      'note',
      'policy',
      'remittance',
      'acceptedAcknowledgement',
    ]);
    const second = answered(first.world, 'filedInTime', ['note', 'policy', 'acceptedAcknowledgement']);
    expect(second.appeal.decision?.lines[0]?.finding).toBe('nothingNew');
  });
});

describe('a redetermination that should have been a reopening (facts a.5)', () => {
  const desk = shippedGame('the-returned-tray', 'biller');
  const ARROW = 'RT-05'; // both pointers keyed to the wrong diagnosis; the sheet was right (tray-wrong-arrow)
  const arrow = (world: World) => encounterOf(world, ARROW);
  const opened = until(createWorld(desk), (now) => now.day >= (desk.scenario.encounters.find(({ id }) => id === ARROW)?.opens ?? 0));
  const letter = (ground: AppealGround, documents: readonly DocumentKind[]): Decision => ({
    kind: 'fileAppeal',
    encounter: ARROW,
    claim: `${ARROW}/1`,
    lines: [1, 2],
    ground,
    documents,
  });
  const decidedOn = (world: World, decision: Decision) =>
    until(act(world, decision), (now) => arrow(now).appeals.every(({ outcome }) => outcome !== 'pending'));
  const paid = (world: World) =>
    arrow(world)
      .claims.flatMap(({ remittances }) => remittances)
      .reduce((sum, { lines }) => sum + lines.reduce((cents, line) => cents + line.paid, 0), 0);

  test('is handled as one: the slip of the pen is mended and $54.52 come, as the casebook says', () => {
    const world = decidedOn(opened, letter('medicallyNecessary', ['remittance', 'note']));
    expect(arrow(world).appeals[0]).toMatchObject({ outcome: 'reopened', decision: { message: 'treatedAsReopening' } });
    expect(arrow(world).claims[1]).toMatchObject({ purpose: 'reopening', state: 'decided', received: arrow(world).claims[0]?.received });
    expect([paid(world), arrow(world).claims[0]?.remittances.map(({ status }) => status)]).toEqual([5_452, ['1', '22']]);
  });

  test('leaves the mended claim on file in place of the first, so that a later copy is a duplicate', () => {
    const { history } = decidedOn(opened, letter('medicallyNecessary', ['remittance', 'note']));
    const onFile = history[`lantern-b|${arrow(opened).patient}`]?.filter(({ claim }) => claim.startsWith(ARROW));
    expect(onFile?.map(({ claim, state }) => [claim, state])).toEqual([
      [`${ARROW}/1`, 'voided'],
      [`${ARROW}/1`, 'voided'],
      [`${ARROW}/2`, 'paid'],
      [`${ARROW}/2`, 'paid'],
    ]);
  });

  test('a month after the reopening itself would have', () => {
    const steps: readonly Decision[] = [
      { kind: 'draftClaim', encounter: ARROW, purpose: 'reopening' },
      { kind: 'submitClaim', encounter: ARROW },
    ];
    const asked = until(steps.reduce(act, opened), (now) => paid(now) > 0);
    const late = decidedOn(opened, letter('medicallyNecessary', ['remittance', 'note'])).day - asked.day;
    expect([paid(asked), late >= 28 && late <= 33]).toEqual([5_452, true]);
  });

  test('uses up no level: the first is still open', () => {
    const world = decidedOn(opened, letter('medicallyNecessary', ['remittance', 'note']));
    const payer = desk.scenario.payers.find(({ payerId }) => payerId === 'lantern-b') ?? expect.fail('Lantern');
    expect(nextAppealLevel(payer, arrow(world), `${ARROW}/2`)?.level).toBe(1);
    expect(nextAppealLevel(payer, arrow(world), `${ARROW}/1`)?.level).toBe(1);
  });

  test('not where the payer reopens nothing: the letter is weighed', () => {
    const closed = { allowed: false, limitDays: 0, decisionDays: 0 };
    const payers = desk.scenario.payers.map((one) => ({ ...one, corrections: { ...one.corrections, reopening: closed } }));
    const elsewhere = { ...opened, game: { ...opened.game, scenario: { ...opened.game.scenario, payers } } };
    const world = decidedOn(elsewhere, letter('medicallyNecessary', ['remittance', 'note']));
    expect(arrow(world).appeals[0]?.outcome).toBe('upheld');
  });

  test('and not where the form fails: nobody looks inside', () => {
    const world = decidedOn(opened, letter('medicallyNecessary', ['remittance']));
    expect(arrow(world).appeals[0]?.decision?.message).toBe('dismissedForm');
  });

  test('a denial for want of papers is read again with those that came', () => {
    const asking: Partial<Payer['recordsRequests']> = { prePaymentTriggers: ['chargeAboveThreshold'], chargeThresholdCents: 1 };
    const payers = game.scenario.payers.map((one) => ({
      ...one,
      corrections: { ...one.corrections, reopening: { allowed: true, limitDays: 365, decisionDays: 30 } },
      recordsRequests: { ...one.recordsRequests, ...asking },
    }));
    const steps: readonly Decision[] = [
      { kind: 'editSheet', encounter, sheet: sheetOf(written.key, written.place, written.chart, []) },
      { kind: 'finishCoding', encounter },
      { kind: 'draftClaim', encounter, purpose: 'original' },
      { kind: 'submitClaim', encounter },
    ];
    const sent = steps.reduce(act, createWorld({ ...game, scenario: { ...game.scenario, payers, days: 400 } }));
    const silent = passToDeskDay(until(sent, (now) => only(now).claims[0]?.state === 'decided'));
    expect(only(silent).claims[0]?.remittances[0]?.lines[0]?.adjustments[0]?.carc).toBe('226');
    const { world, appeal } = answered(silent, 'recordSupports', ['remittance', 'note']);
    expect(appeal).toMatchObject({ outcome: 'reopened', decision: { message: 'treatedAsReopening' } });
    expect(only(world).claims[0]?.remittances.map(({ status }) => status)).toEqual(['1', '22', '1']);
    expect(only(world).claims[0]?.remittances.at(-1)?.lines[0]?.denied).toBe(false);
  });
});
