// `npm run scenario -- …`: runs the command line in src/cli, whose TypeScript Node 20 cannot read by itself, through Vite. Prints nothing of its own.

import { requireNode } from './lib/node.mjs';

requireNode();

const { ensurePackages } = await import('./lib/packages.mjs');
await ensurePackages();
const { loadSource } = await import('./lib/source.mjs');

const { module, close } = await loadSource('/src/cli/main.ts');
try {
  process.exitCode = await module.main(process.argv.slice(2));
} finally {
  await close();
}
