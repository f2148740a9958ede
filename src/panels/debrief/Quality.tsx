// The quality samples of the whole game: accuracy by code against the target, and the errors by class, most frequent first.

import { ERROR_CLASSES, qualityBps, qualityReports } from '../../engine/quality.ts';
import type { World } from '../../engine/world.ts';
import { formatCounted, formatShare } from '../../i18n/format.ts';
import { ERROR_CLASS } from '../../i18n/quality.ts';

/** The section of the debrief; nothing where the scenario samples nothing, or nothing was sampled yet. */
export function Quality({ world }: { readonly world: World }) {
  const reports = qualityReports(world);
  const bps = qualityBps(reports);
  const target = world.game.scenario.quality?.targetBps;
  if (bps === null || target === undefined) return null;
  const errors = reports.flatMap((report) => report.errors);
  const classes = ERROR_CLASSES.map((one) => ({ one, count: errors.filter((error) => error.errorClass === one).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const charts = reports.flatMap((report) => report.charts);
  const clean = charts.filter((id) => errors.every(({ encounter }) => encounter !== id));
  return (
    <section aria-labelledby="quality-title" className="stack">
      <h2 id="quality-title">Your quality sample</h2>
      <p>
        {formatShare(bps)} of the codes on {formatCounted(charts.length, 'sampled chart')} were right; the target is {formatShare(target)}.{' '}
        {bps >= target ? 'It was met.' : 'It was not met.'} {formatCounted(clean.length, 'chart')} had no error at all.
      </p>
      {classes.length > 0 && (
        <ul>
          {classes.map(({ one, count }) => (
            <li key={one}>
              {ERROR_CLASS[one]}: {formatCounted(count, 'error')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
