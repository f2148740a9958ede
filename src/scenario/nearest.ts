// The nearest known word to an unknown one: what "did you mean" offers.

/** Number of insertions, deletions and replacements between two words (Levenshtein); words beyond 64 characters are cut. */
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 64), b.slice(0, 64)];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Up to `most` known words that are near the given one, nearest first; none where nothing is near. */
export function nearest(word: string, known: Iterable<string>, most = 1): readonly string[] {
  const lower = word.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  const near: { readonly word: string; readonly away: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const away = distance(lower, candidate.toLowerCase());
    if (away <= limit) near.push({ word: candidate, away });
  }
  near.sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1));
  return near.slice(0, most).map((item) => item.word);
}
