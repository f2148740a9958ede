// Step 10: do modifiers, place, age, sex, diagnoses and history fit the procedure? (facts a.4 step 10, c.2, c.3)

import { assists, sitsOn } from '../coding/modifiers.ts';
import { needsSide, sideFits, sideOf } from '../coding/sides.ts';
import { addYears, ageOn } from '../days.ts';
import type { Modifier, Service } from '../tables.ts';
import { equipmentModifiers } from './equipment.ts';
import {
  hasDocument,
  isColleague,
  type LineStep,
  type Refusal,
  type Review,
  type ReviewLine,
  reason,
  refuse,
  sameClinician,
  trace,
} from './review.ts';

const SOURCE = 'facts a.4 step 10';

/** 4, 54, 5, 58, 6, 7, 9, 10, 11, B16: the first that does not fit. */
export const codeConsistency: LineStep = (review, line) => {
  const { service } = line;
  if (!service) return null;
  return (
    modifiersFit(review, line, service) ??
    equipmentModifiers(review, line) ??
    assistantAllowed(review, line, service) ??
    placeFits(review, line, service) ??
    personFits(review, line, service) ??
    diagnosesFit(review, line) ??
    sideAgrees(review, line) ??
    vaccineReason(line, service) ??
    newPatient(review, line, service)
  );
};

function modifiersFit(review: Review, line: ReviewLine, service: Service): Refusal | null {
  const four = (rarc: string, modifier: string, rule: string) =>
    refuse(reason('CO', '4', rarc), trace(rule, 10, modifier === '' ? null : modifier, { code: service.code, modifier }, `${SOURCE}, c.2`));
  const modifiers = line.line.modifiers.flatMap((code) => review.input.tables.modifiers.get(code) ?? []);
  for (const modifier of modifiers) {
    if (!sitsOn(modifier, service)) return four('N519', modifier.code, 'modifierOnWrongService');
    if (modifier.excludes.some((concept) => line.concepts.has(concept))) return four('N519', modifier.code, 'modifiersExclude');
    if (!accepted(review, modifier)) return four('N823', modifier.code, 'modifierNotTaken');
  }
  const unsided = review.payer.modifierPolicy.siteModifiersRequired && needsSide(service) && sideOf(line.concepts) === null;
  return unsided ? four('N822', '', 'sideMissing') : null;
}

/** 54 where the code pays no helping hand or second surgeon, or only by report; on a code that is no operation such a modifier does not belong (facts b.2, c.2). */
function assistantAllowed(review: Review, { line, concepts }: ReviewLine, service: Service): Refusal | null {
  if (!(assists(concepts) || concepts.has('coSurgeon')) || service.assistantIndicator === '2') return null;
  if (service.assistantIndicator === '0' && hasDocument(review, 'operativeReport')) return null;
  const found = trace('assistantNotPaid', 10, service.assistantIndicator, { code: line.code }, `${SOURCE}, c.2`);
  return service.assistantIndicator === '9' ? refuse(reason('CO', '4', 'N519'), found) : refuse(reason('CO', '54', null), found);
}

/** Payers that know a better sign refuse plain 59, and those that want two lines refuse 50. */
function accepted(review: Review, modifier: Modifier): boolean {
  const policy = review.payer.modifierPolicy;
  if (modifier.concept.startsWith('distinct')) return policy.distinctAccepted.includes(modifier.code);
  return modifier.concept !== 'bilateral' || policy.bilateralFormat === 'oneLine50';
}

function placeFits(review: Review, { line }: ReviewLine, service: Service): Refusal | null {
  const remote = line.place === '02' || line.place === '10';
  const allowed = service.allowedPlaces.length === 0 || service.allowedPlaces.includes(line.place);
  if (allowed && (!remote || review.payer.telehealth.places.includes(line.place))) return null;
  const values = { code: line.code, place: line.place };
  return needsFacility(review, line.place, service)
    ? refuse(reason('CO', '58', 'M77'), trace('wrongSetting', 10, line.place, values, SOURCE))
    : refuse(reason('CO', '5', 'M77'), trace('placeOfService', 10, line.place, values, SOURCE));
}

