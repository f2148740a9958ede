// The search through an own list, on a thread of its own: to make a hundred thousand codes ready takes too long to type meanwhile.

import { type CodeIndex, indexCodes } from '../../engine/codeIndex.ts';
import { type CodeHit, searchIndex } from '../../engine/codeSearch.ts';
import type { OwnFile } from '../../engine/ownCodes.ts';

/** First the list, then one question after another. */
export type ToSearch = Pick<OwnFile, 'codes'> | { readonly query: string; readonly most: number };

export interface Found {
  readonly query: string;
  readonly hits: readonly CodeHit[];
}

let index: CodeIndex | null = null;

addEventListener('message', ({ data }: MessageEvent<ToSearch>) => {
  if ('codes' in data) index = indexCodes(data.codes);
  else if (index) postMessage({ query: data.query, hits: searchIndex(index, data.query, data.most) } satisfies Found);
});
