// Fills a scenario file up to the scenario the program plays: shipped worlds by name, what differs on top, dates as days and money as cents.

import type { Group, Patient } from '../cycle/care/patient.ts';
import type { Facility } from '../cycle/claim/professionalClaim.ts';
import { type Day, parseDay } from '../cycle/days.ts';
import type { Payer } from '../cycle/payer.ts';
import { findPayer } from '../cycle/payer.ts';
import { INPATIENT } from '../cycle/tables.ts';
import { dayAt, dayOrNullAt, type Filling, insideTime, known, type ScenarioLibrary } from './filling.ts';
import { editionOf, tariffOf } from './ownTables.ts';
import { changedPayer } from './payers.ts';
import type { Practice } from './practice.ts';
import type { Path, Say } from './problem.ts';
import { resolveEncounter } from './resolveEncounter.ts';
import { resolvePatient } from './resolvePatient.ts';
import { changedGroup, changedProvider, policyOf } from './resolvePractice.ts';
import type { Colleague, Desk, PayerFault, Scenario, ScenarioEncounter } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type OwnHours, resolveTraffic } from './traffic/resolveTraffic.ts';
import { bpsOf, centsOf, minuteOf } from './values.ts';

/** The scenario, with every problem of names, days and missing parts reported on the way; null where its start is no date. */
export function resolve(file: ScenarioFile, library: ScenarioLibrary, assumed: ReadonlySet<string>, say: Say): Scenario | null {
  const start = parseDay(file.start);
  if (start === null) {
    say('no-such-date', ['start'], { date: file.start });
    return null;
  }
  const filling = begin(file, start, library, assumed, say);
  fillPractice(file, filling);
  fillPayers(file, filling);
  fillPatients(file, filling);
  const encounters = file.encounters.map((form, index) => resolveEncounter(form, ['encounters', index], filling));
  const audits = (file.audits ?? []).map(({ payer, on }, index) => {
    if (known(filling, 'payer', payer, filling.payers.keys(), ['audits', index, 'payer'])) filling.named.add(payer);
    const day = dayAt(filling, on, ['audits', index, 'on']);
    insideTime(filling, day, ['audits', index, 'on']);
    return { payer, day };
  });
  const payerFaults = (file.payerFaults ?? []).map((fault, index) => resolveFault(fault, ['payerFaults', index], filling, encounters));
  checkCoach(file, encounters, filling);
  const traffic = file.traffic ? resolveTraffic(file.traffic, encounters, ownHours(file, filling), filling) : null;
  return whole(file, filling, encounters, { payerFaults, audits, traffic });
}

function begin(file: ScenarioFile, start: Day, library: ScenarioLibrary, assumed: ReadonlySet<string>, say: Say): Filling {
  const last = start + file.days - 1;
  const empty: Filling = {
    library,
    start,
    last,
    opens: start,
    payers: new Map(library.payers.map((payer) => [payer.payerId, payer])),
    groups: new Map(library.practice.groups.map((group) => [group.id, group])),
    providers: new Map(library.practice.providers.map((provider) => [provider.id, provider])),
    patients: new Map(library.practice.patients.map((patient) => [patient.id, withMet(patient, start, library.practice.metOn)])),
    named: new Set(),
    assumed,
    say,
  };
  const opens = file.opens === undefined ? start : dayAt(empty, file.opens, ['opens']);
  insideTime(empty, opens, ['opens']);
  return { ...empty, opens };
}

/** What shipped patients have met counts from the day it was counted on; a scenario that starts earlier starts every plan at zero. */
function withMet(patient: Patient, start: Day, metOn: Day): Patient {
  if (start >= metOn) return patient;
  const zero = { deductibleMet: 0, outOfPocketMet: 0, familyDeductibleMet: 0, familyOutOfPocketMet: 0 };
  return { ...patient, coverages: patient.coverages.map((coverage) => ({ ...coverage, ...zero })) };
}