/** An operation reserved for facilities that was billed outside of one: not a place that does not fit the code but a setting that is not accepted (58, facts b.2). */
function needsFacility({ input }: Review, place: string, service: Service): boolean {
  const isFacility = (code: string) => input.tables.places.get(code)?.facility ?? false;
  return service.kind === 'procedure' && service.allowedPlaces.length > 0 && service.allowedPlaces.every(isFacility) && !isFacility(place);
}

/** Age and sex as the claim states them. */
function personFits(review: Review, { line }: ReviewLine, service: Service): Refusal | null {
  const age = ageOn(review.claim.patientBorn, line.from);
  if (!within(age, service)) return refuse(reason('CO', '6', 'N129'), trace('age', 10, line.code, { code: line.code, age }, SOURCE));
  if (service.sex === null || service.sex === review.claim.patientSex) return null;
  return refuse(reason('CO', '7', null), trace('sex', 10, line.code, { code: line.code }, SOURCE));
}

function diagnosesFit(review: Review, { line, pointed }: ReviewLine): Refusal | null {
  const age = ageOn(review.claim.patientBorn, line.from);
  for (const code of pointed) {
    const diagnosis = review.input.tables.diagnoses.get(code);
    if (!diagnosis) continue;
    if (!within(age, diagnosis)) return refuse(reason('CO', '9', null), trace('diagnosisAge', 10, code, { diagnosis: code, age }, SOURCE));
    if (diagnosis.sex !== null && diagnosis.sex !== review.claim.patientSex) {
      return refuse(reason('CO', '10', null), trace('diagnosisSex', 10, code, { diagnosis: code }, SOURCE));
    }
  }
  return null;
}

function within(age: number, row: { readonly ageMin: number | null; readonly ageMax: number | null }): boolean {
  return (row.ageMin === null || age >= row.ageMin) && (row.ageMax === null || age <= row.ageMax);
}

/** A side on the line against the sides of its diagnoses: one that fits is enough, unless only sided ones of the other side are left. */
function sideAgrees(review: Review, reviewed: ReviewLine): Refusal | null {
  const side = sideOf(reviewed.concepts);
  if (side === null) return null;
  const diagnoses = reviewed.pointed.flatMap((code) => review.input.tables.diagnoses.get(code) ?? []);
  if (diagnoses.length === 0 || diagnoses.some((diagnosis) => sideFits(side, diagnosis))) return null;
  const values = { code: reviewed.line.code, side, diagnosis: diagnoses[0]?.code ?? '' };
  return refuse(reason('CO', '11', 'M76'), trace('sideMismatch', 10, diagnoses[0]?.code ?? null, values, SOURCE));
}

/** A vaccine, or the giving of it, has one reason. */
function vaccineReason({ line, pointed }: ReviewLine, service: Service): Refusal | null {
  const vaccine = service.kind === 'vaccine' || service.category === 'vaccineAdmin' || service.family === 'vaccineGiving';
  if (!vaccine || pointed.some((code) => code.startsWith('Z23'))) return null;
  return refuse(reason('CO', '11', 'M76'), trace('vaccineReason', 10, 'Z23', { code: line.code, diagnosis: pointed[0] ?? '' }, SOURCE));
}

/** New is who was not seen face to face by this group and specialty in the three years before (facts c.3). */
function newPatient(review: Review, { line }: ReviewLine, service: Service): Refusal | null {
  if (service.level.patient !== 'new' || !review.provider) return null;
  const { specialty, group } = review.provider;
  const seen = review.input.patient.lastSeen.filter((one) => one.specialty === specialty && one.group === group).map((one) => one.day);
  const visits = review.history
    .filter((one) => isVisit(review, one.code) && sameClinician(review, one.renderingNpi))
    .map((one) => one.from);
  const earlier = review.input.patient.earlier
    .filter((one) => isVisit(review, one.code) && isColleague(review, review.input.providers.find((p) => p.id === one.provider) ?? null))
    .map((one) => one.day);
  const last = [...seen, ...visits, ...earlier].find((day) => day < line.from && addYears(day, 3) > line.from);
  if (last === undefined) return null;
  return refuse(
    reason('CO', 'B16', null),
    trace('newPatient', 10, null, { code: line.code, seen: last, day: line.from }, `${SOURCE}, c.3`),
  );
}

function isVisit(review: Review, code: string): boolean {
  return review.input.tables.services.get(code)?.kind === 'visit';
}
