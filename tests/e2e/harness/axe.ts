// Asks axe-core about a page: WCAG 2.0 to 2.2 at levels A and AA, and its best practices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const lines = (violation: Result): string[] =>
  violation.nodes.map(
    (node) => `${violation.id}: ${node.target.join(' ')} (${node.failureSummary?.replace(/\s+/g, ' ') ?? violation.help})`,
  );

/** One line for each violation on the page as it stands: rule, element, what to mend. Empty where there is none. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (runOnly) =>
      (Reflect.get(globalThis, 'axe') as { run(node: Document, options: object): Promise<AxeResults> }).run(document, { runOnly }),
    tags,
  );
  return results.violations.flatMap(lines);
}
