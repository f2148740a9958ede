// The professional claim as the desk's data fill it in: registration, finished sheet, roster and price list, box by box (facts a.2).

import type { Address, Group, Patient, Provider, RegisteredCoverage, Registration } from '../care/patient.ts';
import { conceptsOf } from '../coding/modifiers.ts';
import type { CodingSheet } from '../coding/sheet.ts';
import type { Day } from '../days.ts';
import type { Chart } from '../documentation/chart.ts';
import { type Cents, sumCents } from '../money.ts';
import type { Payer } from '../payer.ts';
import { findPayer } from '../payer.ts';
import type { ServiceKind, Tables } from '../tables.ts';
import type { Claim, ClaimLine, Insured, OtherInsured, ServiceFacility } from './claim.ts';
import { drugCodeFor, laboratoryFor } from './lineFields.ts';

/** A place outside the practice where its clinicians work, for box 32. */
export interface Facility extends ServiceFacility {
  readonly places: readonly string[]; // places of service: '21', '22' …
}

/** Everything a claim is filled in from. */
export interface ClaimSources {
  readonly id: string;
  readonly encounter: string; // also the account number
  readonly serviceDay: Day;
  readonly patient: Patient;
  readonly registration: Registration;
  readonly cover: RegisteredCoverage; // the coverage this claim goes to
  readonly rank: Claim['rank'];
  readonly payers: readonly Payer[];
  readonly sheet: CodingSheet;
  readonly chart: Pick<Chart, 'signed' | 'drugs' | 'admitted'>; // the clinician's signature, and what was given
  readonly provider: Provider;
  readonly orderedBy: Provider | null;
  readonly group: Group;
  readonly facilities: readonly Facility[];
  readonly tables: Tables;
}

/** A first claim; what a later one differs in (frequency, reference, permission, an earlier payer's figures) its caller adds. */
export function professionalClaim(sources: ClaimSources): Claim {
  const { registration, provider, orderedBy, group, sheet } = sources;
  const lines = linesOf(sources);
  return {
    medium: 'electronic',
    id: sources.id,
    encounter: sources.encounter,
    account: sources.encounter,
    frequency: '1',
    originalReference: null,
    patientName: registration.name,
    patientBorn: registration.born,
    patientSex: registration.sex,
    patientAddress: registration.address,
    ...coverBoxes(sources, sources.cover, sources.rank),
    employmentRelated: registration.employmentRelated,
    autoRelated: registration.autoRelated,
    accidentState: registration.autoRelated ? registration.accidentState : '',
    otherAccident: registration.otherAccident,
    claimCodes: '',
    releaseSigned: true,
    benefitsAssigned: true,
    illness: registration.injured === null ? null : { qualifier: '431', day: registration.injured },
    otherDate: null,
    unableToWork: null,
    ordering: orderedBy ? { qualifier: qualifierOf(orderedBy, sources), npi: orderedBy.npi, name: orderedBy.name } : null,
    hospitalized: staysOf(sources),
    information: '',
    outsideLab: null,
    diagnoses: sheet.diagnoses.map((diagnosis) => diagnosis.code),
    authorization: null,
    laboratory: laboratoryFor(
      sources.tables,
      group,
      lines.map((line) => line.code),
    ),
    lines,
    renderingNpi: provider.npi,
    renderingName: provider.name,
    taxId: group.taxId,
    total: sumCents(lines.map((line) => line.charge)),
    patientPaid: 0,
    signed: sources.chart.signed,
    facility: facilityFor(lines, sources.facilities),
    billingNpi: group.npi,
    billingName: group.name,
    billingAddress: group.address,
    assignment: true,
    prior: null,
    attachments: [],
    announced: [],
  };
}

const ORDERED: ReadonlySet<ServiceKind> = new Set(['test', 'supply', 'equipment']);

/** The qualifier of box 17: DK where the clinician ordered a test, supplies, equipment or a non-physician's visits under their own plan of care, DN where they referred the patient. */
function qualifierOf(orderedBy: Provider, { provider, sheet, tables }: ClaimSources): 'DN' | 'DK' {
  const kinds = sheet.services.flatMap(({ code }) => tables.services.get(code)?.kind ?? []);
  return orderedBy.id === provider.id || provider.nonPhysician || kinds.some((kind) => ORDERED.has(kind)) ? 'DK' : 'DN';
}

