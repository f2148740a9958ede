// Checks an answer key against its own chart: evidence is a quotation, pointers lead to the key's diagnoses, and a claim has room for it all.

import type { Chart } from '../cycle/documentation/chart.ts';
import { findEvidence } from './changes.ts';
import { type CodeContext, checkDiagnosis, checkModifiers, checkService } from './checkCodes.ts';
import { nearest } from './nearest.ts';
import type { Path, Say } from './problem.ts';
import type { ScenarioEncounter } from './scenario.ts';
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
  const addenda = key.query ? [key.query.answer] : [];
  const quote = (text: string, at: Path) => checkQuote(text, encounter.chart, addenda, at, say);
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
  const codesOfServices = key.services.map((service) => service.code);
  if (form.key.level) checkLevel(form.key.level, codesOfServices, quote, [...path, 'level'], say);
  return sound;
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
  level: NonNullable<EncounterForm['key']['level']>,
  services: readonly string[],
  quote: (text: string, at: Path) => void,
  path: Path,
  say: Say,
): void {
  for (const element of ['problems', 'data', 'risk'] as const) quote(level[element].quote, [...path, element, 'quote']);
  if (!services.includes(level.code)) say('level-not-billed', [...path, 'code'], { code: level.code });
}

function checkQuote(quote: string, chart: Chart, addenda: readonly string[], path: Path, say: Say): void {
  if (findEvidence(chart, addenda, quote)) return;
  const paragraphs = [chart.note, chart.labs, chart.orders, chart.problemList, chart.medications, addenda].flat();
  const almost = paragraphs.map((text) => almostQuoted(text, quote)).find((found) => found !== null);
  const remedy = almost ? `The chart says “${almost}”.` : 'Copy the words from the chart exactly; a quotation does not cross paragraphs.';
  say('evidence-not-found', path, { quote, remedy });
}

/** The stretch of the text that equals the quotation but for capitals, spaces and the form of quotes and dashes; null where there is none. */
function almostQuoted(text: string, quote: string): string | null {
  const [haystack, needle] = [plain(text), plain(quote)];
  const at = needle.text.trim() === '' ? -1 : haystack.text.indexOf(needle.text.trim());
  if (at < 0) return null;
  const from = haystack.from[at] ?? 0;
  const last = haystack.from[at + needle.text.trim().length - 1] ?? from;
  return text.slice(from, last + 1);
}

/** Small letters, one space for many, straight quotes and hyphens; with the place each character came from. */
function plain(text: string): { readonly text: string; readonly from: readonly number[] } {
  let out = '';
  const from: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const sign = (text[i] ?? '').toLowerCase().slice(0, 1);
    const same = /\s/.test(sign) ? ' ' : sign.replace(/[‘’]/, "'").replace(/[“”]/, '"').replace(/[–—−]/, '-');
    if (same === ' ' && out.endsWith(' ')) continue;
    out += same;
    from.push(i);
  }
  return { text: out, from };
}
