// One encounter of a scenario with everything left out filled in: the plain registration, the provider's group, one unit, the first diagnosis.

import {
  type Authorization,
  type Coverage,
  NO_ADDRESS,
  type Patient,
  type RegisteredCoverage,
  type Registration,
} from '../cycle/care/patient.ts';
import { elevenDigits } from '../cycle/claim/lineFields.ts';
import type { Day } from '../cycle/days.ts';
import type { Chart } from '../cycle/documentation/chart.ts';
import { coversOn, inForce } from './covers.ts';
import { dayAt, type Filling, inOrder, insideTime, known } from './filling.ts';
import type { Path } from './problem.ts';
import { pastActs, resolveChanges } from './resolveChanges.ts';
import type { AnswerKey, LevelReasoning, PatientWays, ScenarioEncounter } from './scenario.ts';
import type { EncounterForm } from './schema.ts';
import { centsOf, tenthsOf } from './values.ts';

type RegistrationForm = NonNullable<EncounterForm['registration']>;

/** The encounter; where names are unknown (and reported) it is filled as well as can be. */
export function resolveEncounter(form: EncounterForm, path: Path, filling: Filling): ScenarioEncounter {
  const day = serviceDay(form, path, filling);
  const opens = form.opens === undefined ? Math.max(day, filling.opens) : dayAt(filling, form.opens, [...path, 'opens']);
  if (form.opens !== undefined) insideTime(filling, opens, [...path, 'opens']);
  known(filling, 'patient', form.patient, filling.patients.keys(), [...path, 'patient']);
  known(filling, 'provider', form.provider, filling.providers.keys(), [...path, 'provider']);
  if (form.incidentTo !== undefined) known(filling, 'provider', form.incidentTo, filling.providers.keys(), [...path, 'incidentTo']);
  if (form.group !== undefined) known(filling, 'group', form.group, filling.groups.keys(), [...path, 'group']);
  const patient = filling.patients.get(form.patient) ?? null;
  const registration = registrationOf(form.registration ?? {}, patient, day, [...path, 'registration'], filling);
  const key = keyOf(form, path, filling);
  return {
    id: form.id,
    title: form.title,
    day,
    opens,
    patient: form.patient,
    provider: form.provider,
    incidentTo: form.incidentTo ?? null,
    assignment: form.assignment ?? true,
    group: form.group ?? filling.providers.get(form.provider)?.group ?? '',
    place: form.place ?? '11',
    registration,
    copayTaken: form.copayTaken === undefined ? 0 : centsOf(form.copayTaken),
    authorizations: authorizations(form, registration, path, filling),
    notice: noticeOf(form.notice, [...path, 'notice'], filling),
    chart: chartOf(form.chart, day, [...path, 'chart'], filling),
    truth: form.truth,
    key,
    mistakes: (form.mistakes ?? []).map((mistake, index) => ({
      changes: resolveChanges(mistake.changes, key, [...path, 'mistakes', index, 'changes'], filling),
      because: mistake.because,
      say: mistake.say,
    })),
    documents: (form.documents ?? []).map((paper, index) => {
      const { kind, title, text } = paper;
      return { kind, day: dayAt(filling, paper.date, [...path, 'documents', index, 'date']), title, text };
    }),
    permission: {
      grounds: form.permission?.grounds ?? 'inNote',
      emergency: form.permission?.emergency ?? false,
      question: form.permission?.question ?? null,
    },
    packet: { unsigned: form.packet?.unsigned ?? [], missing: form.packet?.missing ?? [] },
    past: pastActs(form, key, { day, opens }, path, filling),
    lesson: form.lesson ? { what: form.lesson.what, who: form.lesson.who ?? null } : null,
    patientPaysAfter: form.patientPaysAfter ?? 14,
    patientWays: waysOf(form, [...path, 'patientWays'], filling),
    treatmentEstimates: (form.treatmentEstimates ?? []).map(({ on, amount, title, text }, index) => ({
      day: dayAt(filling, on, [...path, 'treatmentEstimates', index, 'on']),
      cents: centsOf(amount),
      title,
      text,
    })),
    estimate: form.estimate === undefined ? null : centsOf(form.estimate),
    hints: form.hints ?? [],
    objectives: form.objectives ?? [],
    overpaymentKnown: form.overpaymentKnown === undefined ? null : dayAt(filling, form.overpaymentKnown, [...path, 'overpaymentKnown']),
    clean: form.clean ?? false,
  };
}

