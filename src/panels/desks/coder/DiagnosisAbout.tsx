// What the tabular list says about a diagnosis: its place among its neighbours, the notes that hold for it, and what is easily got wrong.

import { memo } from 'react';
import { notesAbove, type TabularNote, type TabularNoteKind } from '../../../cycle/tables.ts';
import { codesBelow, headingsAbove, standingOn } from '../../../engine/codeTree.ts';
import { formatDate } from '../../../i18n/format.ts';
import { Chip } from '../../common/Chip.tsx';
import { Notice } from '../../common/Notice.tsx';
import { Code } from '../../common/Text.tsx';
import type { Desk } from './desk.ts';
import { ageWords, NOTE_KIND } from './words.ts';

/** What scrolls must be reached by keyboard, too. */
const SCROLLS = { tabIndex: 0, 'aria-label': 'From the table' } as const;

interface AboutProps {
  readonly desk: Desk;
  readonly code: string;
  readonly onBrowse: (code: string) => void;
}

const KINDS: readonly TabularNoteKind[] = ['excludes1', 'excludes2', 'codeFirst', 'useAdditional', 'codeAlso'];

/** Everything the table has on a code, notes of the headings above included. */
export const DiagnosisAbout = memo(function DiagnosisAbout({ desk, code, onBrowse }: AboutProps) {
  const { tables, encounter } = desk;
  const diagnosis = tables.diagnoses.get(code);
  if (!diagnosis) return null;
  const family = tables.families.get(diagnosis.category);
  const standing = standingOn(tables, diagnosis, encounter.serviceDay);
  const age = ageWords(diagnosis.ageMin, diagnosis.ageMax);
  return (
    <section className="stack cd-about-text" {...SCROLLS}>
      <Path desk={desk} code={code} onBrowse={onBrowse} />
      <h3>
        <Code>{code}</Code> {diagnosis.title}
      </h3>
      <p className="row">
        {standing === 'billable' && (
          <Chip tone="ok" mark="ok">
            complete
          </Chip>
        )}
        {standing === 'heading' && (
          <Chip tone="deny" mark="writtenOff">
            heading: take it further
          </Chip>
        )}
        {standing === 'endedBefore' && diagnosis.validTo !== null && <Chip tone="deny">valid to {formatDate(diagnosis.validTo)}</Chip>}
        {standing === 'notYetValid' && diagnosis.validFrom !== null && (
          <Chip tone="deny">valid from {formatDate(diagnosis.validFrom)}</Chip>
        )}
        {diagnosis.unspecified && <Chip tone="wait">unspecified</Chip>}
        {diagnosis.firstOnly && <Chip tone="ink">first-listed only</Chip>}
        {diagnosis.secondaryOnly && <Chip tone="ink">never first</Chip>}
        {age && <Chip tone="ink">{age}</Chip>}
        {diagnosis.sex && <Chip tone="ink">{diagnosis.sex === 'F' ? 'female' : 'male'}</Chip>}
      </p>
      {diagnosis.pitfall && <Notice kind="warn">{diagnosis.pitfall}</Notice>}
      {family?.teach && <p className="cd-teach">{family.teach}</p>}
      <Below desk={desk} code={code} onBrowse={onBrowse} />
      {family && family.includes.length > 0 && (
        <section>
          <h4>Includes</h4>
          <ul>
            {family.includes.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {family && KINDS.map((kind) => <Notes key={kind} kind={kind} notes={notesAbove(family, code, kind)} onBrowse={onBrowse} />)}
      {family && family.seventhCharacter.length > 0 && (
        <section>
          <h4>Seventh character</h4>
          <dl className="cd-sevenths">
            {family.seventhCharacter.map(({ char, meaning }) => (
              <div key={char}>
                <dt className="mono">{char}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {family && !family.notesComplete && (
        <p className="soft">This teaching table does not carry every official note of {family.category}.</p>
      )}
    </section>
  );
});

function Path({ desk, code, onBrowse }: AboutProps) {
  const above = headingsAbove(desk.tables, code);
  if (above.length === 0) return null;
  return (
    <nav aria-label="Headings above" className="cd-path">
      {above.map((heading) => (
        <span key={heading}>
          <button
            type="button"
            className="cd-link mono"
            title={desk.tables.diagnoses.get(heading)?.title}
            onClick={() => onBrowse(heading)}
          >
            {heading}
          </button>{' '}
          ›{' '}
        </span>
      ))}
      <span className="mono">{code}</span>
    </nav>
  );
}

function Below({ desk, code, onBrowse }: AboutProps) {
  const below = codesBelow(desk.tables, code);
  if (below.length === 0) return null;
  return (
    <section>
      <h4>Take it further</h4>
      <ul className="cd-below">
        {below.map((next) => (
          <li key={next}>
            <button type="button" className="cd-link" onClick={() => onBrowse(next)}>
              <Code>{next}</Code> {desk.tables.diagnoses.get(next)?.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NotesProps {
  readonly kind: TabularNoteKind;
  readonly notes: readonly TabularNote[];
  readonly onBrowse: (code: string) => void;
}

function Notes({ kind, notes, onBrowse }: NotesProps) {
  if (notes.length === 0) return null;
  const { title, plain } = NOTE_KIND[kind];
  return (
    <section data-kind={kind}>
      <h4>
        {title} <span className="soft">{plain}</span>
      </h4>
      <ul>
        {notes.map((note) => (
          <li key={note.at + note.text + note.codes.join()}>
            {note.text}{' '}
            {note.codes.map((code) => (
              <button key={code} type="button" className="cd-link mono" onClick={() => onBrowse(code)}>
                {code}
              </button>
            ))}
            {note.at !== note.at.slice(0, 3) && <span className="soft"> (at {note.at})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
