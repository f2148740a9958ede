// Loads one of the project's TypeScript modules into Node through Vite, as the browser build would resolve it.

import { createServer } from 'vite';
import { root } from './run.mjs';

/** Imports a module such as '/src/cli/main.ts'. Close when done: later dynamic imports of the module need the server. */
export async function loadSource(path) {
  const server = await createServer({
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    ssr: { noExternal: ['jsonc-parser'] },
  });
  try {
    const module = await server.ssrLoadModule(path);
    return { module, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}
