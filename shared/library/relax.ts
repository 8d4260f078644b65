import type { Release } from '../model/release'
import { queryTokens, withoutPart } from '../search/query'
import { compileFilter, type LibraryFilter } from './filter'
import { type Facet, FACETS, type FilterContext, type View } from './row-tests'

/** A part of a filter that can be dropped by itself. */
export type FilterPart =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'facet'; readonly facet: Facet; readonly values: readonly string[] }
  | { readonly kind: 'tag' }
  | { readonly kind: 'batch' }
  /** As typed into the search field. */
  | { readonly kind: 'query'; readonly typed: string }

/** The filter without one of its parts, and how many rows it then shows. */
export type Relaxed = { readonly part: FilterPart; readonly without: LibraryFilter; readonly count: number }

/** Every way to drop one part of a filter. */
function relaxations(filter: LibraryFilter): readonly Omit<Relaxed, 'count'>[] {
  const ways: Omit<Relaxed, 'count'>[] = []
  const { view, query } = filter
  if (view !== 'all') ways.push({ part: { kind: 'view', view }, without: { ...filter, view: 'all' } })
  for (const facet of FACETS) {
    const values = filter[facet]
    if (values.length > 0)
      ways.push({ part: { kind: 'facet', facet, values }, without: { ...filter, [facet]: [] } })
  }
  if (filter.tag.length > 0) ways.push({ part: { kind: 'tag' }, without: { ...filter, tag: [] } })
  if (filter.batch !== null) ways.push({ part: { kind: 'batch' }, without: { ...filter, batch: null } })
  for (const token of queryTokens(query)) {
    const typed = query.slice(token.start, token.end)
    ways.push({ part: { kind: 'query', typed }, without: { ...filter, query: withoutPart(query, token) } })
  }
  return ways
}

/**
 * The part whose dropping brings back most rows, for a filter that shows none; null when no single part does. Looks
 * at all rows once a part, so ask only when nothing is shown.
 */
export function costliestPart(
  filter: LibraryFilter,
  rows: readonly Release[],
  context: FilterContext,
): Relaxed | null {
  let best: Relaxed | null = null
  for (const way of relaxations(filter)) {
    const test = compileFilter(way.without, context)
    const count = test.ok ? rows.reduce((sum, row) => sum + Number(test.value(row)), 0) : 0
    if (count > (best?.count ?? 0)) best = { ...way, count }
  }
  return best
}
