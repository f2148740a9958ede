// Reads the shipped practice: places, people, patients and calendar that a scenario takes by name.

import type { Address, Coverage, Group, Patient, Provider, Subscriber } from '../cycle/care/patient.ts';
import type { Facility } from '../cycle/claim/professionalClaim.ts';
import { type Day, parseDay } from '../cycle/days.ts';
import type { Cents } from '../cycle/money.ts';
import type { PatientPolicy } from '../cycle/outcome/patientPolicy.ts';
import type { Sex } from '../cycle/tables.ts';
import type { Desk } from './scenario.ts';

/** A shipped practice. */
export interface Practice {
  readonly id: string; // 'maple-street'
  readonly name: string;
  readonly groups: readonly Group[];
  readonly facilities: readonly Facility[];
  readonly providers: readonly Provider[];
  readonly patients: readonly Patient[];
  readonly holidays: readonly Day[];
  readonly metOn: Day; // from this day on what the patients have met counts; before, every plan stands at zero
  readonly deskMinutes: number;
  readonly opensAt: number; // minute of the day
  readonly batchAt: number; // minute of the day
  readonly patientPolicy: PatientPolicy;
  readonly colleagues: Readonly<Record<Desk, string>>; // names
}

interface RawCoverage {
  readonly payer: string;
  readonly member: string;
  readonly plan: string;
  readonly relationship: Coverage['relationship'];
  readonly holder?: { readonly name: string; readonly born: string; readonly sex: Sex };
  readonly from?: string;
  readonly to?: string;
  readonly knownFrom?: string;
  readonly endKnownFrom?: string;
  readonly nameOnFile?: string;
  readonly family?: string;
  readonly onlyFor?: Coverage['onlyFor'];
  readonly subscriber?: { readonly [K in keyof Subscriber]?: K extends 'born' ? string : Subscriber[K] };
  readonly deductibleMetCents?: Cents;
  readonly outOfPocketMetCents?: Cents;
  readonly familyDeductibleMetCents?: Cents;
  readonly familyOutOfPocketMetCents?: Cents;
}

interface RawPatient {
  readonly id: string;
  readonly name: string;
  readonly born: string;
  readonly sex: Sex;
  readonly address: Address;
  readonly coverages: readonly RawCoverage[];
  readonly lastSeen?: readonly { readonly specialty: string; readonly group: string; readonly day: string }[];
  readonly hospice?: { readonly from: string; readonly illness: readonly string[]; readonly attending: string | null };
  readonly note?: string;
}

interface RawProvider extends Omit<Provider, 'enrolment' | 'nameAtPayer'> {
  readonly enrolment: readonly {
    readonly payer: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly status: 'enrolled' | 'nonParticipating' | 'notEnrolled';
  }[];
  readonly nameAtPayer: readonly { readonly payer: string; readonly name: string; readonly until: string }[];
}

/** assets/tables/practice.json */
export interface RawPractice {
  readonly name: string;
  readonly metOn: string;
  readonly desk: { readonly minutes: number; readonly opensAt: number; readonly batchAt: number };
  readonly rulesInNumbers: PatientPolicy;
  readonly groups: readonly Group[];
  readonly facilities: readonly Facility[];
  readonly providers: readonly RawProvider[];
  readonly people: readonly { readonly name: string; readonly role: string; readonly setting: string }[];
  readonly holidays: readonly { readonly day: string }[];
  readonly patients: readonly RawPatient[];
}

/** The shipped practice. The file is our own, so a date that does not exist is a fault of ours and throws. */
export function parsePractice(raw: RawPractice): Practice {
  const person = (role: string): string => raw.people.find((one) => one.role === role && one.setting === 'clinic')?.name ?? role;
  return {
    id: 'maple-street',
    name: raw.name,
    groups: raw.groups.map(({ id, name, npi, address, taxId, desk, clia, cliaNumber }) => ({
      id,
      name,
      npi,
      address,
      taxId,
      desk,
      clia,
      cliaNumber,
    })),
    facilities: raw.facilities,
    providers: raw.providers.map(providerOf),
    patients: raw.patients.map(patientOf),
    holidays: raw.holidays.map((holiday) => day(holiday.day)),
    metOn: day(raw.metOn),
    deskMinutes: raw.desk.minutes,
    opensAt: raw.desk.opensAt,
    batchAt: raw.desk.batchAt,
    patientPolicy: policyIn(raw.rulesInNumbers),
    colleagues: { coder: person('coder'), biller: person('biller') },
  };
}

