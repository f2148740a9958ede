// What the codes of a sheet say about each other, from tables alone: combinations, symptoms, sides, phases, order (facts c.1). What needs the note's meaning is said in engine/conventionOf.ts.

import { notesAbove, type Tables, type TabularNote } from '../tables.ts';
import type { SheetFinding } from './conventions.ts';
import type { Convention } from './guidelines.ts';
import { ACUTE_BEFORE, ASKS_FOR, INTEGRAL, TOGETHER } from './related.ts';

type Level = SheetFinding['level'];
type Values = SheetFinding['values'];

/** Every finding between the diagnoses of a sheet, in the order of the codes they sit at. */
export function checkTogether(codes: readonly string[], tables: Tables): readonly SheetFinding[] {
  const all = CHECKS.flatMap((check) => check(codes, tables));
  return [...all].sort((a, b) => (a.diagnosis ?? 0) - (b.diagnosis ?? 0));
}

type Check = (codes: readonly string[], tables: Tables) => readonly SheetFinding[];

function at(diagnosis: number, message: string, convention: Convention, values: Values, level: Level = 'warn'): SheetFinding {
  return { level, message, convention, diagnosis, service: null, values };
}

const begins = (code: string, prefixes: readonly string[]): boolean => prefixes.some((prefix) => code.startsWith(prefix));

const twice: Check = (codes) =>
  codes.flatMap((code, index) => (codes.indexOf(code) < index ? [at(index, 'codeTwice', 'onceOnly', { code }, 'stop')] : []));

const combinations: Check = (codes) =>
  TOGETHER.flatMap(({ one, other, instead, convention }) => {
    const first = codes.findIndex((code) => begins(code, one));
    const second = codes.findIndex((code) => begins(code, other));
    if (first < 0 || second < 0) return [];
    return [at(Math.max(first, second), 'oneForBoth', convention, { code: codes[first] ?? '', otherCode: codes[second] ?? '', instead })];
  });

const symptoms: Check = (codes) =>
  codes.flatMap((code, index) => {
    const disease = INTEGRAL.filter(({ symptom }) => begins(code, symptom)).flatMap(({ of }) =>
      codes.filter((other) => begins(other, of)),
    )[0];
    return disease === undefined ? [] : [at(index, 'symptomOf', 'symptoms', { code, otherCode: disease })];
  });

const acuteFirst: Check = (codes) =>
  ACUTE_BEFORE.flatMap(({ acute, chronic }) => {
    const [first, second] = [codes.findIndex((code) => code.startsWith(acute)), codes.findIndex((code) => code.startsWith(chronic))];
    if (first < 0 || second < 0 || first < second) return [];
    return [at(first, 'orderWrong', 'acuteAndChronic', { code: codes[second] ?? '', otherCode: codes[first] ?? '' })];
  });

/** Right and left where one code says both, and an unspecified side where the family has named ones. */
const sides: Check = (codes, tables) =>
  codes.flatMap((code, index) => {
    const own = tables.diagnoses.get(code);
    if (!own?.laterality) return [];
    const twins = twinsOf(code, own.title, tables);
    const bilateral = twins.find((twin) => twin.laterality === 'bilateral');
    const otherSide = twins.find((twin) => codes.indexOf(twin.code) > index);
    if (own.laterality !== 'bilateral' && otherSide && bilateral)
      return [at(index, 'bilateralCode', 'laterality', { code, otherCode: otherSide.code, instead: bilateral.code })];
    return own.laterality === 'unspecified' && twins.length > 0 ? [at(index, 'sideOpen', 'laterality', { code })] : [];
  });

/** The codes that differ from this one by the side alone. */
function twinsOf(code: string, title: string, tables: Tables) {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\b(right|left|bilateral|unilateral|unspecified|side|sides|of|the|in)\b/g, '')
      .replace(/[\s,]+/g, ' ')
      .trim();
  return [...tables.diagnoses.values()].filter(
    (other) =>
      other.code !== code &&
      other.code.startsWith(code.slice(0, 3)) &&
      other.laterality !== null &&
      other.billable &&
      bare(other.title) === bare(title),
  );
}

/** An unspecified code beside better ones of its family; sides are asked above, and a symptom is as exact as it is. */
const unspecified: Check = (codes, tables) =>
  codes.flatMap((code, index) => {
    const own = tables.diagnoses.get(code);
    return own?.unspecified && own.laterality === null && !code.startsWith('R') ? [at(index, 'unspecified', 'specificity', { code })] : [];
  });

/** Phases of one injury: not two at once, and a sequela stands behind what remained. */
const phases: Check = (codes) =>
  codes.flatMap((code, index) => {
    if (!/^[ST]/.test(code) || code.length < 8) return [];
    const other = codes.slice(0, index).find((one) => one.length === code.length && one !== code && one.slice(0, -1) === code.slice(0, -1));
    if (other !== undefined)
      return [at(index, 'phasesMixed', code.endsWith('S') ? 'sequela' : 'seventhCharacter', { code, otherCode: other })];
    return code.endsWith('S') && index === 0 ? [at(index, 'sequelaFirst', 'sequela', { code })] : [];
  });

