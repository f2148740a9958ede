// Practice only: the finished sheet beside the record, each difference with the convention it broke and the words of the chart.

import { useMemo } from 'react';
import { codingSlips } from '../../../engine/slips.ts';
import { conventionRule } from '../../../i18n/conventions.ts';
import { describeSlip } from '../../../i18n/slips.ts';
import type { Desk } from './desk.ts';

/** What differs, or that nothing does. */
export function Compared({ desk }: { readonly desk: Desk }) {
  const { world, encounter, tables, wording } = desk;
  const slips = useMemo(() => codingSlips(world, encounter), [world, encounter]);
  if (slips.length === 0) return <p>Your sheet says what the record says.</p>;
  return (
    <ul className="cd-compared" aria-label="Your sheet beside the record">
      {slips.map((slip) => {
        const { title, did } = describeSlip(slip, tables, wording);
        return (
          <li key={`${title} ${did}`}>
            <b>{title}.</b> {did} {slip.quote && <q>{slip.quote}</q>} {slip.say ?? slip.reason}
            {slip.convention && <span className="soft"> {conventionRule(slip.convention)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
