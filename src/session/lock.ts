// One tab plays a run: a Web Lock by the run's id. A second tab watches until it takes over.

export interface RunLock {
  /** Resolves to true where this tab got the lock, also later by taking over. */
  readonly acquire: (how: 'ifFree' | 'steal') => Promise<boolean>;
  readonly release: () => void;
}

/** The part of the browser's lock manager that is used. */
export type Locks = Pick<LockManager, 'request'>;

/** The browser's locks; null where it has none (then every tab plays). */
export function browserLocks(): Locks | null {
  return typeof navigator !== 'undefined' && navigator.locks ? navigator.locks : null;
}

/** The lock of a run; `onLost` is called when another tab takes it over. */
export function runLock(locks: Locks | null, run: string, onLost: () => void): RunLock {
  let release = () => {};
  const acquire = (how: 'ifFree' | 'steal'): Promise<boolean> => {
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      let held = false;
      const options = how === 'steal' ? { steal: true } : { ifAvailable: true };
      locks
        .request(`clean-claim/run/${run}`, options, (lock) => {
          held = lock !== null;
          resolve(held);
          return held
            ? new Promise<void>((done) => {
                release = done;
              })
            : undefined;
        })
        .catch(() => {
          if (held) onLost();
          else resolve(true); // no locks to be had here (a sandboxed frame): playing alone is better than not at all
        });
    });
  };
  return { acquire, release: () => release() };
}
