// The heading of a screen: names the page, and takes the focus when one comes here from another screen.

import { type ReactNode, useEffect, useRef } from 'react';

let screensSeen = 0;

interface ScreenTitleProps {
  readonly title: string; // of the page: "Briefing: First claim"
  readonly children: ReactNode; // of the heading
  readonly className?: string;
}

/** The one h1 of a screen. On the first screen of a visit the focus stays where the browser puts it. */
export function ScreenTitle({ title, children, className }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Clean Claim' ? title : `${title} · Clean Claim`;
  }, [title]);
  useEffect(() => {
    screensSeen += 1;
    if (screensSeen === 1) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
