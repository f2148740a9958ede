// Writes home into the built page, so that it can be read and its links followed before the script has come: on a slow machine that is half a second.

import { join } from 'node:path';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';
import { shippedScenarios } from './shippedScenarios.ts';

/** The script of src/panels/shell/door.ts, in one piece, to stand in the head of the page itself: it holds up what is painted. */
async function doorScript(root: string): Promise<string> {
  const entry = join(root, 'src/panels/shell/door.ts');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'door' } },
  });
  const [bundle] = built as Rolldown.RolldownOutput[];
  if (!bundle) throw new Error('the door was not built');
  return bundle.output[0].code.trim();
}

const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/; // stands before the sheets of style, for which the door would wait
const PRELOAD = /<link rel="modulepreload"[^>]*>\s*/g;

const EMPTY = '\0empty';

/** The sheets of style are in the page's head already. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? EMPTY : null),
  load: (id) => (id === EMPTY ? '' : null),
};

async function writeHome(root: string): Promise<string> {
  const { module } = await runnerImport<typeof import('./homeHtml.tsx')>(join(root, 'scripts/lib/homeHtml.tsx'), {
    root,
    mode: 'production',
    plugins: [withoutStyles, shippedScenarios()],
  });
  return module.homeHtml();
}

/** Only when building: in development the entry draws home. */
export function writtenHome(): Plugin {
  let root = '';
  return {
    name: 'written-home',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const [door, written] = await Promise.all([doorScript(root), writeHome(root)]);
        let home = written;
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset') continue;
          for (const source of file.originalFileNames) home = home.replaceAll(`"/${source}"`, `"./${file.fileName}"`);
        }
        const scripts: string[] = []; // fetched behind what is painted first
        return html
          .replace(ENTRY, (_, entry) => {
            scripts.push(`<link rel="modulepreload" crossorigin href="${entry}">`);
            return `<script data-entry="${entry}">${door}</script>`;
          })
          .replace(PRELOAD, (link) => {
            scripts.push(link.trim());
            return '';
          })
          .replace('<div id="root"></div>', () => [`<div id="root" data-written>${home}</div>`, ...scripts].join('\n    '));
      },
    },
  };
}
