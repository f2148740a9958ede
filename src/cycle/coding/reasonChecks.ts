// What a line says about the diagnoses it points to: a routine test has no complaint, and a test that was read has its finding (facts c.1: IV.K).

import type { Tables } from '../tables.ts';
import type { SheetFinding } from './conventions.ts';
import { INTEGRAL } from './related.ts';
import type { CodingSheet } from './sheet.ts';

const ROUTINE = 'Z01.89';
const begins = (code: string, prefixes: readonly string[]): boolean => prefixes.some((prefix) => code.startsWith(prefix));

/** A complaint that waits for its name: a symptom, or pain by its place. */
export const isSymptom = (code: string): boolean => /^R|^M25\.5|^M79\.6/.test(code);

/** Whether nothing but tests was done: the reading of a picture or a sample, without a visit. */
export function isTestOnly(codes: readonly string[], tables: Tables): boolean {
  return codes.length > 0 && codes.every((code) => tables.services.get(code)?.kind === 'test');
}

/** Findings about the diagnoses that lines point to. */
export function checkReasons({ diagnoses, services }: CodingSheet, tables: Tables): readonly SheetFinding[] {
  const codes = diagnoses.map(({ code }) => code);
  return [
    ...services.flatMap((line, index) => {
      const pointed = line.pointers.flatMap((pointer) => codes[pointer] ?? []);
      const reason = pointed.find((code) => !code.startsWith('Z'));
      if (!pointed.includes(ROUTINE) || reason === undefined) return [];
      const values = { code: ROUTINE, otherCode: reason, line: String(index + 1) };
      return [
        { level: 'warn' as const, message: 'testHasReason', convention: 'routineTest' as const, diagnosis: null, service: index, values },
      ];
    }),
    ...(isTestOnly(
      services.map(({ code }) => code),
      tables,
    )
      ? readings(codes)
      : []),
  ];
}

/** Complaints beside the disease that the reading found; those that belong to it by their nature are said elsewhere. */
function readings(codes: readonly string[]): readonly SheetFinding[] {
  const found = codes.find((code) => !/^[RVWXYZ]/.test(code) && !isSymptom(code));
  if (found === undefined) return [];
  return codes.flatMap((code, index) => {
    const said = INTEGRAL.some(({ symptom, of }) => begins(code, symptom) && codes.some((other) => begins(other, of)));
    if (!isSymptom(code) || said) return [];
    const values = { code, otherCode: found };
    return [
      { level: 'warn' as const, message: 'readingFound', convention: 'finalResult' as const, diagnosis: index, service: null, values },
    ];
  });
}
