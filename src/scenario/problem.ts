// What is wrong with a scenario file, and where: a list an instructor can work through, never an exception.

import { type Severity, WORDS } from './problemWords.ts';

/** Where in the file: keys and list positions from the top. */
export type Path = readonly (string | number)[];
export type Values = Readonly<Record<string, string | number>>;
export type ProblemCode = keyof typeof WORDS;

export interface Problem {
  readonly file: string;
  readonly path: string; // 'encounters[0].key.diagnoses[1].code'; '' for the whole file
  readonly line: number; // 1 …
  readonly column: number; // 1 …, in UTF-16 units as editors count
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly values: Values;
  readonly message: string; // what is wrong
  readonly remedy: string; // what to do
}

/** A problem before anybody knows its line. */
export interface Finding {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly values: Values;
  readonly atKey?: boolean; // points to the key, not to its value
}

/** Called by the checks, once for each problem. */
export type Say = (code: ProblemCode, path: Path, values?: Values) => void;

/** A path as people write it: encounters[0].key.diagnoses[1].code */
function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** Puts values into a template: each {name} becomes the value of that name, shortened where it is long. */
function filled(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const text = String(values[name]);
    return name !== 'remedy' && text.length > 120 ? `${text.slice(0, 119)}…` : text;
  });
}

/** A problem with its words. */
export function problemOf(file: string, finding: Finding, position: { readonly line: number; readonly column: number }): Problem {
  const words = WORDS[finding.code];
  return {
    file,
    path: pathText(finding.path),
    line: position.line,
    column: position.column,
    code: finding.code,
    severity: words.severity,
    values: finding.values,
    message: filled(words.message, finding.values),
    remedy: filled(words.remedy, finding.values),
  };
}
