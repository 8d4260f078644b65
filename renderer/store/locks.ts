/**
 * Two locks to a library. Imports hold one, backups the other, so that a backup never waits for an import: that may
 * take minutes, and at quit there are seconds. A backup in the middle of an import holds the library as it was between
 * two of its chunks. A restore takes both, the import's first: chunks written while another library takes this one's
 * place would be lost.
 */
type LockedFor = 'import' | 'library'

const lockName = (name: string, what: LockedFor): string => `readout:${name}:${what}`

/**
 * Runs `work` while no other window backs up or restores the library called `name`. Waits for its turn; an aborted
 * signal ends the waiting with its reason, and is then the work's to watch. Not to be nested.
 */
export function withLibraryLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return inTurn(lockName(name, 'library'), work, signal)
}

/** The same while no other window imports into the library or restores it: two imports would not see each other's duplicates. */
export function withImportLock<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return inTurn(lockName(name, 'import'), work, signal)
}

/** Runs `work` only when nobody backs up or restores now; null when somebody does. */
export function whenLibraryIsFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return ifFree(lockName(name, 'library'), work)
}

/** Runs `work`, and lets no import begin meanwhile; null when one is under way. */
export function whenNothingImports<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return ifFree(lockName(name, 'import'), work)
}

function inTurn<T>(lock: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  return navigator.locks.request(lock, signal === undefined ? {} : { signal }, work)
}

function ifFree<T>(lock: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(lock, { ifAvailable: true }, held => (held === null ? null : work()))
}