/** Box 18: since when the patient lies in the hospital, with work done there; the last day stays open until somebody knows it. */
function staysOf({ chart, sheet }: ClaimSources): Claim['hospitalized'] {
  const inHospital = sheet.services.some(({ place }) => place === '21');
  return inHospital && chart.admitted !== null ? { from: chart.admitted, to: null } : null;
}

type CoverSources = Pick<ClaimSources, 'patient' | 'registration' | 'payers'>;
type CoverBoxes = Pick<Claim, 'payer' | 'rank' | 'member' | 'relationship' | 'insured' | 'otherInsured' | 'otherCoverage'>;

/** The boxes that change with the payer a claim goes to: 1, 1a, 4, 6, 7, 9 and 11. */
export function coverBoxes(sources: CoverSources, cover: RegisteredCoverage, rank: Claim['rank']): CoverBoxes {
  const { registration } = sources;
  const other = registration.coverages.find((one) => one.payer !== cover.payer) ?? null;
  return {
    payer: cover.payer,
    rank,
    member: cover.member,
    relationship: cover.relationship,
    insured: insuredOf(sources, cover, rank),
    otherInsured: other && otherInsuredOf(sources, other),
    otherCoverage: other !== null,
  };
}

/** The holder of a policy as the card shows it. */
function holderOf({ patient, registration }: CoverSources, cover: RegisteredCoverage) {
  const held = patient.coverages.find((one) => one.payer === cover.payer);
  const own = { name: registration.name, born: registration.born, sex: registration.sex };
  return cover.relationship === 'self' ? own : (held?.holder ?? { ...own, name: '' });
}

function insuredOf(sources: CoverSources, cover: RegisteredCoverage, rank: Claim['rank']): Insured {
  const payer = findPayer(sources.payers, cover.payer);
  const plan = payer?.plans.find((one) => sources.patient.coverages.some((held) => held.payer === cover.payer && held.plan === one.planId));
  const injury = payer?.kind === 'workersCompensation' || payer?.kind === 'autoNoFault';
  return {
    ...holderOf(sources, cover),
    address: sources.registration.address,
    policyGroup: payer?.kind === 'medicareFfs' ? (rank === 1 ? 'NONE' : '') : (plan?.planId.toUpperCase() ?? ''),
    otherClaimId: injury ? cover.member : '',
    plan: plan?.name ?? payer?.name ?? '',
  };
}

function otherInsuredOf(sources: CoverSources, cover: RegisteredCoverage): OtherInsured {
  const payer = findPayer(sources.payers, cover.payer);
  return { name: holderOf(sources, cover).name, policy: cover.member, plan: payer?.name ?? cover.payer };
}

/** Indicators of services that have a price for each side (facts d.5). */
const PRICED_BY_SIDE: ReadonlySet<string> = new Set(['1', '3']);

/** The practice's charge for a line: all units, and both sides where 50 says so of a service priced by the side; 0 where the price list lacks the code. */
export function chargeFor(tables: Tables, { code, units, modifiers }: Pick<ClaimLine, 'code' | 'units' | 'modifiers'>): Cents {
  const service = tables.services.get(code);
  if (!service) return 0;
  const sides = PRICED_BY_SIDE.has(service.bilateralIndicator) && conceptsOf(tables, modifiers).has('bilateral') ? 2 : 1;
  return service.chargeCents * units * sides;
}

function linesOf({ sheet, serviceDay, chart, tables }: ClaimSources): readonly ClaimLine[] {
  return sheet.services.map((service, index) => ({
    number: index + 1,
    from: serviceDay,
    to: serviceDay,
    place: service.place,
    code: service.code,
    modifiers: service.modifiers,
    pointers: service.pointers,
    units: service.units,
    charge: chargeFor(tables, service),
    drug: drugCodeFor(chart, service.code),
    emergency: service.place === '23',
    familyPlan: false,
  }));
}

/** Where the first line's place lies, if that is not the practice itself. */
function facilityFor(lines: readonly ClaimLine[], facilities: readonly Facility[]): ServiceFacility | null {
  const found = facilities.find(({ places }) => places.includes(lines[0]?.place ?? ''));
  return found ? { name: found.name, address: found.address, npi: found.npi } : null;
}

/** An address in one line. */
export function addressText({ street, city, state, zip }: Address): string {
  return [street, city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
