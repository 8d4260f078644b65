/**
 * Runs `work` while no other window backs up, restores or imports into the library called `name`. Waits for its turn;
 * an aborted signal ends the waiting with its reason, and is then the work's to watch. Not to be nested.
 */
export function withLibraryLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(lockName(name), signal === undefined ? {} : { signal }, work)
}

/** Runs `work` only when nobody holds the lock now; null when somebody does. */
export function whenLibraryIsFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(lockName(name), { ifAvailable: true }, lock =>
    lock === null ? null : work(),
  )
}

const lockName = (name: string): string => `readout:${name}:library`
