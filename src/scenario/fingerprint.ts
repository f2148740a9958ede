// A short fingerprint of a scenario's text, by which a saved run notices that the file was changed.

/** FNV-1a of 32 bits, twice with different starts, as 16 hex digits. No protection against intent. */
export function fingerprintOf(source: string): string {
  const fnv = (start: number) => {
    let hash = start;
    for (let i = 0; i < source.length; i += 1) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return fnv(0x811c9dc5) + fnv(0x9747b28c);
}
