// Evidence as literal quotations: where they stand in a paragraph, which letters they carry, and how they come onto a sheet and off it.

import type { CodingSheet } from '../../../cycle/coding/sheet.ts';
import type { ChartSection, Evidence } from '../../../cycle/documentation/chart.ts';
import type { Encounter } from '../../../cycle/encounter.ts';
import type { Span } from './sentences.ts';

/** The code a highlight goes to: a diagnosis or a service line of the sheet. */
export interface Target {
  readonly kind: 'diagnosis' | 'service';
  readonly index: number;
}

/** Paragraphs of one part of the chart. */
export interface ChartPart {
  readonly section: ChartSection;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A highlight with the letters of the codes it proves. */
export interface Marking extends Span {
  readonly label: string; // 'A' for a diagnosis, '1' for a line, '?' for what a query quotes
  readonly kind: Target['kind'] | 'query';
}

/** A piece of a paragraph under the same highlights; joined the pieces are the paragraph. */
export interface Piece extends Span {
  readonly text: string;
  readonly marks: readonly Marking[];
  readonly closes: readonly Marking[]; // highlights that end with this piece: their letters stand here
}

/** The parts of a chart that hold anything, in the order a coder reads them. */
export function partsOf(encounter: Encounter): readonly ChartPart[] {
  const { chart } = encounter;
  const parts: readonly ChartPart[] = [
    { section: 'note', title: 'Note', paragraphs: chart.note },
    { section: 'addendum', title: 'Addenda', paragraphs: encounter.addenda.map((addendum) => addendum.text) },
    { section: 'labs', title: 'Labs and tests', paragraphs: chart.labs },
    { section: 'orders', title: 'Orders', paragraphs: chart.orders },
    { section: 'problemList', title: 'Problem list', paragraphs: chart.problemList },
    { section: 'medications', title: 'Medications', paragraphs: chart.medications },
  ];
  return parts.filter((part) => part.paragraphs.length > 0);
}

/** A…L for diagnoses, 1… for lines, as on the claim form. */
export function labelOf(target: Target): string {
  return target.kind === 'diagnosis' ? String.fromCharCode(65 + target.index) : String(target.index + 1);
}

/** Where a quotation stands; null where the paragraph does not hold it (any more). */
export function spanOf(text: string, quote: string): Span | null {
  const start = quote === '' ? -1 : text.indexOf(quote);
  return start < 0 ? null : { start, end: start + quote.length };
}

/** Every highlight of the sheet in one paragraph. */
export function markingsIn(sheet: CodingSheet, section: ChartSection, paragraph: number, text: string): readonly Marking[] {
  const of = (kind: Target['kind'], lists: readonly { readonly evidence: readonly Evidence[] }[]): readonly Marking[] =>
    lists.flatMap(({ evidence }, index) =>
      evidence.flatMap((item) => {
        const span = item.section === section && item.paragraph === paragraph ? spanOf(text, item.quote) : null;
        return span ? [{ ...span, kind, label: labelOf({ kind, index }) }] : [];
      }),
    );
  return [...of('diagnosis', sheet.diagnoses), ...of('service', sheet.services)];
}

/** What queries quote from the chart, between “ and ”. */
export function quotedIn(texts: readonly string[], text: string): readonly Marking[] {
  const quotes = new Set(texts.flatMap((query) => [...query.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '')));
  return [...quotes].flatMap((quote) => {
    const span = spanOf(text, quote);
    return span ? [{ ...span, kind: 'query' as const, label: '?' }] : [];
  });
}

/** Cuts a stretch of a paragraph where highlights begin and end. */
export function piecesOf(text: string, within: Span, markings: readonly Marking[], cuts: readonly number[] = []): readonly Piece[] {
  const edges = new Set([within.start, within.end]);
  for (const at of [...cuts, ...markings.flatMap((mark) => [mark.start, mark.end])])
    if (at > within.start && at < within.end) edges.add(at);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? within.end;
    const marks = markings.filter((mark) => mark.start < end && mark.end > start);
    return { start, end, text: text.slice(start, end), marks, closes: marks.filter((mark) => mark.end === end) };
  });
}

export function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.section === b.section && a.paragraph === b.paragraph && a.quote === b.quote;
}

/** The evidence of a code. */
export function evidenceOf(sheet: CodingSheet, target: Target): readonly Evidence[] {
  const list = target.kind === 'diagnosis' ? sheet.diagnoses : sheet.services;
  return list[target.index]?.evidence ?? [];
}

function withEvidence(sheet: CodingSheet, target: Target, change: (evidence: readonly Evidence[]) => readonly Evidence[]): CodingSheet {
  const on = <T extends { readonly evidence: readonly Evidence[] }>(list: readonly T[]): readonly T[] =>
    list.map((item, index) => (index === target.index ? { ...item, evidence: change(item.evidence) } : item));
  return target.kind === 'diagnosis' ? { ...sheet, diagnoses: on(sheet.diagnoses) } : { ...sheet, services: on(sheet.services) };
}

/** Puts quotations to a code; those it already has are taken off instead. */
export function toggleEvidence(sheet: CodingSheet, target: Target, quotes: readonly Evidence[]): CodingSheet {
  return withEvidence(sheet, target, (before) => {
    const kept = before.filter((item) => !quotes.some((quote) => sameEvidence(item, quote)));
    const fresh = quotes.filter((quote) => !before.some((item) => sameEvidence(item, quote)));
    return [...kept, ...fresh];
  });
}
