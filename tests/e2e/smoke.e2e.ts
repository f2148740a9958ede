// The built product opens: nothing forbidden, nothing inaccessible, nothing wider than the window.
import { describe, expect, test } from 'vitest';
import { openApp, viewports } from './harness/app.ts';
import { axe } from './harness/axe.ts';
import { screenshot, sidewaysScroll } from './harness/look.ts';

describe.each(Object.entries(viewports))('the home screen on a %s', (device, viewport) => {
  test.each(['light', 'dark', 'contrast'] as const)('opens accessibly in the %s theme', async (theme) => {
    const page = await openApp('', { viewport, theme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await screenshot(page, `home-${device}-${theme}`);
  });
});