function waysOf({ patientWays: form }: EncounterForm, path: Path, filling: Filling): PatientWays {
  const caller = form?.caller;
  return {
    reply: form?.reply ?? 'pays',
    words: form?.words ?? null,
    explanation: form?.explanation ?? null,
    incomeTenths: form?.income === undefined ? null : tenthsOf(form.income),
    caller: caller
      ? {
          day: dayAt(filling, caller.on, [...path, 'caller', 'on']),
          name: caller.name,
          permission: caller.permission ?? false,
          words: caller.words,
        }
      : null,
  };
}

function serviceDay(form: EncounterForm, path: Path, filling: Filling): Day {
  if ((form.date === undefined) === (form.day === undefined)) {
    filling.say('date-or-day', path);
    return filling.start;
  }
  const at = [...path, form.date === undefined ? 'day' : 'date'];
  const day = dayAt(filling, form.date ?? form.day ?? 0, at);
  insideTime(filling, day, at);
  return day;
}

function chartOf(form: EncounterForm['chart'], day: Day, path: Path, filling: Filling): Chart {
  if (form.orderedBy) known(filling, 'provider', form.orderedBy, filling.providers.keys(), [...path, 'orderedBy']);
  const signed = form.signed === undefined ? day : form.signed === null ? null : dayAt(filling, form.signed, [...path, 'signed']);
  return {
    note: form.note,
    labs: form.labs ?? [],
    orders: form.orders ?? [],
    problemList: form.problemList ?? [],
    medications: form.medications ?? [],
    drugs: givenDrugs(form.drugs ?? [], [...path, 'drugs'], filling),
    signed,
    orderedBy: form.orderedBy ?? null,
    admitted: form.admitted === undefined ? null : dayAt(filling, form.admitted, [...path, 'admitted']),
  };
}

function noticeOf(form: EncounterForm['notice'], path: Path, filling: Filling): ScenarioEncounter['notice'] {
  if (!form) return null;
  const paper = {
    codes: form.for,
    item: form.item,
    reason: form.reason ?? '',
    estimate: form.estimate === undefined ? null : centsOf(form.estimate),
    choice: form.choice ?? null,
    signed: form.signed === undefined ? null : dayAt(filling, form.signed, [...path, 'signed']),
  };
  return { paper, onRequest: form.onRequest ?? false };
}

function givenDrugs(forms: NonNullable<EncounterForm['chart']['drugs']>, path: Path, filling: Filling): Chart['drugs'] {
  for (const [index, { label }] of forms.entries()) {
    const eleven = elevenDigits(label);
    if (eleven === null || !eleven.startsWith('00000')) filling.say('drug-label', [...path, index, 'label'], { label });
  }
  return forms;
}

function registrationOf(form: RegistrationForm, patient: Patient | null, day: Day, path: Path, filling: Filling): Registration {
  const cause = form.employmentRelated ? 'employment' : form.autoRelated ? 'auto' : form.otherAccident ? 'liability' : null;
  const covers = patient?.coverages ?? [];
  const right = patient ? coversOn(patient, day, cause, (payer) => filling.payers.get(payer)) : [];
  const plain = right.map(({ payer, member, relationship }) => ({ payer, member, relationship }));
  return {
    name: form.name ?? right[0]?.nameOnFile ?? patient?.name ?? '',
    born: form.born === undefined ? (patient?.born ?? 0) : dayAt(filling, form.born, [...path, 'born']),
    sex: form.sex ?? patient?.sex ?? 'F',
    address: (form.address === undefined ? patient?.address : form.address) ?? NO_ADDRESS,
    coverages: form.coverage ? typedCovers(form.coverage, covers, day, path, filling) : plain,
    employmentRelated: form.employmentRelated ?? false,
    autoRelated: form.autoRelated ?? false,
    otherAccident: form.otherAccident ?? false,
    injured: form.injured == null ? null : dayAt(filling, form.injured, [...path, 'injured']),
    accidentState: form.accidentState ?? '',
  };
}

