// Opens the built product as a visitor would see it; a test that used it fails at its end where the page complained of anything.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { expect, inject, onTestFinished } from 'vitest';
import { complaintsOf, listen, settle } from './complaints.ts';

/** The screens everything is looked at in: a school Chromebook, a tablet, a phone. */
export const viewports = {
  chromebook: { width: 1366, height: 768 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
} as const;

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number }; // the Chromebook's where nothing is said
  readonly theme?: 'light' | 'dark' | 'contrast'; // what the visitor's system asks for
  readonly reducedMotion?: boolean; // true where nothing is said, so that pictures stand still
  readonly touch?: boolean;
  readonly script?: 'late'; // it does not come while the test lasts
  readonly prepare?: (context: BrowserContext) => Promise<unknown>; // before the first page opens: what this browser lacks
  readonly storageState?: { cookies: []; origins: { origin: string; localStorage: { name: string; value: string }[] }[] };
}

let shared: Promise<Browser> | undefined;

/** The one browser of the run; started by globalSetup.ts, connected to at first use. */
export function launch(): Promise<Browser> {
  shared ??= chromium.connect(inject('browserEndpoint'));
  return shared;
}

/** Opens the product at a path such as '#/reference', in a storage of its own, and closes it when the test is over. */
export async function openApp(path = '', visit: Visit = {}): Promise<Page> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: visit.viewport ?? viewports.chromebook,
    colorScheme: visit.theme === 'dark' ? 'dark' : 'light',
    contrast: visit.theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: (visit.reducedMotion ?? true) ? 'reduce' : 'no-preference',
    hasTouch: visit.touch ?? false,
    locale: 'en-US',
    acceptDownloads: true,
    ...(visit.storageState && { storageState: visit.storageState }),
  });
  await listen(context);
  if (visit.script === 'late')
    await context.route(/\/assets\/[^/]+\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await visit.prepare?.(context);
  const page = await context.newPage();
  onTestFinished(async () => {
    await settle(context);
    await context.close();
    expectClean(page);
  });
  await page.goto(new URL(path, inject('productUrl')).href);
  if (visit.script !== 'late') await page.locator('#root:not([data-written])').waitFor({ state: 'attached' }); // home answers
  return page;
}

/** Fails where the page complained of anything so far. Runs at the end of each test by itself; call it to find the place. */
export function expectClean(page: Page): void {
  expect(complaintsOf(page), 'the page complained').toEqual([]);
}

/** For a test that provokes a complaint: answers those so far that match and takes them off the list. */
export function takeComplaints(page: Page, pattern: RegExp): string[] {
  const complaints = complaintsOf(page);
  const taken = complaints.filter((text) => pattern.test(text));
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !pattern.test(text)));
  return taken;
}
