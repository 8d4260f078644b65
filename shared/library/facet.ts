import type { Release } from '../model/release'
import type { Passages } from './passages'
import { type Facet, FACETS, facetValue, inView, type View, VIEWS } from './row-tests'

/** How many releases of the whole library each view and each value of each facet has. */
export type Counts = {
  readonly views: { readonly [V in View]: number }
  readonly facets: { readonly [F in Facet]: ReadonlyMap<string, number> }
}

/** What a row was counted as; a row is taken out again by what it was counted as, not by what it became. */
type Counted = { readonly row: Release; readonly untagged: boolean }

/**
 * Counts over the whole library, kept by what changed: an edited row is taken out as it was counted and counted
 * again. The record of what was counted changes in place; `counts` is never changed, only replaced.
 */
export class Tally {
  readonly #counted: (Counted | undefined)[] = []
  #counts: Counts = {
    views: { all: 0, unread: 0, starred: 0, untagged: 0, progress: 0, done: 0 },
    facets: { issuer: new Map(), year: new Map(), language: new Map() },
  }

  constructor(rows: readonly Release[], passages: Passages) {
    this.update(rows, rows.keys(), passages)
  }

  get counts(): Counts {
    return this.#counts
  }

  /** Count the rows at these places anew. A row that is gone must not be among them: then count from nothing. */
  update(rows: readonly Release[], places: Iterable<number>, passages: Passages): void {
    const views = { ...this.#counts.views }
    const facets = {
      issuer: new Map<string, number>(),
      year: new Map<string, number>(),
      language: new Map<string, number>(),
    }
    for (const place of places) {
      const row = rows[place]
      if (row === undefined) continue
      const before = this.#counted[place]
      const now: Counted = { row, untagged: inView('untagged', row, passages) }
      for (const view of VIEWS) views[view] += Number(isIn(view, now)) - Number(isIn(view, before))
      for (const facet of FACETS) move(facets[facet], facet, before, now)
      this.#counted[place] = now
    }
    this.#counts = { views, facets: added(this.#counts.facets, facets) }
  }
}

function isIn(view: View, counted: Counted | undefined): boolean {
  if (counted === undefined) return false
  const { row, untagged } = counted
  if (view === 'all') return true
  if (view === 'untagged') return untagged
  return view === 'starred' ? row.starred : row.status === view
}

/** Note in `changes` that a row left one value of a facet and came to another. */
function move(changes: Map<string, number>, facet: Facet, before: Counted | undefined, now: Counted): void {
  const from = before === undefined ? null : facetValue(facet, before.row)
  const to = facetValue(facet, now.row)
  if (from === to) return
  if (from !== null) changes.set(from, (changes.get(from) ?? 0) - 1)
  changes.set(to, (changes.get(to) ?? 0) + 1)
}

function added(
  facets: Counts['facets'],
  changes: { readonly [F in Facet]: ReadonlyMap<string, number> },
): Counts['facets'] {
  const sum = (facet: Facet): ReadonlyMap<string, number> => {
    if (changes[facet].size === 0) return facets[facet]
    const next = new Map(facets[facet])
    for (const [value, change] of changes[facet]) {
      const n = (next.get(value) ?? 0) + change
      if (n === 0) next.delete(value)
      else next.set(value, n)
    }
    return next
  }
  return { issuer: sum('issuer'), year: sum('year'), language: sum('language') }
}

/** The values of a facet as the left pane lists them: the commonest first, years newest first, no value last. */
export function facetList(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
): readonly (readonly [string, number])[] {
  const byName = facet === 'year' ? -1 : 1
  return [...counts].toSorted(([a, na], [b, nb]) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    return (facet === 'year' ? 0 : nb - na) || (a < b ? -byName : byName)
  })
}
