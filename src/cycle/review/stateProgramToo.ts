// Step 17, beside the money: the federal payer's alert that its deductible and coinsurance may not go to a member whom the state's program covers as well (facts d.3).

import { coversOn } from '../care/coverage.ts';
import { findPayer } from '../payer.ts';
import type { DeterminedLine } from './determination.ts';
import type { Review } from './review.ts';

/** What the patient would owe, to the alert that says: to the state's program, never to the patient. */
const ALERTS: readonly (readonly [carc: string, remark: string])[] = [
  ['1', 'N781'],
  ['2', 'N782'],
];

/** The alerts of an answer: one for each kind of share it leaves while the state's program is in force on the day of the claim; none at other payers. */
export function stateProgramAlerts({ input, payer, claim }: Review, lines: readonly DeterminedLine[]): readonly string[] {
  const day = claim.lines[0]?.from ?? input.received;
  const both = input.patient.coverages.some(
    (cover) => findPayer(input.payers, cover.payer)?.kind === 'medicaid' && coversOn(cover, day, input.received),
  );
  if (payer.kind !== 'medicareFfs' || !both) return [];
  const left = new Set(lines.flatMap(({ adjustments }) => adjustments.filter(({ group }) => group === 'PR').map(({ carc }) => carc)));
  return ALERTS.filter(([carc]) => left.has(carc)).map(([, remark]) => remark);
}
