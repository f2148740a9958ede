// Once for all real-browser tests: serves the built product and starts the one browser they share.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { ensureBrowser, launchArgs } from '../../../scripts/lib/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly productUrl: string; // 'http://127.0.0.1:40123/'
    readonly browserEndpoint: string; // where playwright connects
  }
}

/** Starts server and browser; the answer stops them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = resolve(project.config.root, env.BUILT_PRODUCT ?? 'dist'); // another folder for whoever shares a tree
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no built product in ${folder}: run \`npm run build\` first.`);
  const server = await serve({ folder });
  const browser = await chromium.launchServer({ executablePath: ensureBrowser(), headless: true, args: launchArgs });
  project.provide('productUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
