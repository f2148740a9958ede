// The frame of every screen: skip link, header with places to fill, main.

import type { ReactNode } from 'react';
import { LiveRegion } from '../common/LiveRegion.tsx';
import './shell.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

interface FrameProps {
  readonly context?: ReactNode; // beside the name: scenario and seat
  readonly controls?: ReactNode; // in the middle: the clock
  readonly figures?: ReactNode; // at the right: figures, or the links where nothing is given
  readonly wide?: boolean | 'full'; // the screen fills the window and scrolls inside itself (play); full: so does its header, which leaves the name no room
  readonly paper?: string; // what a printed page says of itself above its content
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** Header, main and footer. Give it the screen's content; the screen brings its own h1 by ScreenTitle. */
export function Frame({ context, controls, figures, wide = false, paper, children, footer }: FrameProps) {
  return (
    <div className="frame" data-wide={wide || undefined}>
      <button type="button" className="skip-link no-print" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header className="frame-head no-print">
        <a href="#/" className="brand">
          <Logo />
          <span>Clean Claim</span>
        </a>
        {context && <div className="frame-context">{context}</div>}
        {controls && <div className="frame-controls">{controls}</div>}
        <div className="frame-end">
          {figures ?? <Links />}
          <ThemeSwitch />
        </div>
      </header>
      <p className="frame-paper print-only">
        <strong>Clean Claim</strong>
        {paper && ` · ${paper}`} · A simulation for learners: patients, payers and numbers are invented.
      </p>
      <main id="main" tabIndex={-1} className="frame-main">
        {children}
      </main>
      {footer}
      <LiveRegion />
    </div>
  );
}

function Links() {
  return (
    <nav aria-label="Main" className="frame-links">
      <a href="#/">Scenarios</a>
      <a href="#/reference">Reference</a>
    </nav>
  );
}

function Logo() {
  return (
    <svg className="logo" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
      <path d="M4 3h13l5 5v15H4z" className="logo-sheet" />
      <path d="M17 3v5h5" className="logo-fold" />
      <path d="M8 14l4 4 7-8" className="logo-tick" />
    </svg>
  );
}
