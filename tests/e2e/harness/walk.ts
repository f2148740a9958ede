// Walks a screen from its first to its last stop of the Tab key, as a person without a mouse does, and says what is wrong with a stop.
import type { Page } from 'playwright';

const MOST_STOPS = 1000; // the glossary has links in each of its terms

/** Answers for the element that has the focus: its words, what is wrong with it, and whether it was here before. */
function lookAtStop(): { readonly words: string; readonly wrong: string | null; readonly again: boolean } {
  const at = document.activeElement;
  if (!at || at === document.body) return { words: 'the page', wrong: null, again: false };
  const seen: Set<Element> = (Reflect.get(globalThis, 'walked') as Set<Element> | undefined) ?? new Set<Element>();
  Reflect.set(globalThis, 'walked', seen);
  const within = Reflect.get(globalThis, 'walkedLast') === at; // a date has stops of its own, with rings of the browser's
  const again = seen.has(at) && !within;
  seen.add(at);
  Reflect.set(globalThis, 'walkedLast', at);
  const words = `${at.tagName.toLowerCase()} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  if (within) return { words, wrong: null, again };
  const ringed = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const around = (element: Element | null, up: number): boolean =>
    element !== null && (ringed(element) || (up > 0 && around(element.parentElement, up - 1)));
  if (!at.matches(':focus-visible') || !around(at, 3)) return { words, wrong: 'no ring shows the focus', again };
  const shown = at.closest('label') ?? at; // a hidden radio button is seen by its label
  const box = shown.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  if (right - left < 4 || bottom - top < 4) return { words, wrong: 'outside of the window', again };
  const spots = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.15, 0.85].map((y) => [left + x * (right - left), top + y * (bottom - top)] as const),
  );
  const free = spots.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (shown.contains(hit) || hit.contains(shown));
  });
  return { words, wrong: free ? null : 'wholly covered by something else', again };
}

/** Controls that are shown and enabled but were no stop of the walk. Of a group of radio buttons one stop is enough. */
function neverReached(): string[] {
  const seen = Reflect.get(globalThis, 'walked') as Set<Element>;
  Reflect.deleteProperty(globalThis, 'walked');
  const within = document.querySelector('dialog[open]') ?? document.body;
  const names = new Set([...seen].map((element) => (element instanceof HTMLInputElement && element.type === 'radio' ? element.name : '')));
  const all = within.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  return [...all]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [tabindex="-1"]'))
    .filter(
      (element) => !seen.has(element) && !(element instanceof HTMLInputElement && element.type === 'radio' && names.has(element.name)),
    )
    .map(
      (element) =>
        `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}”`,
    );
}

/** One line for each stop that cannot be seen and each control that is no stop; empty where all is well. */
export async function walk(page: Page): Promise<string[]> {
  const found: string[] = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const { words, wrong, again } = await page.evaluate(lookAtStop);
    if (again) break;
    if (wrong) found.push(`${words}: ${wrong}`);
  }
  if (stops === MOST_STOPS) found.push(`more than ${MOST_STOPS} stops`);
  const missed = await page.evaluate(neverReached);
  return [...found, ...missed.map((words) => `${words}: no stop of the Tab key`)];
}
