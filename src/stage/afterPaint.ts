/** Settles after the page's next picture: work that may wait lets the screen answer the hand first. Where the page is not seen, when it is again. */
export function afterPaint(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
