// Every convention of facts c.1 as a check: what the codes of a sheet say about each other, what the evidence says against a code, and which convention it is.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSheet } from '../../../src/cycle/coding/conventions.ts';
import { doubtIn } from '../../../src/cycle/coding/evidenceChecks.ts';
import { CONVENTIONS } from '../../../src/cycle/coding/guidelines.ts';
import type { Chart, ChartSection } from '../../../src/cycle/documentation/chart.ts';
import { conventionRule, conventionTitle } from '../../../src/i18n/conventions.ts';
import { playedTables } from '../../../src/scenario/ownTables.ts';
import { day, tables } from '../../casebook/desk.ts';
import { SHIPPED, shipped } from '../../scenarios/read.ts';

interface Proved {
  readonly code: string;
  readonly quote: string;
  readonly section?: ChartSection; // left out: the note
}

/** A line of the sheet: its code, and the places of the diagnoses it points to. */
type Line = readonly [code: string, pointers: readonly number[]];

function found(diagnoses: readonly (string | Proved)[], unrelated: readonly string[] = [], lines: readonly Line[] = []): readonly string[] {
  const sheet = {
    diagnoses: diagnoses.map((one) => {
      const { code, quote, section } = typeof one === 'string' ? { code: one, quote: '' } : one;
      return { code, evidence: quote === '' ? [] : [{ section: section ?? ('note' as const), paragraph: 0, quote }] };
    }),
    services: lines.map(([code, pointers]) => ({ code, pointers, modifiers: [], units: 1, place: '11', evidence: [] })),
  };
  const facts = { serviceDay: day('2026-02-02'), born: day('1980-01-01'), sex: 'F' as const, unrelated };
  return checkSheet(sheet, tables, facts).map((one) => `${one.message} ${one.convention}`);
}

