// The pages of the reference, looked at by all the rules of harness/accessible.ts.
import { test } from 'vitest';
import { lookAtIt } from '../harness/accessible.ts';
import { openApp } from '../harness/app.ts';

test.each(['jobs', 'steps', 'glossary', 'reasons', 'prices', 'certifications', 'myths'])('the reference: %s', async (section) => {
  const page = await openApp(`#/reference/${section}`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.getByText('Loading…').waitFor({ state: 'hidden' });
  await lookAtIt(page, `reference-${section}`);
});
