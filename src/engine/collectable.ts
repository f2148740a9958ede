// What could rightly be had for an encounter: what the payers would pay, and the patient owe, for the claim the record supports. The measure every result is held against.

import { ALL_RECORDS, type Claim } from '../cycle/claim/claim.ts';
import { coverBoxes } from '../cycle/claim/professionalClaim.ts';
import type { Day } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import type { Cents } from '../cycle/money.ts';
import { sumCents } from '../cycle/money.ts';
import { patientShareOf } from '../cycle/outcome/ledger.ts';
import { selfPayPrice } from '../cycle/outcome/patientPolicy.ts';
import { findPayer, type Payer } from '../cycle/payer.ts';
import { adjudicate } from '../cycle/review/adjudicate.ts';
import type { DeterminedLine } from '../cycle/review/determination.ts';
import { provenFiling } from '../cycle/review/lateFiling.ts';
import { NOTHING_ASKED, NOTHING_STANDS, SUPPORTS_ALL } from '../cycle/review/reviewInput.ts';
import { addendaOf, sheetOf } from '../scenario/changes.ts';
import type { ScenarioEncounter } from '../scenario/scenario.ts';
import { asRecorded, buildClaim, chargesOf, priorOf } from './buildClaim.ts';
import { coverKnownFrom, trueRegistration } from './goodPractice.ts';
import { openingAccumulators, patientOf } from './memberFile.ts';
import { filingProofs, papersAtHand } from './papersAtHand.ts';
import { broughtIn } from './patientAccount.ts';
import { obtainable } from './permissionWork.ts';
import type { World } from './world.ts';
import { lastDayOf } from './world.ts';

/** Money that could be had on the day the desk opens, if everything were done right from there: in cents, all payers and the patient. */
export function collectable(world: World, written: ScenarioEncounter): Cents {
  const encounter = world.encounters.find((e) => e.id === written.id);
  if (!encounter) return 0;
  const coded = sheetOf(written.key, written.place, written.chart, addendaOf(written.key));
  const registration = trueRegistration(world, { ...encounter, registration: written.registration });
  const authorizations = obtainable(world, encounter);
  const built = buildClaim(world.game, { ...encounter, coded, claims: [], registration, authorizations }, 'original');
  const policy = world.game.scenario.patientPolicy;
  if (!built)
    return registration.coverages.length > 0
      ? written.copayTaken
      : broughtIn(written, selfPayPrice(chargesOf(world.game.tables, coded), policy), policy);
  const claim = asRecorded(world.game.scenario, { ...built, attachments: [...written.key.attach] });
  const lines = decided(world, encounter, claim, filingDay(world, encounter, written, claim.payer));
  return inAll(world, { ...encounter, registration }, claim, lines, written);
}

/** What a claim's answer brings with those of the payers after it. A copay taken at the desk is the patient’s until the last payer has answered. */
function inAll(world: World, encounter: Encounter, claim: Claim, lines: readonly DeterminedLine[], written: ScenarioEncounter): Cents {
  const paid = sumCents(lines.map((line) => line.paid));
  const share = sumCents(lines.map(patientOwes));
  const next = encounter.registration.coverages[claim.rank];
  if (!next || share === 0) return paid + broughtIn(written, share, world.game.scenario.patientPolicy);
  const second: Claim = {
    ...claim,
    assignment: true, // no payer after the federal one leaves the choice
    ...coverBoxes(
      { patient: patientOf(world, encounter.patient), registration: encounter.registration, payers: world.game.scenario.payers },
      next,
      claim.rank === 1 ? 2 : 3,
    ),
    prior: priorOf({ payer: claim.payer, day: lastDayOf(world), lines }, claim.prior),
  };
  return paid + inAll(world, encounter, second, decided(world, encounter, second, encounter.serviceDay), written);
}

/** Reasons that look for another payer or better data before the patient (facts b.3). */
const NOT_YET_THE_PATIENTS: ReadonlySet<string> = new Set(['22', '24', '26', '27', '31', '109', '140', '200']);

/** The patient's part of a line: the share of the plan, or a denial that is rightly theirs, by a valid notice or because the plan leaves the service out. */
function patientOwes(line: DeterminedLine): Cents {
  if (!line.denied) return patientShareOf(line);
  return sumCents(line.adjustments.filter((a) => a.group === 'PR' && !NOT_YET_THE_PATIENTS.has(a.carc)).map((a) => a.cents));
}

/** The day the claim was, or from now on can be, filed: a proven acceptance counts, and a cover the payer learns of later must be known. */
function filingDay(world: World, encounter: Encounter, written: ScenarioEncounter, payer: string): number {
  const proven = encounter.claims.find((c) => c.claimNumber !== null && c.received !== null && c.received <= written.opens);
  const known = coverKnownFrom(world, encounter, payer);
  return Math.max(proven?.received ?? Math.max(written.opens, encounter.serviceDay), known);
}

/** Whether a paper that is, or will be, on the desk excuses a filing on this day. */
function isExcused(world: World, encounter: Encounter, payer: Payer, received: Day): boolean {
  const held = papersAtHand(encounter, lastDayOf(world)).map(({ kind }) => kind);
  const { serviceDay } = encounter;
  return provenFiling(payer, { serviceDay, received }, filingProofs(encounter, payer.payerId, held)) !== null;
}

function decided(world: World, encounter: Encounter, claim: Claim, received: number): readonly DeterminedLine[] {
  const { scenario, tables } = world.game;
  const payer = findPayer(scenario.payers, claim.payer);
  if (!payer) return [];
  const determination = adjudicate({
    claim,
    received,
    lateExcused: isExcused(world, encounter, payer, received),
    secondLook: NOTHING_STANDS, // what an appeal would bring is to be had
    today: Math.max(lastDayOf(world), received),
    payer,
    payers: scenario.payers,
    patient: patientOf(world, encounter.patient),
    providers: scenario.providers,
    groups: scenario.groups,
    authorizations: obtainable(world, encounter),
    tables,
    history: [],
    accumulators: openingAccumulators(world, claim.payer, encounter.patient, encounter.serviceDay),
    records: ALL_RECORDS,
    recordReview: SUPPORTS_ALL,
    recordsOverdue: false,
    papers: NOTHING_ASKED,
    report: 'first',
    sidesTogether: false,
  });
  return determination.kind === 'decided' ? determination.lines : [];
}

/** Collectable money of the whole scenario. */
export function collectableAll(world: World): Cents {
  return sumCents(world.game.scenario.encounters.map((written) => collectable(world, written)));
}