function fillPractice(file: ScenarioFile, filling: Filling): void {
  const { practice } = file;
  if (practice === undefined) return;
  const id = typeof practice === 'string' ? practice : practice.use;
  known(filling, 'practice', id, [filling.library.practice.id], typeof practice === 'string' ? ['practice'] : ['practice', 'use']);
  if (typeof practice === 'string') return;
  for (const [index, form] of (practice.groups ?? []).entries()) {
    const group = changedGroup(form, ['practice', 'groups', index], filling);
    if (group) filling.groups.set(group.id, group);
  }
  for (const [index, form] of (practice.providers ?? []).entries()) {
    const provider = changedProvider(form, ['practice', 'providers', index], filling);
    if (provider) filling.providers.set(provider.id, provider);
  }
}

function fillPayers(file: ScenarioFile, filling: Filling): void {
  const own = new Set<string>();
  for (const [index, form] of (file.payers ?? []).entries()) {
    const path = ['payers', index];
    if (typeof form === 'string') {
      if (known(filling, 'payer', form, filling.payers.keys(), path)) filling.named.add(form);
      continue;
    }
    const base = findPayer(filling.library.payers, form.use);
    if (!base) {
      known(
        filling,
        'payer',
        form.use,
        filling.library.payers.map((payer) => payer.payerId),
        [...path, 'use'],
      );
      continue;
    }
    const payer = changedPayer(base, form, path, filling.say);
    if (own.has(payer.payerId)) filling.say('duplicate-id', path, { id: payer.payerId });
    own.add(payer.payerId);
    filling.named.add(payer.payerId);
    filling.payers.set(payer.payerId, payer);
  }
}

function fillPatients(file: ScenarioFile, filling: Filling): void {
  const own = new Set<string>();
  for (const [index, form] of (file.patients ?? []).entries()) {
    const path = ['patients', index];
    if (typeof form === 'string') {
      known(filling, 'patient', form, filling.patients.keys(), path);
      continue;
    }
    const patient = resolvePatient(form, path, filling);
    if (!patient) continue;
    if (own.has(patient.id)) filling.say('duplicate-id', path, { id: patient.id });
    own.add(patient.id);
    filling.patients.set(patient.id, patient);
  }
}

function resolveFault(
  fault: NonNullable<ScenarioFile['payerFaults']>[number],
  path: Path,
  filling: Filling,
  encounters: readonly ScenarioEncounter[],
): PayerFault {
  const ids = encounters.map((encounter) => encounter.id);
  if ('misreadNote' in fault) {
    known(filling, 'encounter', fault.misreadNote, ids, [...path, 'misreadNote']);
    return { kind: 'misreadNote', encounter: fault.misreadNote, visitCode: fault.as };
  }
  if ('sidesTogether' in fault) {
    known(filling, 'encounter', fault.sidesTogether, ids, [...path, 'sidesTogether']);
    return { kind: 'sidesTogether', encounter: fault.sidesTogether };
  }
  if ('fileRejected' in fault) return { kind: 'fileRejected', day: dayAt(filling, fault.fileRejected, [...path, 'fileRejected']) };
  const from = dayAt(filling, fault.from, [...path, 'from']);
  if ('lostClaim' in fault) {
    known(filling, 'encounter', fault.lostClaim, ids, [...path, 'lostClaim']);
    return { kind: 'lostClaim', encounter: fault.lostClaim, day: from };
  }
  if ('decidedLate' in fault) {
    known(filling, 'encounter', fault.decidedLate, ids, [...path, 'decidedLate']);
    return { kind: 'lateDecision', encounter: fault.decidedLate, day: from };
  }
  if ('paidTwice' in fault) {
    known(filling, 'encounter', fault.paidTwice, ids, [...path, 'paidTwice']);
    return { kind: 'paidTwice', encounter: fault.paidTwice, day: from, letter: dayAt(filling, fault.letter, [...path, 'letter']) };
  }
  known(filling, 'payer', fault.payer, filling.payers.keys(), [...path, 'payer']);
  const to = dayOrNullAt(filling, fault.to, [...path, 'to']);
  return { kind: 'wrongFee', payer: fault.payer, code: fault.wrongFee, feeCents: centsOf(fault.fee), from, to };
}