function typedCovers(
  forms: NonNullable<RegistrationForm['coverage']>,
  covers: readonly Coverage[],
  day: Day,
  path: Path,
  filling: Filling,
): readonly RegisteredCoverage[] {
  return forms.map((form, index) => {
    const at = [...path, 'coverage', index];
    if (known(filling, 'payer', form.payer, filling.payers.keys(), [...at, 'payer'])) filling.named.add(form.payer);
    const ofPayer = covers.filter((coverage) => coverage.payer === form.payer);
    const truth = ofPayer.find((coverage) => inForce(coverage, day)) ?? ofPayer[0];
    const member = form.member ?? truth?.member;
    if (member === undefined) filling.say('no-coverage', at, { payer: form.payer });
    return { payer: form.payer, member: member ?? '', relationship: form.relationship ?? truth?.relationship ?? 'self' };
  });
}

function authorizations(form: EncounterForm, registration: Registration, path: Path, filling: Filling): readonly Authorization[] {
  return (form.authorizations ?? []).map((one, index) => {
    const at = [...path, 'authorizations', index];
    if (one.payer !== undefined) known(filling, 'payer', one.payer, filling.payers.keys(), [...at, 'payer']);
    if (one.provider !== undefined) known(filling, 'provider', one.provider, filling.providers.keys(), [...at, 'provider']);
    const [from, to] = [dayAt(filling, one.from, [...at, 'from']), dayAt(filling, one.to, [...at, 'to'])];
    inOrder(from, to, [...at, 'to'], filling);
    return {
      kind: one.kind ?? 'authorization',
      verdict: one.verdict ?? 'granted',
      payer: one.payer ?? registration.coverages[0]?.payer ?? '',
      provider: one.provider ?? null,
      number: one.number,
      procedures: one.procedures ?? [],
      units: one.units ?? 1,
      from,
      to,
      late: one.late ?? false,
      onFile: one.onFile ?? true,
    };
  });
}

function levelOf({ problems, data, risk, time, code }: NonNullable<EncounterForm['key']['level']>): LevelReasoning {
  const element = ({ level, ...one }: typeof data) => ({ ...one, level: level === 'minimal' ? ('straightforward' as const) : level });
  return { problems: element(problems), data: element(data), risk: element(risk), time: time ?? null, code };
}

function keyOf(form: EncounterForm, path: Path, filling: Filling): AnswerKey {
  const { key } = form;
  const first = key.diagnoses[0]?.code;
  const plain: AnswerKey = {
    diagnoses: key.diagnoses.map(({ code, evidence, reason }) => ({ code, evidence, reason: reason ?? '' })),
    services: key.services.map((service) => ({
      code: service.code,
      modifiers: service.modifiers ?? [],
      units: service.units ?? 1,
      for: service.for ?? (first === undefined ? [] : [first]),
      evidence: service.evidence,
      reason: service.reason ?? '',
    })),
    accepted: [],
    optional: key.optional ?? [],
    query: key.query ?? null,
    noQuery: key.noQuery ?? null,
    level: key.level ? levelOf(key.level) : null,
    attach: key.attach ?? [],
  };
  const accepted = (key.accepted ?? []).map((alternative, index) => ({
    changes: resolveChanges(alternative.changes, plain, [...path, 'key', 'accepted', index, 'changes'], filling),
    why: alternative.why,
  }));
  return { ...plain, accepted };
}
