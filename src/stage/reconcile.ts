// The keyed diff between what is on the stage and what should be: each key keeps its object for as long as it is there.

/** Makes what is missing, keeps what is there, ends what is no longer wanted. The map afterwards holds exactly the wanted keys. */
export function reconcile<Item extends { readonly key: string }, Shown>(
  shown: Map<string, Shown>,
  wanted: readonly Item[],
  acts: { make(item: Item): Shown; keep(shown: Shown, item: Item): void; end(shown: Shown, key: string): void },
): void {
  const left = new Set(shown.keys());
  for (const item of wanted) {
    const there = shown.get(item.key);
    if (there === undefined) {
      shown.set(item.key, acts.make(item));
      continue;
    }
    left.delete(item.key);
    acts.keep(there, item);
  }
  for (const key of left) {
    const gone = shown.get(key);
    shown.delete(key);
    if (gone !== undefined) acts.end(gone, key);
  }
}
