// Modifiers as the rules read them: what a line's modifiers mean, and which kind of service may carry one (facts c.2).

import type { Modifier, Service, Tables } from '../tables.ts';

/** Single-dose drugs whose table row names only the giving service. Their vial is opened for one patient (facts c.5, casebook convention 7). */
const SINGLE_DOSE: ReadonlySet<string> = new Set(['J3420']);

/** Kinds of test a laboratory does, screening tests among them: 91 and QW sit on these alone (facts c.2). */
const LABORATORY: ReadonlySet<string> = new Set(['lab', 'panel', 'screening']);

/** What the modifiers of a line mean; one the table does not know stands for itself. Order never matters (facts c.2). */
export function conceptsOf(tables: Pick<Tables, 'modifiers'>, modifiers: readonly string[]): Set<string> {
  return new Set(modifiers.map((code) => tables.modifiers.get(code)?.concept ?? code));
}

/** Whether a line is that of a helping hand at an operation, not of who did it. */
export function assists(concepts: ReadonlySet<string>): boolean {
  return ASSISTANTS.some((concept) => concepts.has(concept));
}

const ASSISTANTS = ['assistantSurgeon', 'assistantNoResident', 'assistantNonPhysician'];

const ORDER: readonly Modifier['group'][] = ['pricing', 'payment', 'location', 'information'];

/** Whether modifiers stand in the order in which they are written: what prices first. Payers read them as a set; the order is form alone (facts c.2). */
export function isWrittenInOrder(tables: Pick<Tables, 'modifiers'>, codes: readonly string[]): boolean {
  const places = codes.flatMap((code) => tables.modifiers.get(code)?.group ?? []).map((group) => ORDER.indexOf(group));
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

/** Whether a modifier may sit on this kind of service. */
export function sitsOn(modifier: Modifier, service: Service): boolean {
  const visit = service.kind === 'visit';
  if (modifier.concept === 'professionalComponent' || modifier.concept === 'technicalComponent') return service.pcTc === '1';
  if (modifier.concept === 'bilateral' && service.bilateralIndicator === '9') return false;
  if (modifier.on === 'visit') return visit;
  if (modifier.on === 'notVisit') return !visit;
  if (modifier.on === 'procedure') return service.globalDays !== 'XXX' && !visit;
  if (modifier.on === 'laboratory') return service.kind === 'test' && LABORATORY.has(service.category);
  if (modifier.on === 'test') return service.kind === 'test';
  return modifier.on === 'drug' ? service.kind === 'drug' : true;
}

/** Whether a drug comes in containers for one patient, so that waste must be told (JW, JZ). */
export function isSingleDose(service: Service): boolean {
  if (service.kind !== 'drug') return false;
  return SINGLE_DOSE.has(service.code) || /\bJ[WZ]\b/.test(service.needsCompanion ?? '');
}
