// Plain searching: every word of the query must occur; what begins with the query comes first.

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The entries that hold every word of the query, in their order, those whose name begins with it first. An empty query finds all. */
export function search<T>(entries: readonly T[], query: string, nameOf: (entry: T) => string, textOf: (entry: T) => string): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  const found = entries.filter((entry) => {
    const text = plain(`${nameOf(entry)} ${textOf(entry)}`);
    return words.every((word) => text.includes(word));
  });
  const first = (entry: T) => plain(nameOf(entry)).startsWith(words.join(' '));
  return [...found.filter(first), ...found.filter((entry) => !first(entry))];
}
