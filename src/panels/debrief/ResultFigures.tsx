// The six figures at the head of the debrief.

import { useMemo } from 'react';
import type { Figures } from '../../engine/measures.ts';
import { resultOf } from '../../engine/result.ts';
import type { World } from '../../engine/world.ts';
import { formatCounted, formatDays, formatMoney, formatShare } from '../../i18n/format.ts';
import { Figure } from '../common/Figure.tsx';
import { openWords } from './model.ts';

interface ResultFiguresProps {
  readonly world: World;
  readonly figures: Figures;
  readonly delay: number | null; // days that the learner's slips cost, all claims added; null while it is worked out
}

/** Money, delay, first pass, accuracy and score, each with its formula. */
export function ResultFigures({ world, figures, delay }: ResultFiguresProps) {
  const result = useMemo(() => resultOf(world), [world]);
  const { firstPass } = figures;
  return (
    <dl className="figures debrief-figures">
      <Figure
        size="l"
        name="Kept"
        value={formatMoney(result.kept)}
        note={`of ${formatMoney(result.collectable)} collectable`}
        formula="What came in, up to what the record supports; collectable is what payers and patients owe for the right claim."
      />
      <Figure
        size="l"
        name="Lost or owed back"
        tone={result.collectable - result.kept + result.overpaid > 0 ? 'deny' : 'ok'}
        value={formatMoney(result.collectable - result.kept + result.overpaid)}
        note={[
          result.overpaid > 0 ? `${formatMoney(result.overpaid)} of it too much received` : 'not collected',
          ...(result.kept < result.collectable ? [openWords(world)] : []),
        ]
          .filter(Boolean)
          .join('; ')}
        formula="Collectable money that did not come in, and money that came in beyond the record."
      />
      <Figure
        size="l"
        name="Delay"
        tone={delay !== null && delay > 0 ? 'wait' : 'ok'}
        value={delay === null ? '…' : `${delay > 0 ? '+' : ''}${formatDays(delay)}`}
        note="of your slips, all claims added"
        formula="Days to the payer's last payment, against the same days with the act put right."
      />
      <Figure
        size="l"
        name="Paid on first pass"
        value={`${firstPass.numerator} of ${firstPass.denominator}`}
        note="called good: 90%"
        formula="Claims settled by their first answer ÷ claims answered."
      />
      <Figure
        size="l"
        name="Accuracy"
        value={formatShare(result.accuracyBps)}
        note="standard 95%"
        formula="Key codes and claims without a slip of yours ÷ all of them."
      />
      <Figure
        size="l"
        name="Score"
        value={formatShare(result.scoreBps, 0)}
        note={result.compliance > 0 ? `less ${formatCounted(result.compliance, 'compliance event')}` : 'no compliance events'}
        formula="Six parts money, four parts accuracy, less five points for each compliance event."
      />
    </dl>
  );
}
