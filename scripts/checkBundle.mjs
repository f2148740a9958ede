// Looks at the build: no code made from text outside the places known and explained, and a home and a play screen that stay light.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/run.mjs';

const dist = join(root, 'dist');

/** What the page loads by `import()` until a play screen is complete, drawn with WebGL and with one desk open. */
const play = [
  'index.html',
  'src/panels/shell/GameRoutes.tsx',
  'src/panels/play/PlayScreen.tsx',
  'src/stage/connect.ts',
  'src/stage/drawWebgl.ts',
];

/** The screens of a first visit by the entries they need, with the most bytes of gzipped script they may fetch. */
const screens = [
  { name: 'home', entries: ['index.html'], limit: 180 * 1024 },
  { name: 'play at the coder’s desk', entries: [...play, 'src/panels/desks/coder/CoderDesk.tsx'], limit: 420 * 1024 },
  { name: 'play at the biller’s desk', entries: [...play, 'src/panels/desks/biller/BillerDesk.tsx'], limit: 420 * 1024 },
];

/** Every place that makes code from text, after minifying: a call of Function or eval, or Function given another name. */
const makesCode = /\beval\s*\(|(?<![.\w$])Function\(|=\s*Function\b(?=[;,])/g;

/** The places that may stay, by the text that follows or surrounds them, each with why it never runs here. */
const allowed = [
  { text: /Function\(`(param1|uv|r|ud|ps)`,/, why: 'Pixi: its generators of code, replaced at start by pixi.js/unsafe-eval' },
  { text: /Cloudflare`\)\)return!1;try\{return Function\(``\)/, why: 'zod: its probe for generated parsers, skipped when jitless' },
  { text: /compile\(\)\{let \w+=Function,\w+=this\?\.content/, why: 'zod: its generated parsers, never built when jitless' },
];

const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
const sourceOf = new Map(scripts.map((file) => [`assets/${file}`, readFileSync(join(dist, 'assets', file), 'utf8')]));

function madeCode(file, source) {
  return [...source.matchAll(makesCode)].flatMap(({ index }) => {
    const around = source.slice(Math.max(0, index - 60), index + 60);
    return allowed.some((entry) => entry.text.test(around)) ? [] : [`${file} makes code from text: …${around}…`];
  });
}

const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** The scripts of these entries and all they import at once. */
function scriptsOf(entries) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    if (!manifest[key]) throw new Error(`the build has no script for ${key}, which this check counts`);
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return [...seen].map((key) => manifest[key].file);
}

const sizeOf = (file) => gzipSync(sourceOf.get(file) ?? '', { level: 9 }).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

const problems = [];
if (!existsSync(join(dist, 'index.html'))) problems.push('dist/index.html is missing');
for (const [file, source] of sourceOf) problems.push(...madeCode(file, source));
const weightOf = (files) => files.reduce((sum, file) => sum + sizeOf(file), 0);
for (const { name, entries, limit } of screens) {
  const files = scriptsOf(entries);
  const bytes = weightOf(files);
  console.log(`Script until ${name}: ${kib(bytes)} gzip in ${files.length} files (limit ${kib(limit)}).`);
  if (bytes > limit) problems.push(`the scripts until ${name} weigh ${kib(bytes)} gzip, more than ${kib(limit)}: ${files.join(', ')}`);
}
console.log(`All scripts: ${kib(weightOf([...sourceOf.keys()]))} in ${scripts.length} files.`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
