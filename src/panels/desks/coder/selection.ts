// Reads the browser's own text selection as quotations of the chart: whole words, one quotation for each paragraph it touches.

import type { ChartSection, Evidence } from '../../../cycle/documentation/chart.ts';
import { snapped } from './sentences.ts';

/** Where a point of the document lies in the text of an element, counted in letters. */
function offsetIn(element: Element, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const place = range.comparePoint(node, offset);
  if (place < 0) return 0;
  const length = element.textContent.length;
  if (place > 0) return length;
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The quotations of a selection inside `root`; empty where nothing is selected. */
export function pickedByPointer(root: Element, selection: Selection): readonly Evidence[] {
  if (selection.rangeCount === 0 || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll<HTMLElement>('p[data-paragraph]')].flatMap((element) => {
    if (!range.intersectsNode(element)) return [];
    const text = element.textContent;
    const start = offsetIn(element, range.startContainer, range.startOffset);
    const end = offsetIn(element, range.endContainer, range.endOffset);
    const span = end > start ? snapped(text, { start, end }) : null;
    if (!span) return [];
    const section = element.dataset.section as ChartSection;
    return [{ section, paragraph: Number(element.dataset.paragraph), quote: text.slice(span.start, span.end) }];
  });
}
