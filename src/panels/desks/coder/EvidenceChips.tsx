// The quotations that prove a code: each leads to its place in the chart, and can be taken off.

import type { Evidence } from '../../../cycle/documentation/chart.ts';
import { Icon } from '../../common/Icon.tsx';
import type { Desk } from './desk.ts';
import { labelOf, type Target, toggleEvidence } from './evidence.ts';

interface EvidenceChipsProps {
  readonly desk: Desk;
  readonly target: Target;
  readonly evidence: readonly Evidence[];
}

/** Shows the place of a quotation: scrolls there, puts the focus on the paragraph and marks the words. */
function goTo(desk: Desk, item: Evidence): void {
  desk.pick({ quotes: [item], by: 'link' });
  const place = document.getElementById(`cd-${item.section}-${item.paragraph}`);
  place?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  place?.focus({ preventScroll: true });
}

/** The list, or what to do where it is empty. */
export function EvidenceChips({ desk, target, evidence }: EvidenceChipsProps) {
  const label = labelOf(target);
  if (evidence.length === 0)
    return (
      <p className="soft cd-evidence-none">
        {desk.locked === null
          ? `No evidence yet: pick the words of the chart that prove it, then “Evidence for ${label}”.`
          : 'No evidence was marked.'}
      </p>
    );
  return (
    <ul className="cd-evidence" aria-label={`Evidence for ${label}`}>
      {evidence.map((item) => (
        <li key={`${item.section}-${item.paragraph}-${item.quote}`} className="cd-chip">
          <button type="button" className="cd-chip-go" title="Show it in the chart" onClick={() => goTo(desk, item)}>
            {item.quote}
          </button>
          {desk.locked === null && (
            <button
              type="button"
              className="cd-chip-off"
              onClick={() =>
                desk.edit(toggleEvidence(desk.encounter.sheet, target, [item]), `${item.quote}: no longer evidence for ${label}.`)
              }
            >
              <Icon name="close" size={13} />
              <span className="visually-hidden">Take off: {item.quote}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
