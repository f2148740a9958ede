// Checks an answer key against its own chart: evidence is a quotation, pointers lead to the key's diagnoses, and a claim has room for it all.

import { amountOf, drugUnits, timedUnits } from '../cycle/coding/units.ts';
import { higherLevel, levelByTime, middleLevel } from '../cycle/coding/visitLevel.ts';
import type { Chart } from '../cycle/documentation/chart.ts';
import { addendaOf, findEvidence } from './changes.ts';
import { type CodeContext, checkDiagnosis, checkModifiers, checkService } from './checkCodes.ts';
import { nearest } from './nearest.ts';
import type { Path, Say } from './problem.ts';
import type { LevelReasoning, ScenarioEncounter } from './scenario.ts';
import type { EncounterForm } from './schema.ts';

/** Checks the key of one encounter; true where all its codes can stand on a claim. */
export function checkKey(form: EncounterForm, encounter: ScenarioEncounter, encounterPath: Path, given: CodeContext): boolean {
  const { key } = encounter;
  let sound = true;
  const say: Say = (code, at, values) => {
    sound = false;
    given.say(code, at, values);
  };
  const context: CodeContext = { ...given, say };
  const path = [...encounterPath, 'key'];
  const addenda = addendaOf(key);
  const quote = quoteCheck(encounter.chart, addenda, say);
  if (key.diagnoses.length > 12) say('too-many', [...path, 'diagnoses'], { limit: 12, what: 'diagnoses', count: key.diagnoses.length });
  if (key.services.length > 50) say('too-many', [...path, 'services'], { limit: 50, what: 'lines', count: key.services.length });
  for (const [index, diagnosis] of key.diagnoses.entries()) {
    const at = [...path, 'diagnoses', index];
    checkDiagnosis(diagnosis.code, [...at, 'code'], context);
    quote(diagnosis.evidence, [...at, 'evidence']);
  }
  const codes = key.diagnoses.map((diagnosis) => diagnosis.code);
  for (const [index, service] of key.services.entries()) {
    const at = [...path, 'services', index];
    checkService(service.code, [...at, 'code'], context, true);
    checkModifiers(service.modifiers, [...at, 'modifiers'], context);
    checkPointers(service.for, codes, [...at, 'for'], say);
    quote(service.evidence, [...at, 'evidence']);
  }
  checkUnits(form, context, path);
  if (key.query && key.noQuery !== null) say('query-or-none', [...path, 'noQuery']);
  const codesOfServices = key.services.map((service) => service.code);
  if (key.level) checkLevel(key.level, codesOfServices, quote, [...path, 'level'], context);
  return sound;
}

/** Units against the dose or the minutes, where the author wrote them down. */
function checkUnits(form: EncounterForm, { tables, say }: CodeContext, path: Path): void {
  const { services } = form.key;
  const differ = (index: number, right: number | null) => {
    const units = services[index]?.units ?? 1;
    if (right !== null && right !== units) say('units-differ', [...path, 'services', index], { units, right });
  };
  for (const [index, { code, dose }] of services.entries()) {
    const basis = amountOf(tables.services.get(code)?.unitBasis ?? '');
    if (dose !== undefined) differ(index, basis === null ? null : drugUnits(dose, basis));
  }
  const timed = services.flatMap(({ minutes }, index) => (minutes === undefined ? [] : [{ index, minutes }]));
  for (const [place, right] of timedUnits(timed.map(({ minutes }) => minutes)).entries()) differ(timed[place]?.index ?? 0, right);
}

function checkPointers(pointers: readonly string[], codes: readonly string[], path: Path, say: Say): void {
  if (pointers.length === 0) say('no-pointer', path);
  if (pointers.length > 4) say('too-many', path, { limit: 4, what: 'pointers on a line', count: pointers.length });
  for (const [index, code] of pointers.entries()) {
    if (codes.includes(code)) continue;
    const [near] = nearest(code, codes);
    say('pointer-not-in-key', [...path, index], { code, remedy: near ? `Did you mean “${near}”?` : `The key has ${codes.join(', ')}.` });
  }
}

function checkLevel(
  level: LevelReasoning,
  services: readonly string[],
  quote: (text: string, at: Path) => void,
  path: Path,
  { tables, say }: CodeContext,
): void {
  const { problems, data, risk, time, code } = level;
  for (const element of ['problems', 'data', 'risk'] as const) quote(level[element].quote, [...path, element, 'quote']);
  if (time) quote(time.quote, [...path, 'time', 'quote']);
  if (!services.includes(code)) say('level-not-billed', [...path, 'code'], { code });
  const visit = tables.services.get(code);
  if (!visit) return;
  const byTime = time && levelByTime(visit, tables.services.values(), time.minutes);
  const reached = higherLevel(middleLevel([problems.level, data.level, risk.level]), byTime);
  if (visit.level.mdm !== reached) say('level-not-reached', [...path, 'code'], { code, level: visit.level.mdm ?? 'none', reached });
}

/** Says where a quotation is not in the chart, and what stands there instead. */
function quoteCheck(chart: Chart, addenda: readonly string[], say: Say): (quote: string, at: Path) => void {
  const paragraphs = [chart.note, chart.labs, chart.orders, chart.problemList, chart.medications, addenda].flat();
  let plainly: readonly Plain[] | null = null; // made once, and only for a chart that is misquoted
  return (quote, path) => {
    if (findEvidence(chart, addenda, quote)) return;
    plainly ??= paragraphs.map(plain);
    const almost = almostQuoted(plainly, quote);
    const remedy = almost ? `The chart says “${almost}”.` : 'Copy the words from the chart exactly; a quotation does not cross paragraphs.';
    say('evidence-not-found', path, { quote, remedy });
  };
}

/** The stretch of the chart that equals the quotation but for capitals, spaces and the form of quotes and dashes; null where there is none. */
function almostQuoted(paragraphs: readonly Plain[], quote: string): string | null {
  const needle = plain(quote).text.trim();
  if (needle === '') return null;
  for (const { text, from, written } of paragraphs) {
    const at = text.indexOf(needle);
    if (at >= 0) return written.slice(from[at], (from[at + needle.length - 1] ?? 0) + 1);
  }
  return null;
}

interface Plain {
  readonly written: string;
  readonly text: string;
  readonly from: readonly number[]; // place in `written` of each character of `text`
}

/** Small letters, one space for many, straight quotes and hyphens. */
function plain(written: string): Plain {
  let text = '';
  const from: number[] = [];
  for (let i = 0; i < written.length; i += 1) {
    const sign = (written[i] ?? '').toLowerCase().slice(0, 1);
    const same = LIKE[sign] ?? sign;
    if (same === ' ' && text.endsWith(' ')) continue;
    text += same;
    from.push(i);
  }
  return { written, text, from };
}

const LIKE: Readonly<Record<string, string>> = {
  '\n': ' ',
  '\t': ' ',
  '\u00a0': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
};
