import type { BatchId } from '../../../shared/model/ids'
import type { Store } from '../../store/store'
import {
  runImport,
  type FailedFile,
  type ImportEnd,
  type ImportPorts,
  type ImportProgress,
  type ImportRequest,
} from './run-import'

/** What the status bar shows of imports. A snapshot never changes. */
export type ImportState = {
  /** Null while nothing is under way. `waiting`: another window imports. */
  readonly running: ImportProgress | { readonly kind: 'waiting' } | null
  /** Imports that wait for the one under way. */
  readonly queued: number
}

type QueuePorts = ImportPorts & { readonly store: Pick<Store, 'whileImporting'> }

const NONE: ReadonlyMap<string, FailedFile> = new Map()

/** Runs imports one after another. What is added while one runs waits for its turn. */
export class ImportQueue {
  readonly #ports: QueuePorts
  readonly #listeners = new Set<() => void>()
  readonly #failed = new Map<BatchId, ReadonlyMap<string, FailedFile>>()
  #state: ImportState = { running: null, queued: 0 }
  #cancel = new AbortController()
  #last: Promise<unknown> = Promise.resolve()

  constructor(ports: QueuePorts) {
    this.#ports = ports
  }

  /** Answers when this import has ended, however it did. */
  add(request: ImportRequest): Promise<ImportEnd> {
    this.#set({ ...this.#state, queued: this.#state.queued + 1 })
    const end = this.#last.then(() => this.#run(request))
    this.#last = end.catch(() => {})
    return end
  }

  /** End the import under way; those that wait go on. */
  readonly cancel = (): void => this.#cancel.abort()

  readonly state = (): ImportState => this.#state

  /** Files that failed in this session and can be tried again, by name. Told with the state that follows them. */
  failedOf(batch: BatchId): ReadonlyMap<string, FailedFile> {
    return this.#failed.get(batch) ?? NONE
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #run(request: ImportRequest): Promise<ImportEnd> {
    const cancel = new AbortController()
    this.#cancel = cancel
    this.#set({ running: { kind: 'waiting' }, queued: this.#state.queued - 1 })
    try {
      const end = await this.#ports.store.whileImporting(
        () => runImport(request, this.#ports, cancel.signal, progress => this.#tell(progress)),
        cancel.signal,
      )
      if (end.kind === 'finished') this.#failed.set(end.batch.id, end.failed)
      return end
    } catch (error) {
      // Cancelled while it waited for another window: nothing was begun.
      if (cancel.signal.aborted) return { kind: 'cancelled' }
      throw error
    } finally {
      this.#set({ ...this.#state, running: null })
    }
  }

  /** At most one redraw a frame: a worker reads several hundred files in a second. */
  #tell(progress: ImportProgress): void {
    const pending = this.#progress !== null
    this.#progress = progress
    if (!pending) requestAnimationFrame(() => this.#show())
  }
  #progress: ImportProgress | null = null

  #show(): void {
    const progress = this.#progress
    this.#progress = null
    if (progress !== null && this.#state.running !== null) this.#set({ ...this.#state, running: progress })
  }

  #set(state: ImportState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/**
 * Milliseconds left, by the bytes and files read so far; null in the first second, and when nothing is left to tell.
 * Small files cost by number and large ones by size, so the slower of the two speaks.
 */
export function timeLeft(progress: Extract<ImportProgress, { kind: 'reading' }>, now: number): number | null {
  const { files, ofFiles, bytes, ofBytes, since } = progress
  const spent = now - since
  const done = Math.min(files / ofFiles, ofBytes === 0 ? 1 : bytes / ofBytes)
  if (spent < 1000 || done <= 0 || done >= 1) return null
  return (spent * (1 - done)) / done
}
