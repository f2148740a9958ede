// Small pieces of text with one look everywhere: codes, days.

import type { ReactNode } from 'react';
import type { Day } from '../../cycle/days.ts';
import { formatDate, formatDay } from '../../i18n/format.ts';
import './controls.css';

/** A code of any system, a claim number, a member number: in the mono face, never broken. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <code className="code">{children}</code>;
}

/** A day as people write it: "12 Jan 2026", with the weekday if asked. */
export function DayText({ day, weekday = false }: { readonly day: Day; readonly weekday?: boolean }) {
  return <span className="num">{weekday ? formatDay(day) : formatDate(day)}</span>;
}
