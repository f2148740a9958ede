// Modules of the product as the build would ship them, for measurements in Node: bundled, so that a call across files costs what it costs there.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../run.mjs';

/** Imports modules by name from src, such as { traffic: 'traffic/traffic.ts' }; close when done. */
export async function bundled(modules) {
  const folder = mkdtempSync(join(tmpdir(), 'clean-claim-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, join(root, 'src', path)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' },
      },
    },
  });
  const loaded = await Promise.all(
    Object.keys(modules).map(async (name) => [name, await import(pathToFileURL(join(folder, `${name}.mjs`)).href)]),
  );
  return { modules: Object.fromEntries(loaded), close: () => rmSync(folder, { recursive: true }) };
}
