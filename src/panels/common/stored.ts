// Small values remembered by the browser, where it lets us: private windows and blocked storage are no error.

/** What is stored under a key, or null where nothing is or storage is blocked. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a value if the browser lets us; null forgets it. */
export function writeStored(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A blocked or full storage loses a preference, nothing else.
  }
}

/** Forgets every preference of this product. */
export function forgetStored(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('clean-claim.')) localStorage.removeItem(key);
  } catch {
    // Where storage is blocked, nothing is remembered.
  }
}
