// Moving through a chart by keyboard: from sentence to sentence, and inside one from word to word, with Shift for more words.

import type { ChartSection } from '../../../cycle/documentation/chart.ts';
import type { ChartPart } from './evidence.ts';
import { type Span, sentencesOf, wordsOf } from './sentences.ts';

/** A sentence with its place in the chart. */
export interface SentencePlace extends Span {
  readonly section: ChartSection;
  readonly paragraph: number;
  readonly text: string; // of the whole paragraph
  readonly words: readonly Span[];
}

/** The sentence at hand and, inside it, the words from…to; null for the whole sentence. */
export interface WordPick {
  readonly sentence: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Every sentence of the chart in reading order. */
export function flatSentences(parts: readonly ChartPart[]): readonly SentencePlace[] {
  return parts.flatMap(({ section, paragraphs }) =>
    paragraphs.flatMap((text, paragraph) =>
      sentencesOf(text).map((span) => ({ ...span, section, paragraph, text, words: wordsOf(text, span) })),
    ),
  );
}

const whole = (sentence: number): WordPick => ({ sentence, from: null, to: null });

/** Where a key leads; null for a key that means nothing here. */
export function stepped(places: readonly SentencePlace[], at: WordPick, key: string, shift: boolean): WordPick | null {
  const last = places.length - 1;
  switch (key) {
    case 'ArrowDown':
      return whole(Math.min(last, at.sentence + 1));
    case 'ArrowUp':
      return whole(Math.max(0, at.sentence - 1));
    case 'Home':
      return shift ? extended(places, at, 'from', 0) : whole(0);
    case 'End':
      return shift ? extended(places, at, 'to', Number.MAX_SAFE_INTEGER) : whole(last);
    case 'ArrowRight':
      return byWord(places, at, 1, shift);
    case 'ArrowLeft':
      return byWord(places, at, -1, shift);
    default:
      return null;
  }
}

function byWord(places: readonly SentencePlace[], at: WordPick, by: 1 | -1, shift: boolean): WordPick {
  const count = places[at.sentence]?.words.length ?? 0;
  if (count === 0) return whole(at.sentence);
  if (at.from === null || at.to === null) {
    const start = by === 1 ? 0 : count - 1;
    return shift && by === -1
      ? { sentence: at.sentence, from: 0, to: Math.max(0, count - 2) }
      : { sentence: at.sentence, from: start, to: start };
  }
  if (shift) return { ...at, to: Math.min(count - 1, Math.max(at.from, at.to + by)) };
  const next = Math.min(count - 1, Math.max(0, (by === 1 ? at.to : at.from) + by));
  return { sentence: at.sentence, from: next, to: next };
}

function extended(places: readonly SentencePlace[], at: WordPick, end: 'from' | 'to', to: number): WordPick {
  const count = places[at.sentence]?.words.length ?? 0;
  if (at.from === null || at.to === null || count === 0) return whole(at.sentence);
  return { ...at, [end]: Math.min(count - 1, to) };
}
