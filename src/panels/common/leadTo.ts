// Leads the focus to a place on the screen that may only just be coming, so that a button that shows something shows it to keyboards, screen readers and phones, too.

const FRAMES = 60; // how long the place may take to come

/** Puts the focus on the first of these selectors that stands on the page, scrolls to it and frames it for a moment. */
export function leadTo(places: readonly string[], frames = FRAMES): void {
  requestAnimationFrame(() => {
    const [nearest] = places.flatMap((place) => document.querySelector<HTMLElement>(place) ?? []);
    if (nearest) focusOn(nearest);
    else if (frames > 0) leadTo(places, frames - 1);
  });
}

function focusOn(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
  const frame = { outline: '3px solid var(--focus)', outlineOffset: '-3px' }; // for eyes: a hand on a mouse sees no ring of the focus
  place.animate([frame, { ...frame, outlineColor: 'transparent' }], { duration: 1600, easing: 'ease-in' });
}
