// The practice's own scrubber: what can be found on a claim before it is sent, without knowing the payer's file (facts a.3).

import type { Day } from '../days.ts';
import type { Payer } from '../payer.ts';
import type { Tables } from '../tables.ts';
import type { Claim, EditFinding } from './claim.ts';

export interface ScrubContext {
  readonly tables: Tables;
  readonly payer: Payer;
  readonly serviceDay: Day;
}

/** Everything the scrubber has to say about a claim, stops first. */
export function scrub(_claim: Claim, _context: ScrubContext): EditFinding[] {
  return [];
}
