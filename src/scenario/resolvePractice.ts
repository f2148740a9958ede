// Billing groups and providers of a scenario: shipped ones with what differs, or own ones.

import { type Group, NO_ADDRESS, type Provider } from '../cycle/care/patient.ts';
import type { PatientPolicy } from '../cycle/outcome/patientPolicy.ts';
import { dayAt, dayOrNullAt, type Filling, known } from './filling.ts';
import type { Path } from './problem.ts';
import type { ScenarioFile } from './schema.ts';
import { bpsOf, centsOf } from './values.ts';

type PracticeForm = Exclude<NonNullable<ScenarioFile['practice']>, string>;
type GroupForm = NonNullable<PracticeForm['groups']>[number];
type ProviderForm = NonNullable<PracticeForm['providers']>[number];

/** The written policy for patients: the shipped one and what differs. */
export function policyOf(shipped: PatientPolicy, form: PracticeForm['policy']): PatientPolicy {
  const cents = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : centsOf(text));
  const bps = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : bpsOf(text));
  return {
    ...shipped,
    smallBalanceCents: cents(form?.smallBalance, shipped.smallBalanceCents),
    selfPayDiscountBps: bps(form?.selfPayDiscount, shipped.selfPayDiscountBps),
    promptPayDiscountBps: bps(form?.promptPayDiscount, shipped.promptPayDiscountBps),
    promptPayDays: form?.promptPayDays ?? shipped.promptPayDays,
    planPartsMost: form?.planPartsMost ?? shipped.planPartsMost,
    statements: form?.statements ?? shipped.statements,
    statementEveryDays: form?.statementEveryDays ?? shipped.statementEveryDays,
  };
}

/** The group, or null where something it needs is missing (and reported). */
export function changedGroup(form: GroupForm, path: Path, filling: Filling): Group | null {
  const base = baseOf(form.use, filling.groups, 'group', path, filling);
  if (base === undefined) return null;
  const id = form.id ?? base?.id;
  const name = form.name ?? base?.name;
  const npi = form.npi ?? base?.npi;
  for (const [key, value] of Object.entries({ id, name, npi })) if (value === undefined) filling.say('incomplete-group', path, { key });
  if (id === undefined || name === undefined || npi === undefined) return null;
  checkNpi(npi, [...path, 'npi'], filling);
  const [plain] = filling.library.practice.groups;
  return {
    id,
    name,
    npi,
    address: form.address ?? base?.address ?? plain?.address ?? NO_ADDRESS,
    taxId: form.taxId ?? base?.taxId ?? plain?.taxId ?? '',
    desk: form.desk ?? base?.desk ?? 'clinic',
    clia: form.clia === undefined ? (base?.clia ?? null) : form.clia,
    cliaNumber: form.cliaNumber ?? base?.cliaNumber ?? null,
  };
}

/** The provider, or null where something it needs is missing (and reported). */
export function changedProvider(form: ProviderForm, path: Path, filling: Filling): Provider | null {
  const base = baseOf(form.use, filling.providers, 'provider', path, filling);
  if (base === undefined) return null;
  const id = form.id ?? base?.id;
  const name = form.name ?? base?.name;
  const npi = form.npi ?? base?.npi;
  const specialty = form.specialty ?? base?.specialty;
  const group = form.group ?? base?.group;
  for (const [key, value] of Object.entries({ id, name, npi, specialty, group })) {
    if (value === undefined) filling.say('incomplete-provider', path, { key });
  }
  if (id === undefined || name === undefined || npi === undefined || specialty === undefined || group === undefined) return null;
  checkNpi(npi, [...path, 'npi'], filling);
  known(filling, 'group', group, filling.groups.keys(), [...path, 'group']);
  return {
    id,
    name,
    npi,
    specialty,
    group,
    nonPhysician: form.nonPhysician ?? base?.nonPhysician ?? false,
    primaryCare: form.primaryCare ?? base?.primaryCare ?? false,
    enrolment: form.enrolment ? enrolmentOf(form, path, filling) : (base?.enrolment ?? []),
    nameAtPayer: form.nameAtPayer ? formerNames(form, path, filling) : (base?.nameAtPayer ?? []),
  };
}

function enrolmentOf(form: ProviderForm, path: Path, filling: Filling): Provider['enrolment'] {
  return (form.enrolment ?? []).map((one, index) => {
    const at = [...path, 'enrolment', index];
    known(filling, 'payer', one.payer, filling.payers.keys(), [...at, 'payer']);
    const from = dayOrNullAt(filling, one.from, [...at, 'from']);
    return { payer: one.payer, from, to: dayOrNullAt(filling, one.to, [...at, 'to']), status: one.status };
  });
}

function formerNames(form: ProviderForm, path: Path, filling: Filling): Provider['nameAtPayer'] {
  return (form.nameAtPayer ?? []).map((one, index) => {
    const at = [...path, 'nameAtPayer', index];
    known(filling, 'payer', one.payer, filling.payers.keys(), [...at, 'payer']);
    return { payer: one.payer, name: one.name, until: dayAt(filling, one.until, [...at, 'until']) };
  });
}

/** The shipped thing to start from; null for an own one, undefined where the name is unknown. */
function baseOf<T>(use: string | undefined, things: ReadonlyMap<string, T>, kind: 'group' | 'provider', path: Path, filling: Filling) {
  if (use === undefined) return null;
  const base = things.get(use);
  if (base === undefined) known(filling, kind, use, things.keys(), [...path, 'use']);
  return base;
}

/** Numbers that begin with 2 are never given out, so that no invented clinician is somebody. */
function checkNpi(npi: string, path: Path, filling: Filling): void {
  if (!/^2\d{9}$/.test(npi)) filling.say('real-npi', path, { npi });
}
