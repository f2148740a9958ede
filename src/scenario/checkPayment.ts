// Plays each key through the payer's own rules: a right sheet that the doors return or the payer denies is a fault of the scenario, or its lesson.

import { NOTHING_USED } from '../cycle/care/accumulators.ts';
import type { Coverage, Patient } from '../cycle/care/patient.ts';
import { ALL_RECORDS, type Claim } from '../cycle/claim/claim.ts';
import { type FrontDoorAnswer, frontDoor } from '../cycle/claim/frontDoor.ts';
import { professionalClaim } from '../cycle/claim/professionalClaim.ts';
import { findPayer } from '../cycle/payer.ts';
import { adjudicate } from '../cycle/review/adjudicate.ts';
import type { DeterminedLine } from '../cycle/review/determination.ts';
import { type DatedProof, provenFiling } from '../cycle/review/lateFiling.ts';
import { NOTHING_ASKED, NOTHING_STANDS, SUPPORTS_ALL } from '../cycle/review/reviewInput.ts';
import type { Tables } from '../cycle/tables.ts';
import { addendaOf, sheetOf } from './changes.ts';
import { coversOn } from './covers.ts';
import type { Path, Say } from './problem.ts';
import type { Scenario, ScenarioEncounter } from './scenario.ts';
import type { EncounterForm } from './schema.ts';

type Cause = Coverage['onlyFor'];

interface Outcome {
  readonly payer: string;
  readonly door: FrontDoorAnswer | null; // the door's refusal
  readonly denied: readonly DeterminedLine[]; // lines nobody pays and the patient does not owe either
}

/** Reports a key that is returned or denied whatever cause the visit is billed under, unless the author says that this is the lesson. */
export function checkPayment(
  form: EncounterForm,
  encounter: ScenarioEncounter,
  scenario: Scenario,
  tables: Tables,
  path: Path,
  say: Say,
): void {
  const patient = scenario.patients.find((one) => one.id === encounter.patient);
  if (!patient || form.key.unpaid !== undefined) return;
  const { employmentRelated, autoRelated, otherAccident } = encounter.registration;
  const typed: Cause = employmentRelated ? 'employment' : autoRelated ? 'auto' : otherAccident ? 'liability' : null;
  const causes = new Set<Cause>([typed, null, ...patient.coverages.map((cover) => cover.onlyFor)]);
  const outcomes = [...causes].flatMap((cause) => outcomeOf(encounter, patient, cause, scenario, tables) ?? []);
  if (outcomes.some((outcome) => !outcome.door && outcome.denied.length === 0)) return;
  const [first] = outcomes;
  if (first) report(first, [...path, 'key'], say);
}

function report({ payer, door, denied }: Outcome, path: Path, say: Say): void {
  if (door) {
    say('key-rejected', path, { payer, what: `${door.message ?? door.category} in box ${door.boxes.join(', ')}` });
    return;
  }
  for (const line of denied) {
    const reason = [...line.adjustments.map((one) => `${one.group}-${one.carc}`), ...line.rarcs].join(' ');
    const rule = [line.trace?.rule ?? '?', line.trace?.reference ?? ''].join(' ').trim();
    say('key-never-paid', [...path, 'services', line.number - 1], { payer, line: line.number, code: line.code, reason, rule });
  }
}

