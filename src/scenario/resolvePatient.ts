// A patient of a scenario: a shipped one with what differs, or an own one, each cover tied to a payer and a plan.

import { matchesAnyMask } from '../cycle/care/memberId.ts';
import type { Address, Coverage, EarlierService, Holder, Patient, Relationship, Subscriber } from '../cycle/care/patient.ts';
import type { Day } from '../cycle/days.ts';
import { dayAt, dayOrNullAt, type Filling, inOrder, known } from './filling.ts';
import { withPlan } from './payers.ts';
import type { Path } from './problem.ts';
import type { ScenarioFile } from './schema.ts';
import { centsOf } from './values.ts';

/** Where an instructor's own patients live. */
const IN_TOWN: Address = { street: '1 Ferry Lane', city: 'Alder Falls', state: 'WI', zip: '00412-1000' };

/** Who a cover belongs to. */
type Person = Pick<Patient, 'id' | 'name' | 'born'>;

type PatientForm = Exclude<NonNullable<ScenarioFile['patients']>[number], string>;
type CoverageForm = NonNullable<PatientForm['coverage']>[number];

/** The patient, or null where something it needs is missing (and reported). */
export function resolvePatient(form: PatientForm, path: Path, filling: Filling): Patient | null {
  const base = form.use === undefined ? null : filling.patients.get(form.use);
  if (base === undefined) {
    known(filling, 'patient', form.use ?? '', filling.patients.keys(), [...path, 'use']);
    return null;
  }
  const id = form.id ?? base?.id;
  const name = form.name ?? base?.name;
  const born = form.born === undefined ? base?.born : dayAt(filling, form.born, [...path, 'born']);
  const sex = form.sex ?? base?.sex;
  for (const [key, value] of Object.entries({ id, name, born, sex }))
    if (value === undefined) filling.say('incomplete-patient', path, { key });
  if (id === undefined || name === undefined || born === undefined || sex === undefined) return null;
  return {
    id,
    name,
    born,
    sex,
    kidneyFailureSince:
      form.kidneyFailureSince === undefined
        ? (base?.kidneyFailureSince ?? null)
        : dayOrNullAt(filling, form.kidneyFailureSince, [...path, 'kidneyFailureSince']),
    address: form.address ?? base?.address ?? IN_TOWN,
    hospice: form.hospice === undefined ? (base?.hospice ?? null) : hospiceOf(form.hospice, path, filling),
    coverages: form.coverage ? coverages(form.coverage, { id, name, born }, base?.coverages ?? [], path, filling) : (base?.coverages ?? []),
    earlier: form.earlier ? form.earlier.map((one, index) => earlier(one, [...path, 'earlier', index], filling)) : (base?.earlier ?? []),
    lastSeen: form.lastSeen ? lastSeen(form, path, filling) : (base?.lastSeen ?? []),
    note: form.note ?? base?.note ?? '',
  };
}

function hospiceOf(form: PatientForm['hospice'], path: Path, filling: Filling): Patient['hospice'] {
  if (!form) return null;
  const at = [...path, 'hospice'];
  if (form.attending) known(filling, 'provider', form.attending, filling.providers.keys(), [...at, 'attending']);
  return { from: dayAt(filling, form.from, [...at, 'from']), illness: form.illness, attending: form.attending ?? null };
}

/** The covers in the order written; each takes over what the patient's next cover of the same payer has. */
function coverages(forms: readonly CoverageForm[], patient: Person, before: readonly Coverage[], path: Path, filling: Filling) {
  const left = [...before];
  return forms.flatMap((form, index): readonly Coverage[] => {
    const at = left.findIndex((coverage) => coverage.payer === form.payer);
    const base = at < 0 ? null : (left.splice(at, 1)[0] ?? null);
    const coverage = coverageOf(form, patient, base, [...path, 'coverage', index], filling);
    return coverage ? [coverage] : [];
  });
}

