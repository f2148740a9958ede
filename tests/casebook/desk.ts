// A reviewer's desk for tests: the shipped tables, payers and people, and short ways to write a claim and what the payer knows.

import { loadLibraryFromDisk } from '../../src/cli/library.ts';
import type { Accumulators } from '../../src/cycle/care/accumulators.ts';
import type { Group, Patient, Provider } from '../../src/cycle/care/patient.ts';
import type { Claim, ClaimLine } from '../../src/cycle/claim/claim.ts';
import { type Day, parseDay } from '../../src/cycle/days.ts';
import type { Payer } from '../../src/cycle/payer.ts';
import type { Determination, DeterminedLine } from '../../src/cycle/review/determination.ts';
import type { HistoryLine, ReviewInput } from '../../src/cycle/review/reviewInput.ts';
import { parsePayers, type RawPayers } from '../../src/scenario/payers.ts';
import { parsePractice, type RawPractice } from '../../src/scenario/practice.ts';

const library = loadLibraryFromDisk();
export const tables = library.tables;
export const payers: readonly Payer[] = parsePayers(library.payersRaw as RawPayers);
const practice = parsePractice(library.practiceRaw as RawPractice);
export const { providers, groups, patients } = practice;

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

/** A clean first claim for a row: registration right, ordering clinician named, price list charged. */
export function claimOf(row: ClaimRow): Claim {
  const patient = patientNamed(row.patient);
  const provider = providerNamed(row.provider);
  const group = groupNamed(provider.group);
  const covers = patient.coverages.filter((cover) => cover.payer === row.payer);
  const cover = covers[0] ?? patient.coverages[0];
  const lines = row.services.map((service, index) => lineOf(row, service, index));
  return {
    id: 'C-1',
    encounter: 'E-1',
    account: 'E-1',
    frequency: '1',
    originalReference: null,
    payer: row.payer,
    rank: 1,
    member: cover?.member ?? '',
    patientName: cover?.nameOnFile ?? patient.name,
    patientBorn: patient.born,
    patientSex: patient.sex,
    relationship: cover?.relationship ?? 'self',
    employmentRelated: cover?.onlyFor === 'employment',
    autoRelated: cover?.onlyFor === 'auto',
    otherAccident: false,
    otherCoverage: patient.coverages.length > 1,
    ordering: { qualifier: 'DK', npi: provider.npi, name: provider.name },
    diagnoses: row.diagnoses,
    authorization: null,
    laboratory: group.cliaNumber,
    lines,
    renderingNpi: provider.npi,
    renderingName: provider.name,
    total: lines.reduce((sum, line) => sum + line.charge, 0),
    patientPaid: 0,
    billingNpi: group.npi,
    billingName: group.name,
    assignment: true,
    prior: null,
    attachments: [],
    ...row.claim,
  };
}

function lineOf(row: ClaimRow, service: ServiceRow, index: number): ClaimLine {
  const units = service.units ?? 1;
  const from = day(service.day ?? row.day);
  return {
    number: index + 1,
    from,
    to: from,
    place: service.place ?? row.place ?? '11',
    code: service.code,
    modifiers: service.modifiers ?? [],
    pointers: (service.for ?? row.diagnoses).map((code) => row.diagnoses.indexOf(code)),
    units,
    charge: service.charge ?? (tables.services.get(service.code)?.chargeCents ?? 0) * units,
    drug: service.drug === undefined ? { ndc: '00000000101', unit: 'ML', quantity: 1 } : service.drug,
  };
}

export const NOTHING_USED: Accumulators = {
  deductible: 0,
  familyDeductible: 0,
  outOfPocket: 0,
  familyOutOfPocket: 0,
  visits: {},
  paid: {},
  copayTaken: [],
};

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
    recordsOverdue: false,
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
    units: 1,
    charge: tables.services.get(over.code)?.chargeCents ?? 0,
    place: '11',
    renderingNpi: providerNamed('OKA').npi,
    decided: null,
    carriedPrior: false,
    ...over,
  };
}

export type Decided = Extract<Determination, { kind: 'decided' }>;

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
