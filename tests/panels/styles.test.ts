// The panels' sheets hold what a mirrored page, large text and a finger ask of them: logical sides, breakpoints that grow with the text, heights of
// what is pressed from the tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/panels/', import.meta.url);
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => [path, readFileSync(new URL(path, folder), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')] as const);

const PHYSICAL = /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|left|right|float)\s*:|text-align:\s*left|translateX/g;

test.each(sheets)('%s names no left and no right', (_path, sheet) => {
  expect(sheet.match(PHYSICAL) ?? []).toEqual([]);
});

test.each(sheets)('%s asks for widths in em', (_path, sheet) => {
  expect(sheet.match(/@(?:media|container)[^{]*-width:\s*\d+(?:\.\d+)?px/g) ?? []).toEqual([]);
});

test.each(sheets)('%s takes the height of a control from the tokens, which are larger for a finger', (_path, sheet) => {
  expect(sheet.match(/min-height:\s*(?:2\d|3\d|4[0-3])px/g) ?? []).toEqual([]);
});

const WHOLE = /(?:html|body|main|:root|\.(?:frame|play|page|coder-desk|biller-desk)[\w-]*)(?:\[[^\]]*\])*:has\(/g;

test.each(sheets)('%s asks no large part of a screen what it has: each change below would restyle all of it', (_path, sheet) => {
  expect(sheet.match(WHOLE) ?? []).toEqual([]);
});

test('there are sheets to read', () => {
  expect(sheets.length).toBeGreaterThan(8);
});
