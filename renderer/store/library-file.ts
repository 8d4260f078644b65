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
  readonly tell: Tell
  readonly signal: AbortSignal
}
type StreamOptions = WriteOptions & { readonly content: Content; readonly packs: BackupHead['packs'] }

/** What a library file is to hold: the rows of one moment, and every pack that these can need. */
export type Content = { readonly snapshot: Snapshot; readonly packs: readonly PackSize[] }
export type PackSize = { readonly sha256: Sha256; readonly size: number }

/**
 * The packs are read after the snapshot: what is imported in between adds some that this file does not need, but none
 * that it needs is missing.
 */
export async function contentNow(store: LocalStore): Promise<Content> {
  const snapshot = await store.snapshot()
  const packs = await store.db.packs.toArray()
  return { snapshot, packs: packs.map(({ sha256, size }) => ({ sha256, size })) }
}

/** The largest piece that a stream is given. */
const PIECE = 1_048_576

/**
 * Write the library as it was when `content` was taken into `stream`, in constant memory, while it may be edited. Does
 * not finish the stream. Answers how many bytes it got.
 */
export function streamLibrary(
  store: LocalStore,
  stream: FileStream,
  options: StreamOptions,
): Promise<Result<number, WriteError>> {
  return orCancel(stream, options.signal, () => writeAll(store, stream, options))
}

/** Whatever fails, the stream leaves nothing behind. */
async function orCancel<T>(
  stream: FileStream,
  signal: AbortSignal,
  work: () => Promise<Result<T, WriteError>>,
): Promise<Result<T, WriteError>> {
  try {
    const done = await work()
    if (!done.ok) await stream.cancel()
    return done
  } catch (error) {
    await stream.cancel()
    if (signal.aborted) return err({ kind: 'cancelled' })
    return err(error instanceof MovedError ? { kind: 'moved' } : { kind: 'failed', message: String(error) })
  }
}

async function writeAll(
  store: LocalStore,
  stream: FileStream,
  { content, program, packs, tell, signal }: StreamOptions,
): Promise<Result<number, WriteError>> {
  const { snapshot } = content
  const head: BackupHead = {
    kind: 'library',
    format: FORMAT,
    schema: SCHEMA,
    program,
    createdAt: new Date(store.now()).toISOString(),
    counts: snapshot.counts,
    packs,
  }
  const total = packs === 'inside' ? content.packs.reduce((sum, { size }) => sum + size, 0) : 0
  let bytes = 0
  for await (const piece of encodeLibrary(head, partsOf(store, content, packs), sha256)) {
    for (let start = 0; start < piece.length; start += PIECE) {
      if (signal.aborted) return err({ kind: 'cancelled' })
      const part = piece.subarray(start, start + PIECE)
      const answer = await stream.append(part)
      if (!answer.ok) return err({ kind: 'file', error: answer.error })
      bytes += part.length
      tell({ done: bytes, total: Math.max(total, bytes) })
    }
  }
  return ok(bytes)
}

async function* partsOf(
  { db }: LocalStore,
  { snapshot, packs }: Content,
  where: BackupHead['packs'],
): AsyncGenerator<Part> {
  const hashes = new Set(packs.map(pack => pack.sha256))
  yield* libraryParts(db, snapshot, hashes)
  if (where === 'inside') yield* packParts(db, hashes)
  else {
    for (const { sha256, size } of packs)
      yield { content: { of: 'pack', pack: sha256, bytes: size }, payload: new Uint8Array() }
  }
}

/** Export the whole library as one file that stands on its own. Answers the file's name. */
export function writeLibraryFile(
  store: LocalStore,
  stream: FileStream,
  options: WriteOptions,
): Promise<Result<{ readonly name: string; readonly bytes: number }, WriteError>> {
  return orCancel(stream, options.signal, async () => {
    const content = await contentNow(store)
    const written = await writeAll(store, stream, { ...options, content, packs: 'inside' })
    if (!written.ok) return written
    const finished = await stream.finish()
    if (!finished.ok) return err({ kind: 'file', error: finished.error })
    return ok({ name: finished.value.name, bytes: written.value })
  })
}
