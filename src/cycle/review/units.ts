// Step 13, units: more of a service than passes on a line or a day (facts c.4; nothing is cut down to the limit).

import { assists, conceptsOf } from '../coding/modifiers.ts';
import { sideOf } from '../coding/sides.ts';
import { type Refusal, type Review, type ReviewLine, reason, refuse, sameClinician, trace } from './review.ts';

const SOURCE = 'facts a.4 step 13, c.4';

/** 151 for all units of the line, or of the day's lines, where the limit counts by day. */
export function overUnits(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): Refusal | null {
  const { service, line } = reviewed;
  const limit = service?.mueUnits ?? null;
  if (!service || limit === null) return null;
  const units = service.mai === 1 ? line.units : unitsOfDay(review, standing, reviewed);
  if (units <= limit || borneOut(review, reviewed, units)) return null;
  const values = { code: line.code, units, limit, mai: service.mai ?? 0 };
  return refuse(reason('CO', review.payer.bundling.unitsCarc, 'N362'), trace('units', 13, `MAI ${service.mai}`, values, SOURCE));
}

/** A clinical limit by day (MAI 3) gives way on appeal to a record that shows all the units; one set by policy (MAI 2) never does (facts b.2 row 151, c.4). */
function borneOut({ input }: Review, { service, line }: ReviewLine, units: number): boolean {
  if (service?.mai !== 3 || input.secondLook === null || !input.recordReview) return false;
  return units <= (input.recordReview.units?.get(line.code) ?? units);
}

/** Units of this code by this clinician on the day, earlier paid lines with them; side by side where the payer counts so. */
function unitsOfDay(review: Review, standing: readonly ReviewLine[], reviewed: ReviewLine): number {
  const bySide = review.payer.bundling.perSideUnitCounting;
  const own = sideOf(reviewed.concepts);
  const helper = assists(reviewed.concepts); // a helping hand's units are not the surgeon's
  const counts = (concepts: ReadonlySet<string>) => assists(concepts) === helper && (!bySide || sideOf(concepts) === own);
  let units = 0;
  for (const other of standing) {
    if (other.line.code === reviewed.line.code && other.line.from === reviewed.line.from && counts(other.concepts))
      units += other.line.units;
  }
  for (const line of review.history) {
    const concepts = conceptsOf(review.input.tables, line.modifiers);
    const same = line.code === reviewed.line.code && line.from === reviewed.line.from && line.state === 'paid';
    if (same && sameClinician(review, line.renderingNpi) && counts(concepts)) units += line.units;
  }
  return units;
}
