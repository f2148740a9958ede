// The courses of a year's claims as rows of numbers. The build plays those of a shipped scenario and puts them beside it, so that no visitor waits for them.

import type { Cents } from '../../cycle/money.ts';

/** What a step of a course waits for besides a desk. Days are counted from the step before. */
export type CalendarWait =
  | { readonly for: 'door'; readonly payer: string } // the answer of clearinghouse and payer
  | { readonly for: 'decision'; readonly payer: string; readonly days: number } // the payer's payment run after so many days
  | { readonly for: 'days'; readonly days: number }; // calendar days, then a working day

/** What a step books, in cents. */
export interface Booked {
  readonly charges: Cents;
  readonly payers: Cents; // paid
  readonly patients: Cents; // paid, less what was given back
  readonly contractual: Cents; // written off by contract
  readonly writtenOff: Cents; // for any other reason
}

/** Rows of all courses one behind the other; each course ends with a row of its own. */
export interface Rows {
  readonly wait: number[];
  readonly about: number[]; // minutes of desk time, or the number of a calendar
  readonly event: number[]; // index of CYCLE_EVENTS; -1: the chart does not move
  readonly facts: number[]; // bits
  readonly booked: (Booked | null)[];
  readonly counts: number[]; // bits of COUNT
}

/** The courses played so far. */
export interface Pages {
  readonly rows: Rows;
  readonly firsts: number[]; // the first row of a case with a cover and a slip, by their number; -1: not played yet
  readonly waits: CalendarWait[]; // by the number of their calendar
}
