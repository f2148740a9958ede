// Plays one slip of a scenario alone: everything else done right, up to the payer's first answer, told in a few words.

import type { Encounter } from '../../src/cycle/encounter.ts';
import { rightClaim } from '../../src/engine/colleague.ts';
import { createWorld } from '../../src/engine/createWorld.ts';
import { decide } from '../../src/engine/decide.ts';
import { trueRegistration } from '../../src/engine/goodPractice.ts';
import { passDay } from '../../src/engine/passDay.ts';
import { encounterOf, type World } from '../../src/engine/world.ts';
import { applyChanges, applyToClaim, isClaimChange, sheetOf } from '../../src/scenario/changes.ts';
import type { Change, Scenario, ScenarioEncounter } from '../../src/scenario/scenario.ts';
import { library } from './read.ts';

const LONGEST_WAIT = 90;

/** The reasons beyond the first that the answer names on each line, where the scenario has payers report all: "E0601: 16, then 4 50". */
export function furtherReasons(scenario: Scenario, written: ScenarioEncounter, changes: readonly Change[]): readonly string[] {
  const lines = playedTo(scenario, written, changes).claims[0]?.remittances[0]?.lines ?? [];
  return lines.flatMap(({ code, adjustments, further }) =>
    further.length === 0 ? [] : [`${code}: ${adjustments[0]?.carc}, then ${further.map(({ carc }) => carc).join(' ')}`],
  );
}

/** What the first answer says: "paid", "G2211 CO-97 M15", "pended: note", "rejected: A8". Reductions are named as well. */
export function firstAnswer(scenario: Scenario, written: ScenarioEncounter, changes: readonly Change[]): string {
  return told(playedTo(scenario, written, changes));
}

/** The encounter as it stands with the first answer. */
function playedTo(scenario: Scenario, written: ScenarioEncounter, changes: readonly Change[]): Encounter {
  let world = opened(scenario, written);
  for (const other of besideOf(scenario, written)) world = sendWith(world, other, []);
  world = sendWith(world, written, changes);
  for (let day = 0; day < LONGEST_WAIT && !answered(encounterOf(world, written.id)); day += 1) world = passDay(world);
  return encounterOf(world, written.id);
}

/** What else the patient's payer has on file by then: the patient's other charts of the desk, coded and sent right. */
function besideOf({ encounters }: Scenario, written: ScenarioEncounter): readonly ScenarioEncounter[] {
  const ready = ({ opens, chart }: ScenarioEncounter) => Math.max(opens, chart.signed ?? opens);
  return encounters.filter(
    (one) => one !== written && one.patient === written.patient && one.past.length === 0 && ready(one) <= ready(written),
  );
}

/** The day the encounter may be coded, signed by then, in a practice with time enough where nobody else acts. */
function opened(scenario: Scenario, written: ScenarioEncounter): World {
  let world = createWorld({ scenario: { ...scenario, deskMinutes: 10_000 }, tables: library.tables, seat: 'both', seed: 1 });
  while (world.day < Math.max(written.opens, written.chart.signed ?? written.opens)) world = passDay(world);
  return world;
}

function sendWith(start: World, written: ScenarioEncounter, changes: readonly Change[]): World {
  const encounter = written.id;
  const ofSheet = changes.filter((change) => !isClaimChange(change));
  const ofClaim = changes.filter(isClaimChange);
  const sheet = sheetOf(applyChanges(written.key, ofSheet), written.place, written.chart, []);
  let world = decide(start, { kind: 'editSheet', encounter, sheet }, true);
  world = decide(world, { kind: 'finishCoding', encounter }, true);
  const registration = trueRegistration(world, encounterOf(world, encounter));
  world = decide(world, { kind: 'correctRegistration', encounter, registration }, true);
  world = decide(world, { kind: 'draftClaim', encounter, purpose: 'original' }, true);
  const right = rightClaim(world, encounterOf(world, encounter));
  if (!right) throw new Error(`${encounter} has no claim`);
  const claim = applyToClaim(right, ofClaim, library.tables);
  world = decide(world, { kind: 'editClaim', encounter, claim }, true);
  world = decide(world, { kind: 'submitClaim', encounter }, true);
  const held = encounterOf(world, encounter).position === 'claim.heldByEdits';
  return held ? decide(world, { kind: 'submitClaim', encounter }, true) : world;
}

function answered({ position }: Encounter): boolean {
  return position.startsWith('outcome') || position === 'claim.rejected' || position === 'review.pended';
}

function told(encounter: Encounter): string {
  const sent = encounter.claims[0];
  if (encounter.position === 'claim.rejected') return `rejected: ${sent?.acknowledgements.map((a) => a.category).join(' ')}`;
  if (encounter.position === 'review.pended') return `pended: ${sent?.pend?.document}`;
  const lines = sent?.remittances[0]?.lines ?? [];
  const refused = lines.flatMap((line) => {
    const reasons = line.adjustments.filter((a) => (line.denied ? true : a.carc === '150')).map((a) => `${a.group}-${a.carc}`);
    return reasons.length > 0 ? [[line.code, ...reasons, ...line.rarcs].join(' ')] : [];
  });
  return refused.length > 0 ? refused.join(', ') : 'paid';
}
