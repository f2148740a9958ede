// The chart as text: highlights with their letters, words picked with the mouse, and a mode in which each sentence is an option for the keyboard.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Evidence } from '../../../cycle/documentation/chart.ts';
import { formatShortDate } from '../../../i18n/format.ts';
import { announce } from '../../common/LiveRegion.tsx';
import type { Desk } from './desk.ts';
import { type ChartPart, evidenceOf, labelOf, markingsIn, partsOf, quotedIn } from './evidence.ts';
import { Sentence } from './Sentence.tsx';
import { pickedByPointer } from './selection.ts';
import { sentencesOf, trimmed } from './sentences.ts';
import { flatSentences, type SentencePlace, stepped, type WordPick } from './wordPick.ts';

interface ChartTextProps {
  readonly desk: Desk;
  readonly marking: boolean;
  readonly onMarking: (on: boolean) => void;
}

/** All parts of the chart. While marking it is a list box of sentences; otherwise plain text to read and select. */
export function ChartText({ desk, marking, onMarking }: ChartTextProps) {
  const { encounter, target } = desk;
  const root = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => partsOf(encounter), [encounter]);
  const places = useMemo(() => flatSentences(parts), [parts]);
  const [at, setAt] = useState<WordPick>({ sentence: 0, from: null, to: null });
  usePointerPick(root, desk, marking);

  useEffect(() => {
    if (marking) root.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus();
  }, [marking]);

  const choose = (next: WordPick, say: boolean): void => {
    const place = places[next.sentence];
    if (!place) return;
    setAt(next);
    const quote = quoteAt(place, next);
    desk.pick({ quotes: [quote], by: 'keys' });
    if (say) announce(quote.quote);
    if (next.sentence !== at.sentence) root.current?.querySelectorAll<HTMLElement>('[role=option]')[next.sentence]?.focus();
  };
  const leave = (): void => {
    desk.pick(null);
    onMarking(false);
    document.querySelector<HTMLElement>('.cd-tools [aria-pressed]')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' || event.key === ' ' || event.key.toLowerCase() === 'h') desk.highlight();
    else {
      const next = stepped(places, at, event.key, event.shiftKey);
      if (!next) return;
      choose(next, next.from !== null || at.from !== null);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  useKeys(root, marking, onKey);

  const list = {
    role: 'listbox',
    'aria-multiselectable': true,
    'aria-label': `Sentences of the chart; Enter makes one evidence${target ? ` for ${labelOf(target)}` : ''}`,
  } as const;
  return (
    <>
      {marking && <KeysHint target={target ? labelOf(target) : null} />}
      <div ref={root} className="cd-text" data-marking={marking || undefined} {...(marking && list)}>
        {parts.map((part) => (
          <Part
            key={part.section}
            desk={desk}
            part={part}
            marking={marking}
            places={places}
            at={at}
            onChoose={(next) => choose(next, false)}
          />
        ))}
      </div>
    </>
  );
}

function KeysHint({ target }: { readonly target: string | null }) {
  return (
    <p className="cd-keys">
      Tap a sentence{' '}
      <span className="key-hint">
        or <kbd>↑</kbd> <kbd>↓</kbd> sentence · <kbd>→</kbd> word · <kbd>Shift</kbd>+<kbd>→</kbd> more words · <kbd>Enter</kbd>{' '}
        {target ? `evidence for ${target}` : 'find its code'} · <kbd>Esc</kbd> done
      </span>
    </p>
  );
}

/** Keys of the list box; the element is plain text while nobody marks, so they are listened for only then. */
function useKeys(root: { readonly current: HTMLElement | null }, on: boolean, onKey: (event: KeyboardEvent) => void): void {
  const handler = useRef(onKey);
  handler.current = onKey;
  useEffect(() => {
    const element = root.current;
    if (!on || !element) return;
    const listen = (event: KeyboardEvent): void => handler.current(event);
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [root, on]);
}

function quoteAt(place: SentencePlace, pick: WordPick): Evidence {
  const span =
    pick.from === null || pick.to === null
      ? trimmed(place.text, place)
      : { start: place.words[pick.from]?.start ?? place.start, end: place.words[pick.to]?.end ?? place.end };
  return { section: place.section, paragraph: place.paragraph, quote: place.text.slice(span.start, span.end) };
}

/** Words selected with mouse or finger become the next highlight; a click into the text forgets them. */
function usePointerPick(root: { readonly current: HTMLElement | null }, desk: Desk, marking: boolean): void {
  const now = useRef({ desk, marking });
  now.current = { desk, marking };
  useEffect(() => {
    let timer = 0;
    const read = (): void => {
      const selection = getSelection();
      const { desk: given, marking: inMode } = now.current;
      if (inMode || !root.current || !selection?.anchorNode || !root.current.contains(selection.anchorNode)) return;
      const quotes = pickedByPointer(root.current, selection);
      if (quotes.length > 0) given.pick({ quotes, by: 'pointer' });
      else if (given.picked?.by === 'pointer') given.pick(null);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(read, 120);
    };
    const atOnce = (): void => {
      clearTimeout(timer);
      read(); // what is done next, with a key or a button, is done with the words selected now
    };
    document.addEventListener('selectionchange', later);
    document.addEventListener('pointerup', atOnce);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
      document.removeEventListener('pointerup', atOnce);
    };
  }, [root]);
}

/** Paragraphs with their place, by which everything else finds them. */
function placed({ section, paragraphs }: ChartPart) {
  return paragraphs.map((text, paragraph) => ({ id: `cd-${section}-${paragraph}`, text, paragraph }));
}

interface PartProps {
  readonly desk: Desk;
  readonly part: ChartPart;
  readonly marking: boolean;
  readonly places: readonly SentencePlace[];
  readonly at: WordPick;
  readonly onChoose: (pick: WordPick) => void;
}

function Part({ desk, part, marking, places, at, onChoose }: PartProps) {
  return (
    <div
      className="cd-part"
      data-section={part.section}
      data-short={part.section !== 'note' && part.section !== 'addendum'}
      {...(marking && { role: 'group', 'aria-label': part.title })}
    >
      <h4 className="cd-part-name" {...(marking && { role: 'presentation' })}>
        {part.title}
      </h4>
      <div className="cd-paper" {...(marking && { role: 'presentation' })}>
        {placed(part).map(({ id, text, paragraph }) => (
          <Paragraph
            key={id}
            id={id}
            desk={desk}
            part={part}
            text={text}
            paragraph={paragraph}
            marking={marking}
            places={places}
            at={at}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

function Paragraph({
  id,
  desk,
  part,
  text,
  paragraph,
  marking,
  places,
  at,
  onChoose,
}: PartProps & { readonly id: string; readonly text: string; readonly paragraph: number }) {
  const { encounter, target, picked } = desk;
  const { section } = part;
  const markings = [
    ...markingsIn(encounter.sheet, section, paragraph, text),
    ...quotedIn(
      encounter.queries.map((query) => query.text),
      text,
    ),
  ];
  const own = target ? evidenceOf(encounter.sheet, target).filter((item) => item.section === section && item.paragraph === paragraph) : [];
  const shown =
    picked && picked.by !== 'pointer' ? picked.quotes.filter((item) => item.section === section && item.paragraph === paragraph) : [];
  const addendum = section === 'addendum' ? encounter.addenda[paragraph] : undefined;
  const choose = (index: number) => () => onChoose({ sentence: index, from: null, to: null });
  return (
    <p
      id={id}
      data-section={section}
      data-paragraph={paragraph}
      {...(marking ? { role: 'presentation' } : { tabIndex: -1 })}
      {...(addendum && { 'data-date': `${formatShortDate(addendum.day)} ` })}
    >
      {sentencesOf(text).map((span) => {
        const index = places.findIndex((place) => place.section === section && place.paragraph === paragraph && place.start === span.start);
        const taken = own.some((item) => overlaps(text, item.quote, span));
        return (
          <Sentence
            key={span.start}
            text={text}
            span={span}
            markings={markings}
            target={target}
            shown={shown}
            {...(marking && { option: { chosen: index === at.sentence, taken, onTap: choose(index) } })}
          />
        );
      })}
    </p>
  );
}

function overlaps(text: string, quote: string, span: { readonly start: number; readonly end: number }): boolean {
  const start = text.indexOf(quote);
  return start >= 0 && start < span.end && start + quote.length > span.start;
}
