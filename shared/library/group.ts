import type { Release } from '../model/release'
import type { SortKey } from './sort'

/** What headings part the table by. Months show while the table is sorted by date. */
export const GROUPINGS = ['month', 'issuer', 'none'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** A stretch of the sorted rows under one heading: `count` rows from index `start`. `key` is `''` for no value. */
export type Group = { readonly key: string; readonly start: number; readonly count: number }

/** How rows must be sorted so that a grouping's rows stand together. */
export function sortFor(grouping: Grouping, sort: readonly SortKey[]): readonly SortKey[] {
  if (grouping !== 'issuer' || sort[0]?.column === 'issuer') return sort
  return [{ column: 'issuer', descending: false }, ...sort.filter(key => key.column !== 'issuer')]
}

/** The key of the heading that a row stands under, or null when there are no headings. */
export function groupKey(grouping: Grouping, sort: readonly SortKey[]): ((row: Release) => string) | null {
  if (grouping === 'issuer') return row => row.issuer ?? ''
  if (grouping === 'month' && sort[0]?.column === 'published') {
    return row => row.published?.readings[0]?.slice(0, 7) ?? ''
  }
  return null
}

/**
 * The groups of sorted places. Rows of a group stand together, so each end is found by doubling steps and then
 * halving them: some twenty looks a group instead of one a row.
 */
export function groupsOf(
  places: Uint32Array,
  rows: readonly Release[],
  keyOf: (row: Release) => string,
): readonly Group[] {
  const keyAt = (index: number): string => {
    const row = rows[places[index] ?? -1]
    return row === undefined ? '' : keyOf(row)
  }
  const groups: Group[] = []
  for (let start = 0; start < places.length;) {
    const key = keyAt(start)
    const end = endOfRun(places.length, start, index => keyAt(index) === key)
    groups.push({ key, start, count: end - start })
    start = end
  }
  return groups
}

/** The first index after `start` that is not part of its run. */
function endOfRun(length: number, start: number, belongs: (index: number) => boolean): number {
  let inside = start
  let step = 1
  while (inside + step < length && belongs(inside + step)) {
    inside += step
    step *= 2
  }
  let outside = Math.min(inside + step, length)
  while (outside - inside > 1) {
    const middle = (inside + outside) >>> 1
    if (belongs(middle)) inside = middle
    else outside = middle
  }
  return outside
}

/** One line of the table: a heading, or a row by its index among the sorted places. */
export type Line =
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'row'; readonly index: number }

/** The lines of a table as they scroll by: headings, and the rows of the groups that are open. */
export type Lines = {
  readonly count: number
  at(line: number): Line
  /** The line of a row, or -1 when its group is closed. */
  lineOf(index: number): number
  /** The line of a heading, or -1 when there is no such group. */
  lineOfGroup(key: string): number
}

/** Lines without headings: line and index are the same. */
export const plainLines = (count: number): Lines => ({
  count,
  at: index => ({ kind: 'row', index }),
  lineOf: index => index,
  lineOfGroup: () => -1,
})

/** Lines under headings. Finding one costs a binary search over the groups, not over the rows. */
export function groupedLines(groups: readonly Group[], closed: ReadonlySet<string>): Lines {
  const starts: number[] = []
  let count = 0
  for (const group of groups) {
    starts.push(count)
    count += 1 + (closed.has(group.key) ? 0 : group.count)
  }
  const find = (isBefore: (group: number) => boolean): number => {
    let low = 0
    let high = groups.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (isBefore(middle)) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count,
    at: line => {
      const found = find(index => (starts[index] ?? 0) <= line)
      const group = groups[found]
      if (group === undefined) throw new RangeError(`Line ${line} is outside of ${count} lines`)
      const below = line - (starts[found] ?? 0)
      if (below === 0) return { kind: 'group', group, open: !closed.has(group.key) }
      return { kind: 'row', index: group.start + below - 1 }
    },
    lineOf: index => {
      const found = find(at => (groups[at]?.start ?? 0) <= index)
      const group = groups[found]
      if (group === undefined || closed.has(group.key)) return -1
      return (starts[found] ?? 0) + 1 + index - group.start
    },
    lineOfGroup: key => starts[groups.findIndex(group => group.key === key)] ?? -1,
  }
}