describe('conventions the tables alone can tell', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['a heading', ['M17'], ['diagnosisIncomplete valid']],
    ['an injury without its phase', ['S93.401'], ['diagnosisIncomplete seventhCharacter']],
    ['an injury that needs X before its phase', ['W18.2'], ['diagnosisIncomplete placeholder', 'orderWrong externalCause']],
    ['the same code for two sides', ['H66.93', 'H66.93'], ['codeTwice onceOnly']],
    ['right and left where one code says both', ['M17.11', 'M17.12'], ['bilateralCode laterality']],
    ['an unspecified side', ['M17.10'], ['sideOpen laterality']],
    ['both sides in one code', ['M17.0'], []],
    ['an unspecified code of a family with better ones', ['G35.D'], ['unspecified specificity']],
    ['hypertension beside heart failure', ['I10', 'I50.22'], ['oneForBoth hypertension']],
    ['hypertension beside kidney disease', ['I10', 'N18.31'], ['oneForBoth hypertension']],
    ['heart failure and kidney disease with hypertension', ['I11.0', 'I50.22', 'N18.31'], ['oneForBoth hypertension']],
    ['the combination with its second code', ['I11.0', 'I50.22'], []],
    ['the combination without it', ['I11.0'], ['secondMissing useAdditional']],
    ['kidney stage under the diabetes code', ['E11.22', 'N18.31', 'Z79.84'], []],
    ['diabetes “without complications” beside kidney disease', ['E11.9', 'N18.31', 'Z79.84'], ['oneForBoth with']],
    ['“without complications” beside a complication', ['E11.9', 'E11.42', 'Z79.84'], ['oneForBoth diabetesType']],
    ['type 2 without its drug', ['E11.42'], ['secondMissing diabetesDrugs']],
    ['type 1 with the insulin code', ['E10.9', 'Z79.4'], ['drugImplied diabetesDrugs']],
    ['an infection beside the airway disease it worsens', ['J44.9', 'J20.8'], ['unspecified specificity', 'oneForBoth combination']],
    ['stones beside an acute gallbladder, which a note parts as well', ['K81.0', 'K80.20'], ['diagnosesExclude excludes1']],
    ['fever beside the throat', ['J02.0', 'R50.9'], ['symptomOf symptoms']],
    ['a symptom of something else', ['J02.0', 'R42'], []],
    ['a symptom alone', ['R05.1'], []],
    ['chronic before acute', ['J32.0', 'J01.01'], ['orderWrong acuteAndChronic']],
    ['an unspecified code that says so only in its title', ['J01.00'], ['unspecified specificity']],
    ['acute before chronic', ['J01.01', 'J32.0'], []],
    ['a manifestation first', ['N18.31', 'E11.22', 'Z79.84'], ['orderWrong codeFirst']],
    ['body mass first', ['Z68.35', 'E66.01'], ['orderWrong secondaryOnly']],
    ['how it happened first', ['W18.43XA', 'S93.401A'], ['orderWrong externalCause']],
    ['how it happened alone', ['W18.43XA'], ['orderWrong externalCause']],
    ['a first-listed code in second place', ['J02.0', 'Z00.00'], ['orderWrong firstOnly']],
    ['two phases of one injury', ['S93.401A', 'S93.401D'], ['phasesMixed seventhCharacter']],
    ['a sequela first', ['S51.812S', 'L91.0'], ['orderWrong sequela']],
    ['a sequela behind what remained', ['L91.0', 'S51.812S'], []],
    ['a check “without findings” beside a finding', ['Z00.00', 'R73.03'], ['oneForBoth generalExam']],
    ['a check with findings and none named', ['Z00.01'], ['secondMissing generalExam']],
    ['a check with its finding', ['Z00.01', 'R73.03'], []],
    ['a check beside a stable disease', ['Z00.00', 'I10'], []],
    ['follow-up without the history', ['Z09'], ['secondMissing followUp']],
    ['a screening behind a complaint', ['R10.31', 'Z12.11'], ['screeningWithComplaint screening']],
    ['a screening with what it found', ['Z12.11', 'D12.2'], []],
    ['pregnancy behind another chapter', ['J02.0', 'O99.012'], ['orderWrong pregnancy']],
    ['a high reading beside hypertension', ['I10', 'R03.0'], ['oneForBoth hypertension']],
    ['aftercare for an injury that heals', ['Z48.02', 'S51.812D'], ['aftercareOfInjury aftercare']],
    ['an infection a note at the code asks for', ['J44.0'], ['secondMissing codeAlso']],
    ['the same with the infection, in either order', ['J20.9', 'J44.0'], ['unspecified specificity']],
    ['diseases that a note lets stand together (Excludes 2)', ['F41.1', 'F43.21'], []],
    ['an examination before an operation without its reason', ['Z01.810'], ['secondMissing preoperative']],
    ['its finding before its reason', ['Z01.810', 'R94.31', 'H25.11'], ['orderWrong preoperative']],
    ['its reason before its finding', ['Z01.810', 'H25.11', 'R94.31'], []],
    ['an operation for a complaint', ['Z01.818', 'R31.0', 'I10'], []],
    ['a check after cancer without the history', ['Z08'], ['secondMissing followUp']],
    ['a check after cancer with it', ['Z08', 'Z85.3'], []],
    ['a treatment day without the cancer', ['Z51.11'], ['secondMissing treatmentFirst']],
    ['the cancer before its treatment day', ['C50.911', 'Z51.11'], ['orderWrong firstOnly']],
    ['a drug level without the drug', ['Z51.81'], ['secondMissing codeAlso']],
    ['a drug level with the drug', ['Z51.81', 'Z79.01'], []],
    ['chronic pain beside what explains it', ['M17.11', 'G89.29'], ['painKnown pain']],
    ['chronic pain beside its place, which tells more', ['M54.50', 'G89.29'], ['unspecified specificity']],
    ['a visit for the pain itself', ['G89.29', 'M17.11'], []],
    ['heartburn beside reflux', ['K21.9', 'R12'], ['symptomOf symptoms']],
  ])('%s', (_, diagnoses, expected) => expect(found(diagnoses)).toEqual(expected));

  test('Excludes 1, unless the record shows the two apart', () => {
    expect(found(['E10.9', 'E11.9', 'Z79.84'])).toContain('diagnosesExclude excludes1');
    expect(found(['E10.9', 'E11.9', 'Z79.84'], ['E10.9', 'E11.9'])).not.toContain('diagnosesExclude excludes1');
  });
});

describe('conventions the lines tell', () => {
  test.each<readonly [string, readonly string[], readonly Line[], readonly string[]]>([
    ['a routine test', ['Z01.89'], [['Z4053', [0]]], []],
    ['a routine test with a complaint', ['Z01.89', 'R53.83'], [['Z4053', [0, 1]]], ['testHasReason routineTest']],
    [
      'two tests, one of them routine',
      ['Z01.89', 'R53.83'],
      [
        ['Z4053', [0]],
        ['Z4619', [1]],
      ],
      [],
    ],
    ['a picture that was read', ['N20.0', 'R50.9'], [['Z7645', [0]]], ['readingFound finalResult']],
    ['and a complaint that belongs to its finding', ['N20.0', 'R31.0'], [['Z7645', [0]]], ['symptomOf symptoms']],
    ['what the picture found, alone', ['S52.501A'], [['Z7946', [0]]], []],
    ['a picture without a finding', ['M25.561'], [['Z7946', [0]]], []],
    [
      'a complaint at a visit may stand beside a disease',
      ['N20.0', 'R50.9'],
      [
        ['W2734', [0]],
        ['Z7946', [1]],
      ],
      [],
    ],
  ])('%s', (_, diagnoses, lines, expected) =>
    expect(found(diagnoses, [], lines).filter((one) => !/^(unspecified|diagnosisIncomplete|age)/.test(one))).toEqual(expected),
  );
});

