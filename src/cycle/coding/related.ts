// Diagnoses that look at each other beyond the tabular notes: in our own selection, for the families of the teaching table (facts c.1).

import type { Convention } from './guidelines.ts';

/** Two codes that stand where one would do, or where the first cannot be as it is. Prefixes; `instead` names where to look. */
interface Together {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly instead: string;
  readonly convention: Convention;
}

export const TOGETHER: readonly Together[] = [
  { one: ['I10'], other: ['I50'], instead: 'I11.0', convention: 'hypertension' },
  { one: ['I10'], other: ['N18'], instead: 'I12', convention: 'hypertension' },
  { one: ['I11'], other: ['N18'], instead: 'I13', convention: 'hypertension' },
  { one: ['I12'], other: ['I50'], instead: 'I13', convention: 'hypertension' },
  { one: ['E11.9'], other: ['N18'], instead: 'E11.22', convention: 'with' },
  { one: ['E11.9'], other: ['G62.9'], instead: 'E11.4', convention: 'with' },
  { one: ['E11.9'], other: ['L97'], instead: 'E11.62', convention: 'with' },
  { one: ['E11.9'], other: ['E11.2', 'E11.3', 'E11.4', 'E11.5', 'E11.6'], instead: 'E11.-', convention: 'diabetesType' },
  { one: ['K80.2'], other: ['K81.0'], instead: 'K80.0', convention: 'combination' },
  { one: ['J44.9'], other: ['J20'], instead: 'J44.0', convention: 'combination' },
  { one: ['I25.10'], other: ['I20'], instead: 'I25.11', convention: 'combination' },
  { one: ['N40.0'], other: ['R35', 'R33', 'R39.1'], instead: 'N40.1', convention: 'combination' },
  { one: ['Z00.00'], other: ['R73', 'R03', 'R94', 'R97', 'R31'], instead: 'Z00.01', convention: 'generalExam' },
  { one: ['R03.0'], other: ['I10', 'I11', 'I12', 'I13'], instead: 'I10', convention: 'hypertension' },
];

/** Symptoms that belong to a disease and are not coded beside it. Prefixes. */
export const INTEGRAL: readonly { readonly symptom: readonly string[]; readonly of: readonly string[] }[] = [
  { symptom: ['R50.9', 'R07.0'], of: ['J02', 'J03', 'J01', 'J06', 'J10', 'J11', 'J20', 'H66'] },
  { symptom: ['R05'], of: ['J00', 'J06', 'J10', 'J11', 'J18', 'J20', 'J44', 'J45'] },
  { symptom: ['R06.0', 'R06.2'], of: ['J20', 'J44', 'J45', 'I50'] },
  { symptom: ['R60'], of: ['I50'] },
  { symptom: ['R30', 'R35'], of: ['N30', 'N39.0'] },
  { symptom: ['R10'], of: ['K80', 'K81', 'K57', 'N30'] },
  { symptom: ['R11'], of: ['G43', 'K80'] },
  { symptom: ['R12'], of: ['K21'] },
  { symptom: ['R31', 'R10'], of: ['N20'] },
  { symptom: ['R51'], of: ['G43', 'J01'] },
  { symptom: ['R00.2'], of: ['I48'] },
  { symptom: ['R53.83'], of: ['D50', 'D51', 'D63', 'E03'] },
  { symptom: ['R21'], of: ['L23', 'L25'] },
  { symptom: ['M25.5'], of: ['M16', 'M17', 'M75', 'S93', 'S80', 'M10'] },
  { symptom: ['M79.6'], of: ['M10', 'S80', 'S93', 'S52'] },
];

/** Acute and chronic form of one illness: both are coded, the acute one first. Prefixes. */
export const ACUTE_BEFORE: readonly { readonly acute: string; readonly chronic: string }[] = [
  { acute: 'J01', chronic: 'J32' },
  { acute: 'K81.0', chronic: 'K81.1' },
  { acute: 'N30.0', chronic: 'N30.1' },
  { acute: 'N30.0', chronic: 'N30.2' },
];

/** Diseases that are watched or treated for years, and coded at each visit that does so. Prefixes. */
export const CHRONIC: readonly string[] = [
  ...['D51', 'D63', 'E03', 'E10', 'E11', 'E66', 'E78', 'F32', 'F33', 'F41', 'G35', 'G43', 'G47', 'G62'],
  ...['I10', 'I11', 'I12', 'I13', 'I25', 'I48', 'I50', 'J32', 'J44', 'J45', 'K21', 'K50', 'K51'],
  ...['M10', 'M16', 'M17', 'M47', 'M48', 'M51', 'M81', 'N18', 'N40'],
];

/** Follow-up and treatment codes that ask for a second one, by its prefixes; no prefix: any other code. */
export const ASKS_FOR: readonly { readonly code: string; readonly second: readonly string[]; readonly convention: Convention }[] = [
  { code: 'Z08', second: ['Z85'], convention: 'followUp' },
  { code: 'Z09', second: ['Z86', 'Z87'], convention: 'followUp' },
  { code: 'Z01.81', second: [], convention: 'preoperative' },
  { code: 'Z51.0', second: ['C', 'D0', 'D3', 'D4'], convention: 'treatmentFirst' },
  { code: 'Z51.1', second: ['C', 'D0', 'D3', 'D4'], convention: 'treatmentFirst' },
];
