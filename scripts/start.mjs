// `npm start`: installs what is missing, builds the product, serves it and says where.

import { requireNode } from './lib/node.mjs';

requireNode();

const { join } = await import('node:path');
const { ensurePackages } = await import('./lib/packages.mjs');
const { root, runTool } = await import('./lib/run.mjs');
const { serve } = await import('./serve.mjs');

await ensurePackages();
console.log('Building …');
if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) {
  console.error('The build failed; the reason stands above.');
  process.exit(1);
}
const { url } = await serve({ folder: join(root, 'dist'), port: Number(process.env.PORT ?? 4173), host: process.env.HOST ?? '127.0.0.1' });
console.log(`\nClean Claim is at ${url}  (Ctrl+C stops it)`);
