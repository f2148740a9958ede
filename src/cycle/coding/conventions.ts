// The conventions a coding sheet is held against, without a payer and without the answer key: what any coder can look up (facts c.1, c.2).

import { ageOn, type Day } from '../days.ts';
import { type Diagnosis, notesAbove, type Service, type Sex, type Tables } from '../tables.ts';
import { checkEvidence } from './evidenceChecks.ts';
import type { Convention } from './guidelines.ts';
import { conceptsOf, isWrittenInOrder, sitsOn } from './modifiers.ts';
import { checkReasons } from './reasonChecks.ts';
import type { CodedService, CodingSheet } from './sheet.ts';
import { sideFits, sideOf } from './sides.ts';
import { checkTogether } from './togetherChecks.ts';
import { validOn } from './validity.ts';

/** What a sheet does not say of itself. */
export interface SheetFacts {
  readonly serviceDay: Day;
  readonly born: Day;
  readonly sex: Sex;
  readonly unrelated?: readonly string[]; // codes the record shows apart, so that none excludes another
}

/** Something a coder would look at again. Messages are those of the scrubber where it has one of the kind. */
export interface SheetFinding {
  readonly level: 'stop' | 'warn';
  readonly message: string;
  readonly convention: Convention | null; // null: a rule of services and modifiers
  readonly diagnosis: number | null; // index on the sheet
  readonly service: number | null;
  readonly values: Readonly<Record<string, string>>;
}

/** Every finding, diagnoses first. */
export function checkSheet(sheet: CodingSheet, tables: Tables, facts: SheetFacts): readonly SheetFinding[] {
  const codes = sheet.diagnoses.map((diagnosis) => diagnosis.code);
  const alone = checkDiagnoses(codes, tables, facts);
  const said = new Set(alone.flatMap(({ diagnosis }) => diagnosis ?? []));
  return [
    ...alone,
    ...checkTogether(codes, tables).filter(({ diagnosis }) => diagnosis === null || !said.has(diagnosis)),
    ...checkReasons(sheet, tables),
    ...sheet.diagnoses.flatMap(checkEvidence),
    ...sheet.services.flatMap((service, index) => checkService(service, index, codes, tables, facts)),
  ];
}

/** Validity, age, sex, exclusions and order of the diagnoses. */
export function checkDiagnoses(codes: readonly string[], tables: Tables, facts: SheetFacts): readonly SheetFinding[] {
  return [
    ...codes.flatMap((code, index) => checkDiagnosis(code, index, tables, facts)),
    ...exclusions(codes, tables, facts.unrelated ?? []),
    ...order(codes, tables),
  ];
}

function checkDiagnosis(code: string, index: number, tables: Tables, facts: SheetFacts): readonly SheetFinding[] {
  const diagnosis = tables.diagnoses.get(code);
  const at = (level: 'stop' | 'warn', message: string, values: Readonly<Record<string, string>>, convention: Convention | null = null) => [
    { level, message, convention, diagnosis: index, service: null, values },
  ];
  if (!diagnosis?.billable || !validOn(diagnosis, facts.serviceDay)) {
    return at('stop', 'diagnosisIncomplete', { code, date: String(facts.serviceDay) }, whatIsMissing(code, tables));
  }
  if (!fitsAge(diagnosis, facts)) return at('warn', 'age', { code });
  return diagnosis.sex !== null && diagnosis.sex !== facts.sex ? at('warn', 'sex', { code }) : [];
}

/** A heading whose codes end with the phase of care lacks that, and sometimes the placeholder before it; others are cut short. */
function whatIsMissing(code: string, tables: Tables): Convention {
  const below = [...tables.diagnoses.keys()].filter((other) => other.length === 8 && other.startsWith(code));
  if (below.length === 0 || !tables.families.get(code.slice(0, 3))?.seventhCharacter.length) return 'valid';
  return below.some((other) => other.slice(code.length).startsWith('X')) ? 'placeholder' : 'seventhCharacter';
}

function fitsAge(row: Pick<Diagnosis | Service, 'ageMin' | 'ageMax'>, { born, serviceDay }: SheetFacts): boolean {
  const age = ageOn(born, serviceDay);
  return (row.ageMin === null || age >= row.ageMin) && (row.ageMax === null || age <= row.ageMax);
}

/** Two codes that are not reported together (Excludes1), found from either side. */
function exclusions(codes: readonly string[], tables: Tables, unrelated: readonly string[]): readonly SheetFinding[] {
  return codes.flatMap((code, index) =>
    codes.slice(0, index).flatMap((other) => {
      if (!excludes(tables, code, other) && !excludes(tables, other, code)) return [];
      if (unrelated.includes(code) && unrelated.includes(other)) return [];
      const values = { code: other, otherCode: code };
      return [
        { level: 'stop' as const, message: 'diagnosesExclude', convention: 'excludes1' as const, diagnosis: index, service: null, values },
      ];
    }),
  );
}

function excludes(tables: Tables, code: string, other: string): boolean {
  const family = tables.families.get(code.slice(0, 3));
  if (!family) return false;
  return notesAbove(family, code, 'excludes1').some((note) =>
    note.codes.some((prefix) => other.startsWith(prefix) && !code.startsWith(prefix)),
  );
}

