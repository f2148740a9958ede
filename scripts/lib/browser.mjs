// Finds a Chromium or Chrome for the tests, installs Debian's where nothing else is there, and knows how to start it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Quiet start, and WebGL in software, so that pictures do not depend on the machine's graphics card. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
];

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...elsewhere].find((file) => existsSync(file));
}

function fromPlaywright() {
  try {
    const file = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return file && existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Path of the browser named by CHROMIUM, else of one on this machine, else undefined. Installs nothing. */
export const findBrowser = () => process.env.CHROMIUM || onPath() || fromPlaywright();

const isDebianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');

function installOnDebian() {
  console.log('No Chromium or Chrome found: installing the Debian package chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  return apt('update') && apt('install', '-y', 'chromium', 'fonts-dejavu-core');
}

const advice = [
  'The tests need a Chromium or Chrome and found none. One of these gives them one:',
  '  install Chrome or Chromium in the usual way of your system,',
  '  npx playwright install chromium,',
  '  CHROMIUM=/path/to/the/browser npm test',
].join('\n');

/** Path of a browser that can be started; installs Debian's where this is Debian and we may. Throws with advice otherwise. */
export function ensureBrowser() {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM)) {
    throw new Error(`CHROMIUM names ${process.env.CHROMIUM}, but there is no such file.`);
  }
  const found = findBrowser();
  if (found) return found;
  if (isDebianRoot() && installOnDebian()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(advice);
}
