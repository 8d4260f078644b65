import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReleaseId } from '../shared/model/ids'
import { parseQuery } from '../shared/search/query'
import type { Listing } from './listing'
import { useServices } from './services'
import type { Store } from './store/store'
import { useRows } from './store/use-library'
import { runJob } from './workers/client'

/** How the search through the texts stands. Releases are shown as they are found. */
export type SearchState =
  | { readonly kind: 'none' }
  /** `part` of all bytes was read, from 0 to 1. */
  | { readonly kind: 'running'; readonly part: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** A pause in typing, in ms, after which texts are searched: shorter, and every key would start a worker. */
const REST = 350
const NONE: SearchState = { kind: 'none' }

/**
 * Searches the texts for the words of a query once typing rests, and gives the listing what it finds. What an earlier
 * query found stays until this one has its first answer.
 */
export class TextSearch {
  readonly #store: Store
  readonly #listing: Listing
  readonly #listeners = new Set<() => void>()
  #run = new AbortController()
  state: SearchState = NONE

  constructor(store: Store, listing: Listing) {
    this.#store = store
    this.#listing = listing
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Search for this query. Queries of fields alone need no text; of a wrong one nothing is sought. */
  want(query: string): void {
    this.stop()
    const parsed = parseQuery(query)
    if (!parsed.ok) return
    if (parsed.value.terms.length === 0) {
      this.#listing.clearFound()
      this.#tell(NONE)
      return
    }
    const run = new AbortController()
    this.#run = run
    const timer = setTimeout(() => {
      this.#search(query, run.signal).catch((error: unknown) => this.#fail(error, run.signal))
    }, REST)
    run.signal.addEventListener('abort', () => clearTimeout(timer))
  }

  /** End the search without a word: another one follows, or nobody looks any more. */
  stop(): void {
    this.#run.abort()
  }

  /** End the search because the analyst said so. What was found stays. */
  cancel(): void {
    this.stop()
    this.#tell({ kind: 'cancelled' })
  }

  async #search(query: string, signal: AbortSignal): Promise<void> {
    this.#tell({ kind: 'running', part: 0 })
    let taken = Promise.resolve()
    let isFirst = true
    const begin = () => {
      if (isFirst) this.#listing.clearFound()
      isFirst = false
    }
    const arg = { query, database: this.#store.database }
    const result = await runJob('search.scan', arg, {
      signal,
      onProgress: ({ found, done, total }) => {
        taken = taken.then(async () => {
          const known = await this.#store.known(found)
          if (signal.aborted) return
          begin()
          this.#listing.addFound([...known.values()].map(({ release }) => release as ReleaseId))
          this.#tell({ kind: 'running', part: total === 0 ? 1 : done / total })
        })
      },
    })
    await taken
    if (signal.aborted) return
    begin()
    if (result.ok) this.#tell({ kind: 'done' })
    else if (result.error.kind === 'failed') this.#fail(result.error.message, signal)
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) this.#tell({ kind: 'failed', message: String(error) })
  }

  #tell(state: SearchState): void {
    this.state = state
    for (const listener of this.#listeners) listener()
  }
}

/** The search for this query, begun again when releases came or went. */
export function useTextSearch(listing: Listing, query: string) {
  const { store } = useServices()
  const [search] = useState(() => new TextSearch(store, listing))
  const releases = useRows('releases').all.length
  useEffect(() => {
    if (releases > 0) search.want(query)
    return () => search.stop()
  }, [search, query, releases])
  const state = useSyncExternalStore(
    useCallback(listener => search.subscribe(listener), [search]),
    () => search.state,
  )
  return useMemo(() => ({ state, cancel: () => search.cancel() }), [search, state])
}
