// How noisy the charts of a scenario are: copied-forward parts shown or not, plain words or shorthand. One file serves a first week and a hard one.

import type { EncounterForm, ScenarioFile } from './schema.ts';

/** Whole words and what clinicians in a hurry write for them. Word for word, so that a quotation shortens as its chart does. */
const SHORTHAND: Readonly<Record<string, string>> = {
  patient: 'pt',
  Patient: 'Pt',
  without: 'w/o',
  with: 'w/',
  With: 'W/',
  history: 'hx',
  History: 'Hx',
  treatment: 'tx',
  diagnosis: 'dx',
  prescription: 'Rx',
  symptoms: 'sx',
  right: 'R',
  Right: 'R',
  left: 'L',
  Left: 'L',
  both: 'b/l',
  days: 'd',
  weeks: 'wk',
  months: 'mo',
  years: 'y',
  today: 'tdy',
  tablets: 'tabs',
  normal: 'nl',
  negative: 'neg',
  positive: 'pos',
  increased: 'incr',
  controlled: 'ctrl',
  continue: 'cont',
  Continue: 'Cont',
  about: 'abt',
  because: 'bc',
  hypertension: 'HTN',
  Hypertension: 'HTN',
};

const WORDS = new RegExp(`\\b(${Object.keys(SHORTHAND).join('|')})\\b`, 'g');

/** A text as a clinician in a hurry would have typed it. */
export function inShorthand(text: string): string {
  return text.replace(WORDS, (word) => SHORTHAND[word] ?? word);
}

/** The file with its charts, and the words of the keys that quote them, as noisy as it asks for. */
export function withNoise(file: ScenarioFile): ScenarioFile {
  if (file.noise === 'plain') return { ...file, encounters: file.encounters.map(withoutCopies) };
  return file.noise === 'busy' ? { ...file, encounters: file.encounters.map(shortened) } : file;
}

/** Without paragraphs that were copied forward and without the problem list, but for what the key quotes. */
function withoutCopies(form: EncounterForm): EncounterForm {
  const quotes = quotesOf(form);
  const quoted = (paragraph: string) => quotes.some((quote) => paragraph.includes(quote));
  const { note, problemList = [] } = form.chart;
  const kept = note.filter((paragraph) => !paragraph.startsWith('[copied') || quoted(paragraph));
  return { ...form, chart: { ...form.chart, note: kept, problemList: problemList.filter(quoted) } };
}

function quotesOf({ key }: EncounterForm): readonly string[] {
  const level = key.level ? [key.level.problems, key.level.data, key.level.risk, ...(key.level.time ? [key.level.time] : [])] : [];
  return [...[...key.diagnoses, ...key.services].map(({ evidence }) => evidence), ...level.map(({ quote }) => quote)];
}

/** Note and quotations in shorthand; the addendum of a query is typed with care. */
function shortened(form: EncounterForm): EncounterForm {
  const { chart, key } = form;
  const answer = key.query?.answer ?? '';
  const quote = (text: string) => (answer.includes(text) ? text : inShorthand(text));
  const element = <T extends { readonly quote: string }>(one: T): T => ({ ...one, quote: quote(one.quote) });
  const proved = <T extends { readonly evidence: string }>(one: T): T => ({ ...one, evidence: quote(one.evidence) });
  const { level } = key;
  return {
    ...form,
    chart: {
      ...chart,
      note: chart.note.map(inShorthand),
      ...(chart.labs && { labs: chart.labs.map(inShorthand) }),
      ...(chart.orders && { orders: chart.orders.map(inShorthand) }),
      ...(chart.problemList && { problemList: chart.problemList.map(inShorthand) }),
      ...(chart.medications && { medications: chart.medications.map(inShorthand) }),
    },
    key: {
      ...key,
      diagnoses: key.diagnoses.map(proved),
      services: key.services.map(proved),
      ...(level && {
        level: {
          ...level,
          problems: element(level.problems),
          data: element(level.data),
          risk: element(level.risk),
          ...(level.time && { time: element(level.time) }),
        },
      }),
    },
  };
}
