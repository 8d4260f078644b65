import type { ReleaseId, TagId } from '../model/ids'
import type { Batch } from '../model/library'
import type { Release } from '../model/release'
import type { TagTree } from '../model/tag-tree'
import type { Passages } from './passages'

export const VIEWS = ['all', 'unread', 'starred', 'untagged', 'progress', 'done'] as const
export type View = (typeof VIEWS)[number]

/** The facets that hold values of a row; `''` stands for rows without a value. */
export const FACETS = ['issuer', 'year', 'language'] as const
export type Facet = (typeof FACETS)[number]

/** What rows are held against besides what stands in them. */
export type FilterContext = {
  readonly passages: Passages
  readonly tags: TagTree
  readonly batches: readonly Batch[]
  /** Releases in whose text the scan found the query's words; empty before it has begun. */
  readonly found: ReadonlySet<ReleaseId>
}

export type RowTest = (row: Release) => boolean

/** The value of a facet of a row; `''` when it has none. A year is that of the first reading. */
export function facetValue(facet: Facet, row: Release): string {
  if (facet === 'year') return row.published?.readings[0]?.slice(0, 4) ?? ''
  return row[facet] ?? ''
}

/** No tag on the release, and none on any of its passages. */
export const isUntagged = (row: Release, passages: Passages): boolean =>
  row.tags.length === 0 && passages.of(row.id).tags.length === 0

/** Is the row in a view of the left pane? */
export function inView(view: View, row: Release, passages: Passages): boolean {
  if (view === 'all') return true
  if (view === 'starred') return row.starred
  if (view === 'untagged') return isUntagged(row, passages)
  return row.status === view
}

/** Does the row or one of its passages carry one of these tags? */
export const hasTagOf = (row: Release, wanted: ReadonlySet<TagId>, passages: Passages): boolean =>
  row.tags.some(tag => wanted.has(tag)) || passages.of(row.id).tags.some(tag => wanted.has(tag))