describe('conventions the marked evidence tells', () => {
  test.each<readonly [string, Proved, readonly string[]]>([
    ['probable', { code: 'J18.9', quote: 'Probable pneumonia' }, ['inDoubt uncertain']],
    ['rule out', { code: 'C44.91', quote: 'r/o melanoma of the back' }, ['inDoubt uncertain']],
    ['working diagnosis (NY-04)', { code: 'M75.41', quote: 'working diagnosis tendinopathy' }, ['inDoubt uncertain']],
    ['doubt about something behind the comma', { code: 'J02.9', quote: 'Acute pharyngitis, likely viral' }, []],
    ['a symptom may be doubtful', { code: 'R07.9', quote: 'chest pain, possible reflux' }, []],
    ['borderline', { code: 'E03.9', quote: 'borderline underactive thyroid' }, ['borderline borderline']],
    ['over', { code: 'K57.30', quote: 'history of diverticulosis' }, ['isOver history']],
    ['before an operation', { code: 'K80.20', quote: 'Preop dx: gallstones' }, ['beforeSurgery surgery']],
    ['after it', { code: 'K80.10', quote: 'Preop/postop dx: gallstones, chronic inflammation' }, []],
    ['a chronic disease on the problem list alone', { code: 'I10', quote: 'Hypertension', section: 'problemList' }, ['onListOnly chronic']],
    ['another thing there', { code: 'L82.1', quote: 'Keratosis', section: 'problemList' }, ['onListOnly coexisting']],
    ['a history from the problem list', { code: 'Z86.73', quote: 'TIA 2019', section: 'problemList' }, []],
    ['history as a Z code', { code: 'Z86.73', quote: 'history of TIA' }, []],
  ])('%s', (_, proved, expected) =>
    expect(found([proved]).filter((one) => !/^(unspecified|diagnosisIncomplete)/.test(one))).toEqual(expected),
  );

  test('one certain sentence is enough', () => {
    expect(doubtIn('suspected fracture')).toBe('suspected');
    expect(doubtIn('fracture seen')).toBeNull();
  });
});

/** Where a quotation stands; an answer to a query stands nowhere else. */
function sectionOf(quote: string, chart: Chart): ChartSection {
  const sections = ['note', 'labs', 'orders', 'problemList', 'medications'] as const;
  return sections.find((section) => chart[section].some((text) => text.includes(quote))) ?? 'addendum';
}

describe('the right sheets of the shipped scenarios', () => {
  const written = SHIPPED.map(shipped).flatMap((scenario) =>
    scenario.encounters.map((one) => [`${one.id} ${one.title}`, one, playedTables(tables, scenario)] as const),
  );
  test.each(written)('%s break none', (_, one, played) => {
    const sheet = {
      diagnoses: one.key.diagnoses.map(({ code, evidence }) => ({
        code,
        evidence: [{ section: sectionOf(evidence, one.chart), paragraph: 0, quote: evidence }],
      })),
      services: [],
    };
    const facts = { serviceDay: one.day, born: one.registration.born, sex: one.registration.sex };
    // "Does the note say more?" and "a second code, where the note has it" are questions, and the answer may be no.
    const left = checkSheet(sheet, played, facts).filter(({ message }) => message !== 'unspecified' && message !== 'secondMissing');
    expect(left).toEqual([]);
  });
});

test('every convention has a name, says what holds, and where', () => {
  for (const convention of CONVENTIONS) {
    expect(conventionTitle(convention).length).toBeGreaterThan(3);
    expect(conventionRule(convention)).toMatch(/ \(Official Guidelines, section I[IV]*\.[A-Z]/);
  }
});

test('no convention is named that nothing checks', () => {
  const rules = ['cycle/coding/conventions', 'cycle/coding/togetherChecks', 'cycle/coding/reasonChecks', 'cycle/coding/evidenceChecks'];
  const files = [...rules, 'cycle/coding/related', 'engine/conventionOf'].map(
    (name) => new URL(`../../../src/${name}.ts`, import.meta.url),
  );
  const said = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(CONVENTIONS.filter((convention) => !said.includes(`'${convention}'`))).toEqual([]);
});
