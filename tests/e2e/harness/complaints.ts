// What a page complains of while a test drives it: policy violations, console errors and warnings, page errors, failed requests.
import type { BrowserContext, Page } from 'playwright';

/** Complaints that are not ours, each with its reason. */
const allowed: readonly { readonly text: RegExp; readonly reason: string }[] = [
  { text: /GPU stall due to ReadPixels/, reason: 'the software renderer of headless Chromium when a picture is read back' },
  { text: /Automatic fallback to software WebGL/, reason: 'Chromium announces the software renderer our launch switches ask for' },
];

const heard = new WeakMap<BrowserContext, string[]>();

const isAllowed = (text: string) => allowed.some((entry) => entry.text.test(text));

/** Listens to every page of a context from its first moment. */
export async function listen(context: BrowserContext): Promise<void> {
  await context.exposeBinding('reportPolicyViolation', ({ page }, text: string) => complaintsOf(page).push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(globalThis, 'reportPolicyViolation') as (text: string) => void;
      report(
        `${event.violatedDirective} forbids ${event.blockedURI || 'inline'} in ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      );
    });
  });
  context.on('page', hear);
}

function hear(page: Page): void {
  const complaints = complaintsOf(page);
  page.on('console', (message) => {
    const kind = message.type();
    if ((kind === 'error' || kind === 'warning') && !isAllowed(message.text())) complaints.push(`console ${kind}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()} ${why}`);
  });
}

/** Everything the page and its context's other pages complained of so far; the list itself, which keeps growing. */
export function complaintsOf(page: Page): string[] {
  const context = page.context();
  const known = heard.get(context);
  if (known) return known;
  const fresh: string[] = [];
  heard.set(context, fresh);
  return fresh;
}

/** Waits until what the open pages have to say has arrived: violations are events, and come a moment after their cause. */
export async function settle(context: BrowserContext): Promise<void> {
  const turns = context.pages().map((page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve))));
  await Promise.allSettled(turns);
}
