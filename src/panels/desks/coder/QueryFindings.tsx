// The sentences of the chart that a query quotes.

import { useMemo } from 'react';
import type { Evidence } from '../../../cycle/documentation/chart.ts';
import { Checkbox } from '../../common/Field.tsx';
import type { Desk } from './desk.ts';
import { partsOf, sameEvidence } from './evidence.ts';
import { trimmed } from './sentences.ts';
import { flatSentences } from './wordPick.ts';

interface QueryFindingsProps {
  readonly desk: Desk;
  readonly most: number;
  readonly quotes: readonly Evidence[];
  readonly onChange: (quotes: readonly Evidence[]) => void;
}

/** Sentences to quote, up to `most`; what was picked in the chart is already ticked. */
export function QueryFindings({ desk, most, quotes, onChange }: QueryFindingsProps) {
  const sentences = useMemo(() => {
    const all = flatSentences(partsOf(desk.encounter)).map((place): Evidence => {
      const span = trimmed(place.text, place);
      return { section: place.section, paragraph: place.paragraph, quote: place.text.slice(span.start, span.end) };
    });
    const picked = (desk.picked?.quotes ?? []).filter((item) => !all.some((other) => sameEvidence(item, other)));
    return [...picked, ...all];
  }, [desk.encounter, desk.picked]);
  const has = (item: Evidence) => quotes.some((quote) => sameEvidence(quote, item));
  return (
    <fieldset className="cd-quotes">
      <legend className="kicker">2 Which findings go with it? (up to {most})</legend>
      <div className="cd-quotes-list">
        {sentences.map((item) => (
          <Checkbox
            key={`${item.section}-${item.paragraph}-${item.quote}`}
            checked={has(item)}
            disabled={!has(item) && quotes.length >= most}
            onChange={(on) => onChange(on ? [...quotes, item] : quotes.filter((quote) => !sameEvidence(quote, item)))}
          >
            {item.quote}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
