// The chart as written, and what its author adds to it later.

import type { Day } from '../days.ts';

/** Units of a drug's amount: millilitres, pieces, grams, milligrams, international units. */
export const DRUG_UNITS = ['ML', 'UN', 'GR', 'ME', 'F2'] as const;
export type DrugUnit = (typeof DRUG_UNITS)[number];

/** A drug that was given, as the record of the room keeps it: code, package label and amount. */
export interface GivenDrug {
  readonly code: string; // 'J1885': for the claim; the coder's desk does not show it
  readonly name: string; // 'Ketorolac 60 mg/2 mL, single-dose vial'
  readonly label: string; // package code (NDC) as printed: '00000-1885-1'
  readonly unit: DrugUnit;
  readonly quantity: number; // in that unit, what was left over included
}

export interface Chart {
  readonly note: readonly string[]; // paragraphs
  readonly labs: readonly string[];
  readonly orders: readonly string[];
  readonly problemList: readonly string[];
  readonly medications: readonly string[];
  readonly drugs: readonly GivenDrug[]; // given at this visit, where the scenario keeps the record
  readonly signed: Day | null; // day of the signature; null: unsigned until somebody asks
  readonly orderedBy: string | null; // provider id: who ordered the test or sent the patient (box 17)
  readonly admitted: Day | null; // first day of the hospital stay (box 18); null: none
}

export type ChartSection = 'note' | 'labs' | 'orders' | 'problemList' | 'medications' | 'addendum';

/** A stretch of the chart the coder has marked: a literal quotation, so that it survives any layout. */
export interface Evidence {
  readonly section: ChartSection;
  readonly paragraph: number; // index within the section
  readonly quote: string;
}

/** A dated addition by the author; it never overwrites the note. */
export interface Addendum {
  readonly day: Day;
  readonly text: string;
}
