// From bytes to a JSON value whose every part knows its place in the text; refuses what is not UTF-8, not JSON, too large, too deep or ambiguous.

import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Lines, linesOf } from './places.ts';
import type { Finding, Path } from './problem.ts';

export const LIMITS = { bytes: 2 * 1024 * 1024, depth: 64, values: 200_000, text: 20_000, list: 5_000, problems: 1_000 } as const;

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A finding with its place in the text. */
export interface PlacedFinding extends Finding {
  readonly offset: number;
}

export interface JsonText {
  readonly text: string;
  readonly value: unknown; // undefined where the text is no JSON
  readonly root: Node | null;
  readonly findings: readonly PlacedFinding[];
}

/** Reads a file's bytes, or a text that is already decoded. */
export function readJson(source: Uint8Array | string): JsonText {
  const bytes = typeof source === 'string' ? utf8Length(source) : source.length;
  if (bytes > LIMITS.bytes) return refused('', 'file-too-large', 0, { bytes, limit: LIMITS.bytes });
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decode(source);
  if (typeof text !== 'string') return text;
  const limit = overLimit(text);
  if (limit) return refused(text, limit.code, limit.offset, { limit: limit.limit });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }) ?? null;
  if (errors.length > 0 || !root) return notJson(text, root, errors);
  const findings: PlacedFinding[] = [];
  const value = plain(root, [], linesOf(text), findings);
  return { text, value, root, findings };
}

function refused(text: string, code: Finding['code'], offset: number, values: Finding['values']): JsonText {
  return { text, value: undefined, root: null, findings: [{ code, path: [], values, offset }] };
}

function decode(bytes: Uint8Array): string | JsonText {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const byte = firstBadByte(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, byte));
    return refused(before, 'not-utf8', before.length, { byte });
  }
}

/** Offset of the first byte that begins no well-formed UTF-8 sequence (Unicode, table 3-7). */
export function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const within = (byte: number, low: number, high: number): boolean => byte >= low && byte <= high;
  const follows = (offset: number): boolean => within(bytes[at + offset] ?? 0, 0x80, 0xbf);
  if (within(first, 0xc2, 0xdf)) return follows(1) ? 2 : 0;
  if (within(first, 0xe0, 0xef)) {
    const good = within(second, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf);
    return good && follows(2) ? 3 : 0;
  }
  if (!within(first, 0xf0, 0xf4)) return 0;
  const good = within(second, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf);
  return good && follows(2) && follows(3) ? 4 : 0;
}

/** Bytes of a text in UTF-8, without making them. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

interface OverLimit {
  readonly code: 'too-deep' | 'too-many-values' | 'text-too-long';
  readonly offset: number;
  readonly limit: number;
}

/** Runs once over the text before anything recursive may touch it, and finds what is too deep, too many or too long. */
function overLimit(text: string): OverLimit | null {
  let depth = 0;
  let values = 1;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end - at - 2 > LIMITS.text) return { code: 'text-too-long', offset: at, limit: LIMITS.text };
      at = end;
      continue;
    }
    if (sign === '[' || sign === '{') {
      depth += 1;
      values += 1;
      if (depth > LIMITS.depth) return { code: 'too-deep', offset: at, limit: LIMITS.depth };
    } else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === ',') values += 1;
    if (values > LIMITS.values) return { code: 'too-many-values', offset: at, limit: LIMITS.values };
    at += 1;
  }
  return null;
}

/** Place behind a string that begins at `at`; a string ends with its line at the latest. */
function endOfString(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length) {
    const sign = text[i];
    if (sign === '"') return i + 1;
    if (sign === '\n') return i;
    i += sign === '\\' ? 2 : 1;
  }
  return text.length;
}

const REMEDIES: Readonly<Record<string, readonly [string, string]>> = {
  InvalidSymbol: ['a word that JSON does not know', 'Texts stand in double quotes; only true, false and null stand without.'],
  InvalidNumberFormat: ['a number in a wrong form', 'Write 5 or 0.5: no leading zero, no plus sign, no point at the end.'],
  PropertyNameExpected: ['a key is expected here', 'Keys stand in double quotes; there is no comma after the last one.'],
  ValueExpected: ['a value is expected here', 'Write a value, or remove the comma or colon before it.'],
  ColonExpected: ['a colon is expected here', 'Between key and value stands a colon.'],
  CommaExpected: ['a comma is expected here', 'Between two entries stands a comma.'],
  CloseBraceExpected: ['a closing brace } is missing', 'Close what was opened with {.'],
  CloseBracketExpected: ['a closing bracket ] is missing', 'Close what was opened with [.'],
  EndOfFileExpected: ['something follows after the end', 'The file is one { … }; remove what stands behind it.'],
  InvalidCommentToken: ['comments are not allowed', 'Remove the comment.'],
  UnexpectedEndOfComment: ['comments are not allowed', 'Remove the comment.'],
  UnexpectedEndOfString: ['a text without its closing quote', 'Close the text with a double quote in the same line.'],
  UnexpectedEndOfNumber: ['a number that stops short', 'Finish the number.'],
  InvalidUnicode: ['a wrong \\u sequence', 'After \\u stand four hexadecimal digits.'],
  InvalidEscapeCharacter: ['a wrong backslash sequence', 'Write \\\\ for a backslash.'],
  InvalidCharacter: ['a control character inside a text', 'Write \\n for a new line and \\t for a tab.'],
};

function notJson(text: string, root: Node | null, errors: readonly ParseError[]): JsonText {
  const shown = errors.length > 0 ? errors.slice(0, 20) : [{ error: 4 as ParseError['error'], offset: 0, length: 0 }];
  const findings = shown.map((error): PlacedFinding => {
    const [what, remedy] = REMEDIES[printParseErrorCode(error.error)] ?? ['it breaks off here', 'Correct the text here.'];
    return { code: 'not-json', path: [], values: { what, remedy }, offset: error.offset };
  });
  return { text, value: undefined, root, findings };
}

/** The plain value of a tree; keys that stand twice or may never stand anywhere are reported and left out. */
function plain(node: Node, path: Path, lines: Lines, findings: PlacedFinding[]): unknown {
  if (node.type === 'array') {
    const children = node.children ?? [];
    if (children.length > LIMITS.list) {
      const values = { count: children.length, limit: LIMITS.list };
      findings.push({ code: 'list-too-long', path, values, offset: node.offset });
    }
    return children.slice(0, LIMITS.list).map((child, index) => plain(child, [...path, index], lines, findings));
  }
  if (node.type !== 'object') return node.value;
  const object: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const property of node.children ?? []) {
    const [name, child] = property.children ?? [];
    const key = String(name?.value);
    if (!child) continue;
    const first = seen.get(key);
    if (FORBIDDEN.has(key)) findings.push({ code: 'forbidden-key', path: [...path, key], values: { key }, offset: property.offset });
    else if (first !== undefined) {
      const values = { key, first: lines(first).line };
      findings.push({ code: 'duplicate-key', path: [...path, key], values, offset: property.offset });
    } else object[key] = plain(child, [...path, key], lines, findings);
    seen.set(key, first ?? property.offset);
  }
  return object;
}