/** What becomes of the right claim under the best circumstances: every paper at hand, nothing on file against it, filed on the first day it can be. */
function outcomeOf(encounter: ScenarioEncounter, patient: Patient, cause: Cause, scenario: Scenario, tables: Tables): Outcome | null {
  const payerOf = (id: string) => findPayer(scenario.payers, id);
  const covers = coversOn(patient, encounter.day, cause, payerOf);
  const claim = rightClaim(encounter, patient, covers, cause, scenario, tables);
  const payer = findPayer(scenario.payers, claim?.payer);
  if (!claim || !payer) return null;
  const sent = encounter.past.find((act) => act.act === 'send')?.day;
  const received = sent ?? Math.max(encounter.opens, encounter.chart.signed ?? encounter.opens);
  const { providers, groups } = scenario;
  const door = frontDoor({
    claim,
    payer,
    providers,
    groups,
    patient,
    today: received,
    tables,
    knownClaimNumbers: [],
    pendingClaimNumbers: [],
  });
  if (door.category !== 'A2') return { payer: payer.payerId, door, denied: [] };
  const determination = adjudicate({
    claim,
    received,
    lateExcused: provenFiling(payer, { serviceDay: encounter.day, received }, proofsOnDesk(encounter)) !== null,
    secondLook: NOTHING_STANDS,
    today: scenario.start + scenario.days - 1,
    payer,
    payers: scenario.payers,
    patient,
    providers,
    groups,
    authorizations: encounter.authorizations.map((one) => ({ ...one, onFile: true })),
    tables,
    history: [],
    accumulators: NOTHING_USED,
    records: ALL_RECORDS,
    recordReview: { ...SUPPORTS_ALL, visitCode: visitCode(encounter, tables) },
    recordsOverdue: false,
    papers: NOTHING_ASKED,
    report: 'first',
    sidesTogether: false,
  });
  if (determination.kind === 'pended') return { payer: payer.payerId, door: null, denied: [] };
  // Where the desk opens before the visit, permission and referral are still to be asked for.
  const toBeAsked = (step: number | undefined) => step === 12 && encounter.opens < encounter.day;
  const lost = determination.lines.filter(
    (line) => line.denied && !line.adjustments.some((one) => one.group === 'PR') && !toBeAsked(line.trace?.step),
  );
  return { payer: payer.payerId, door: null, denied: lost };
}

/** Notices and letters the scenario lays on the desk, as proofs about the filing day. */
function proofsOnDesk({ documents }: ScenarioEncounter): readonly DatedProof[] {
  return documents.map(({ kind, day }) => ({ kind: kind as DatedProof['kind'], day }));
}

function visitCode(encounter: ScenarioEncounter, tables: Tables): string | null {
  return encounter.key.services.find((service) => tables.services.get(service.code)?.kind === 'visit')?.code ?? null;
}

function rightClaim(
  encounter: ScenarioEncounter,
  patient: Patient,
  covers: readonly Coverage[],
  cause: Cause,
  scenario: Scenario,
  tables: Tables,
): Claim | null {
  const [cover] = covers;
  const provider = scenario.providers.find((one) => one.id === encounter.provider);
  const group = scenario.groups.find((one) => one.id === encounter.group);
  if (!cover || !provider || !group) return null;
  const sheet = sheetOf(encounter.key, encounter.place, encounter.chart, addendaOf(encounter.key));
  const former = provider.nameAtPayer.find((one) => one.payer === cover.payer && encounter.day <= one.until); // the name the payer's file has
  return {
    ...professionalClaim({
      id: `${encounter.id}/1`,
      encounter: encounter.id,
      serviceDay: encounter.day,
      patient,
      registration: {
        ...encounter.registration,
        name: cover.nameOnFile ?? patient.name,
        born: patient.born,
        sex: patient.sex,
        address: patient.address,
        coverages: covers,
        employmentRelated: cause === 'employment',
        autoRelated: cause === 'auto',
        otherAccident: cause === 'liability' || encounter.registration.otherAccident,
      },
      cover,
      rank: 1,
      payers: scenario.payers,
      sheet,
      chart: { ...encounter.chart, signed: encounter.day },
      provider: { ...provider, name: former?.name ?? provider.name },
      orderedBy: scenario.providers.find((one) => one.id === encounter.chart.orderedBy) ?? null,
      group,
      facilities: scenario.facilities,
      tables,
    }),
    authorization: encounter.authorizations.find((one) => one.payer === cover.payer)?.number ?? null,
    patientPaid: encounter.copayTaken,
    attachments: encounter.key.attach,
    announced: [],
  };
}
