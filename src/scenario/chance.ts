// Keyed chance: a draw has no state, its luck belongs to what it is about, so that changing one act never changes another claim's luck.

/** FNV-1a over the key's text, then two rounds of a 32-bit finaliser (the constants of MurmurHash3's fmix32). */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return mixed(h);
}

function mixed(number: number): number {
  let h = number;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
}

/** A share of one, from 0 to just below 1, for the n-th of very many things and what is asked of it: keyed like the draws below, and quicker. */
export function drawShare(seed: number, n: number, purpose: number): number {
  return mixed(Math.imul(mixed(Math.imul(seed, 0x01000193) ^ n), 0x9e3779b1) ^ purpose) / 0x1_0000_0000;
}

/** An integer from 0 to 9 999, evenly spread: below `bps` means "it happens" with that chance in basis points. */
export function drawBps(seed: number, ...key: readonly (string | number)[]): number {
  return Math.floor((hash([seed, ...key].join('\u0001')) * 10_000) / 0x1_0000_0000);
}

/** One of the options, by the same draw; null where there are none. */
export function drawOne<T>(options: readonly T[], seed: number, ...key: readonly (string | number)[]): T | null {
  return options[Math.floor((drawBps(seed, ...key) * options.length) / 10_000)] ?? null;
}
