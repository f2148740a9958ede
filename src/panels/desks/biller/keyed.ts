// Keys for lists whose entries have no id of their own: the kind of an entry, and which of its kind it is.

export interface Keyed<T> {
  readonly key: string;
  readonly item: T;
}

/** Each entry with a key; two alike are told apart by their order. */
export function keyed<T>(items: readonly T[], kindOf: (item: T) => string): readonly Keyed<T>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const kind = kindOf(item);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return { key: `${kind}#${count}`, item };
  });
}
