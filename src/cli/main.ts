// The command line for instructors and tests: check a scenario, write its schema, play it without a browser.

import { check } from './check.ts';
import { schema } from './schema.ts';

const HELP = `npm run scenario -- check FILE… [--format json]   every problem of a scenario, with line, column and remedy
npm run scenario -- schema                         writes scenarios/scenario.schema.json
npm run scenario -- play FILE [--coder expert|careless|novice] [--biller expert|careless|novice]
                         [--seed N] [--days N] [--run RUN.json] [--json]
                                                   plays it without a browser and prints what came of it
npm run scenario -- effects FILE [--csv | --json]  plays every plausible slip and prints what each would cause
`;

/** Runs one command; the number is the exit code: 0 well, 1 problems in a scenario, 2 called wrongly. */
export async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  switch (command) {
    case 'check':
      return check(rest);
    case 'schema':
      return schema();
    case 'play':
      return (await import('./play.ts')).play(rest);
    case 'effects':
      return (await import('./effects.ts')).effects(rest);
    case undefined:
    case 'help':
    case '--help':
      process.stdout.write(HELP);
      return command === undefined ? 2 : 0;
    default:
      process.stderr.write(`There is no command “${command}”.\n\n${HELP}`);
      return 2;
  }
}
