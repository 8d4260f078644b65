import type { BatchId } from '../../../shared/model/ids'
import { err, ok, type Result } from '../../../shared/result'
import { fileTrouble } from '../../../shared/words/import'
import type { NewPack } from '../../store/store'
import type { RunJob } from '../../workers/client'
import type { FileResult, Jobs } from '../../workers/jobs'

type Progress = Jobs['import.read']['progress']
export type Opened = { readonly file: File; readonly name: string }

export type SliceOptions = {
  readonly runJob: RunJob
  readonly batch: BatchId
  readonly now: string
  readonly force: boolean
  readonly signal: AbortSignal
  /** The longest that nothing may be heard of a file, in milliseconds. */
  readonly bound: number
  readonly tell: (progress: Progress) => void
}
export type Slice = { readonly results: readonly FileResult[]; readonly pack: NewPack }
export type SliceError = { readonly kind: 'cancelled' } | { readonly kind: 'no-worker' }

/** The longest that one file may take: far beyond any release, short enough that a stuck import goes on by itself. */
export const FILE_BOUND = 30_000

/**
 * Read a slice, whatever its files do. A file over which the worker dies or falls silent is reported; the worker is
 * ended with it, and the slice is read again without that file, by another.
 */
export async function readSlice(
  files: readonly Opened[],
  options: SliceOptions,
): Promise<Result<Slice, SliceError>> {
  const lost: FileResult[] = []
  let rest = files
  for (;;) {
    const attempt = await readOnce(rest, options)
    if (attempt.kind === 'read') return ok({ ...attempt.slice, results: [...attempt.slice.results, ...lost] })
    if (attempt.kind === 'cancelled') return err({ kind: 'cancelled' })
    const culprit = attempt.after === null ? undefined : rest[attempt.after]
    if (culprit === undefined) return err({ kind: 'no-worker' })
    lost.push({ kind: 'failed', name: culprit.name, ...attempt.trouble })
    rest = rest.filter(file => file !== culprit)
  }
}

type Attempt =
  | { readonly kind: 'read'; readonly slice: Slice }
  | { readonly kind: 'cancelled' }
  /** `after` counts the files that were read before it ended; null when the worker never said a word. */
  | {
      readonly kind: 'ended'
      readonly after: number | null
      readonly trouble: { code: string; message: string }
    }

async function readOnce(files: readonly Opened[], options: SliceOptions): Promise<Attempt> {
  const { runJob, batch, now, force, signal, bound, tell } = options
  const silence = new AbortController()
  let after: number | null = null
  let timer = setTimeout(() => silence.abort(), bound)
  const heard = (progress: Progress) => {
    after = progress.files
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), bound)
    tell(progress)
  }
  const either = AbortSignal.any([signal, silence.signal])
  const arg = { files, batch, now, force }
  const result = await runJob('import.read', arg, { signal: either, onProgress: heard })
  clearTimeout(timer)
  if (result.ok) return { kind: 'read', slice: result.value }
  if (signal.aborted) return { kind: 'cancelled' }
  const why = result.error.kind === 'failed' ? result.error.message : ''
  const trouble = silence.signal.aborted
    ? { code: 'too-slow', message: fileTrouble.tooSlow(bound) }
    : { code: 'crashed', message: fileTrouble.crashed(why) }
  return { kind: 'ended', after, trouble }
}
