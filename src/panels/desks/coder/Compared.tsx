// Practice only: the finished sheet beside the record, each difference with the words of the chart and the convention it broke.

import { useMemo } from 'react';
import { codingSlips } from '../../../engine/codingSlips.ts';
import { conventionRule } from '../../../i18n/conventions.ts';
import { describeSlip } from '../../../i18n/slips.ts';
import { findEvidence } from '../../../scenario/changes.ts';
import { LevelReasons } from '../../common/LevelReasons.tsx';
import { Notice } from '../../common/Notice.tsx';
import type { Desk } from './desk.ts';

/** What differs, or that nothing does. */
export function Compared({ desk }: { readonly desk: Desk }) {
  const { world, encounter, tables, wording } = desk;
  const slips = useMemo(() => codingSlips(world, encounter), [world, encounter]);
  const said = encounter.addenda.map(({ text }) => text);
  const inChart = (quote: string) => findEvidence(encounter.chart, said, quote) !== null;
  if (slips.length === 0) return <Notice kind="info">Your sheet says what the record says.</Notice>;
  return (
    <Notice kind="info" title="Your sheet beside the record">
      <ul className="cd-compared">
        {slips.map((slip) => {
          const { title, did } = describeSlip(slip, tables, wording);
          return (
            <li key={`${title} ${did}`}>
              <b>{title}.</b> {did}{' '}
              {slip.quote && (
                <>
                  {inChart(slip.quote) ? 'The record says' : 'Asked, the provider would have said'} <q>{slip.quote}</q>.{' '}
                </>
              )}
              {slip.say ?? slip.reason}
              {slip.level && <LevelReasons level={slip.level} tables={tables} />}
              {slip.convention && <p className="soft">{conventionRule(slip.convention)}</p>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
