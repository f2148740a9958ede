// Which convention of coding a slip on the sheet broke: table facts where the codes alone tell, the note where its words decide (facts c.1).

import { doubtIn } from '../cycle/coding/evidenceChecks.ts';
import type { Convention } from '../cycle/coding/guidelines.ts';
import { isSymptom, isTestOnly } from '../cycle/coding/reasonChecks.ts';
import { CHRONIC, INTEGRAL, TOGETHER } from '../cycle/coding/related.ts';
import { notesAbove, type Tables, type TabularNoteKind } from '../cycle/tables.ts';
import type { Change, ScenarioEncounter } from '../scenario/scenario.ts';

type Written = Pick<ScenarioEncounter, 'key' | 'chart' | 'day'>;

/** The convention behind a change of diagnoses; null for services and the claim. */
export function conventionOf(change: Change, written: Written, tables: Tables): Convention | null {
  switch (change.do) {
    case 'replaceDiagnosis':
      return replaced(change.code, change.with, written, tables);
    case 'addDiagnosis':
      return added(change.code, written, tables);
    case 'dropDiagnosis':
      return dropped(change.code, written, tables);
    case 'putFirst':
      return misplaced(change.code, written, tables);
    default:
      return null;
  }
}

const begins = (code: string, prefixes: readonly string[]): boolean => prefixes.some((prefix) => code.startsWith(prefix));
const HYPERTENSION = ['I10', 'I11', 'I12', 'I13', 'R03.0'];

function replaced(right: string, coded: string, written: Written, tables: Tables): Convention {
  const [wanted, taken] = [tables.diagnoses.get(right), tables.diagnoses.get(coded)];
  if (right.startsWith(coded)) return right.length === 8 && coded.length < 8 ? 'seventhCharacter' : 'valid';
  if (!taken || (taken.validFrom ?? written.day) > written.day || (taken.validTo ?? written.day) < written.day) return 'valid';
  if (right.length === 8 && coded.length === 8 && right.slice(0, -1) === coded.slice(0, -1))
    return coded.endsWith('S') ? 'sequela' : 'seventhCharacter';
  if (begins(right, HYPERTENSION) && begins(coded, HYPERTENSION)) return 'hypertension';
  if (right.startsWith('E11') && /^E1[03]/.test(coded)) return 'diabetesType';
  if (right.startsWith('E11') && coded === 'E11.9') return 'with';
  if (TOGETHER.some(({ one, instead }) => begins(coded, one) && begins(right, [instead]))) return 'combination';
  if (/^Z0[01]/.test(right) && coded.slice(0, 3) === right.slice(0, 3)) return 'generalExam';
  if (/^Z1[123]/.test(right)) return 'screening';
  if (/^Z8[5-7]/.test(right) || /^Z8[5-7]/.test(coded)) return 'history';
  if (right === 'Z01.89') return 'routineTest';
  if (/^Z0[89]/.test(right)) return 'followUp';
  if (/^Z4[78]/.test(coded) && right.startsWith('S')) return 'aftercare';
  if (wanted?.laterality && taken.laterality && wanted.laterality !== taken.laterality) return 'laterality';
  if (afterOperation(right, written)) return 'surgery';
  if (isSymptom(coded) && !isSymptom(right)) return testOnly(written, tables) ? 'finalResult' : 'symptoms';
  if (isSymptom(right) && !isSymptom(coded)) return doubted(written) ? 'uncertain' : 'statement';
  if (asked(right, written) && !taken.unspecified) return 'statement';
  return 'specificity';
}

/** Whether the record calls this what the operation found, and something else what it was begun for. */
function afterOperation(code: string, { key, chart }: Written): boolean {
  const evidence = key.diagnoses.find((diagnosis) => diagnosis.code === code)?.evidence ?? '';
  return chart.note.some((paragraph) => {
    const [, before, after] =
      /\bpre-?op(?:erative)? (?:dx|diagnosis):([^.]*)\..*?post-?op(?:erative)? (?:dx|diagnosis):(.*)/i.exec(paragraph) ?? [];
    return before !== undefined && after?.includes(evidence) && !before.includes(evidence);
  });
}

