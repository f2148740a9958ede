// Applies the closed vocabulary of changes to an answer key or a claim: how a mistake, an accepted alternative or a colleague's slip is played.

import type { Claim, ClaimLine } from '../cycle/claim/claim.ts';
import { chargeFor } from '../cycle/claim/professionalClaim.ts';
import type { CodingSheet } from '../cycle/coding/sheet.ts';
import type { Chart, ChartSection, Evidence } from '../cycle/documentation/chart.ts';
import type { Tables } from '../cycle/tables.ts';
import type { AnswerKey, Change, KeyDiagnosis, KeyService } from './scenario.ts';

/** The part of a key that a sheet is made of. */
export interface KeySheet {
  readonly diagnoses: readonly KeyDiagnosis[];
  readonly services: readonly (KeyService & { readonly place?: string | undefined })[];
}

function onService(
  sheet: KeySheet,
  code: string,
  change: (service: KeySheet['services'][number]) => KeySheet['services'][number],
): KeySheet {
  return { ...sheet, services: sheet.services.map((service) => (service.code === code ? change(service) : service)) };
}

function renamed(list: readonly string[], code: string, to: string): readonly string[] {
  return list.map((item) => (item === code ? to : item));
}

/** The sheet after one change. A change of the claim alone (member, payer, renderer …) leaves it as it is. */
export function applyChange(sheet: KeySheet, change: Change): KeySheet {
  switch (change.do) {
    case 'replaceDiagnosis':
      return {
        diagnoses: sheet.diagnoses.map((d) => (d.code === change.code ? { ...d, code: change.with } : d)),
        services: sheet.services.map((s) => ({ ...s, for: renamed(s.for, change.code, change.with) })),
      };
    case 'addDiagnosis':
      return { ...sheet, diagnoses: [...sheet.diagnoses, { code: change.code, evidence: '', reason: '' }] };
    case 'dropDiagnosis':
      return {
        diagnoses: sheet.diagnoses.filter((d) => d.code !== change.code),
        services: sheet.services.map((s) => ({ ...s, for: s.for.filter((code) => code !== change.code) })),
      };
    case 'putFirst':
      return {
        ...sheet,
        diagnoses: [...sheet.diagnoses.filter((d) => d.code === change.code), ...sheet.diagnoses.filter((d) => d.code !== change.code)],
      };
    case 'replaceService':
      return onService(sheet, change.code, (s) => ({ ...s, code: change.with }));
    case 'addService': {
      const { code, modifiers, units } = change;
      return { ...sheet, services: [...sheet.services, { code, modifiers, units, for: change.for, evidence: '', reason: '' }] };
    }
    case 'dropService':
      return { ...sheet, services: sheet.services.filter((s) => s.code !== change.code) };
    case 'modifiers':
      return onService(sheet, change.code, (s) => ({ ...s, modifiers: change.modifiers }));
    case 'units':
      return onService(sheet, change.code, (s) => ({ ...s, units: change.units }));
    case 'pointers':
      return onService(sheet, change.code, (s) => ({ ...s, for: change.for }));
    case 'place':
      return onService(sheet, change.code, (s) => ({ ...s, place: change.place }));
    default:
      return sheet;
  }
}

/** Changes that concern the claim alone and leave the sheet as it is. */
const OF_CLAIM: ReadonlySet<Change['do']> = new Set([
  'member',
  'patientName',
  'payer',
  'renderer',
  'assignment',
  'noOrdering',
  'orderedBy',
  'noLaboratory',
  'noDrugCode',
  'noAuthorization',
  'attach',
]);

/** Whether a change concerns the claim alone: the biller's slip, not the coder's. */
export function isClaimChange(change: Change): boolean {
  return OF_CLAIM.has(change.do);
}

/** The key's sheet after all changes, in order. */
export function applyChanges(key: Pick<AnswerKey, 'diagnoses' | 'services'>, changes: readonly Change[]): KeySheet {
  return changes.reduce<KeySheet>(applyChange, { diagnoses: key.diagnoses, services: key.services });
}

/** The addenda a key counts on: what the clinician answers to the query it needs. */
export function addendaOf({ query }: Pick<AnswerKey, 'query'>): readonly string[] {
  return query && query.answer !== null ? [query.answer] : [];
}