function coverageOf(form: CoverageForm, patient: Person, base: Coverage | null, path: Path, filling: Filling): Coverage | null {
  const payer = filling.payers.get(form.payer);
  if (!payer) {
    known(filling, 'payer', form.payer, filling.payers.keys(), [...path, 'payer']);
    return null;
  }
  const member = form.member ?? base?.member;
  if (member === undefined) {
    filling.say('incomplete-coverage', path, { example: payer.memberIdExample });
    return null;
  }
  if (form.member !== undefined && !matchesAnyMask(payer.memberIdMasks, form.member)) {
    filling.say('member-form', [...path, 'member'], { member, payer: payer.payerId, example: payer.memberIdExample });
  }
  const day = (key: 'from' | 'to' | 'knownFrom' | 'endKnownFrom' | 'otherCoverAnswered') =>
    form[key] === undefined ? (base?.[key] ?? null) : dayOrNullAt(filling, form[key], [...path, key]);
  const met = (written: string | undefined, shipped: number | undefined) => (written === undefined ? (shipped ?? 0) : centsOf(written));
  const [from, to] = [day('from'), day('to')];
  inOrder(from, to, [...path, 'to'], filling);
  const relationship = form.relationship ?? base?.relationship ?? 'self';
  return {
    payer: form.payer,
    member,
    plan: planOf(form, patient.id, base, path, filling),
    relationship,
    holder: holderOf(form, patient, relationship, base, path, filling),
    from,
    to,
    gaps: form.gaps ? gaps(form, path, filling) : (base?.gaps ?? []),
    knownFrom: day('knownFrom'),
    endKnownFrom: day('endKnownFrom'),
    otherCoverAnswered: day('otherCoverAnswered'),
    nameOnFile: form.nameOnFile === undefined ? (base?.nameOnFile ?? null) : form.nameOnFile,
    deductibleMet: met(form.met?.deductible, base?.deductibleMet),
    outOfPocketMet: met(form.met?.outOfPocket, base?.outOfPocketMet),
    familyDeductibleMet: met(form.met?.familyDeductible, base?.familyDeductibleMet),
    familyOutOfPocketMet: met(form.met?.familyOutOfPocket, base?.familyOutOfPocketMet),
    family: form.family === undefined ? (base?.family ?? null) : form.family,
    onlyFor: form.onlyFor === undefined ? (base?.onlyFor ?? null) : form.onlyFor,
    subscriber: form.subscriber === undefined ? (base?.subscriber ?? null) : subscriberOf(form.subscriber, path, filling),
  };
}

function subscriberOf(form: NonNullable<CoverageForm['subscriber']> | null, path: Path, filling: Filling): Subscriber | null {
  if (form === null) return null;
  return {
    through: form.through ?? 'work',
    staff: form.staff ?? null,
    born: form.born === undefined ? null : dayOrNullAt(filling, form.born, [...path, 'subscriber', 'born']),
    custody: form.custody ?? null,
  };
}

/** The holder as written or shipped; else a relative of the patient's family name, a generation older than a child. */
function holderOf(
  form: CoverageForm,
  patient: Person,
  relationship: Relationship,
  base: Coverage | null,
  path: Path,
  filling: Filling,
): Holder | null {
  if (relationship === 'self') return null;
  if (form.holder) return { ...form.holder, born: dayAt(filling, form.holder.born, [...path, 'holder', 'born']) };
  if (base?.holder) return base.holder;
  const family = patient.name.slice(patient.name.lastIndexOf(' ') + 1);
  const born: Day = relationship === 'child' ? patient.born - GENERATION_DAYS : patient.born;
  return { name: `Robin ${family}`, born, sex: 'F' };
}

const GENERATION_DAYS = 10_957; // thirty years

/** The plan's id; a plan written out becomes a plan of the payer under an id of its own. */
function planOf(form: CoverageForm, patient: string, base: Coverage | null, path: Path, filling: Filling): string {
  const payer = filling.payers.get(form.payer);
  const shipped = base?.plan ?? payer?.plans[0]?.planId ?? '';
  if (form.plan === undefined || !payer) return shipped;
  if (typeof form.plan === 'string') {
    if (!payer.plans.some((plan) => plan.planId === form.plan)) {
      const remedy = `It has ${payer.plans.map((plan) => plan.planId).join(', ')}.`;
      filling.say('unknown-plan', [...path, 'plan'], { payer: payer.payerId, id: form.plan, remedy });
    }
    return form.plan;
  }
  const planId = `${patient}-${payer.payerId}`;
  filling.payers.set(payer.payerId, withPlan(payer, { use: shipped, ...form.plan, planId }, [...path, 'plan'], filling.say));
  return planId;
}

function gaps(form: CoverageForm, path: Path, filling: Filling): Coverage['gaps'] {
  return (form.gaps ?? []).map((gap, index) => {
    const at = [...path, 'gaps', index];
    const [from, to] = [dayAt(filling, gap.from, [...at, 'from']), dayAt(filling, gap.to, [...at, 'to'])];
    inOrder(from, to, [...at, 'to'], filling);
    return { from, to, reinstated: dayOrNullAt(filling, gap.reinstated, [...at, 'reinstated']) };
  });
}

function earlier(form: NonNullable<PatientForm['earlier']>[number], path: Path, filling: Filling): EarlierService {
  if (form.provider) known(filling, 'provider', form.provider, filling.providers.keys(), [...path, 'provider']);
  return {
    code: form.code,
    day: dayAt(filling, form.date, [...path, 'date']),
    provider: form.provider ?? null,
    modifiers: form.modifiers ?? [],
    diagnoses: form.for ?? [],
  };
}

function lastSeen(form: PatientForm, path: Path, filling: Filling): Patient['lastSeen'] {
  return (form.lastSeen ?? []).map((seen, index) => {
    const at = [...path, 'lastSeen', index];
    known(filling, 'group', seen.group, filling.groups.keys(), [...at, 'group']);
    return { specialty: seen.specialty, group: seen.group, day: dayAt(filling, seen.date, [...at, 'date']) };
  });
}
