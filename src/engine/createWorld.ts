// The first world of a game: every encounter before its visit, everything the scenario arranges on the agenda, and the days played up to the learner's first.

import { EMPTY_SHEET } from '../cycle/coding/sheet.ts';
import { isWorkingDay } from '../cycle/days.ts';
import type { Encounter } from '../cycle/encounter.ts';
import { keptFrom } from '../cycle/outcome/patientPolicy.ts';
import { playedTables } from '../scenario/ownTables.ts';
import type { Scenario, ScenarioEncounter } from '../scenario/scenario.ts';
import type { Due, DueEvent } from './agenda.ts';
import { addDue } from './agenda.ts';
import { change } from './change.ts';
import { passDay, settle } from './passDay.ts';
import type { Game, World } from './world.ts';
import { holidaysOf, lastDayOf } from './world.ts';

function newEncounter(written: ScenarioEncounter): Encounter {
  return {
    id: written.id,
    title: written.title,
    patient: written.patient,
    provider: written.provider,
    place: written.place,
    serviceDay: written.day,
    opens: written.opens,
    position: 'care.scheduled',
    since: Math.min(written.day, written.opens),
    registration: written.registration,
    authorizations: written.authorizations,
    requests: [],
    chart: written.chart,
    notice: written.notice?.onRequest ? null : (written.notice?.paper ?? null),
    noticeAsked: false,
    addenda: [],
    queries: [],
    sheet: EMPTY_SHEET,
    coded: null,
    draft: null,
    claims: [],
    eligibility: [],
    packet: { ...written.packet, readyDay: null },
    documents: written.documents,
    account: [],
    estimate: written.estimate,
    expectedCost: null,
    statements: [],
    contacts: [],
    plan: null,
    help: null,
    appeals: [],
    audit: null,
    compliance: [],
    calls: [],
    closed: null,
  };
}

function arrangements(scenario: Scenario): readonly Due[] {
  const { encounters, audits } = scenario;
  const agenda: Due[] = [];
  let seq = 0;
  const put = (written: ScenarioEncounter | null, day: number, event: DueEvent): void => {
    addDue(agenda, { day, seq, encounter: written?.id ?? null, event });
    seq += 1;
  };
  for (const fault of scenario.payerFaults) {
    if (fault.kind !== 'paidTwice') continue;
    const written = encounters.find(({ id }) => id === fault.encounter);
    if (!written) continue;
    put(written, fault.day, { kind: 'paidTwice' });
    put(written, fault.letter, { kind: 'takeBackLetter' });
  }
  for (const written of encounters) {
    put(written, written.day, { kind: 'visit' });
    const signed = written.chart.signed;
    if (signed !== null && signed > written.day) put(written, signed, { kind: 'signature' });
    written.past.forEach((act, index) => {
      put(written, act.day, { kind: 'pastAct', index });
    });
    written.treatmentEstimates.forEach((estimate, index) => {
      put(written, estimate.day, { kind: 'costEstimate', index });
    });
    put(written, written.opens, { kind: 'deskOpens' });
    if (written.patientWays.caller) put(written, written.patientWays.caller.day, { kind: 'somebodyCalls' });
    if (written.overpaymentKnown !== null)
      put(written, keptFrom(scenario.patientPolicy, written.overpaymentKnown), { kind: 'overpaymentLimit' });
  }
  for (const { payer, day } of audits) put(null, day, { kind: 'auditRun', payer });
  return agenda;
}

/** The world on the first day the learner plays. `pass` ends each day before it. */
export function createWorld(game: Game, pass = passDay): World {
  const { scenario } = game;
  const agenda = arrangements(scenario);
  const first: World = {
    game: { ...game, tables: playedTables(game.tables, scenario) },
    day: scenario.start,
    minute: 0,
    encounters: scenario.encounters.map(newEncounter),
    agenda,
    history: {},
    accumulators: {},
    cheques: [],
    providerLevelDue: [],
    audits: [],
    journal: [],
    firstSheets: {},
    nextSeq: agenda.length,
    nextClaimNumber: 101,
  };
  const holidays = holidaysOf(first);
  let world = change(first, settle);
  const isBefore = (): boolean => world.day < scenario.opens || !isWorkingDay(world.day, holidays);
  while (world.day <= lastDayOf(world) && isBefore()) world = pass(world);
  return world;
}