/** Where a quotation stands in the chart, word for word; null where it does not. */
export function findEvidence(chart: Chart, addenda: readonly string[], quote: string): Evidence | null {
  if (quote === '') return null;
  const sections: readonly (readonly [ChartSection, readonly string[]])[] = [
    ['note', chart.note],
    ['labs', chart.labs],
    ['orders', chart.orders],
    ['problemList', chart.problemList],
    ['medications', chart.medications],
    ['addendum', addenda],
  ];
  for (const [section, paragraphs] of sections) {
    const paragraph = paragraphs.findIndex((text) => text.includes(quote));
    if (paragraph >= 0) return { section, paragraph, quote };
  }
  return null;
}

/** A key's sheet as a coder would enter it, with its evidence marked. Codes pointed to but not listed get no pointer. */
export function sheetOf(sheet: KeySheet, place: string, chart: Chart, addenda: readonly string[]): CodingSheet {
  const evidenceOf = (quote: string): readonly Evidence[] => {
    const found = findEvidence(chart, addenda, quote);
    return found ? [found] : [];
  };
  return {
    diagnoses: sheet.diagnoses.map((d) => ({ code: d.code, evidence: evidenceOf(d.evidence) })),
    services: sheet.services.map((s) => ({
      code: s.code,
      modifiers: s.modifiers,
      units: s.units,
      pointers: s.for.map((code) => sheet.diagnoses.findIndex((d) => d.code === code)).filter((index) => index >= 0),
      place: s.place ?? place,
      evidence: evidenceOf(s.evidence),
    })),
  };
}

/** A claim after the changes that concern the claim itself; codes changed here differ from the coder's sheet (a keying slip). */
export function applyToClaim(claim: Claim, changes: readonly Change[], tables: Tables): Claim {
  let next = claim;
  for (const change of changes) next = applyOneToClaim(next, change, tables);
  const total = next.lines.reduce((sum, line) => sum + line.charge, 0);
  return { ...next, total };
}

function applyOneToClaim(claim: Claim, change: Change, tables: Tables): Claim {
  const charged = (line: ClaimLine): ClaimLine => ({ ...line, charge: chargeFor(tables, line) });
  const onLine = (code: string, edit: (line: ClaimLine) => ClaimLine): Claim => ({
    ...claim,
    lines: claim.lines.map((line) => (line.code === code ? edit(line) : line)),
  });
  switch (change.do) {
    case 'member':
      return { ...claim, member: change.member };
    case 'patientName':
      return { ...claim, patientName: change.name };
    case 'payer':
      return { ...claim, payer: change.payer };
    case 'renderer':
      return { ...claim, renderingNpi: change.npi, renderingName: change.name };
    case 'assignment':
      return { ...claim, assignment: change.taken };
    case 'noOrdering':
      return { ...claim, ordering: null };
    case 'orderedBy':
      return { ...claim, ordering: claim.ordering && { ...claim.ordering, npi: change.npi, name: change.name } };
    case 'noLaboratory':
      return { ...claim, laboratory: null };
    case 'noDrugCode':
      return onLine(change.code, (line) => ({ ...line, drug: null }));
    case 'noAuthorization':
      return { ...claim, authorization: null };
    case 'attach':
      return { ...claim, attachments: change.documents };
    case 'modifiers':
      return onLine(change.code, (line) => ({ ...line, modifiers: change.modifiers }));
    case 'units':
      return onLine(change.code, (line) => charged({ ...line, units: change.units }));
    case 'place':
      return onLine(change.code, (line) => ({ ...line, place: change.place }));
    case 'pointers':
      return onLine(change.code, (line) => ({
        ...line,
        pointers: change.for.map((code) => claim.diagnoses.indexOf(code)).filter((index) => index >= 0),
      }));
    case 'replaceService':
      return onLine(change.code, (line) => charged({ ...line, code: change.with }));
    case 'dropService': {
      const lines = claim.lines.filter((line) => line.code !== change.code);
      return { ...claim, lines: lines.map((line, index) => ({ ...line, number: index + 1 })) };
    }
    case 'addDiagnosis':
      return { ...claim, diagnoses: [...claim.diagnoses, change.code] };
    case 'replaceDiagnosis':
      return { ...claim, diagnoses: claim.diagnoses.map((code) => (code === change.code ? change.with : code)) };
    case 'putFirst':
    case 'dropDiagnosis':
    case 'addService':
      throw new Error(`${change.do} is a change of the coding sheet, not of the claim`);
  }
}
