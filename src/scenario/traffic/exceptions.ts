// The visits that colleagues code and send, and then leave to the learner: chosen from the year's arrivals and made into ordinary encounters.

import type { Patient, Registration } from '../../cycle/care/patient.ts';
import { addWorkingDays, type Day } from '../../cycle/days.ts';
import { findPayer } from '../../cycle/payer.ts';
import { isClaimChange } from '../changes.ts';
import type { PastAct, Scenario, ScenarioEncounter } from '../scenario.ts';
import { type Arrivals, arrivalsOf } from './arrivals.ts';
import { personLike } from './person.ts';
import type { CaseKind, LeftKind, Volume } from './volume.ts';

/** The scenario with the year's exceptions among its encounters, after those written as they are. Drawn from the scenario's own seed. */
export function withExceptions(scenario: Scenario): Scenario {
  const { traffic: volume } = scenario;
  if (!volume) return scenario;
  const patterns = new Set(volume.cases.map(({ written }) => written.id));
  const own = scenario.encounters.filter(({ id }) => !patterns.has(id));
  const models = new Set(volume.cases.map(({ patient }) => patient.id).filter((id) => !own.some(({ patient }) => patient === id)));
  const arrivals = arrivalsOf(scenario, volume);
  const chosen = choose(arrivals, volume, scenario);
  const made = chosen.map(({ arrival, left }) => exception(scenario, volume, arrivals, arrival, left));
  return {
    ...scenario,
    encounters: [...own, ...made.map(({ encounter }) => encounter)],
    patients: [...scenario.patients.filter(({ id }) => !models.has(id)), ...made.map(({ patient }) => patient)],
    traffic: { ...volume, taken: chosen.map(({ arrival }) => arrival) },
  };
}

interface Chosen {
  readonly arrival: number;
  readonly left: LeftKind;
}

/** Spread over the year: its kinds take turns, each takes the next visit of its kind, and the gaps are even. */
function choose(arrivals: Arrivals, { left, leftUntil }: Volume, { start }: Scenario): readonly Chosen[] {
  const turns = inTurns(left);
  const gap = (leftUntil - start + 1) / Math.max(1, turns.length);
  const taken: Chosen[] = [];
  let arrival = 0;
  for (const [index, one] of turns.entries()) {
    while (arrival < arrivals.count && (arrivals.day[arrival] ?? 0) < start + Math.floor(index * gap)) arrival += 1;
    while (arrival < arrivals.count && !(arrivals.kind[arrival] === one.kind && one.covers.includes(arrivals.cover[arrival] ?? 0)))
      arrival += 1;
    if (arrival >= arrivals.count || (arrivals.day[arrival] ?? 0) > leftUntil) break;
    taken.push({ arrival, left: one });
    arrival += 1;
  }
  return taken;
}

/** One of each as long as there are any: A B C A B A. */
function inTurns(left: readonly LeftKind[]): readonly LeftKind[] {
  const most = Math.max(0, ...left.map(({ count }) => count));
  return Array.from({ length: most }, (_, round) => left.filter(({ count }) => count > round)).flat();
}

function exception(
  scenario: Scenario,
  volume: Volume,
  arrivals: Arrivals,
  arrival: number,
  left: LeftKind,
): { readonly encounter: ScenarioEncounter; readonly patient: Patient } {
  const kind = volume.cases[left.kind];
  const cover = volume.covers[arrivals.cover[arrival] ?? 0];
  const payer = findPayer(scenario.payers, cover?.coverage.payer);
  if (!kind || !cover || !payer) throw new Error(`visit ${arrival} of ${scenario.id} has no case or no cover`);
  const id = `V-${String(arrival + 1).padStart(5, '0')}`;
  const day = arrivals.day[arrival] ?? scenario.start;
  const patient = personLike(kind.patient, { pattern: kind.written.day, day }, cover.coverage, payer, scenario.seed, id);
  return { encounter: likeVisit(kind, id, day, patient, workedBefore(scenario, kind, day, left.slip)), patient };
}

/** The pattern's encounter as it is with another patient on another day. */
export function likeVisit(kind: CaseKind, id: string, day: Day, patient: Patient, past: readonly PastAct[]): ScenarioEncounter {
  const { written } = kind;
  const shift = day - written.day;
  const moved = (then: Day): Day => then + shift;
  const registration: Registration = {
    ...written.registration,
    name: patient.name,
    born: patient.born,
    coverages: patient.coverages.map(({ payer, member, relationship }) => ({ payer, member, relationship })),
    injured: written.registration.injured === null ? null : moved(written.registration.injured),
  };
  return {
    ...written,
    id,
    day,
    opens: past.at(-1)?.day ?? moved(written.opens),
    patient: patient.id,
    registration,
    authorizations: written.authorizations.map((one) => ({
      ...one,
      payer: patient.coverages[0]?.payer ?? one.payer,
      from: moved(one.from),
      to: moved(one.to),
    })),
    chart: { ...written.chart, signed: written.chart.signed === null ? null : moved(written.chart.signed) },
    documents: written.documents.map((paper) => ({ ...paper, day: moved(paper.day) })),
    past,
  };
}

/** Colleagues code on the working day after the signature and send on the next: with the slip, where one is made. */
function workedBefore(scenario: Scenario, { written }: CaseKind, day: Day, slip: number): readonly PastAct[] {
  const holidays = new Set(scenario.holidays);
  const changes = slip === 0 ? [] : (written.mistakes[slip - 1]?.changes ?? []);
  const signed = Math.max(day, (written.chart.signed ?? written.day) + day - written.day);
  const coded = addWorkingDays(signed, 1, holidays);
  return [
    { act: 'code', day: coded, changes: changes.filter((change) => !isClaimChange(change)) },
    { act: 'send', day: addWorkingDays(coded, 1, holidays), purpose: 'original', changes: changes.filter(isClaimChange) },
  ];
}
