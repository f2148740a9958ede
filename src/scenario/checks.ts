// Checks a filled-in scenario for sense: what the schema cannot see, each fault where the author wrote it.

import { type Day, isoOf } from '../cycle/days.ts';
import type { Payer } from '../cycle/payer.ts';
import { findPayer } from '../cycle/payer.ts';
import { checkChangesOf } from './checkChanges.ts';
import { type CodeContext, checkPlace, checkService } from './checkCodes.ts';
import { checkKey } from './checkKey.ts';
import { checkPayment } from './checkPayment.ts';
import type { ScenarioLibrary } from './filling.ts';
import { nearest } from './nearest.ts';
import type { Path, Say } from './problem.ts';
import type { Scenario, ScenarioEncounter } from './scenario.ts';
import type { EncounterForm, ScenarioFile } from './schema.ts';

/** Everything about codes, keys, changes, objectives, ids and time. */
export function checkSense(file: ScenarioFile, scenario: Scenario, library: ScenarioLibrary, say: Say): void {
  checkIds(scenario, say);
  checkObjectives(scenario, say);
  checkListedCodes(file, scenario, library, say);
  for (const [index, encounter] of scenario.encounters.entries()) {
    const form = file.encounters[index];
    if (form) checkEncounter(form, encounter, scenario, library, say, ['encounters', index]);
  }
}

function checkEncounter(
  form: EncounterForm,
  encounter: ScenarioEncounter,
  scenario: Scenario,
  library: ScenarioLibrary,
  say: Say,
  path: Path,
): void {
  const context: CodeContext = { tables: library.tables, day: encounter.day, say };
  checkPlace(encounter.place, [...path, 'place'], context);
  const keyIsSound = checkKey(form, encounter, path, context);
  const patient = scenario.patients.find((one) => one.id === encounter.patient) ?? null;
  checkChangesOf(form, encounter, patient, path, context);
  for (const [index, permission] of encounter.authorizations.entries()) {
    const at = [...path, 'authorizations', index, 'procedures'];
    for (const [n, code] of permission.procedures.entries()) checkService(code, [...at, n], context, false);
  }
  const payer = findPayer(scenario.payers, encounter.registration.coverages[0]?.payer);
  checkClinician(encounter, payer, scenario, say, path);
  if (payer) {
    checkPrices(encounter, payer, library, say, path);
    checkTime(form, encounter, payer, scenario, say, path);
    if (keyIsSound) checkPayment(form, encounter, scenario, library.tables, path, say);
  }
}

/** Whose number may stand on the claim, and whether the clinician is free to refuse assignment (facts c.5, d.1). */
function checkClinician(encounter: ScenarioEncounter, payer: Payer | undefined, { providers }: Scenario, say: Say, path: Path): void {
  const { provider, incidentTo, assignment, day, place } = encounter;
  const own = providers.find(({ id }) => id === provider);
  const physician = providers.find(({ id }) => id === incidentTo);
  if (own && physician && (!own.nonPhysician || physician.nonPhysician || place !== '11'))
    say('not-incident-to', [...path, 'incidentTo'], { provider, physician: physician.id });
  const terms = payer?.pricing.nonParticipation;
  const free = own?.enrolment.some(
    (one) => one.payer === payer?.payerId && one.status === 'nonParticipating' && (one.from ?? day) <= day && day <= (one.to ?? day),
  );
  if (!assignment && !(terms && free))
    say('assignment-not-open', [...path, 'assignment'], { provider, payer: payer?.payerId ?? 'no payer' });
}

function checkIds(scenario: Scenario, say: Say): void {
  const seen = new Set<string>();
  for (const [index, encounter] of scenario.encounters.entries()) {
    if (seen.has(encounter.id)) say('duplicate-id', ['encounters', index, 'id'], { id: encounter.id });
    seen.add(encounter.id);
  }
}

function checkObjectives(scenario: Scenario, say: Say): void {
  const known = Object.keys(scenario.objectives);
  const used = new Set(scenario.encounters.flatMap((encounter) => encounter.objectives));
  for (const [index, encounter] of scenario.encounters.entries()) {
    for (const [n, id] of encounter.objectives.entries()) {
      if (known.includes(id)) continue;
      const [near] = nearest(id, known);
      const remedy = near ? `Did you mean “${near}”?` : `Write it under “objectives” of the file, or use ${known.join(', ') || 'none'}.`;
      say('unknown-objective', ['encounters', index, 'objectives', n], { id, remedy });
    }
  }
  for (const id of known) if (!used.has(id)) say('objective-unused', ['objectives', id], { id });
}

/** Codes that stand outside the encounters. */
function checkListedCodes(file: ScenarioFile, scenario: Scenario, library: ScenarioLibrary, say: Say): void {
  const context: CodeContext = { tables: library.tables, day: scenario.start, say };
  for (const [index, fault] of (file.payerFaults ?? []).entries()) {
    if ('misreadNote' in fault) checkService(fault.as, ['payerFaults', index, 'as'], context, false);
    if ('wrongFee' in fault) checkService(fault.wrongFee, ['payerFaults', index, 'wrongFee'], context, false);
  }
  for (const [index, payer] of (file.payers ?? []).entries()) {
    if (typeof payer === 'string') continue;
    for (const [n, fee] of (payer.feeSchedule?.exceptions ?? []).entries()) {
      checkService(fee.code, ['payers', index, 'feeSchedule', 'exceptions', n, 'code'], context, false);
    }
  }
  for (const [index, patient] of (file.patients ?? []).entries()) {
    if (typeof patient === 'string') continue;
    for (const [n, one] of (patient.earlier ?? []).entries()) {
      checkService(one.code, ['patients', index, 'earlier', n, 'code'], context, false);
    }
  }
}

/** A service without a fee is priced by papers: seldom what an author wants. */
function checkPrices(encounter: ScenarioEncounter, payer: Payer, library: ScenarioLibrary, say: Say, path: Path): void {
  const facility = library.tables.places.get(encounter.place)?.facility ?? false;
  for (const [index, { code }] of encounter.key.services.entries()) {
    const service = library.tables.services.get(code);
    if (!service || payer.feeSchedule.exceptions.some((exception) => exception.code === code)) continue;
    const fee = facility ? service.facilityFeeCents : service.nonFacilityFeeCents;
    if (fee === null) say('no-price', [...path, 'key', 'services', index, 'code'], { payer: payer.payerId, code });
  }
}

/** Whether the payer can answer within the scenario, sent on the first day it can be. */
function checkTime(form: EncounterForm, encounter: ScenarioEncounter, payer: Payer, scenario: Scenario, say: Say, path: Path): void {
  if (encounter.past.some((act) => act.act === 'send')) return; // already on its way
  const last = scenario.start + scenario.days - 1;
  const at = [...path, form.opens !== undefined ? 'opens' : form.date !== undefined ? 'date' : 'day'];
  const { acknowledgementDays, adjudicationMinDays, adjudicationTypicalDays } = payer.answerTimes;
  const sent: Day = Math.max(encounter.opens, encounter.chart.signed ?? encounter.opens);
  if (sent > last) {
    say('unsigned-key', [...path, 'chart', 'signed'], { signed: isoOf(sent) });
    return;
  }
  const soonest = sent + acknowledgementDays + adjudicationMinDays;
  const usual = sent + acknowledgementDays + adjudicationTypicalDays;
  const values = (needed: Day) => ({ last: isoOf(last), payer: payer.payerId, needed: isoOf(needed), days: needed - scenario.start + 1 });
  if (soonest > last) say('too-short', at, values(soonest));
  else if (usual > last) say('tight', at, values(usual));
}
