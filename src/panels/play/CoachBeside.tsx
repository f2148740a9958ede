// The coach where the page has scrolled away from the coach's words: a button at the edge that shows them, and opens by itself when they change.

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../common/Icon.tsx';

interface CoachBesideProps {
  readonly said: string; // what the coach says now, with the hints that were opened
  readonly children: (close: () => void) => ReactNode; // the same with the way there, which puts the sheet away
}

/** Button and sheet; a press elsewhere, or Escape, puts the sheet away. */
export function CoachBeside({ said, children }: CoachBesideProps) {
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const before = useRef(said);
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    sheet.current?.showPopover();
  }, [said]);
  return (
    <div className="coach-beside no-print">
      <button type="button" className="coach-button" popoverTarget={id} title="What the coach says">
        <Icon name="teach" size={22} />
        <span className="visually-hidden">What the coach says</span>
      </button>
      <div id={id} ref={sheet} popover="auto" className="popover coach-sheet">
        {children(() => sheet.current?.hidePopover())}
      </div>
    </div>
  );
}
