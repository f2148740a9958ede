// Reads a code list a visitor opens: the official ICD-10-CM order file, an HCPCS file, a list with a license of its own, or labels for teaching codes.

import type { OwnCode, OwnFile, OwnKind, OwnLabel } from '../engine/ownCodes.ts';
import { readCsv } from './csv.ts';

/** Something wrong in the file: where, what, and what to do. */
export interface FileFault {
  readonly line: number; // 1 …; 0 for the file as a whole
  readonly message: string;
  readonly remedy: string;
}

export type ReadResult = { readonly ok: true; readonly file: OwnFile } | { readonly ok: false; readonly faults: readonly FileFault[] };

/** What the reader must know besides the text. */
export interface Opening {
  readonly name: string; // of the file
  readonly kind: OwnKind;
  readonly holder: string; // license holder as typed; empty: none
  readonly licensed: boolean; // the visitor says that they hold the license
  readonly teaching: ReadonlySet<string>; // codes of the teaching procedures
}

/** Lines beyond which a file is no code list. */
const MOST_LINES = 400_000;

interface Gathered {
  readonly codes: Map<string, OwnCode>;
  readonly labels: { readonly line: number; readonly label: OwnLabel }[];
  readonly faults: FileFault[];
}

/** The file as it will be kept, or everything that is wrong with it at once. */
export function readCodeFile(text: string, opening: Opening): ReadResult {
  const gathered: Gathered = { codes: new Map(), labels: [], faults: licenseFaults(opening) };
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '')
    gathered.faults.push(whole('The file is empty.', 'Choose the file again; it may not have been downloaded completely.'));
  else if (opening.kind === 'icd10cm') readOrderFile(plain, gathered);
  else if (plain.trimStart().startsWith('{')) readJson(plain, gathered);
  else if (opening.kind === 'hcpcs' && /^\S{5}\d{5}[1-8]/m.test(plain.slice(0, 400))) readFixedHcpcs(plain, gathered);
  else readRows(plain, opening.kind, gathered);
  if (opening.kind === 'labels' || gathered.labels.length > 0) checkLabels(gathered, opening);
  if (gathered.faults.length === 0 && gathered.codes.size === 0 && gathered.labels.length === 0) {
    gathered.faults.push(whole('No code was found in it.', 'Check that the right kind of file was chosen.'));
  }
  if (gathered.faults.length > 0) return { ok: false, faults: gathered.faults };
  const { name, kind, holder } = opening;
  const file = {
    kind,
    name,
    codes: [...gathered.codes.values()],
    labels: gathered.labels.map(({ label }) => label),
    holder: holder.trim() || null,
  };
  return { ok: true, file };
}

function whole(message: string, remedy: string): FileFault {
  return { line: 0, message, remedy };
}

/** Content under a license is taken only from its holder. */
function licenseFaults({ kind, holder, licensed }: Opening): FileFault[] {
  if (kind !== 'cpt') return [];
  const faults: FileFault[] = [];
  if (!licensed) faults.push(whole('This list needs a license.', 'Tick that you hold a license for it, or leave the list closed.'));
  if (holder.trim() === '') faults.push(whole('The license has no holder.', 'Write who holds it: a person or a school.'));
  return faults;
}

function add(gathered: Gathered, line: number, code: string, title: string, heading: boolean): void {
  if (gathered.codes.has(code)) {
    gathered.faults.push({ line, message: `${code} is there twice.`, remedy: 'Keep one of the two lines.' });
  } else gathered.codes.set(code, { code, title, heading });
}

/** The order file of the CDC and CMS: number, code, whether it can be billed, short and long title, in fixed columns. */
function readOrderFile(text: string, gathered: Gathered): void {
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_LINES)
    return void gathered.faults.push(whole(`It has more than ${MOST_LINES} lines.`, 'Open the order file, not a set of files joined.'));
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, code, billable, short = '', long = ''] = /^\d{5} ([A-Z0-9]{3,7}) +([01]) (.{1,60})(?:\s(.*))?$/.exec(line) ?? [];
    if (code === undefined) {
      gathered.faults.push({
        line: index + 1,
        message: 'This line does not have the columns of the order file.',
        remedy: 'Open the text file whose name has “order” in it, unchanged: number, code, 0 or 1, short title, long title.',
      });
      if (gathered.faults.length >= MOST_FAULTS) return;
    } else
      add(gathered, index + 1, code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code, (long || short).trim(), billable === '0');
  }
}

const MOST_FAULTS = 200;

/** The HCPCS file in fixed columns: code, sequence, kind of record, 80 letters of title; 3 begins a code, 4 goes on with it, the rest are modifiers. */
function readFixedHcpcs(text: string, gathered: Gathered): void {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, code, kind, title = ''] = /^(\S{5})\d{5}([1-8])(.{1,80})/.exec(line) ?? [];
    if (code !== undefined && kind !== undefined) takeHcpcs(gathered, index + 1, code, kind, title.trim());
  }
}