function testOnly({ key }: Written, tables: Tables): boolean {
  return isTestOnly(
    key.services.map(({ code }) => code),
    tables,
  );
}

/** Whether the note has words of doubt about something it names. */
function doubted({ chart }: Written): boolean {
  return chart.note.some((paragraph) => paragraph.split(/[.,;]/).some((part) => doubtIn(part) !== null));
}

/** Whether the key has this code from the clinician's answer alone. */
function asked(code: string, { key, chart }: Written): boolean {
  const evidence = key.diagnoses.find((diagnosis) => diagnosis.code === code)?.evidence;
  return (
    key.query !== null && evidence !== undefined && ![...chart.note, ...chart.labs, ...chart.orders].some((text) => text.includes(evidence))
  );
}

function added(code: string, written: Written, tables: Tables): Convention {
  const own = written.key.diagnoses.map((diagnosis) => diagnosis.code);
  if (own.includes(code)) return 'onceOnly';
  if (INTEGRAL.some(({ symptom, of }) => begins(code, symptom) && own.some((other) => begins(other, of)))) return 'symptoms';
  if (TOGETHER.some(({ one, other, instead }) => begins(code, [...one, ...other]) && own.some((right) => begins(right, [instead]))))
    return 'combination';
  if (/^Z8[5-7]/.test(code)) return 'history';
  if (/^[VWXY]/.test(code)) return 'externalCause';
  if (code.startsWith('G89')) return 'pain';
  if (tables.diagnoses.get(code)?.laterality && own.some((other) => tables.diagnoses.get(other)?.laterality === 'bilateral'))
    return 'laterality';
  if (!isSymptom(code) || own.every((other) => /^[RZ]/.test(other))) return own.includes('Z01.89') ? 'routineTest' : 'coexisting';
  return testOnly(written, tables) ? 'finalResult' : 'symptoms';
}

function dropped(code: string, { key }: Written, tables: Tables): Convention {
  if (/^Z79\.(4|8[45])/.test(code)) return 'diabetesDrugs';
  const others = key.diagnoses.map((diagnosis) => diagnosis.code).filter((other) => other !== code);
  const noted = (kind: TabularNoteKind, at: string, named: string) => {
    const family = tables.families.get(at.slice(0, 3));
    return family !== undefined && notesAbove(family, at, kind).some((note) => begins(named, note.codes));
  };
  if (others.some((other) => noted('useAdditional', other, code))) return 'useAdditional';
  if (others.some((other) => noted('codeAlso', other, code))) return 'codeAlso';
  if (others.some((other) => noted('excludes2', other, code) || noted('excludes2', code, other))) return 'excludes2';
  if (others[0]?.startsWith('Z01.81') && key.diagnoses[1]?.code === code) return 'preoperative';
  if (/^Z8[5-7]/.test(code)) return 'history';
  return begins(code, CHRONIC) ? 'chronic' : 'coexisting';
}

function misplaced(first: string, { key }: Written, tables: Tables): Convention {
  const right = key.diagnoses[0]?.code ?? '';
  if (right.startsWith('Z01.81')) return 'preoperative';
  if (tables.diagnoses.get(right)?.firstOnly) return 'firstOnly';
  if (/^[VWXY]/.test(first)) return 'externalCause';
  if (tables.diagnoses.get(first)?.secondaryOnly) return 'secondaryOnly';
  if (right.startsWith('O')) return 'pregnancy';
  const family = tables.families.get(first.slice(0, 3));
  return family && notesAbove(family, first, 'codeFirst').some((note) => begins(right, note.codes)) ? 'codeFirst' : 'firstListed';
}
