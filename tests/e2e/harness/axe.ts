// Asks axe-core about a page: WCAG 2.0 to 2.2 at levels A and AA, and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The only rules whose answer changes with the theme. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const lines = (violation: Result): string[] =>
  violation.nodes.map(
    (node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ') ?? violation.help})`,
  );

/** One line for each violation on the page as it stands: rule, element, what to mend. Empty where there is none. All rules where none is named. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(
    async (runOnly) => {
      const engine = Reflect.get(globalThis, 'axe') as { run(node: Document, options: object): Promise<AxeResults> };
      return (await engine.run(document, { runOnly, resultTypes: ['violations'] })).violations;
    },
    rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
  );
  return violations.flatMap(lines);
}
