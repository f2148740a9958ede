// A player without sense: any act on any encounter, legal or not. What it cannot break, a learner cannot.

import type { Claim, DocumentKind } from '../../src/cycle/claim/claim.ts';
import type { CodingSheet } from '../../src/cycle/coding/sheet.ts';
import { QUERY_FORMS } from '../../src/cycle/documentation/query.ts';
import { CALL_QUESTIONS, type Encounter } from '../../src/cycle/encounter.ts';
import { PATIENT_ANSWERS } from '../../src/cycle/outcome/account.ts';
import { APPEAL_GROUNDS } from '../../src/cycle/outcome/appeal.ts';
import { rightBooking } from '../../src/cycle/outcome/cheque.ts';
import { PERMISSION_GROUNDS } from '../../src/cycle/review/permissionAnswer.ts';
import { unbooked } from '../../src/engine/cheques.ts';
import type { Decision, DecisionKind } from '../../src/engine/decision.ts';
import { writtenOf } from '../../src/engine/edit.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { creditIn } from '../../src/engine/patientAccount.ts';
import { unposted } from '../../src/engine/standing.ts';
import type { World } from '../../src/engine/world.ts';
import { drawBps, drawOne } from '../../src/scenario/chance.ts';
import { sheetOf } from '../../src/scenario/changes.ts';

const KINDS: readonly DecisionKind[] = [
  'editSheet',
  'finishCoding',
  'holdCoding',
  'askForSignature',
  'queryProvider',
  'checkEligibility',
  'askAboutCover',
  'askForNotice',
  'correctRegistration',
  'draftClaim',
  'editClaim',
  'discardDraft',
  'submitClaim',
  'askStatus',
  'sendRecords',
  'requestPermission',
  'askPeerToPeer',
  'requestReferral',
  'moveVisit',
  'completePacket',
  'askPatient',
  'postRemittance',
  'bookProviderLevel',
  'fileAppeal',
  'callPayer',
  'askPayer',
  'hangUp',
  'returnToCoder',
  'billPatient',
  'cancelStatement',
  'answerPatient',
  'offerPlan',
  'screenForHelp',
  'giveEstimate',
  'refundCredit',
  'writeOff',
];

/** Draws for one step of one random game. */
export interface Dice {
  readonly seed: number;
  readonly step: number;
}

function pick<T>(options: readonly T[], dice: Dice, what: string, otherwise: T): T {
  return drawOne(options, dice.seed, dice.step, what) ?? otherwise;
}

/** Draws after which the player gives up looking for a legal act. */
const MOST_DRAWS = 12;

/** A random act on one encounter: three times in four a legal one, where a few draws find one, else any. */
export function randomDecision(world: World, dice: Dice): Decision {
  const open = world.encounters.filter((e) => e.closed === null && e.serviceDay <= world.day);
  const encounter = pick(
    open.length > 0 && drawBps(dice.seed, dice.step, 'any') < 9000 ? open : world.encounters,
    dice,
    'encounter',
    world.encounters[0] as Encounter,
  );
  const anyAct = (draw: number): Decision => decisionOf(world, encounter, pick(KINDS, dice, `kind ${draw}`, 'submitClaim'), dice);
  if (drawBps(dice.seed, dice.step, 'legal') >= 7500) return anyAct(0);
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const act = anyAct(draw);
    if (mayDecide(world, act) === null) return act;
  }
  return anyAct(0);
}

