// Validity by day: a table row is read as it stood on the day of service, never as of the day of sending (facts 0.7).

import type { Day } from '../days.ts';

/** A row applies from its first to its last day; an open end still holds; no row never applies. */
export function validOn(row: { readonly validFrom: Day | null; readonly validTo: Day | null } | null | undefined, day: Day): boolean {
  if (!row) return false;
  return (row.validFrom === null || day >= row.validFrom) && (row.validTo === null || day <= row.validTo);
}
