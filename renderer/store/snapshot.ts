import type { Clock } from '../../shared/log/change'
import type { BackupCounts } from '../../shared/backup'
import type { Tables } from '../../shared/model/library'
import { readLog } from './commit'
import type { Database } from './db'
import { type MemoryLibrary, MEMORY_TABLES } from './library'
import type { MemoryTable } from './store'

/**
 * The library at one moment: every row in memory, and the clock of the last Change that they hold. It costs nothing,
 * since rows never change in place, and it needs no transaction, which could not stay open while bytes are compressed.
 */
export type Snapshot = {
  readonly rows: { readonly [T in MemoryTable]: readonly Tables[T][] }
  readonly clock: Clock
  readonly n: number
  readonly counts: BackupCounts
}

/** How far the rows in memory have followed the log: every Change up to `upTo` is in them. */
export class Followed {
  readonly #ahead = new Set<number>()
  constructor(public upTo: number) {}

  add(numbers: readonly number[]): void {
    for (const n of numbers) if (n > this.upTo) this.#ahead.add(n)
    while (this.#ahead.delete(this.upTo + 1)) this.upTo += 1
  }
}

const TRIES = 200
const PAUSE = 20

/** Waits for the moment in which memory and log agree: at once, unless another window is writing. */
export async function takeSnapshot(
  db: Database,
  library: MemoryLibrary,
  followed: Followed,
): Promise<Snapshot> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { n, clock } = await readLog(db)
    if (n === followed.upTo) return { n, clock, counts: countsOf(library), rows: rowsOf(library) }
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  throw new Error(`Another window wrote Changes that did not arrive here (after ${followed.upTo})`)
}

export const countsOf = (library: MemoryLibrary): BackupCounts => ({
  releases: library.rows('releases').all.length,
  annotations: library.rows('annotations').all.length,
  tags: library.rows('tags').all.length,
})

function rowsOf(library: MemoryLibrary): Snapshot['rows'] {
  const entries = MEMORY_TABLES.map(table => [table, library.rows(table).all])
  return Object.fromEntries(entries)
}