function decisionOf(world: World, encounter: Encounter, kind: DecisionKind, dice: Dice): Decision {
  const { scenario } = world.game;
  const id = encounter.id;
  const payer = pick(scenario.payers, dice, 'payer', scenario.payers[0] as (typeof scenario.payers)[number]).payerId;
  const claim = pick(encounter.claims, dice, 'claim', encounter.claims[0] as Encounter['claims'][number])?.claim.id ?? 'none/1';
  const cents = pick([-1, 0, 1, 999, 1001, 4397, 17200, 1_000_000], dice, 'cents', 1);
  switch (kind) {
    case 'editSheet':
      return { kind, encounter: id, sheet: randomSheet(world, encounter, dice) };
    case 'finishCoding':
    case 'hangUp':
    case 'askAboutCover':
    case 'askForSignature':
    case 'askForNotice':
    case 'discardDraft':
    case 'submitClaim':
      return { kind, encounter: id };
    case 'holdCoding':
    case 'returnToCoder':
      return { kind, encounter: id, reason: 'because' };
    case 'queryProvider':
      return {
        kind,
        encounter: id,
        topic: pick(['side', writtenOf(world, id).key.query?.topic ?? 'size'], dice, 'topic', 'side'),
        parts: {
          findings: [],
          form: pick(QUERY_FORMS, dice, 'form', 'open'),
          choices: ['right', 'left'],
          other: true,
          undetermined: drawBps(dice.seed, dice.step, 'undetermined') < 5000,
          payment: drawBps(dice.seed, dice.step, 'payment') < 2000,
        },
        text: '?',
      };
    case 'checkEligibility':
    case 'callPayer':
      return { kind, encounter: id, payer };
    case 'correctRegistration': {
      const coverages = [...encounter.registration.coverages]
        .reverse()
        .map((c) => ({ ...c, member: pick([c.member, 'X', ''], dice, 'member', c.member) }));
      return {
        kind,
        encounter: id,
        registration: { ...encounter.registration, coverages, employmentRelated: drawBps(dice.seed, dice.step, 'work') < 2000 },
      };
    }
    case 'draftClaim':
      return {
        kind,
        encounter: id,
        purpose: pick(['original', 'newOriginal', 'replacement', 'void', 'reopening', 'nextPayer'] as const, dice, 'purpose', 'original'),
      };
    case 'editClaim':
      return { kind, encounter: id, claim: randomClaim(encounter, dice, payer) };
    case 'askPayer':
      return { kind, encounter: id, question: pick(CALL_QUESTIONS, dice, 'question', 'status') };
    case 'askStatus':
      return { kind, encounter: id, claim };
    case 'requestPermission':
      return {
        kind,
        encounter: id,
        payer,
        code: pick([...world.game.tables.services.keys()], dice, 'code', 'Z5834'),
        units: pick([1, 60], dice, 'units', 1),
        ground: pick(PERMISSION_GROUNDS, dice, 'permission ground', 'planned'),
        documents: ['note'],
      };
    case 'askPeerToPeer':
      return { kind, encounter: id, request: encounter.requests[0]?.id ?? 'none/P1' };
    case 'requestReferral':
      return { kind, encounter: id, payer, backdated: drawBps(dice.seed, dice.step, 'back') < 3000 };
    case 'moveVisit':
      return { kind, encounter: id, day: world.day + pick([-1, 1, 7, 14], dice, 'move', 7) };
    case 'completePacket':
      return { kind, encounter: id };
    case 'askPatient':
      return { kind, encounter: id, claim };
    case 'sendRecords':
      return { kind, encounter: id, claim, documents: pick([['note'], ['note', 'operativeReport'], []] as const, dice, 'papers', []) };
    case 'postRemittance':
      return { kind, encounter: id, remittance: unposted(encounter)[0]?.remittance.id ?? 'none/1/R1' };
    case 'bookProviderLevel': {
      const cheque = unbooked(world, id)[0];
      const right = cheque?.providerLevel.map(rightBooking) ?? [];
      return {
        kind,
        encounter: id,
        cheque: cheque?.id ?? 'none',
        places: pick([right, right.map(() => 'claims' as const), []], dice, 'places', right),
      };
    }
    case 'fileAppeal':
      return {
        kind,
        encounter: id,
        claim,
        lines: pick<readonly number[]>([[1], [1, 2], [9], []], dice, 'lines', [1]),
        ground: pick(APPEAL_GROUNDS, dice, 'ground', 'underpaid'),
        documents: pick<readonly DocumentKind[]>(
          [['note', 'remittance'], ['contractPage', 'policy', 'remittance', 'note'], ['acceptedAcknowledgement', 'remittance'], []],
          dice,
          'papers',
          [],
        ),
      };
    case 'cancelStatement':
    case 'screenForHelp':
      return { kind, encounter: id };
    case 'answerPatient':
      return { kind, encounter: id, answer: pick(PATIENT_ANSWERS, dice, 'answer', 'explain') };
    case 'offerPlan':
      return { kind, encounter: id, parts: pick([0, 1, 2, 3, 12, 13], dice, 'parts', 2) };
    case 'refundCredit': {
      const credit = creditIn(encounter);
      return { kind, encounter: id, to: credit?.to ?? 'patient', cents: pick([cents, credit?.cents ?? 1], dice, 'credit', 1) };
    }
    case 'giveEstimate':
    case 'billPatient':
      return { kind, encounter: id, cents };
    case 'writeOff':
      return {
        kind,
        encounter: id,
        cents,
        reason: pick(
          ['contractual', 'bundled', 'avoidable', 'smallBalance', 'selfPay', 'charity', 'badDebt'] as const,
          dice,
          'reason',
          'avoidable',
        ),
      };
  }
}

/** The right sheet, or one with a line dropped, doubled or spoilt. */
function randomSheet(world: World, encounter: Encounter, dice: Dice): CodingSheet {
  const written = writtenOf(world, encounter.id);
  const right = sheetOf(written.key, encounter.place, encounter.chart, []);
  const codes = [...world.game.tables.services.keys()];
  const diagnoses = [...world.game.tables.diagnoses.keys()];
  switch (pick(['right', 'empty', 'drop', 'double', 'code', 'diagnosis', 'units', 'pointer', 'modifier'], dice, 'sheet', 'right')) {
    case 'empty':
      return { diagnoses: [], services: [] };
    case 'drop':
      return { ...right, services: right.services.slice(1) };
    case 'double':
      return { ...right, services: [...right.services, ...right.services] };
    case 'code':
      return { ...right, services: right.services.map((s) => ({ ...s, code: pick(codes, dice, 'code', s.code) })) };
    case 'diagnosis':
      return { ...right, diagnoses: right.diagnoses.map((d) => ({ ...d, code: pick(diagnoses, dice, 'dx', d.code) })) };
    case 'units':
      return { ...right, services: right.services.map((s) => ({ ...s, units: pick([0, 2, 60, 999], dice, 'units', 1) })) };
    case 'pointer':
      return { ...right, services: right.services.map((s) => ({ ...s, pointers: [11] })) };
    case 'modifier':
      return {
        ...right,
        services: right.services.map((s) => ({ ...s, modifiers: [pick([...world.game.tables.modifiers.keys()], dice, 'mod', '25')] })),
      };
    default:
      return right;
  }
}

function randomClaim(encounter: Encounter, dice: Dice, payer: string): Claim {
  const claim = (encounter.draft?.claim ?? encounter.claims[0]?.claim ?? { id: 'none/1', lines: [] }) as Claim;
  const changes: readonly Partial<Claim>[] = [
    {},
    { payer },
    { member: '' },
    { patientName: '' },
    { ordering: null },
    { total: 1 },
    { frequency: '7', originalReference: 'XX-0000-000' },
    { renderingNpi: '1234567890' },
    { diagnoses: [] },
    { prior: null },
    { attachments: ['note'] },
    { medium: 'paper' },
  ];
  return { ...claim, ...pick(changes, dice, 'claim change', {}) };
}
