import { type BackupHead, encodeLibrary, FORMAT, type Part } from '../../shared/backup'
import type { FileError } from '../../shared/ipc'
import type { Sha256 } from '../../shared/model/ids'
import { err, ok, type Result } from '../../shared/result'
import type { FileStream } from '../host/host'
import { sha256 } from './digest'
import { libraryParts, MovedError, packParts } from './library-parts'
import type { LocalStore } from './local-store'
import { SCHEMA } from './migrations/migrations'
import type { Snapshot } from './snapshot'

/** Bytes done of all, as far as known. */
export type Progress = { readonly done: number; readonly total: number }
export type Tell = (progress: Progress) => void

/** Why a library was not written. The stream was cancelled: nothing is left of it. */
export type WriteError =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'file'; readonly error: FileError }
  /** Releases were deleted while it was read. */
  | { readonly kind: 'moved' }
  /** The library itself could not be read. */
  | { readonly kind: 'failed'; readonly message: string }

export type WriteOptions = {
  /** The version of this program, for whoever cannot read the file. */
  readonly program: string
  readonly packs: BackupHead['packs']
  readonly tell: Tell
  readonly signal: AbortSignal
}

/** What was written. */
export type WrittenLibrary = {
  readonly head: BackupHead
  readonly bytes: number
  readonly snapshot: Snapshot
}

/** The largest piece that a stream is given. */
const PIECE = 1_048_576

/**
 * Write the whole library into `stream`, in constant memory, while it may be edited: the file holds the library as it
 * was when this began. Does not finish the stream, so that a backup can look at what it got before it counts.
 */
export async function streamLibrary(
  store: LocalStore,
  stream: FileStream,
  options: WriteOptions,
): Promise<Result<WrittenLibrary, WriteError>> {
  try {
    const written = await writeAll(store, stream, options)
    if (!written.ok) await stream.cancel()
    return written
  } catch (error) {
    await stream.cancel()
    if (options.signal.aborted) return err({ kind: 'cancelled' })
    return err(error instanceof MovedError ? { kind: 'moved' } : { kind: 'failed', message: String(error) })
  }
}

async function writeAll(
  store: LocalStore,
  stream: FileStream,
  { program, packs, tell, signal }: WriteOptions,
) {
  const snapshot = await store.snapshot()
  const rows = await store.db.packs.toArray()
  const head: BackupHead = {
    kind: 'library',
    format: FORMAT,
    schema: SCHEMA,
    program,
    createdAt: new Date(store.now()).toISOString(),
    counts: snapshot.counts,
    packs,
  }
  const total = packs === 'inside' ? rows.reduce((sum, { size }) => sum + size, 0) : 0
  let bytes = 0
  for await (const piece of encodeLibrary(head, partsOf(store, snapshot, { rows, packs }), sha256)) {
    for (let start = 0; start < piece.length; start += PIECE) {
      if (signal.aborted) return err({ kind: 'cancelled' as const })
      const part = piece.subarray(start, start + PIECE)
      const answer = await stream.append(part)
      if (!answer.ok) return err({ kind: 'file' as const, error: answer.error })
      bytes += part.length
      tell({ done: bytes, total: Math.max(total, bytes) })
    }
  }
  return ok({ head, bytes, snapshot })
}

type Packs = {
  readonly rows: readonly { sha256: Sha256; size: number }[]
  readonly packs: BackupHead['packs']
}

async function* partsOf(
  { db }: LocalStore,
  snapshot: Snapshot,
  { rows, packs }: Packs,
): AsyncGenerator<Part> {
  const hashes = new Set(rows.map(row => row.sha256))
  yield* libraryParts(db, snapshot, hashes)
  if (packs === 'inside') yield* packParts(db, hashes)
  else {
    for (const { sha256, size } of rows)
      yield { content: { of: 'pack', pack: sha256, bytes: size }, payload: new Uint8Array() }
  }
}

/** Export the whole library as one file that stands on its own. Answers the file's name. */
export async function writeLibraryFile(
  store: LocalStore,
  stream: FileStream,
  options: Omit<WriteOptions, 'packs'>,
): Promise<Result<{ readonly name: string; readonly bytes: number }, WriteError>> {
  const written = await streamLibrary(store, stream, { ...options, packs: 'inside' })
  if (!written.ok) return written
  const finished = await stream.finish()
  if (!finished.ok) return err({ kind: 'file', error: finished.error })
  return ok({ name: finished.value.name, bytes: written.value.bytes })
}
