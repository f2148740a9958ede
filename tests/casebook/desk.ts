// A reviewer's desk for tests: the shipped tables, payers and people, and short ways to write a claim and what the payer knows.

import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import { NOTHING_USED } from '../../src/cycle/care/accumulators.ts';
import type { Group, Patient, Provider } from '../../src/cycle/care/patient.ts';
import type { Claim, ClaimLine } from '../../src/cycle/claim/claim.ts';
import { professionalClaim } from '../../src/cycle/claim/professionalClaim.ts';
import { type Day, parseDay } from '../../src/cycle/days.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import type { Decided, Determination, DeterminedLine } from '../../src/cycle/review/determination.ts';
import { type HistoryLine, NOTHING_ASKED, type ReviewInput } from '../../src/cycle/review/reviewInput.ts';
import { parsePayers, type RawPayers } from '../../src/scenario/payers.ts';
import { parsePractice, type RawPractice } from '../../src/scenario/practice.ts';

const library = loadLibraryFromDisk();
export const tables = library.tables;
export const payers: readonly Payer[] = parsePayers(library.payersRaw as RawPayers);
const practice = parsePractice(library.practiceRaw as RawPractice);
export const { providers, groups, patients, facilities } = practice;

export function day(iso: string): Day {
  const found = parseDay(iso);
  if (found === null) throw new Error(`no day ${iso}`);
  return found;
}

export function payerNamed(id: string): Payer {
  return found(
    payers.find((payer) => payer.payerId === id),
    id,
  );
}
export function patientNamed(id: string): Patient {
  return found(
    patients.find((patient) => patient.id === id),
    id,
  );
}
export function providerNamed(id: string): Provider {
  return found(
    providers.find((provider) => provider.id === id),
    id,
  );
}
function groupNamed(id: string): Group {
  return found(
    groups.find((group) => group.id === id),
    id,
  );
}
function found<T>(one: T | undefined, id: string): T {
  if (one === undefined) throw new Error(`nobody called ${id}`);
  return one;
}

export interface ServiceRow {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly for?: readonly string[]; // diagnosis codes; left out: all of the claim
  readonly charge?: number; // left out: the price list
  readonly day?: string;
  readonly place?: string;
  readonly drug?: ClaimLine['drug']; // left out: a code is there
}

export interface ClaimRow {
  readonly patient: string;
  readonly provider: string;
  readonly payer: string;
  readonly day: string;
  readonly place?: string;
  readonly diagnoses: readonly string[];
  readonly services: readonly ServiceRow[];
  readonly claim?: Partial<Claim>;
}

/** A sore throat in the office, at a plan with a copay. */
export const VISIT: ClaimRow = {
  patient: 'P28',
  provider: 'OKA',
  payer: 'blueriver-ppo',
  day: '2026-01-12',
  diagnoses: ['J02.9'],
  services: [{ code: 'W2734' }],
};

/** A clean first claim for a row: registration right, ordering clinician named, price list charged. */
export function claimOf(row: ClaimRow): Claim {
  const patient = patientNamed(row.patient);
  const provider = providerNamed(row.provider);
  const held = patient.coverages.filter((cover) => cover.payer === row.payer)[0] ?? patient.coverages[0];
  const cover = held ?? { payer: row.payer, member: '', relationship: 'self' as const, nameOnFile: null, onlyFor: null };
  const place = row.place ?? '11';
  const claim = professionalClaim({
    id: 'C-1',
    encounter: 'E-1',
    serviceDay: day(row.day),
    patient,
    registration: {
      name: cover.nameOnFile ?? patient.name,
      born: patient.born,
      sex: patient.sex,
      address: patient.address,
      coverages: patient.coverages,
      employmentRelated: cover.onlyFor === 'employment',
      autoRelated: cover.onlyFor === 'auto',
      otherAccident: false,
      injured: null,
      accidentState: '',
    },
    cover: { ...cover, payer: row.payer },
    rank: 1,
    payers,
    sheet: {
      diagnoses: row.diagnoses.map((code) => ({ code, evidence: [] })),
      services: row.services.map((service) => ({
        code: service.code,
        modifiers: service.modifiers ?? [],
        units: service.units ?? 1,
        pointers: (service.for ?? row.diagnoses).map((code) => row.diagnoses.indexOf(code)),
        place: service.place ?? place,
        evidence: [],
      })),
    },
    chart: { signed: day(row.day), drugs: [], admitted: null },
    provider,
    orderedBy: provider,
    group: groupNamed(provider.group),
    facilities,
    tables,
  });
  const lines = claim.lines.map((line, index) => {
    const { charge, day: other, drug = { ndc: '00000000101', unit: 'ML', quantity: 1 } as const } = row.services[index] ?? {};
    const from = other === undefined ? line.from : day(other);
    return { ...line, from, to: from, charge: charge ?? line.charge, drug };
  });
  const total = lines.reduce((sum, line) => sum + line.charge, 0);
  return { ...claim, laboratory: groupNamed(provider.group).cliaNumber, lines, total, ...row.claim };
}

export { NOTHING_USED };

/** What the payer looks at for a row; anything may be put in its place. */
export function inputOf(row: ClaimRow, over: Partial<ReviewInput> = {}): ReviewInput {
  const claim = over.claim ?? claimOf(row);
  const received = over.received ?? day(row.day) + 1;
  return {
    claim,
    received,
    today: received + 14,
    payer: payerNamed(claim.payer),
    payers,
    patient: patientNamed(row.patient),
    providers,
    groups,
    authorizations: [],
    tables,
    history: [],
    accumulators: NOTHING_USED,
    records: claim.attachments,
    recordReview: null,
    lateExcused: false,
    secondLook: null,
    recordsOverdue: false,
    papers: NOTHING_ASKED,
    report: 'first',
    sidesTogether: false,
    ...over,
  };
}

/** A line this payer decided before. */
export function historyLine(over: Partial<HistoryLine> & Pick<HistoryLine, 'code' | 'from'>): HistoryLine {
  return {
    claim: 'C-0',
    claimNumber: 'X-0',
    frequency: '1',
    received: over.from + 1,
    state: 'paid',
    unprocessable: false,
    modifiers: [],
    pointed: [],
    units: 1,
    charge: tables.services.get(over.code)?.chargeCents ?? 0,
    place: '11',
    renderingNpi: providerNamed('OKA').npi,
    decided: null,
    carriedPrior: false,
    ...over,
  };
}

/** The decision, or a failure that says what the payer asked for. */
export function decided(determination: Determination): Decided {
  if (determination.kind === 'pended') throw new Error(`pended for ${determination.pend.document} (${determination.pend.trace.rule})`);
  return determination;
}

/** How a line was answered, as an expert would say it: 'paid', or 'CO-97 M15'. */
export function answerOf(line: DeterminedLine): string {
  if (!line.denied) return 'paid';
  const [first] = line.adjustments;
  return [`${first?.group}-${first?.carc}`, ...line.rarcs].join(' ');
}
