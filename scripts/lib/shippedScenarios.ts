// What the build makes of the shipped scenarios: the cards of the home screen, from the list of ids in scenarios/catalog.json and the files themselves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const CARDS = 'virtual:shipped/cards';

const parsed = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** What a card tells of a scenario. */
function cardOf(file: string) {
  const { id, title, summary, level, minutes, roles, mode = 'practice', objectives } = parsed(file);
  return { id, title, summary, level, minutes, roles, mode, objectives: Object.values(objectives) };
}

/** Answers the modules declared in src/shipped.d.ts, the same when building, in development and in tests. */
export function shippedScenarios(): Plugin {
  let folder = '';
  return {
    name: 'shipped-scenarios',
    configResolved({ root }) {
      folder = join(root, 'scenarios');
    },
    resolveId: (id) => (id === CARDS ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${CARDS}`) return null;
      const catalog = join(folder, 'catalog.json');
      const files = (parsed(catalog) as string[]).map((name) => join(folder, `${name}.json`));
      for (const file of [catalog, ...files]) this.addWatchFile(file);
      return `export const cards = ${JSON.stringify(files.map(cardOf))};`;
    },
  };
}
