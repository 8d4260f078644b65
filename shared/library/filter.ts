import type { BatchId, TagId } from '../model/ids'
import { idsWithBelow } from '../model/tag-tree'
import { err, ok, type Result } from '../result'
import { parseQuery, type QueryError } from '../search/query'
import { queryTest } from './query-test'
import {
  FACETS,
  facetValue,
  type FilterContext,
  hasTagOf,
  inView,
  type RowTest,
  type View,
  VIEWS,
} from './row-tests'

/**
 * What the library table shows. All parts must hold; within a facet any of its values, and an empty facet asks for
 * nothing. Saved views keep it as JSON.
 */
export type LibraryFilter = {
  readonly view: View
  readonly issuer: readonly string[]
  readonly year: readonly string[]
  readonly language: readonly string[]
  /** On the release or on a passage of it; tags below count too. */
  readonly tag: readonly TagId[]
  readonly batch: BatchId | null
  /** What stands in the search field. */
  readonly query: string
}

export const NO_FILTER: LibraryFilter = {
  view: 'all',
  issuer: [],
  year: [],
  language: [],
  tag: [],
  batch: null,
  query: '',
}

/** One test out of a whole filter; an error is the first thing that is wrong in the query. */
export function compileFilter(filter: LibraryFilter, context: FilterContext): Result<RowTest, QueryError> {
  const query = parseQuery(filter.query)
  if (!query.ok) return query
  const inQuery = queryTest(query.value, context)
  if (!inQuery.ok) return err(inQuery.error)
  const tests = [...partTests(filter, context), ...inQuery.value]
  return ok(row => tests.every(test => test(row)))
}

/** The tests of all parts but the query, the cheapest first. */
function partTests(filter: LibraryFilter, { passages, tags }: FilterContext): RowTest[] {
  const tests: RowTest[] = []
  const { view, batch } = filter
  if (view !== 'all') tests.push(row => inView(view, row, passages))
  if (batch !== null) tests.push(row => row.batch === batch)
  for (const facet of FACETS) {
    const values = new Set(filter[facet])
    if (values.size > 0) tests.push(row => values.has(facetValue(facet, row)))
  }
  if (filter.tag.length > 0) {
    const wanted = new Set(filter.tag.flatMap(id => [...idsWithBelow(tags, id)]))
    tests.push(row => hasTagOf(row, wanted, passages))
  }
  return tests
}

/** A filter from JSON as a saved view keeps it; what is missing or of a later version asks for nothing. */
export function readFilter(json: string): LibraryFilter {
  const value = parseObject(json)
  const texts = (name: string): string[] => {
    const list = value[name]
    return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
  }
  const batch = value['batch']
  const query = value['query']
  return {
    view: VIEWS.find(view => view === value['view']) ?? 'all',
    issuer: texts('issuer'),
    year: texts('year'),
    language: texts('language'),
    tag: texts('tag') as TagId[],
    batch: typeof batch === 'string' ? (batch as BatchId) : null,
    query: typeof query === 'string' ? query : '',
  }
}

function parseObject(json: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {} // a damaged view shows everything; it can be saved again or deleted
  }
}

export const isSameFilter = (a: LibraryFilter, b: LibraryFilter): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Does the filter ask for anything? */
export const isFiltering = (filter: LibraryFilter): boolean =>
  !isSameFilter({ ...filter, query: filter.query.trim() }, NO_FILTER)
