// The edits of a coding sheet: each gives a whole new sheet, with every pointer still pointing at the diagnosis it meant.

import type { CodedService, CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { Evidence } from '../../../cycle/documentation/chart.ts';

export const MAX_DIAGNOSES = 12;
export const MAX_POINTERS = 4;
export const MAX_MODIFIERS = 4;

/** Adds a diagnosis at the end; the sheet itself where it is full or has the code already (a code is reported once, facts c.1). */
export function addDiagnosis(sheet: CodingSheet, code: string, evidence: readonly Evidence[] = []): CodingSheet {
  if (sheet.diagnoses.length >= MAX_DIAGNOSES || sheet.diagnoses.some((item) => item.code === code)) return sheet;
  return { ...sheet, diagnoses: [...sheet.diagnoses, { code, evidence }] };
}

/** Rearranges diagnoses; `from[new]` is the old index. Pointers follow, those to a diagnosis that is gone are dropped. */
function rearranged(sheet: CodingSheet, from: readonly number[]): CodingSheet {
  const diagnoses = from.flatMap((old) => sheet.diagnoses[old] ?? []);
  const services = sheet.services.map((service) => ({
    ...service,
    pointers: service.pointers.map((old) => from.indexOf(old)).filter((index) => index >= 0),
  }));
  return { diagnoses, services };
}

export function removeDiagnosis(sheet: CodingSheet, index: number): CodingSheet {
  return rearranged(
    sheet,
    sheet.diagnoses.map((_, old) => old).filter((old) => old !== index),
  );
}

/** Moves a diagnosis up (−1) or down (+1); the first-listed one is the reason for the visit. */
export function moveDiagnosis(sheet: CodingSheet, index: number, by: -1 | 1): CodingSheet {
  return rearranged(sheet, swapped(sheet.diagnoses.length, index, by));
}

export function moveService(sheet: CodingSheet, index: number, by: -1 | 1): CodingSheet {
  return { ...sheet, services: swapped(sheet.services.length, index, by).flatMap((old) => sheet.services[old] ?? []) };
}

function swapped(length: number, index: number, by: -1 | 1): readonly number[] {
  const order = Array.from({ length }, (_, at) => at);
  const other = index + by;
  if (other < 0 || other >= length) return order;
  return order.map((at) => (at === index ? other : at === other ? index : at));
}

/** Adds a line with one unit, no modifier and no pointer: a new line must be tied to its reason by hand, for that is the lesson. */
export function addService(sheet: CodingSheet, code: string, place: string, evidence: readonly Evidence[] = []): CodingSheet {
  const line: CodedService = { code, modifiers: [], units: 1, pointers: [], place, evidence };
  return { ...sheet, services: [...sheet.services, line] };
}

export function removeService(sheet: CodingSheet, index: number): CodingSheet {
  return { ...sheet, services: sheet.services.filter((_, at) => at !== index) };
}

export function changeService(sheet: CodingSheet, index: number, change: Partial<CodedService>): CodingSheet {
  return { ...sheet, services: sheet.services.map((service, at) => (at === index ? { ...service, ...change } : service)) };
}

/** Points a line to a diagnosis or takes the pointer away; the order of pressing is the order of the pointers, the first is the main reason. */
export function togglePointer(sheet: CodingSheet, index: number, diagnosis: number): CodingSheet {
  const before = sheet.services[index]?.pointers ?? [];
  const pointers = before.includes(diagnosis) ? before.filter((at) => at !== diagnosis) : [...before, diagnosis].slice(0, MAX_POINTERS);
  return changeService(sheet, index, { pointers });
}

/** The letters of a line's pointers, "A B"; empty where it points to nothing. */
export function pointerLetters(pointers: readonly number[]): string {
  return pointers.map((index) => String.fromCharCode(65 + index)).join(' ');
}
