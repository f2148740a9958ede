// Boxes of the claim as they are typed and read: letters of pointers, modifiers, diagnoses without their dot. Pure, so that typing can be tested.

import type { Claim, ClaimLine, DrugCode } from '../../../cycle/claim/claim.ts';
import { DRUG_UNITS } from '../../../cycle/documentation/chart.ts';
import { sumCents } from '../../../cycle/money.ts';

const LETTERS = 'ABCDEFGHIJKL';

/** Box 24E: [0, 2] → "AC". */
export function pointersText(pointers: readonly number[]): string {
  return pointers.map((at) => LETTERS[at] ?? '?').join('');
}

/** "a c" → [0, 2]; letters only, each once, at most four. */
export function readPointers(text: string): readonly number[] {
  const at = [...text.toUpperCase()].map((letter) => LETTERS.indexOf(letter)).filter((index) => index >= 0);
  return [...new Set(at)].slice(0, 4);
}

/** "25, rt" → ['25', 'RT']; at most four. */
export function readModifiers(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((modifier) => modifier !== '')
    .slice(0, 4);
}

/** The shaded part of box 24: "00000069610 UN 1"; empty where it is blank. */
export function drugCodeText(drug: DrugCode | null): string {
  return drug ? `${drug.ndc} ${drug.unit} ${drug.quantity}` : '';
}

/** "00000-0696-10 un 1" or "00000069610UN1" → the package code as typed without its hyphens; null where it cannot be read. */
export function readDrugCode(text: string): DrugCode | null {
  const [, digits, unit, amount] = /^([\d-]+)\s*([A-Z]\w)\s*(\d+(?:\.\d+)?)$/.exec(text.trim().toUpperCase()) ?? [];
  const known = DRUG_UNITS.find((one) => one === unit);
  const quantity = Number(amount);
  return digits && known && quantity > 0 ? { ndc: digits.replaceAll('-', ''), unit: known, quantity } : null;
}

/** Box 21 shows no dot: "M17.11" → "M1711". */
export function diagnosisText(code: string): string {
  return code.replace('.', '');
}

/** "m1711" → "M17.11". */
export function readDiagnosis(text: string): string {
  const code = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** Letter of a diagnosis. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? '?';
}

/** The claim with one line changed, and its total the sum again. */
export function withLine(claim: Claim, number: number, patch: Partial<ClaimLine>): Partial<Claim> {
  const lines = claim.lines.map((line) => (line.number === number ? { ...line, ...patch } : line));
  return { lines, total: sumCents(lines.map((line) => line.charge)) };
}

/** The claim with one diagnosis changed; an emptied box moves the letters after it, and the pointers with them. */
export function withDiagnosis(claim: Claim, index: number, code: string): Partial<Claim> {
  if (code !== '') return { diagnoses: index < claim.diagnoses.length ? claim.diagnoses.with(index, code) : [...claim.diagnoses, code] };
  const lines = claim.lines.map((line) => ({
    ...line,
    pointers: line.pointers.filter((at) => at !== index).map((at) => (at > index ? at - 1 : at)),
  }));
  return { diagnoses: claim.diagnoses.filter((_, at) => at !== index), lines };
}
