// `scenario play`: plays a scenario without a browser and prints what came of it.

/** Exit code as for `check`. */
export async function play(_argv: readonly string[]): Promise<number> {
  process.stderr.write('play is not there yet.\n');
  return 2;
}
