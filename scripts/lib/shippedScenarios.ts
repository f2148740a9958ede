// What the build makes of the folder scenarios/: the cards of the home screen, and each scenario as the reader understands it, so that reader and
// schema need not travel to the browser. The list of ids in scenarios/catalog.json says which there are, in the order of the home screen.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const CARDS = '\0virtual:shipped/cards';
const SCENARIOS = '\0virtual:shipped/scenarios';

const parsed = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** What a card tells of a scenario. */
function cardOf(file: string) {
  const { id, title, summary, level, minutes, roles, mode = 'practice', objectives } = parsed(file);
  return { id, title, summary, level, minutes, roles, mode, objectives: Object.values(objectives) };
}

/** The reader, and the files it is made of. */
const loadReader = (root: string) =>
  runnerImport<typeof import('./resolveScenario.ts')>(join(root, 'scripts/lib/resolveScenario.ts'), {
    environments: { inline: { resolve: { noExternal: ['jsonc-parser'], mainFields: ['module'] } } }, // its main entry hides its names from Node
  });

/** Answers the modules declared in src/shipped.d.ts, the same when building, in development and in tests. */
export function shippedScenarios(): Plugin {
  let root = '';
  const fileOf = (id: string): string => join(root, 'scenarios', `${id}.json`);
  return {
    name: 'shipped-scenarios',
    config: () => ({ server: { watch: { ignored: ['**/.cache/**'] } } }), // written below: no reason to load the page again
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => [CARDS, SCENARIOS].find((known) => known === `\0${id}`) ?? null,
    async load(id) {
      if (id !== CARDS && id !== SCENARIOS) return null;
      const ids: readonly string[] = parsed(fileOf('catalog'));
      for (const name of ['catalog', ...ids]) this.addWatchFile(fileOf(name));
      if (id === CARDS) return `export const cards = ${JSON.stringify(ids.map(fileOf).map(cardOf))};`;
      const { module, dependencies } = await loadReader(root);
      for (const file of dependencies) this.addWatchFile(file);
      const folder = join(root, '.cache/scenarios');
      mkdirSync(folder, { recursive: true });
      for (const name of ids) writeFileSync(join(folder, `${name}.json`), JSON.stringify(module.resolveScenario(fileOf(name))));
      const urls = ids.map((name, i) => `import url${i} from ${JSON.stringify(`${join(folder, `${name}.json`)}?url`)};`);
      return `${urls.join('')} export const scenarioUrls = {${ids.map((name, i) => `${JSON.stringify(name)}: url${i}`).join()}};`;
    },
  };
}
