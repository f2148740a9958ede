// `npm test`: installs what is missing, a browser too, then runs every check and ends with one line, `N passed, N failed`.

import { requireNode } from './lib/node.mjs';

requireNode();

const { mkdirSync, readFileSync, rmSync } = await import('node:fs');
const { join } = await import('node:path');
const { ensurePackages } = await import('./lib/packages.mjs');
const { root, run, runTool } = await import('./lib/run.mjs');
const { ensureBrowser } = await import('./lib/browser.mjs');

const reports = join(root, 'test-results');

const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}\n`);
const tally = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts what a Vitest project reported. A file that could not be read, or a crash, is one failure. */
function counted(file, exitCode) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const unread = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + unread.length;
  return { passed: report.numPassedTests, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped: report.numPendingTests };
}

async function vitest(project) {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const exitCode = await runTool('vitest', [
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(file, exitCode);
}

async function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true }); // so that no later stage looks at an older build
  const built = await runTool('vite', ['build', '--logLevel', 'warn']);
  return tally(built || (await run(process.execPath, ['scripts/checkBundle.mjs'])));
}

const stages = [
  ['types', 'Types', async () => tally(await runTool('tsc', ['--noEmit', '-p', '.']))],
  ['lint', 'Lint and format', async () => tally(await runTool('biome', ['check', '--error-on-warnings', '.']))],
  ['unit', 'Unit tests', () => vitest('unit')],
  ['browser', 'Component tests in a real browser', () => vitest('browser')],
  ['build', 'Build, and what it may contain', build],
  ['e2e', 'The built product in a real browser', () => vitest('e2e')],
];

/** The stages named on the command line, or all: `npm test -- types unit`. */
function chosen(names) {
  const odd = names.filter((name) => !stages.some(([key]) => key === name));
  if (odd.length === 0) return names.length === 0 ? stages : stages.filter(([key]) => names.includes(key));
  console.error(`There is no stage "${odd.join('", "')}". The stages are ${stages.map(([key]) => key).join(', ')}.`);
  process.exit(2);
}

const selected = chosen(process.argv.slice(2));
await ensurePackages();
if (selected.some(([key]) => key === 'browser' || key === 'e2e')) {
  try {
    process.env.CHROMIUM = ensureBrowser();
    console.log(`Browser: ${process.env.CHROMIUM}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
for (const [key, title, check] of selected) {
  heading(title);
  const started = performance.now();
  const { passed, failed, skipped = 0 } = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  rows.push(`${key.padEnd(8)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
heading('Together');
console.log(rows.join('\n'));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
