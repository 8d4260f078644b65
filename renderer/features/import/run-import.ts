import { finishBatch, importChunk, startBatch, type ImportChunk } from '../../../shared/acts/batches'
import type { BatchId, Timestamp } from '../../../shared/model/ids'
import type { Batch, ReportEntry } from '../../../shared/model/library'
import { err, ok, type Result } from '../../../shared/result'
import type { CommitError, NewPack, Store } from '../../store/store'
import type { RunJob } from '../../workers/client'
import { cutUp, sizeOf, type Cut } from './cut-up'
import type { Incoming, Listing } from './incoming'
import { keepOnly } from './keep-only'
import { FILE_BOUND, readSlice, type Opened, type Slice, type SliceError } from './read-slice'
import { hashesOf, tellApart } from './tell-apart'

/** What is to be imported. */
export type ImportRequest = {
  readonly kind: Batch['kind']
  readonly listing: Listing
  /** Take the whole text of a file in which no release was found. */
  readonly force: boolean
  /** Tags and passages to come with the releases of a chunk. */
  readonly dress?: (chunk: NewReleases) => Promise<Pick<ImportChunk, 'tags' | 'annotations'>>
}

/** Releases about to be committed, and the pack that holds their texts. */
export type NewReleases = Required<Pick<ImportChunk, 'releases' | 'versions'>> & { readonly pack: NewPack }

/** What an import works with. */
export type ImportPorts = {
  readonly store: Pick<Store, 'commit' | 'known'>
  readonly runJob: RunJob
  readonly newId: () => string
  readonly now: () => number
  /** The longest that one file may take, in milliseconds. */
  readonly bound?: number
}

export type ImportProgress =
  | { readonly kind: 'listing'; readonly files: number }
  | {
      readonly kind: 'reading'
      readonly batch: BatchId
      readonly files: number
      readonly ofFiles: number
      readonly bytes: number
      readonly ofBytes: number
      readonly since: number
    }

/** A file that failed, kept for this session so that it can be tried again. */
export type FailedFile = { readonly code: string; readonly file: Opened }

/** How an import ended. All releases that were committed are whole, whatever the end. */
export type ImportEnd =
  | { readonly kind: 'nothing' }
  /** Before its first chunk was begun. */
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'finished'
      readonly batch: Batch
      readonly failed: ReadonlyMap<string, FailedFile>
    }
  | { readonly kind: 'stopped'; readonly batch: BatchId; readonly imported: number; readonly error: Stop }

/** What no file is to blame for, and what no further file would escape. */
export type Stop = CommitError | { readonly kind: 'no-worker' }

/**
 * Import files: list them, read them slice by slice in a worker, tell apart what the library has, and commit the
 * rest, one chunk a slice. The next slice is read while a chunk is written. A chunk is one transaction, so a crash,
 * a full disk or Cancel leaves whole releases alone, and importing the same files again adds just the rest.
 */
export async function runImport(
  request: ImportRequest,
  ports: ImportPorts,
  signal: AbortSignal,
  tell: (progress: ImportProgress) => void,
): Promise<ImportEnd> {
  const given = await gather(request.listing, signal, tell)
  if (signal.aborted) return { kind: 'cancelled' }
  if (given.length === 0) return { kind: 'nothing' }
  return new Run(request, ports, signal, tell, given).go()
}

async function gather(
  listing: Listing,
  signal: AbortSignal,
  tell: (progress: ImportProgress) => void,
): Promise<readonly Incoming[]> {
  const given: Incoming[] = []
  for await (const slice of listing) {
    if (signal.aborted) return []
    given.push(...slice)
    tell({ kind: 'listing', files: given.length })
  }
  return given
}

/** One import under way. */
class Run {
  readonly #request: ImportRequest
  readonly #ports: ImportPorts
  /** Cancel, or the end of the run: what is being read ahead is then of no use. */
  readonly #over = new AbortController()
  readonly #cancel: AbortSignal
  readonly #tell: (progress: ImportProgress) => void
  readonly #batch: Batch
  readonly #cuts: readonly Cut[]
  readonly #entries: ReportEntry[]
  readonly #failed = new Map<string, FailedFile>()
  #imported = 0
  #begun = false
  /** Files and bytes dealt with: committed, known or failed. */
  #files: number
  #bytes = 0
  /** The furthest that was told: a slice that is read again must not move the bar back. */
  #told = { files: 0, bytes: 0 }