/** A manifestation never leads, a code of the first-only list always does, and the cause goes before what it caused. */
function order(codes: readonly string[], tables: Tables): readonly SheetFinding[] {
  const wrong = (index: number, code: string, otherCode: string, convention: Convention): SheetFinding => ({
    level: 'stop',
    message: 'orderWrong',
    convention,
    diagnosis: index,
    service: null,
    values: { code, otherCode },
  });
  const first = codes[0];
  if (first === undefined) return [];
  const findings: SheetFinding[] = [];
  if (tables.diagnoses.get(first)?.secondaryOnly) findings.push(wrong(0, first, codes[1] ?? '', neverFirst(first)));
  const firstOnly = codes.findIndex((code) => tables.diagnoses.get(code)?.firstOnly);
  if (firstOnly > 0 && !tables.diagnoses.get(first)?.firstOnly) findings.push(wrong(0, first, codes[firstOnly] ?? '', 'firstOnly'));
  codes.forEach((code, index) => {
    const cause = causeAfter(code, index, codes, tables);
    if (cause !== null && !findings.some((one) => one.values.code === code)) findings.push(wrong(index, code, cause, 'codeFirst'));
  });
  return findings;
}

/** Why a code of the never-first list may not lead. */
function neverFirst(code: string): Convention {
  if (/^[VWXY]/.test(code)) return 'externalCause';
  return code.endsWith('S') ? 'sequela' : 'secondaryOnly';
}

/** The cause a "code first" note names, where it stands after its consequence and none stands before. */
function causeAfter(code: string, index: number, codes: readonly string[], tables: Tables): string | null {
  const family = tables.families.get(code.slice(0, 3));
  const named = family ? notesAbove(family, code, 'codeFirst').flatMap((note) => note.codes) : [];
  const isCause = (other: string) => other !== code && named.some((prefix) => other.startsWith(prefix));
  if (codes.slice(0, index).some(isCause)) return null;
  return codes.slice(index + 1).find(isCause) ?? null;
}

function checkService(
  coded: CodedService,
  index: number,
  codes: readonly string[],
  tables: Tables,
  facts: SheetFacts,
): readonly SheetFinding[] {
  const finding = (level: 'stop' | 'warn', message: string, values: Readonly<Record<string, string>>): SheetFinding => ({
    level,
    message,
    convention: message === 'sideMismatch' ? 'laterality' : null,
    diagnosis: null,
    service: index,
    values: { code: coded.code, line: String(index + 1), ...values },
  });
  const service = tables.services.get(coded.code);
  if (!service || !validOn(service, facts.serviceDay)) return [finding('stop', 'serviceUnknown', {})];
  const findings: SheetFinding[] = [];
  if (!pointsSomewhere(coded, codes)) findings.push(finding('stop', 'pointerEmpty', {}));
  findings.push(...checkModifiers(coded.modifiers, service, tables).map((one) => finding(one.level, one.message, one.values)));
  if (!isWrittenInOrder(tables, coded.modifiers)) findings.push(finding('warn', 'modifierOrder', { modifiers: coded.modifiers.join(' ') }));
  if (!fitsAge(service, facts)) findings.push(finding('warn', 'age', {}));
  if (service.sex !== null && service.sex !== facts.sex) findings.push(finding('warn', 'sex', {}));
  const other = wrongSide(coded, codes, tables);
  if (other !== null) findings.push(finding('warn', 'sideMismatch', { diagnosis: other }));
  return findings;
}

function pointsSomewhere({ pointers }: CodedService, codes: readonly string[]): boolean {
  return pointers.length > 0 && pointers.every((pointer) => codes[pointer] !== undefined);
}

export interface ModifierFinding {
  readonly level: 'stop' | 'warn';
  readonly message: 'modifierUnknown' | 'modifierMisplaced' | 'modifiersExclude';
  readonly values: Readonly<Record<string, string>>;
}

/** Modifiers that the table does not know, that sit on the wrong kind of service, or that may not share a line. */
export function checkModifiers(modifiers: readonly string[], service: Service, tables: Tables): readonly ModifierFinding[] {
  const concepts = conceptsOf(tables, modifiers);
  const findings: ModifierFinding[] = [];
  const seen = new Set<string>();
  for (const code of modifiers) {
    const modifier = tables.modifiers.get(code);
    if (!modifier) findings.push({ level: 'stop', message: 'modifierUnknown', values: { modifier: code } });
    else if (!sitsOn(modifier, service)) findings.push({ level: 'warn', message: 'modifierMisplaced', values: { modifier: code } });
    const clash = modifiers.find((other) => !seen.has(other) && modifier?.excludes.includes(tables.modifiers.get(other)?.concept ?? ''));
    if (modifier && clash !== undefined && concepts.has(modifier.concept)) {
      seen.add(code);
      findings.push({ level: 'stop', message: 'modifiersExclude', values: { modifier: code, otherModifier: clash } });
    }
  }
  return findings;
}

/** The first diagnosis of a line whose modifier names the other side; null where one fits. */
function wrongSide(coded: CodedService, codes: readonly string[], tables: Tables): string | null {
  const side = sideOf(conceptsOf(tables, coded.modifiers));
  if (side === null) return null;
  const diagnoses = coded.pointers.flatMap((pointer) => tables.diagnoses.get(codes[pointer] ?? '') ?? []);
  if (diagnoses.length === 0 || diagnoses.some((diagnosis) => sideFits(side, diagnosis))) return null;
  return diagnoses[0]?.code ?? null;
}
