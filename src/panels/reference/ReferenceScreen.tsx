// The reference: seven sections, each with an address of its own, from the project's glossary and answers.

import { type ReactNode, useEffect, useRef } from 'react';
import answersUrl from '../../../assets/tables/answers.json?url';
import type { RawAnswers, RawGlossary } from '../../scenario/wordingFiles.ts';
import { Button } from '../common/Button.tsx';
import { glossaryUrl } from '../common/glossary.tsx';
import { Notice } from '../common/Notice.tsx';
import { type Loaded, useJson } from '../common/useJson.ts';
import { OwnFiles } from '../own/OwnFiles.tsx';
import { Frame } from '../shell/Frame.tsx';
import { ScreenTitle } from '../shell/ScreenTitle.tsx';
import { Glossary } from './Glossary.tsx';
import { Prices } from './Prices.tsx';
import { Reasons } from './Reasons.tsx';
import './reference.css';
import { Certifications, Jobs, Myths, Steps } from './Sections.tsx';

const SECTIONS = [
  { id: 'jobs', link: 'The two jobs', title: 'Coder and biller, side by side' },
  { id: 'steps', link: 'The six steps', title: 'The six steps of a claim' },
  { id: 'glossary', link: 'Words', title: 'Words of the trade' },
  { id: 'reasons', link: 'Reasons', title: 'Why a payer pays less, or nothing' },
  { id: 'prices', link: 'Prices', title: 'From the fee to the allowed amount' },
  { id: 'certifications', link: 'Certificates', title: 'Certificates of both jobs' },
  { id: 'myths', link: 'Myths', title: 'Often said, not true' },
  { id: 'own', link: 'Your code files', title: 'Your own code files' },
] as const;
type SectionId = (typeof SECTIONS)[number]['id'];

interface ReferenceScreenProps {
  readonly section: string | null;
  readonly item: string | null;
}

/** The reference screen; an unknown section shows the first. */
export function ReferenceScreen({ section, item }: ReferenceScreenProps) {
  const current = SECTIONS.find(({ id }) => id === section) ?? SECTIONS[0];
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current.id);
  useEffect(() => {
    if (shown.current === current.id) return;
    shown.current = current.id;
    if (item === null) heading.current?.focus();
  }, [current.id, item]);
  return (
    <Frame>
      <div className="page reference">
        <ScreenTitle title={`${current.link} · Reference`}>Reference</ScreenTitle>
        <nav aria-label="Sections of the reference" className="reference-nav no-print">
          {SECTIONS.map(({ id, link }) => (
            <a key={id} href={`#/reference/${id}`} aria-current={id === current.id ? 'page' : undefined}>
              {link}
            </a>
          ))}
        </nav>
        <section className="reference-section" aria-labelledby="section-title">
          <h2 id="section-title" ref={heading} tabIndex={-1}>
            {current.title}
          </h2>
          <Section id={current.id} item={item} />
        </section>
      </div>
    </Frame>
  );
}

function Section({ id, item }: { readonly id: SectionId; readonly item: string | null }) {
  const glossary = useJson<RawGlossary>(glossaryUrl);
  switch (id) {
    case 'jobs':
      return <Await loaded={glossary}>{({ roles }) => <Jobs aspects={roles} />}</Await>;
    case 'steps':
      return <Steps />;
    case 'glossary':
      return <Await loaded={glossary}>{({ terms }) => <Glossary terms={terms} item={item} />}</Await>;
    case 'reasons':
      return <ReasonsSection item={item} />;
    case 'prices':
      return <Prices />;
    case 'certifications':
      return <Await loaded={glossary}>{({ certifications }) => <Certifications entries={certifications} />}</Await>;
    case 'own':
      return <OwnFiles />;
    case 'myths':
      return <Await loaded={glossary}>{({ myths }) => <Myths entries={myths} />}</Await>;
  }
}

function ReasonsSection({ item }: { readonly item: string | null }) {
  const answers = useJson<RawAnswers>(answersUrl);
  return <Await loaded={answers}>{(data) => <Reasons answers={data} item={item} />}</Await>;
}

/** Draws data when it is there, and says what is the matter until then. */
function Await<T>({ loaded, children }: { readonly loaded: Loaded<T>; readonly children: (data: T) => ReactNode }) {
  if (loaded.state === 'ready') return children(loaded.data);
  if (loaded.state === 'loading') return <p role="status">Loading…</p>;
  return (
    <Notice kind="deny" live="assertive" title="This part could not be loaded" actions={<Button onClick={loaded.retry}>Try again</Button>}>
      {loaded.message}
    </Notice>
  );
}
