// What lies on the desk for this encounter: notes, letters, card scans, and the chart to read, not to change.

import { documentsBy } from '../../../engine/papersAtHand.ts';
import { drugText, formatDate, inCountry } from '../../../i18n/format.ts';
import { Card } from '../../common/Card.tsx';
import { Term } from '../../common/glossary.tsx';
import { Icon } from '../../common/Icon.tsx';
import { NoticeFields } from '../../common/NoticeFields.tsx';
import type { Desk } from './desk.ts';
import { keyed } from './keyed.ts';
import { paperWord } from './paperWords.ts';

/** Papers of the desk, then the chart. */
export function Papers({ desk }: { readonly desk: Desk }) {
  const { chart, addenda, notice, position } = desk.encounter;
  const documents = documentsBy(desk.encounter, desk.world.day);
  const parts: readonly [string, readonly string[]][] = [
    ['Note', chart.note],
    ['Results', chart.labs],
    ['Orders', chart.orders],
    ['Drugs given', chart.drugs.map(drugText)],
    ['Addendum', addenda.map(({ day, text }) => `${formatDate(day)}: ${text}`)],
  ];
  return (
    <div className="stack">
      <h3 className="kicker">On the desk</h3>
      {documents.length === 0 && !notice && <p className="soft">No papers beside the chart.</p>}
      <ul className="bd-papers">
        {keyed(documents, ({ kind, title }) => `${kind}-${title}`).map(({ key, item: document }) => (
          <Card as="li" key={key}>
            <h4>
              <Icon name={document.kind === 'deskNote' ? 'query' : 'file'} /> {document.title}
            </h4>
            <p className="soft">
              {paperWord(document.kind)} · {formatDate(document.day)}
            </p>
            <p>{document.text}</p>
          </Card>
        ))}
        {notice && (
          <Card as="li">
            <h4>
              <Icon name="file" /> <Term id="Advance beneficiary notice (ABN)">Advance notice (ABN)</Term>
            </h4>
            <NoticeFields notice={notice} />
          </Card>
        )}
      </ul>
      {position === 'care.scheduled' ? (
        <p className="soft">
          {inCountry({ US: 'The chart comes with the visit.', IN: 'The discharge summary comes with the discharge.' })}
        </p>
      ) : (
        <section className="bd-chart">
          <h3 className="kicker">Chart, to read</h3>
          {parts.map(([name, paragraphs]) =>
            paragraphs.length === 0 ? null : (
              <details key={name} open={name === 'Note' || name === 'Addendum'}>
                <summary>{name}</summary>
                {paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </details>
            ),
          )}
          <p className="soft">{chart.signed === null ? 'Not signed.' : `Signed ${formatDate(chart.signed)}.`}</p>
        </section>
      )}
    </div>
  );
}
