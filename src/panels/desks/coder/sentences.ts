// Cuts the text of a chart into sentences and words without changing a letter, so that evidence stays a literal quotation.

/** A stretch of a paragraph: `start` inclusive, `end` exclusive, in UTF-16 units as the DOM counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'vs',
  'approx',
  'e.g',
  'i.e',
  'b.i.d',
  't.i.d',
  'q.i.d',
  'q.d',
  'p.r.n',
  'p.o',
  'ca',
]);

/** Does the full stop at `at` belong to the word before it (Dr., b.i.d., the J. of a name)? */
function isAbbreviation(text: string, from: number, at: number): boolean {
  const word = /[\p{L}.]*$/u.exec(text.slice(from, at))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  return /^\p{Lu}$/u.test(word) && /^\. \p{Lu}\p{Ll}/u.test(text.slice(at, at + 4));
}

/** A number at the head of a list entry ("1." or "1)") belongs to what follows it. */
function isListNumber(text: string, from: number, at: number): boolean {
  return /^\s*(?:[^:]*:\s*)?\d{1,2}$/.test(text.slice(from, at)) && !/\d\s+\d{1,2}$/.test(text.slice(from, at));
}

/**
 * Sentences of a paragraph, each with the blanks behind it: joined they are the paragraph again.
 * Entries of a numbered list ("1) … 2) …") and parts between semicolons count as sentences.
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const cut = (end: number): void => {
    if (end > from) spans.push({ start: from, end });
    from = end;
  };
  const ends = /[.!?;]+["”’)\]]*\s+|\s(?=\d{1,2}\)\s)/g;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && (isAbbreviation(text, from, match.index) || isListNumber(text, from, match.index))) continue;
    if (/[^\s:]\s*$/.test(text.slice(from, end))) cut(end); // a section word alone stays with what follows it
  }
  cut(text.length);
  return spans;
}

/** Words of a stretch, punctuation at their edges left out. */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const found = text.slice(within.start, within.end).matchAll(/[\p{L}\p{N}%+/°](?:\S*[\p{L}\p{N}%+°])?/gu);
  return [...found].map((match) => ({ start: within.start + match.index, end: within.start + match.index + match[0].length }));
}

/** The stretch without blanks and closing marks at its ends: what is quoted of a sentence. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s.;,]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The stretch widened to whole words; null where it holds none. */
export function snapped(text: string, span: Span): Span | null {
  const touched = wordsOf(text).filter((word) => word.end > span.start && word.start < span.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const KNOWN_LABELS =
  /^(?:CC|HPI|PMH|PSH|FH|SH|FSH|ROS|Exam|PE|Vitals|Data|Labs?|Meds|Medications|Allergies|Counseling|Procedure|In house|A\/P|A&P|Assessment|Plan|Impression|Addendum|Fam)\b[^:.;]{0,30}:/;
const HEAD_LABEL = /^\p{Lu}[^:.;]{0,39}:(?=\s)/u;

/** Length of the section word a sentence begins with ("A/P:", "PMH (carried forward 8/2025):"); 0 where there is none. */
export function labelLength(sentence: string, opensParagraph: boolean): number {
  const pattern = opensParagraph ? HEAD_LABEL : KNOWN_LABELS;
  return (KNOWN_LABELS.exec(sentence) ?? pattern.exec(sentence))?.[0].length ?? 0;
}
