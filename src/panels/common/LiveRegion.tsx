// The one polite voice of the page: what happened away from the focus is announced here.

import { useEffect, useState } from 'react';

type Listener = (text: string) => void;

const GAP = 200; // ms a text stands before another may take its place: replaced at once, it may never be read

const listeners = new Set<Listener>();

/** Says a short sentence to screen readers when they are free. Nothing is shown. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Place once, in the shell. A sentence said twice running is said twice; what one act says in several places is one message, so that nothing is lost. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    let waiting: string[] = [];
    let timer = 0;
    let spoken = Number.NEGATIVE_INFINITY;
    const speak = () => {
      timer = 0;
      spoken = performance.now();
      const text = waiting.join(' ');
      waiting = [];
      setSaid(({ turn }) => ({ text, turn: turn + 1 }));
    };
    const listen: Listener = (text) => {
      timer ||= window.setTimeout(speak, Math.max(0, spoken + GAP - performance.now()));
      waiting.push(text);
    };
    listeners.add(listen);
    return () => {
      clearTimeout(timer);
      listeners.delete(listen);
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said.turn % 2 === 0 ? said.text : `${said.text}\u00a0`}
    </div>
  );
}
