// Looks at the build: no code made from text outside the places known and explained, and a home screen that stays light.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/run.mjs';

const dist = join(root, 'dist');
const homeLimit = 180 * 1024; // bytes of gzipped script before the home screen is usable (issue 2)

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

/** The entry of the page and all it imports at once. */
function homeScripts() {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit('index.html');
  return [...seen].map((key) => manifest[key].file);
}

const sizeOf = (file) => gzipSync(sourceOf.get(file) ?? '', { level: 9 }).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

const problems = [];
if (!existsSync(join(dist, 'index.html'))) problems.push('dist/index.html is missing');
for (const [file, source] of sourceOf) problems.push(...madeCode(file, source));
const home = homeScripts();
const homeBytes = home.reduce((sum, file) => sum + sizeOf(file), 0);
if (homeBytes > homeLimit)
  problems.push(`the home screen's scripts weigh ${kib(homeBytes)} gzip, more than ${kib(homeLimit)}: ${home.join(', ')}`);

const all = [...sourceOf.keys()].reduce((sum, file) => sum + sizeOf(file), 0);
console.log(
  `Home entry ${kib(homeBytes)} gzip in ${home.length} files (limit ${kib(homeLimit)}); all scripts ${kib(all)} in ${scripts.length} files.`,
);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
