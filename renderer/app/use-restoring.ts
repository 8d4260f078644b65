import { useState } from 'react'
import type { Result } from '../../shared/result'
import { notRestored } from '../../shared/words/storage'
import type { RestoreError } from '../store/backups'
import type { Progress } from '../store/library-file'

type Restore = (
  from: File | string,
  options: { readonly tell: (progress: Progress) => void; readonly signal: AbortSignal },
) => Promise<Result<void, RestoreError>>

/** A restore under way on a recovery screen, which stays until `onRestored` has brought the library up. */
export function useRestoring(restore: Restore, onRestored: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const begin = async (from: File | string) => {
    setFailure(null)
    setProgress({ done: 0, total: 0 })
    const restored = await restore(from, { tell: setProgress, signal: new AbortController().signal })
    if (restored.ok) return onRestored()
    setProgress(null)
    setFailure(notRestored(restored.error))
  }
  return {
    progress: progress === null ? null : progress.done / Math.max(1, progress.total),
    failure,
    onRestore: (from: File | string) => void begin(from),
  }
}