/** Notes at a whole category, and those about a germ, ask only where the record has more: but diabetes always tells its drug. */
function isWanted(note: TabularNote): boolean {
  return note.at === 'E11' || (note.at.includes('.') && !note.codes.some((code) => code.startsWith('B9')));
}

/** A note at a code itself that wants a second code, and none that fits on the sheet. */
const seconds: Check = (codes, tables) =>
  codes.flatMap((code, index) => {
    const family = tables.families.get(code.slice(0, 3));
    const notes = family ? [...notesAbove(family, code, 'useAdditional'), ...notesAbove(family, code, 'codeAlso')].filter(isWanted) : [];
    const others = codes.filter((_, place) => place !== index);
    const fits = (wanted: readonly string[]) => (wanted.length === 0 ? others.length > 0 : others.some((other) => begins(other, wanted)));
    const missing = notes.find((note) => !fits(note.codes));
    if (missing) return [at(index, 'secondMissing', askedBy(missing), { code, text: missing.text, instead: missing.codes.join(', ') })];
    const asks = ASKS_FOR.find((row) => code.startsWith(row.code));
    if (!asks || fits(asks.second)) return [];
    return [at(index, 'secondMissing', asks.convention, { code, text: '', instead: asks.second.join(', ') })];
  });

function askedBy({ at, kind }: TabularNote): Convention {
  if (kind === 'codeAlso') return 'codeAlso';
  return at === 'E11' ? 'diabetesDrugs' : at.startsWith('Z00') ? 'generalExam' : 'useAdditional';
}

/** A cause the code must stand behind, and nothing on the sheet that could be it. */
const manifestation: Check = (codes, tables) =>
  codes.flatMap((code, index) => {
    const alone = codes.length === 1 && tables.diagnoses.get(code)?.secondaryOnly;
    return alone ? [at(index, 'neverAlone', 'secondaryOnly', { code })] : [];
  });

const pregnancy: Check = (codes) => {
  const own = codes.findIndex((code) => code.startsWith('O'));
  const first = codes[0] ?? '';
  return own > 0 && !first.startsWith('O') ? [at(own, 'orderWrong', 'pregnancy', { code: first, otherCode: codes[own] ?? '' })] : [];
};

/** Abnormal findings, as the classification's chapter of symptoms ends with them. */
const FINDINGS = ['R03', 'R7', 'R8', 'R9'];

/** What an examination before an operation found stands behind the reason for the operation. */
const beforeOperation: Check = (codes) => {
  if (!codes[0]?.startsWith('Z01.81')) return [];
  const found = codes.findIndex((code) => begins(code, FINDINGS));
  const reason = codes.findIndex((code, index) => index > found && !/^[RZ]/.test(code));
  return found === 1 && reason > 0
    ? [at(found, 'orderWrong', 'preoperative', { code: codes[found] ?? '', otherCode: codes[reason] ?? '' })]
    : [];
};

/** Diseases that explain a pain; the site of a pain (M25.5, M54, M79.6) does not. A visit for the pain itself has G89 first. */
const PAIN_EXPLAINED = ['K80', 'K81', 'M10', 'M16', 'M17', 'M47', 'M48', 'M51', 'M75', 'M80', 'S'];

/** No aftercare for injuries, no insulin code where insulin is the disease, no screening beside a complaint first. */
const misfits: Check = (codes) => {
  const place = (prefixes: readonly string[]) => codes.findIndex((code) => begins(code, prefixes));
  const pair = (one: readonly string[], other: readonly string[], message: string, convention: Convention) => {
    const [first, second] = [place(one), place(other)];
    return first < 0 || second < 0 ? [] : [at(first, message, convention, { code: codes[first] ?? '', otherCode: codes[second] ?? '' })];
  };
  const injury = codes.filter((code) => /^S.*[AD]$/.test(code));
  const screening = place(['Z11', 'Z12', 'Z13']);
  return [
    ...(injury.length > 0 ? pair(['Z48', 'Z47'], injury, 'aftercareOfInjury', 'aftercare') : []),
    ...pair(['Z79.4'], ['E10'], 'drugImplied', 'diabetesDrugs'),
    ...(place(['G89']) > 0 ? pair(['G89'], PAIN_EXPLAINED, 'painKnown', 'pain') : []),
    ...(screening > 0 && /^R/.test(codes[0] ?? '')
      ? [at(screening, 'screeningWithComplaint', 'screening', { code: codes[screening] ?? '', otherCode: codes[0] ?? '' })]
      : []),
  ];
};

const CHECKS: readonly Check[] = [
  twice,
  combinations,
  symptoms,
  acuteFirst,
  sides,
  unspecified,
  phases,
  seconds,
  manifestation,
  pregnancy,
  beforeOperation,
  misfits,
];
