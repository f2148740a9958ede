// The keyed diff between what is on the stage and what should be: each key keeps its object for as long as it is there.

export interface Difference<Item> {
  readonly came: readonly Item[];
  readonly stayed: readonly Item[];
  readonly left: readonly string[]; // keys
}

/** Compares the keys on stage with the items wanted, in the wanted order. */
export function differenceOf<Item extends { readonly key: string }>(
  present: { has(key: string): boolean; keys(): Iterable<string> },
  wanted: readonly Item[],
): Difference<Item> {
  const keys = new Set(wanted.map((item) => item.key));
  return {
    came: wanted.filter((item) => !present.has(item.key)),
    stayed: wanted.filter((item) => present.has(item.key)),
    left: [...present.keys()].filter((key) => !keys.has(key)),
  };
}

/** Makes what is missing, keeps what is there, ends what is no longer wanted. The map afterwards holds exactly the wanted keys. */
export function reconcile<Item extends { readonly key: string }, Shown>(
  shown: Map<string, Shown>,
  wanted: readonly Item[],
  acts: { make(item: Item): Shown; keep(shown: Shown, item: Item): void; end(shown: Shown, key: string): void },
): Difference<Item> {
  const difference = differenceOf(shown, wanted);
  for (const key of difference.left) {
    const gone = shown.get(key);
    shown.delete(key);
    if (gone !== undefined) acts.end(gone, key);
  }
  for (const item of wanted) {
    const there = shown.get(item.key);
    if (there === undefined) shown.set(item.key, acts.make(item));
    else acts.keep(there, item);
  }
  return difference;
}
