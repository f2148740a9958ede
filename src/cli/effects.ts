// `scenario effects`: what each plausible slip on each chart, and each wrong course of the biller, would cause, played one by one: a table for the instructor, or CSV and JSON for a sheet of one's own.

import { type Course, type CourseEffect, coursesOf } from '../engine/courses.ts';
import { type Effect, effectsOf, type FirstWord, playedRight, sendable } from '../engine/effects.ts';
import type { Game } from '../engine/world.ts';
import { describe } from '../i18n/describe.ts';
import { formatMoney, writeFor } from '../i18n/format.ts';
import { describeChange } from '../i18n/slips.ts';
import { COMPLIANCE, documentWord } from '../i18n/words.ts';
import { type Wording, wordingIn } from '../scenario/wording.ts';
import { check } from './check.ts';
import { argumentsOf, readFromDisk, shippedLibrary } from './files.ts';

/** Exit code 0 where it was played, 1 where the scenario cannot be, 2 where the command is wrong. */
export function effects(argv: readonly string[]): number {
  const args = argumentsOf(argv, new Set());
  const [file, more] = args.files;
  if (file === undefined || more !== undefined) {
    process.stderr.write('Which file? npm run scenario -- effects FILE [--csv | --json]\n');
    return 2;
  }
  const library = shippedLibrary();
  const result = readFromDisk(file, library);
  if (!result?.ok) return check([file]);
  const { scenario } = result;
  writeFor(scenario.country);
  const game: Game = { scenario, tables: library.tables, seat: 'both', seed: scenario.seed };
  const right = playedRight(game);
  const found = sendable(game).flatMap((written) => effectsOf(game, written, right));
  const courses = scenario.seats.every((seat) => seat === 'coder')
    ? []
    : scenario.encounters.flatMap((written) => coursesOf(game, written, right));
  const rows = [
    ...found.map((effect) => rowOf(game, effect)),
    ...courses.map((effect) => courseRow(effect, wordingIn(library.wording, scenario.country))),
  ];
  if (args.options.has('json'))
    process.stdout.write(`${JSON.stringify({ slips: found, courses: courses.map(({ world: _, ...effect }) => effect) }, null, 2)}\n`);
  else if (args.options.has('csv')) process.stdout.write(csv(rows));
  else process.stdout.write(table(game, rows));
  return 0;
}

interface Row {
  readonly encounter: string;
  readonly slip: string;
  readonly source: 'scenario' | 'usual' | 'biller';
  readonly answer: string;
  readonly money: number; // cents lost; below zero: beyond the record
  readonly days: number;
  readonly after: string; // audit and compliance
}

function rowOf({ tables }: Game, effect: Effect): Row {
  const taken = effect.takenBack + effect.carriedOver;
  const after = [
    ...(taken > 0 ? [`an audit takes back ${formatMoney(taken)}`] : []),
    ...effect.compliance.map((what) => `compliance: ${COMPLIANCE[what]}`),
  ];
  return {
    encounter: effect.encounter,
    slip: effect.slip.changes.map((change) => describeChange(change, tables).did).join(' '),
    source: effect.slip.named ? 'scenario' : 'usual',
    answer: answerWords(effect.answer),
    money: effect.cents,
    days: effect.days,
    after: after.join('; '),
  };
}

const COURSE: Readonly<Record<Course, string>> = {
  notAsked: 'Nobody asks before the visit.',
  sentLate: 'The claim goes out after the filing limit.',
  leftLying: 'The answer is left lying for three months.',
  sentAgain: 'The decided claim is sent once more, unchanged.',
  appealed: 'The answer is appealed with a letter and no papers.',
  patientBilled: 'All that is open is billed to the patient.',
  writtenOff: 'All that is open is written off.',
  misbooked: 'What stands beside the claims is spread over them.',
};

function courseRow({ world, encounter, course, answer, cents, days, compliance }: CourseEffect, wording: Wording): Row {
  return {
    encounter,
    slip: COURSE[course],
    source: 'biller',
    answer: answer ? describe(answer, world, wording).replace(/\.$/, '') : 'nobody says a word',
    money: cents,
    days,
    after: compliance.map((what) => `compliance: ${COMPLIANCE[what]}`).join('; '),
  };
}

function answerWords(word: FirstWord): string {
  switch (word.kind) {
    case 'rejected':
      return `rejected (${word.category})`;
    case 'pended':
      return `pended for ${documentWord(word.document)}`;
    case 'denied':
      return `denied: ${word.lines.join(', ')}`;
    case 'reduced':
      return `paid less: ${word.lines.join(', ')}`;
    case 'paid':
      return 'paid, and nobody says a word';
    case 'none':
      return 'no answer before the end';
  }
}

function moneyWords(cents: number): string {
  if (cents === 0) return 'no money';
  return cents > 0 ? `${formatMoney(cents)} lost` : `${formatMoney(0 - cents)} not ours`;
}

function table({ scenario }: Game, rows: readonly Row[]): string {
  const parts = scenario.encounters.map((written) => {
    const own = rows.filter((row) => row.encounter === written.id);
    const head = `\n${written.id}  ${written.title}\n`;
    if (own.length === 0) return `${head}  nothing to play: coded, answered and closed before the desk opens\n`;
    return head + own.map(entry).join('');
  });
  return `${scenario.title}: what each slip would cause, played with good work before and after it\n${parts.join('')}`;
}

const MARK = { scenario: '*', usual: '·', biller: '»' } as const;

function entry(row: Row): string {
  const days = row.days === 0 ? 'no delay' : row.days > 0 ? `${row.days} days later` : `${0 - row.days} days sooner`;
  const after = row.after === '' ? '' : ` · ${row.after}`;
  return `  ${MARK[row.source]} ${row.slip}\n      ${row.answer} · ${moneyWords(row.money)} · ${days}${after}\n`;
}

const COLUMNS = ['encounter', 'source', 'slip', 'answer', 'money', 'days', 'after'] as const;

/** Amounts as plain numbers; every text quoted, and none of it read as a formula by a spreadsheet. */
function csv(rows: readonly Row[]): string {
  const quoted = (text: string): string => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const cell = (row: Row, column: (typeof COLUMNS)[number]): string => {
    const value = row[column];
    if (column === 'money') return (row.money / 100).toFixed(2);
    return typeof value === 'number' ? String(value) : quoted(value);
  };
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row, column)).join(','))]
    .map((line) => `${line}\n`)
    .join('');
}
