// Where things stand in a file: line and column of an offset, and the offset of a path, both quick enough for thousands of problems.

import type { Node } from 'jsonc-parser';
import type { Path } from './problem.ts';

export interface Position {
  readonly line: number; // 1 …
  readonly column: number; // 1 …, in UTF-16 units
}

/** Line and column of an offset. */
export type Lines = (offset: number) => Position;

/** Finds the line ends once; each look-up is a binary search. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    const end = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= end) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: end - (starts[low] ?? 0) + 1 };
  };
}

/** Offset of the value at a path, of its key if asked, or else of the nearest thing around it. */
export type Offsets = (path: Path, atKey?: boolean) => number;

/** Looks paths up in a tree; the keys of an object are indexed when first asked for. */
export function offsetsOf(root: Node | null): Offsets {
  const keys = new Map<Node, Map<unknown, Node>>();
  const propertyOf = (node: Node, key: string | number): Node | null => {
    let index = keys.get(node);
    if (!index) {
      index = new Map((node.children ?? []).map((property) => [property.children?.[0]?.value, property]));
      keys.set(node, index);
    }
    return index.get(key) ?? null;
  };
  return (path, atKey = false) => {
    let node = root;
    let property: Node | null = null;
    for (const part of path) {
      property = node?.type === 'object' ? propertyOf(node, part) : null;
      const child: Node | null = (node?.type === 'array' ? node.children?.[Number(part)] : property?.children?.[1]) ?? null;
      if (!child) return node?.offset ?? 0;
      node = child;
    }
    return (atKey && property ? property.offset : node?.offset) ?? 0;
  };
}
