// `scenario check`: every problem of one or more scenario files, for people or as JSON.

import type { Problem } from '../scenario/problem.ts';
import { argumentsOf, readFromDisk, shippedLibrary } from './files.ts';

/** Exit code 0 where every file can be played, 1 where one cannot, 2 where a file is missing or none was named. */
export function check(argv: readonly string[]): number {
  const { files, options } = argumentsOf(argv, new Set(['format']));
  if (files.length === 0) {
    process.stderr.write('Which file? npm run scenario -- check FILE…\n');
    return 2;
  }
  const json = options.get('format') === 'json';
  const library = shippedLibrary();
  const all: Problem[] = [];
  let code = 0;
  for (const file of files) {
    const result = readFromDisk(file, library);
    if (!result) {
      process.stderr.write(`${file}: there is no such file, or it cannot be read.\n`);
      code = 2;
      continue;
    }
    const problems = result.ok ? result.warnings : result.problems;
    all.push(...problems);
    if (!result.ok) code = Math.max(code, 1);
    if (!json) process.stdout.write(report(file, problems));
  }
  if (json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  return code;
}

/** `file:line:column` first, so that editors and terminals make it a link. */
function report(file: string, problems: readonly Problem[]): string {
  const lines = problems.map((problem) => {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const where = problem.path === '' ? '' : `\n    at ${problem.path}`;
    const remedy = problem.remedy === '' ? '' : `\n    ${problem.remedy}`;
    return `${place}  ${problem.severity}  ${problem.message}  [${problem.code}]${where}${remedy}\n`;
  });
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const verdict = errors > 0 ? 'cannot be played yet' : 'can be played';
  return `${lines.join('')}${file}: ${verdict} (${count(errors, 'error')}, ${count(warnings, 'warning')})\n`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
