// The one polite voice of the page: what happened away from the focus is announced here.

import { useEffect, useState } from 'react';

type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says a short sentence to screen readers when they are free. Nothing is shown. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Place once, in the shell. A sentence said twice running is said twice. */
export function LiveRegion() {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    const listen: Listener = (text) => setSaid(({ turn }) => ({ text, turn: turn + 1 }));
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {said.turn % 2 === 0 ? said.text : `${said.text}\u00a0`}
    </div>
  );
}
