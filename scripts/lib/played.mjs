// Plays scenarios without a screen, both desks by experts, again and again, and counts the claims.

import { loadSource } from './source.mjs';

const enough = 1000; // ms each scenario is played for, after one round to warm up

/** Runs the command line in this process; answers what it printed. */
async function printed(main, args) {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = (chunk) => {
    text += chunk;
    return true;
  };
  try {
    await main(args);
  } finally {
    process.stdout.write = write;
  }
  return text;
}

/** For each file its name and how many claims a second are played. */
export async function playedClaims(files) {
  const { module, close } = await loadSource('/src/cli/main.ts');
  const rows = [];
  try {
    for (const file of files) {
      const args = ['play', file, '--coder', 'expert', '--biller', 'expert', '--json'];
      const { encounters } = JSON.parse(await printed(module.main, args));
      const claims = encounters.reduce((count, encounter) => count + encounter.claims.length, 0);
      const started = performance.now();
      let rounds = 0;
      for (; performance.now() - started < enough; rounds++) await printed(module.main, args);
      rows.push({ file, rate: (claims * rounds * 1000) / (performance.now() - started) });
    }
  } finally {
    await close();
  }
  return rows;
}
