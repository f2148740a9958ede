// The newest quality sample above the coder's desk: one line, and on asking what was found.

import { useMemo } from 'react';
import { qualityReports } from '../../../engine/quality.ts';
import type { World } from '../../../engine/world.ts';
import { formatCounted, formatDate } from '../../../i18n/format.ts';
import { QualitySample } from '../../common/QualitySample.tsx';

/** Nothing where the scenario samples nothing, or before the first sample. */
export function QualityBar({ world }: { readonly world: World }) {
  const newest = useMemo(() => qualityReports(world).at(-1), [world]);
  if (!newest) return null;
  const found = newest.errors.length === 0 ? 'every code right' : formatCounted(newest.errors.length, 'error');
  return (
    <details className="cd-quality">
      <summary>
        Quality sample of {formatDate(newest.day)}: {found}
      </summary>
      <QualitySample report={newest} world={world} />
    </details>
  );
}
