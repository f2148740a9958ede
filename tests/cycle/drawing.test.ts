// The picture of the cycle in docs/model.md is the one the machine draws.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withDrawing } from '../../scripts/drawCycle.ts';

test('docs/model.md shows the machine as it is; `npm run draw` brings it up to date', () => {
  const document = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
  expect(withDrawing(document)).toBe(document);
});
