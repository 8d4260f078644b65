import { failedWrite, fullDisk } from '../../shared/words/storage'
import { StaleError } from './commit'
import type { CommitError } from './store'

/** What a failed transaction means for the analyst. Nothing of it was written. */
export function commitError(error: unknown): CommitError {
  if (error instanceof StaleError) return { kind: 'stale', message: error.message }
  if (isFull(error)) return { kind: 'full', message: fullDisk() }
  return { kind: 'failed', message: failedWrite(String(error)) }
}

/** Dexie wraps what IndexedDB says: a full disk may be the error, its cause, or one of a bulk write's failures. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('name' in error && error.name === 'QuotaExceededError') return true
  if ('failures' in error && Array.isArray(error.failures)) return error.failures.some(isFull)
  return 'inner' in error && isFull(error.inner)
}