function ownHours({ desk }: ScenarioFile, { library: { practice } }: Filling): OwnHours {
  return {
    opensAt: desk?.opens === undefined ? practice.opensAt : minuteOf(desk.opens),
    minutes: desk?.minutes ?? practice.deskMinutes,
  };
}

function checkCoach(file: ScenarioFile, encounters: readonly ScenarioEncounter[], filling: Filling): void {
  const ids = encounters.map((encounter) => encounter.id);
  for (const [index, step] of (file.coach ?? []).entries()) known(filling, 'encounter', step.encounter, ids, ['coach', index, 'encounter']);
}

function colleague(file: ScenarioFile, desk: Desk, practice: Practice): Colleague {
  const form = file.colleague?.[desk];
  return {
    name: form?.name ?? practice.colleagues[desk],
    carefulBps: form?.careful === undefined ? 10_000 : bpsOf(form.careful),
    daysBehind: form?.daysBehind ?? 0,
  };
}

/** The payers the scenario needs, listed ones first, and those they forward claims to. */
function neededPayers(filling: Filling, patients: readonly Patient[]): readonly Payer[] {
  const ids = new Set(filling.named);
  for (const patient of patients) for (const coverage of patient.coverages) ids.add(coverage.payer);
  for (const id of ids) {
    const next = filling.payers.get(id)?.coordination.crossoverTo;
    if (next) ids.add(next); // a Set grows while it is walked
  }
  return [...ids].flatMap((id) => filling.payers.get(id) ?? []);
}

/** A hospital elsewhere bills for its own wards: the place of service is itself. */
function ownWards(groups: Iterable<Group>): readonly Facility[] {
  return [...groups]
    .filter(({ desk }) => desk === 'hospital')
    .map(({ name, npi, address }) => ({ places: [INPATIENT], name, npi, address }))
    .slice(-1);
}

function whole(
  file: ScenarioFile,
  filling: Filling,
  encounters: readonly ScenarioEncounter[],
  { payerFaults, audits, traffic }: Pick<Scenario, 'payerFaults' | 'audits' | 'traffic'>,
): Scenario {
  const { practice } = filling.library;
  const hours = ownHours(file, filling);
  const seen = new Set(encounters.map((encounter) => encounter.patient));
  const listed = new Set((file.patients ?? []).map((form) => (typeof form === 'string' ? form : (form.id ?? form.use))));
  const patients = [...filling.patients.values()].filter((patient) => seen.has(patient.id) || listed.has(patient.id));
  const own = typeof file.practice === 'object' ? file.practice : null;
  const country = own?.country ?? 'US';
  const closed = (own?.closed ?? []).map((date, index) => dayAt(filling, date, ['practice', 'closed', index]));
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    level: file.level,
    minutes: file.minutes,
    seats: file.roles,
    mode: file.mode ?? 'practice',
    report: file.report ?? 'first',
    start: filling.start,
    opens: filling.opens,
    days: file.days,
    seed: file.seed ?? 1,
    briefing: file.briefing,
    objectives: file.objectives,
    practiceName: own?.name ?? practice.name,
    country,
    tariff: tariffOf(own?.tariff, filling.library.tables),
    diagnosisCodes: editionOf(own?.diagnosisCodes),
    holidays: [...new Set([...(country === 'US' ? practice.holidays : []), ...closed])].sort((a, b) => a - b),
    deskMinutes: hours.minutes,
    opensAt: hours.opensAt,
    batchAt: file.desk?.batch === undefined ? practice.batchAt : minuteOf(file.desk.batch),
    patientPolicy: policyOf(practice.patientPolicy, own?.policy),
    groups: [...filling.groups.values()],
    facilities: country === 'US' ? practice.facilities : ownWards(filling.groups.values()),
    providers: [...filling.providers.values()],
    patients,
    payers: neededPayers(filling, patients),
    payerFaults,
    quality: file.quality ? { sample: file.quality.sample, targetBps: bpsOf(file.quality.target) } : null,
    audits,
    colleagues: { coder: colleague(file, 'coder', practice), biller: colleague(file, 'biller', practice) },
    encounters,
    traffic,
    coach: file.coach ?? [],
    ask: file.debrief?.ask ?? [],
  };
}
