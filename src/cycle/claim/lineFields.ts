// What some payers want on a line beyond code, modifiers and units: the drug's package code and the laboratory's certificate (facts a.2, c.2, c.5).

import type { Group } from '../care/patient.ts';
import type { Chart } from '../documentation/chart.ts';
import type { Service, Tables } from '../tables.ts';
import type { DrugCode } from './claim.ts';

/**
 * A package code (NDC) as printed on the label, 4-4-2, 5-3-2 or 5-4-1 with hyphens, in the eleven digits a claim wants: each part filled with
 * zeros in front to 5, 4 and 2. Null where it is no such code. Eleven digits with or without hyphens stay as they are (general knowledge).
 */
export function elevenDigits(label: string): string | null {
  if (/^\d{11}$/.test(label)) return label;
  const [, maker, product, pack] = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(label) ?? [];
  if (maker === undefined || product === undefined || pack === undefined) return null;
  const short = maker.length + product.length + pack.length;
  return short < 10 ? null : `${maker.padStart(5, '0')}${product.padStart(4, '0')}${pack.padStart(2, '0')}`;
}

/** The drug code of a line, from the record of what was given; null where the chart has none for this code. */
export function drugCodeFor(chart: Pick<Chart, 'drugs'>, code: string): DrugCode | null {
  const given = chart.drugs.find((drug) => drug.code === code);
  const ndc = given ? elevenDigits(given.label) : null;
  return given && ndc !== null ? { ndc, unit: given.unit, quantity: given.quantity } : null;
}

const LABORATORY: ReadonlySet<string> = new Set(['lab', 'panel']);

/** Whether a service is a laboratory test, done under a certificate. */
export function isLaboratoryTest(service: Service): boolean {
  return service.kind === 'test' && LABORATORY.has(service.category);
}

/** The group's certificate number where one of the codes is a laboratory test; null elsewhere. */
export function laboratoryFor(tables: Pick<Tables, 'services'>, group: Group, codes: readonly string[]): string | null {
  const tested = codes.some((code) => {
    const service = tables.services.get(code);
    return service !== undefined && isLaboratoryTest(service);
  });
  return tested ? group.cliaNumber : null;
}