  constructor(
    request: ImportRequest,
    ports: ImportPorts,
    cancel: AbortSignal,
    tell: (progress: ImportProgress) => void,
    given: readonly Incoming[],
  ) {
    this.#request = request
    this.#ports = ports
    this.#cancel = cancel
    this.#tell = tell
    const files = given.filter(one => one.kind === 'file')
    const lost = given.filter(one => one.kind === 'lost')
    this.#cuts = cutUp(files)
    this.#entries = lost.map(({ name, message }) => failedEntry(name, message))
    this.#files = lost.length
    this.#batch = startBatch({
      id: ports.newId() as BatchId,
      kind: request.kind,
      startedAt: this.#stamp(),
      files: given.length,
      bytes: sizeOf(files),
    })
  }

  async go(): Promise<ImportEnd> {
    try {
      let reading = this.#read(0)
      for (const [place, cut] of this.#cuts.entries()) {
        const slice = await reading
        if (this.#cancel.aborted) break
        if (!slice.ok) return this.#stopped({ kind: 'no-worker' })
        reading = this.#read(place + 1)
        const kept = await this.#keep(cut, slice.value)
        if (!kept.ok) return this.#stopped(kept.error)
      }
      return await this.#finish()
    } finally {
      this.#over.abort()
    }
  }

  #read(place: number): Promise<Result<Slice, SliceError>> {
    const cut = this.#cuts[place]
    if (cut === undefined) return Promise.resolve(err({ kind: 'cancelled' }))
    const { runJob, bound = FILE_BOUND } = this.#ports
    return readSlice(cut.files, {
      runJob,
      bound,
      batch: this.#batch.id,
      now: this.#stamp(),
      force: this.#request.force,
      signal: AbortSignal.any([this.#cancel, this.#over.signal]),
      tell: ({ files, bytes }) => this.#progress(cut.before.files + files, cut.before.bytes + bytes),
    })
  }

  #progress(files: number, bytes: number): void {
    const { id: batch, files: ofFiles, bytes: ofBytes, startedAt } = this.#batch
    this.#told = { files: Math.max(files, this.#told.files), bytes: Math.max(bytes, this.#told.bytes) }
    this.#tell({ kind: 'reading', batch, ...this.#told, ofFiles, ofBytes, since: Date.parse(startedAt) })
  }

  async #keep(cut: Cut, { results, pack }: Slice): Promise<Result<unknown, CommitError>> {
    const known = await this.#ports.store.known(hashesOf(results))
    const { releases, versions, entries, needed } = tellApart(results, known)
    if (releases.length > 0) {
      const dress = await this.#request.dress?.({ releases, versions, pack })
      const draft = importChunk(this.#batch, !this.#begun, { releases, versions, ...dress })
      const written = await this.#ports.store.commit(draft, keepOnly(pack, needed))
      if (!written.ok) return written
      this.#begun = true
      this.#imported += releases.length
    }
    this.#entries.push(...entries)
    for (const { name, code } of results.filter(result => result.kind === 'failed')) {
      const file = cut.files.find(one => one.name === name)
      // Not even its whole text holds a word: another try would find no more.
      const hopeless = this.#request.force && code === 'no-release'
      if (file !== undefined && !hopeless) this.#failed.set(name, { code, file })
    }
    this.#files += cut.files.length
    this.#bytes += sizeOf(cut.files)
    return ok(null)
  }

  async #finish(): Promise<ImportEnd> {
    const end = {
      finishedAt: this.#stamp(),
      cancelled: this.#cancel.aborted,
      files: this.#files,
      bytes: this.#bytes,
      imported: this.#imported,
      entries: this.#entries,
    }
    const written = await this.#ports.store.commit(finishBatch(this.#batch, !this.#begun, end))
    if (!written.ok) return this.#stopped(written.error)
    return { kind: 'finished', batch: { ...this.#batch, ...end }, failed: this.#failed }
  }

  #stopped(error: Stop): ImportEnd {
    return { kind: 'stopped', batch: this.#batch.id, imported: this.#imported, error }
  }

  #stamp(): Timestamp {
    return new Date(this.#ports.now()).toISOString()
  }
}

const failedEntry = (file: string, message: string): ReportEntry => ({
  file,
  outcome: 'failed',
  release: null,
  messages: [message],
})
