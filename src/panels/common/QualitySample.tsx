// One day's quality sample: how many codes were right against the target, and each error by its class, with what the record says.

import type { QualityReport } from '../../engine/quality.ts';
import type { World } from '../../engine/world.ts';
import { formatCounted, formatDate, formatShare } from '../../i18n/format.ts';
import { ERROR_CLASS } from '../../i18n/quality.ts';
import { describeChange } from '../../i18n/slips.ts';
import { Notice } from './Notice.tsx';
import { Code } from './Text.tsx';

export function QualitySample({ report, world }: { readonly report: QualityReport; readonly world: World }) {
  const target = world.game.scenario.quality?.targetBps ?? 0;
  const bps = Math.floor((report.right * 10_000) / Math.max(1, report.codes));
  const looked = `${report.charts.length} of ${formatCounted(report.finished, 'chart')}`;
  return (
    <Notice
      kind={bps >= target ? 'ok' : 'warn'}
      title={`Quality sample of ${formatDate(report.day)}: ${report.right} of ${report.codes} codes right, ${formatShare(bps)}`}
    >
      <p>
        {looked} read; the target is {formatShare(target)}.{report.errors.length === 0 && ' Nothing to say.'}
      </p>
      {report.errors.length > 0 && (
        <ul>
          {report.errors.map(({ encounter, change, errorClass, quote, reason }) => (
            <li key={`${encounter} ${JSON.stringify(change)}`}>
              <b>{ERROR_CLASS[errorClass]}</b>, <Code>{encounter}</Code>: {describeChange(change, world.game.tables).did}{' '}
              {quote !== null && (
                <>
                  The chart says <q>{quote}</q>.{' '}
                </>
              )}
              {reason}
            </li>
          ))}
        </ul>
      )}
      {report.errors.length > 0 && (
        <p className="soft">
          A finding is answered, or rebutted, with the sentence of the chart that bears your code out; the one the reviewer went by stands
          with it.
        </p>
      )}
    </Notice>
  );
}