/** The rules of the file that concern what patients owe. */
function policyIn(rules: PatientPolicy): PatientPolicy {
  const { smallBalanceCents, statements, statementEveryDays, creditReturnedWithinDays, federalCreditWithinDays } = rules;
  const { selfPayDiscountBps, promptPayDiscountBps, promptPayDays, planPartsMost, planEveryDays } = rules;
  const { helpAnswerDays, helpFreeUpToTenths, helpHalfUpToTenths } = rules;
  return {
    smallBalanceCents,
    statements,
    statementEveryDays,
    creditReturnedWithinDays,
    federalCreditWithinDays,
    selfPayDiscountBps,
    promptPayDiscountBps,
    promptPayDays,
    planPartsMost,
    planEveryDays,
    helpAnswerDays,
    helpFreeUpToTenths,
    helpHalfUpToTenths,
  };
}

function providerOf(raw: RawProvider): Provider {
  const { id, name, npi, specialty, group, nonPhysician, primaryCare } = raw;
  const enrolment = raw.enrolment.map((one) => ({ ...one, from: dayOrNull(one.from), to: dayOrNull(one.to) }));
  const nameAtPayer = raw.nameAtPayer.map((one) => ({ ...one, until: day(one.until) }));
  return { id, name, npi, specialty, group, nonPhysician, primaryCare, enrolment, nameAtPayer };
}

function patientOf(raw: RawPatient): Patient {
  return {
    id: raw.id,
    name: raw.name,
    born: day(raw.born),
    sex: raw.sex,
    address: raw.address,
    coverages: raw.coverages.map(coverageOf),
    hospice: raw.hospice ? { ...raw.hospice, from: day(raw.hospice.from) } : null,
    kidneyFailureSince: null,
    earlier: [],
    lastSeen: (raw.lastSeen ?? []).map((seen) => ({ specialty: seen.specialty, group: seen.group, day: day(seen.day) })),
    note: raw.note ?? '',
  };
}

function coverageOf(raw: RawCoverage): Coverage {
  return {
    payer: raw.payer,
    member: raw.member,
    plan: raw.plan,
    relationship: raw.relationship,
    holder: raw.holder ? { ...raw.holder, born: day(raw.holder.born) } : null,
    from: dayOrNull(raw.from),
    to: dayOrNull(raw.to),
    gaps: [],
    knownFrom: dayOrNull(raw.knownFrom),
    endKnownFrom: dayOrNull(raw.endKnownFrom),
    nameOnFile: raw.nameOnFile ?? null,
    otherCoverAnswered: null,
    deductibleMet: raw.deductibleMetCents ?? 0,
    outOfPocketMet: raw.outOfPocketMetCents ?? 0,
    familyDeductibleMet: raw.familyDeductibleMetCents ?? 0,
    familyOutOfPocketMet: raw.familyOutOfPocketMetCents ?? 0,
    family: raw.family ?? null,
    onlyFor: raw.onlyFor ?? null,
    subscriber: raw.subscriber ? subscriberOf(raw.subscriber) : null,
  };
}

function subscriberOf({ through, staff, born, custody }: NonNullable<RawCoverage['subscriber']>): Subscriber {
  return { through: through ?? 'work', staff: staff ?? null, born: dayOrNull(born), custody: custody ?? null };
}

function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === null) throw new Error(`practice.json: no such date ${iso}`);
  return parsed;
}

function dayOrNull(iso: string | null | undefined): Day | null {
  return iso === null || iso === undefined ? null : day(iso);
}
