// The figures of the trade beside what is called good. Targets are folklore of differing origin: shown as a band, with the formula on asking.

import type { Figures, Ratio } from '../../engine/measures.ts';
import { formatDays, formatMoney, formatShare, inCountry } from '../../i18n/format.ts';
import { DataTable } from '../common/DataTable.tsx';

interface Row {
  readonly name: string;
  readonly value: string;
  readonly good: string;
  readonly formula: string;
}

function share({ bps, numerator, denominator }: Ratio): string {
  return bps === null ? '–' : `${formatShare(bps, 0)} (${numerator} of ${denominator})`;
}

function moneyShare({ bps }: Ratio): string {
  return bps === null ? '–' : formatShare(bps);
}

function rowsOf(f: Figures): readonly Row[] {
  return [
    {
      name: 'Clean claims',
      value: share(f.cleanClaims),
      good: '95% and more',
      formula: 'claims sent without a held edit and let in at once ÷ claims sent',
    },
    {
      name: 'First-pass resolution',
      value: share(f.firstPass),
      good: '90%; many practices 80–85%',
      formula: 'claims settled by their first answer ÷ claims answered',
    },
    {
      name: 'Initial denials',
      value: share(f.denied),
      good: inCountry({ US: 'below 5–8%; US average 11.8% (2024)', IN: 'below 5–8%' }),
      formula: 'claims with a denied line on the first answer ÷ claims answered',
    },
    {
      name: 'Days to cash',
      value: f.daysToCash === null ? '–' : formatDays(f.daysToCash),
      good: 'below 30',
      formula: 'median of service to last payment of a payer',
    },
    {
      name: 'Net collection rate',
      value: moneyShare(f.netCollection),
      good: '95–99%',
      formula: 'payments ÷ (charges − contractual adjustments)',
    },
    {
      name: 'Patient satisfaction',
      value: f.satisfaction === null ? '–' : `${f.satisfaction} of 100`,
      good: 'no common standard; watch how it moves',
      formula: 'mean over the patients who heard of the money side; points for what they lived through',
    },
    {
      name: 'Avoidable write-offs',
      value: formatMoney(f.avoidable),
      good: 'below 1% of what is allowed',
      formula: 'late, no authorization, not enrolled, given up',
    },
    {
      name: 'Receivables over 90 days',
      value: moneyShare(f.over90),
      good: 'below 10–15%',
      formula: 'from the date of service, never re-aged',
    },
  ];
}

/** The table of figures. */
export function Benchmarks({ figures }: { readonly figures: Figures }) {
  return (
    <DataTable
      caption="Your figures and what is called good"
      hideCaption
      cards
      rows={rowsOf(figures)}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', header: 'Figure', rowHeader: true, cell: (row) => row.name },
        { key: 'value', header: 'Yours', align: 'end', cell: (row) => <strong className="num">{row.value}</strong> },
        { key: 'good', header: 'Called good', cell: (row) => row.good },
        { key: 'formula', header: 'How it is counted', cell: (row) => <span className="soft">{row.formula}</span> },
      ]}
    />
  );
}
