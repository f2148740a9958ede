// The built product opens: nothing forbidden, nothing inaccessible, nothing wider than the window; home can be read before its script has come.
import { describe, expect, inject, test } from 'vitest';
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

describe('before the script has come', () => {
  test('home can be read, and its links can be followed', async () => {
    const page = await openApp('', { script: 'late', theme: 'dark' });
    await page.getByRole('heading', { level: 1, name: /See what the payer answers/ }).waitFor();
    expect(await page.getByRole('listitem').getByRole('heading', { level: 4 }).count()).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Start the first claim' }).click();
    expect(new URL(page.url()).hash).toBe('#/brief/first-claim');
    expect(await axe(page)).toEqual([]);
  });

  test('the remembered theme is there', async () => {
    const origin = new URL(inject('productUrl')).origin;
    const localStorage = [{ name: 'clean-claim.theme', value: 'contrast' }];
    const page = await openApp('', { script: 'late', storageState: { cookies: [], origins: [{ origin, localStorage }] } });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
  });

  test('another screen shows nothing of home', async () => {
    const page = await openApp('#/brief/first-claim', { script: 'late' });
    expect(await page.locator('#root').isVisible()).toBe(false);
  });
});
