// Installs the npm packages of the lock file where node_modules misses or differs from one.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const readLock = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** Names what is missing, or null where every package of the lock file stands in node_modules in its version. */
function difference() {
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedList))) return 'the packages are not installed yet';
  const installed = readLock(installedList);
  const wanted = Object.entries(readLock('package-lock.json')).filter(([path, entry]) => path !== '' && !entry.optional);
  const odd = wanted.find(([path, entry]) => installed[path]?.version !== entry.version);
  return odd ? `${odd[0]} should be version ${odd[1].version}` : null;
}

/** Runs `npm ci` where it is needed. */
export async function ensurePackages() {
  const missing = difference();
  if (!missing) return;
  console.log(`Installing packages (${missing}) …`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code === 0) return;
  console.error(
    'The packages could not be installed. npm says why above; without a network, copy node_modules from a machine that has one.',
  );
  process.exit(1);
}
