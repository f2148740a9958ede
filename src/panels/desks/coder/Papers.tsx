// Papers that came with the visit: card scans, letters, desk notes. They are read, not quoted as evidence.

import type { Day } from '../../../cycle/days.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import { documentsBy } from '../../../engine/papersAtHand.ts';
import { drugText, formatShortDate } from '../../../i18n/format.ts';
import { NoticeFields } from '../../common/NoticeFields.tsx';

/** The papers at hand on a day; nothing where there are none. */
export function Papers({ encounter, day }: { readonly encounter: Encounter; readonly day: Day }) {
  const { chart, notice } = encounter;
  const documents = documentsBy(encounter, day);
  if (documents.length + chart.drugs.length === 0 && !notice) return null;
  return (
    <section className="cd-part" aria-label="Papers at hand">
      <h4 className="cd-part-name">Papers at hand</h4>
      <ul className="cd-papers">
        {documents.map((paper) => (
          <li key={`${paper.title}-${paper.day}`}>
            <b>{paper.title}</b> <span className="soft">{formatShortDate(paper.day)}</span> {paper.text}
          </li>
        ))}
        {notice && (
          <li>
            <b>Advance notice (ABN)</b>
            <NoticeFields notice={notice} />
          </li>
        )}
        {chart.drugs.map((drug) => (
          <li key={drug.label}>
            <b>Drug given</b> {drugText(drug)}
          </li>
        ))}
      </ul>
    </section>
  );
}