function takeHcpcs(gathered: Gathered, line: number, code: string, kind: string, title: string): void {
  const known = gathered.codes.get(code);
  if (kind === '4' && known) gathered.codes.set(code, { ...known, title: `${known.title} ${title}` });
  else if (kind === '3') add(gathered, line, code, title, false);
}

const CODE_COLUMNS = ['code', 'hcpcs', 'hcpc', 'cpt'];
const TITLE_COLUMNS = ['long_description', 'descriptor', 'description', 'title', 'label', 'long description', 'short_description'];
const TEACHING_COLUMNS = ['mapsto', 'teaching', 'teaching code', 'teaching_code', 'tps'];

/** A table with a heading line: a code column, a title column, and perhaps the teaching code it stands for. */
function readRows(text: string, kind: OwnKind, gathered: Gathered): void {
  const [head, ...rows] = readCsv(text);
  const names = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const column = (candidates: readonly string[]) => names.findIndex((name) => candidates.includes(name));
  const at = {
    code: column(CODE_COLUMNS),
    title: column(TITLE_COLUMNS),
    teaching: column(TEACHING_COLUMNS),
    record: names.indexOf('recid'),
  };
  const wanted: readonly (readonly [number, string])[] = [
    [at.code, 'code'],
    [at.title, 'title'],
    ...(kind === 'labels' ? ([[at.teaching, 'teaching']] as const) : []),
  ];
  for (const [found, name] of wanted) {
    if (found < 0)
      gathered.faults.push({
        line: 1,
        message: `No column is called “${name}”.`,
        remedy: `Name the columns in the first line; ${name} is needed.`,
      });
  }
  if (gathered.faults.length > 0) return;
  for (const { line, cells } of rows) {
    const [code = '', title = '', teaching = ''] = [cells[at.code], cells[at.title], cells[at.teaching]];
    if (code === '' || title === '') {
      gathered.faults.push({
        line,
        message: `The ${code === '' ? 'code' : 'title'} is empty.`,
        remedy: 'Fill it in, or take the line out.',
      });
      if (gathered.faults.length >= MOST_FAULTS) return;
      continue;
    }
    if (kind === 'hcpcs' && at.record >= 0) takeHcpcs(gathered, line, code, cells[at.record] ?? '', title);
    else if (kind !== 'labels') add(gathered, line, code, title, false);
    if (teaching !== '') gathered.labels.push({ line, label: { teaching, code, title } });
  }
}

/** { "codes": [{ "code", "descriptor", "mapsTo" }] } */
function readJson(text: string, gathered: Gathered): void {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return void gathered.faults.push(whole('It is not valid JSON.', 'Check it with an editor, or save the list as CSV.'));
  }
  const codes = (parsed as { codes?: unknown }).codes;
  if (!Array.isArray(codes))
    return void gathered.faults.push(whole('It has no list “codes”.', 'Write { "codes": [ { "code": …, "descriptor": … } ] }.'));
  let at = text.indexOf('[');
  let line = text.slice(0, at).split('\n').length;
  for (const [index, entry] of codes.entries()) {
    const { code, descriptor, title, mapsTo } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    const words = typeof descriptor === 'string' ? descriptor : title;
    const next = text.indexOf('{', at + 1);
    line += text.slice(at, next).split('\n').length - 1;
    at = next;
    if (typeof code !== 'string' || typeof words !== 'string' || code === '' || words === '') {
      gathered.faults.push({
        line,
        message: `Entry ${index + 1} lacks a code or a descriptor.`,
        remedy: 'Each entry needs both, as texts.',
      });
      if (gathered.faults.length >= MOST_FAULTS) return;
    } else {
      add(gathered, line, code, words, false);
      if (typeof mapsTo === 'string' && mapsTo !== '') gathered.labels.push({ line, label: { teaching: mapsTo, code, title: words } });
    }
  }
}

/** A label sits on a teaching code that exists, and on none twice. */
function checkLabels({ labels, faults }: Gathered, { teaching }: Opening): void {
  const seen = new Set<string>();
  for (const { line, label } of labels) {
    if (!teaching.has(label.teaching)) {
      faults.push({
        line,
        message: `${label.teaching} (for ${label.code}) is no teaching code.`,
        remedy: 'Take the code from the coder’s search: W, Y or Z and four digits.',
      });
    } else if (seen.has(label.teaching)) faults.push({ line, message: `${label.teaching} has two labels.`, remedy: 'Keep one of them.' });
    seen.add(label.teaching);
  }
}
