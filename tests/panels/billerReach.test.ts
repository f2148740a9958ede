// Everything an expert biller does in the shipped scenarios can be done at this desk: the act is offered, and its fields can say it.

import { describe, expect, test } from 'vitest';
import type { Claim, ClaimLine } from '../../src/cycle/claim/claim.ts';
import type { Encounter } from '../../src/cycle/encounter.ts';
import { nextAct, workDesk } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import type { BillerDecision, Decision } from '../../src/engine/decision.ts';
import { mayDecide } from '../../src/engine/may.ts';
import { papersAtHand } from '../../src/engine/papersAtHand.ts';
import { passToDeskDay } from '../../src/engine/passDay.ts';
import { playerOf } from '../../src/engine/players.ts';
import { lastDayOf, type World } from '../../src/engine/world.ts';
import type { ChoiceId } from '../../src/panels/desks/biller/choice.ts';
import { CORRECTIONS, choicesFor } from '../../src/panels/desks/biller/choices.ts';
import { decisionOf, type Filled, freshFields } from '../../src/panels/desks/biller/drafts.ts';
import { queueOf } from '../../src/panels/desks/biller/worklist.ts';
import { shippedGame } from '../engine/games.ts';

/** What the boxes of the claim form let one change. */
const BOXES: ReadonlySet<string> = new Set<keyof Claim>([
  'payer',
  'member',
  'relationship',
  'patientName',
  'employmentRelated',
  'autoRelated',
  'otherAccident',
  'otherCoverage',
  'ordering',
  'diagnoses',
  'frequency',
  'originalReference',
  'authorization',
  'lines',
  'total',
  'renderingNpi',
  'renderingName',
  'assignment',
  'attachments',
  'patientBorn',
  'patientSex',
  'patientAddress',
  'insured',
  'otherInsured',
  'accidentState',
  'claimCodes',
  'releaseSigned',
  'benefitsAssigned',
  'illness',
  'otherDate',
  'unableToWork',
  'hospitalized',
  'information',
  'outsideLab',
  'laboratory',
  'taxId',
  'signed',
  'facility',
  'billingNpi',
]);
const CELLS: ReadonlySet<string> = new Set<keyof ClaimLine>([
  'place',
  'code',
  'modifiers',
  'pointers',
  'charge',
  'units',
  'emergency',
  'familyPlan',
]);

const changed = <T extends object>(from: T, to: T): string[] =>
  Object.keys(to).filter((key) => JSON.stringify(Reflect.get(from, key)) !== JSON.stringify(Reflect.get(to, key)));

/** What no box can say of an edit. */
function unsayable(from: Claim, to: Claim): string[] {
  const boxes = changed(from, to).filter((box) => !BOXES.has(box));
  const lines = to.lines.flatMap((line, at) => {
    const before = from.lines[at];
    return before ? changed(before, line).filter((cell) => !CELLS.has(cell)) : ['a new line'];
  });
  return [...boxes, ...lines, ...(to.lines.length < from.lines.length ? ['a line taken out'] : [])];
}

function choiceOf(decision: BillerDecision): [ChoiceId, Partial<Filled>] | null {
  switch (decision.kind) {
    case 'draftClaim': {
      if (decision.purpose === 'original') return ['build', {}];
      if (decision.purpose === 'nextPayer') return ['nextPayer', {}];
      const way = CORRECTIONS.find((purpose) => purpose === decision.purpose);
      return way ? ['correct', { way }] : null;
    }
    case 'submitClaim':
      return ['send', {}];
    case 'discardDraft':
      return ['discard', {}];
    case 'askStatus':
      return ['status', { claim: decision.claim }];
    case 'sendRecords':
      return ['records', { papers: decision.documents }];
    case 'postRemittance':
      return ['post', { remittance: decision.remittance }];
    case 'bookProviderLevel':
      return ['book', { cheque: decision.cheque, places: decision.places }];
    case 'fileAppeal':
      return ['appeal', { lines: decision.lines, ground: decision.ground, papers: decision.documents }];
    case 'callPayer':
      return ['call', { payer: decision.payer }];
    case 'returnToCoder':
      return ['returnToCoder', { reason: decision.reason }];
    case 'billPatient':
      return ['billPatient', { patientCents: decision.cents }];
    case 'cancelStatement':
      return ['cancel', {}];
    case 'answerPatient':
      return ['answer', { answer: decision.answer }];
    case 'offerPlan':
      return ['plan', { parts: decision.parts }];
    case 'screenForHelp':
      return ['help', {}];
    case 'giveEstimate':
      return ['estimate', { estimateCents: decision.cents }];
    case 'refundCredit':
      return ['refund', { refundCents: decision.cents }];
    case 'writeOff':
      return ['writeOff', { writeOffCents: decision.cents, writeOff: decision.reason }];
    default:
      return null;
  }
}

/** Why an act cannot be done at this desk; null where it can. */
function missing(world: World, encounter: Encounter, decision: Decision): string | null {
  if (queueOf(encounter) === null) return `${decision.kind} while ${encounter.id} lies in no queue`;
  if (decision.kind === 'checkEligibility' || decision.kind === 'correctRegistration') return null; // the section Coverage
  if (decision.kind === 'editClaim') {
    const left = encounter.draft ? unsayable(encounter.draft.claim, decision.claim) : ['no draft'];
    return left.length === 0 ? null : `editClaim of ${encounter.id}: ${left.join(', ')}`;
  }
  const chosen = choiceOf(decision as BillerDecision);
  if (!chosen) return `no choice for ${JSON.stringify(decision)}`;
  const [id, filled] = chosen;
  const choice = choicesFor(world, encounter, (asked) => mayDecide(world, asked)).find((offered) => offered.id === id);
  if (!choice || choice.refusal !== null) return `${id} is not offered for ${encounter.id} at ${encounter.position}: ${choice?.refusal}`;
  const at = papersAtHand(encounter, world.day).map(({ kind }) => kind);
  const absent = (filled.papers ?? []).filter((paper) => !at.includes(paper));
  if (absent.length > 0) return `${id} of ${encounter.id}: ${absent.join(', ')} not at hand`;
  const made = decisionOf(id, { ...freshFields(world, encounter, true), ...filled }, encounter);
  return JSON.stringify(made) === JSON.stringify(decision) ? null : `${JSON.stringify(made)} instead of ${JSON.stringify(decision)}`;
}

describe('an expert’s acts', () => {
  for (const name of ['first-claim', 'the-returned-tray', 'one-person-clinic'] as const) {
    test(`${name} can be worked at this desk`, () => {
      let world = createWorld(shippedGame(name, 'biller'));
      const profile = playerOf('expert');
      const problems = new Set<string>();
      let acts = 0;
      for (; world.day <= lastDayOf(world); world = passToDeskDay(world)) {
        for (const { id } of world.encounters) {
          for (let turn = 0; turn < 12; turn += 1) {
            const encounter = world.encounters.find((one) => one.id === id);
            if (!encounter || encounter.opens > world.day) break;
            const decision = nextAct(world, encounter, 'biller', profile);
            if (!decision || mayDecide(world, decision) !== null) break;
            const problem = missing(world, encounter, decision);
            if (problem) problems.add(problem);
            world = decide(world, decision);
            acts += 1;
          }
        }
        world = workDesk(world, 'coder', profile, false);
      }
      expect([...problems]).toEqual([]);
      expect(acts).toBeGreaterThan(10);
    });
  }
});
