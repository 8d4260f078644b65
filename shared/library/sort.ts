import type { Release, Status } from '../model/release'
import type { Passages } from './passages'

/** What the table sorts by. Several columns may be sorted at once, the first one counts most. */
export const SORT_COLUMNS = [
  'starred',
  'status',
  'published',
  'issuer',
  'title',
  'tags',
  'passages',
  'words',
  'language',
  'distributor',
  'sourceName',
  'createdAt',
] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type SortKey = { readonly column: SortColumn; readonly descending: boolean }
export const NEWEST_FIRST: readonly SortKey[] = [{ column: 'published', descending: true }]

/** What still needs eyes comes first. */
const STATUS_ORDER: { readonly [S in Status]: number } = { unread: 0, progress: 1, read: 2, done: 3 }

/**
 * One collation on every machine, so that a library looks the same wherever it is opened; figures in titles count
 * as numbers (`Exercise 2` before `Exercise 10`).
 */
const collator = new Intl.Collator('en', { numeric: true })

/** Orders text for people; texts that look the same but differ still have an order, so that equals stand together. */
const compareText = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : Number(a > b))

/** A date as a number that sorts like it: `2031-04-27T13:24` is 203104271324; what was not printed counts as zero. */
function dateNumber(iso: string): number {
  let digits = 0
  let length = 0
  for (let at = 0; at < iso.length && length < 12; at += 1) {
    const digit = iso.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) continue
    digits = digits * 10 + digit
    length += 1
  }
  return digits * 10 ** (12 - length)
}

/** What a column holds of a row, for sorting; null is not known and comes last in both directions. */
export function sortValue(column: SortColumn, row: Release, passages: Passages): number | string | null {
  switch (column) {
    case 'starred':
      return row.starred ? 0 : 1
    case 'status':
      return STATUS_ORDER[row.status]
    case 'published': {
      const reading = row.published?.readings[0]
      return reading === undefined ? null : dateNumber(reading)
    }
    case 'tags':
      return new Set([...row.tags, ...passages.of(row.id).tags]).size
    case 'passages':
      return passages.of(row.id).count
    default:
      return row[column]
  }
}

/** Compares two rows by every column of `sort`; 0 when they are equal in all, and their places then decide. */
export function rowComparer(sort: readonly SortKey[], passages: Passages) {
  return (a: Release, b: Release): number => {
    for (const { column, descending } of sort) {
      const order = compareValues(sortValue(column, a, passages), sortValue(column, b, passages), descending)
      if (order !== 0) return order
    }
    return 0
  }
}

type Value = number | string | null

function compareValues(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'string' || typeof b === 'string' ? compareText(String(a), String(b)) : a - b
  return descending ? -order : order
}

/**
 * The order of words of a text column, kept between sorts: comparing by collation is what makes sorting titles slow
 * (100 ms at 100,000 rows), and an order once found holds for all rows that share the words. A word that was not
 * there before makes the order anew.
 */
export class TextRanks {
  readonly #ranks = new Map<SortColumn, Map<string, number>>()

  /** A number for each text of `values`, in the order of `compareText`. */
  of(column: SortColumn, values: readonly string[]): ReadonlyMap<string, number> {
    const known = this.#ranks.get(column)
    if (known !== undefined && values.every(value => known.has(value))) return known
    const ranks = new Map([...new Set(values)].sort(compareText).map((value, rank) => [value, rank]))
    this.#ranks.set(column, ranks)
    return ranks
  }
}

/**
 * Sort `places` by `sort`, in place; equal rows stay in the order of their places. Each column becomes numbers first,
 * the unknown infinite, so that comparing a pair costs no collation and no look at the rows.
 */
export function sortPlaces(
  places: Uint32Array,
  rows: readonly Release[],
  by: { readonly sort: readonly SortKey[]; readonly passages: Passages; readonly ranks: TextRanks },
): void {
  const [first, ...others] = by.sort.map(key => sortNumbers(key, rows, by))
  if (first === undefined) places.sort()
  else if (others.length === 0) places.sort((a, b) => difference(first, a, b) || a - b)
  else places.sort((a, b) => difference(first, a, b) || firstDifference(others, a, b) || a - b)
}

function difference(numbers: Float64Array, a: number, b: number): number {
  const one = numbers[a] ?? Infinity
  const other = numbers[b] ?? Infinity
  return one < other ? -1 : Number(one > other)
}

function firstDifference(columns: readonly Float64Array[], a: number, b: number): number {
  for (const numbers of columns) {
    const order = difference(numbers, a, b)
    if (order !== 0) return order
  }
  return 0
}

/** One column of `sort` as numbers by place: smaller stands first, Infinity is unknown. */
function sortNumbers(
  { column, descending }: SortKey,
  rows: readonly Release[],
  { passages, ranks }: { readonly passages: Passages; readonly ranks: TextRanks },
): Float64Array {
  const values = rows.map(row => sortValue(column, row, passages))
  const texts = values.filter(value => typeof value === 'string')
  const rankOf = texts.length > 0 ? ranks.of(column, texts) : new Map<string, number>()
  const sign = descending ? -1 : 1
  return Float64Array.from(values, value => {
    if (value === null) return Infinity
    return sign * (typeof value === 'string' ? (rankOf.get(value) ?? 0) : value)
  })
}
