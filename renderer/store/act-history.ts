import type { Draft } from '../../shared/log/change'
import { NO_HISTORY, type Tops } from '../../shared/log/history'
import type { Database } from './db'
import type { History } from './store'
import { readTops } from './undo'

/** What undo and redo would take back, kept beside the log, which alone decides it. */
export class ActHistory {
  tops: Tops = NO_HISTORY
  names: History = { undo: null, redo: null }
  readonly #listeners = new Set<() => void>()

  constructor(private readonly db: Database) {}

  async read(): Promise<void> {
    this.#take(await readTops(this.db))
  }

  /** An ordinary act is the new top of undo; for the rest the log is asked. */
  async follow(drafts: readonly Draft[]): Promise<void> {
    const last = drafts.at(-1)
    if (last === undefined || last.step === 'quiet') return
    if (last.step === undefined) this.#take({ undo: last, redo: null })
    else await this.read()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(tops: Tops): void {
    this.tops = tops
    const names = { undo: tops.undo?.command ?? null, redo: tops.redo?.command ?? null }
    if (names.undo === this.names.undo && names.redo === this.names.redo) return
    this.names = names
    for (const listener of this.#listeners) listener()
  }
}
