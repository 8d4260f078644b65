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

/**
 * A date as a number that sorts like it; what was not printed counts as zero. Minutes of a calendar in which every
 * month has 32 days: small enough to be packed with a place.
 */
function dateNumber(iso: string): number {
  let digits = 0
  let length = 0
  for (let at = 0; at < iso.length && length < 12; at += 1) {
    const digit = iso.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) continue
    digits = digits * 10 + digit
    length += 1
  }
  const whole = digits * 10 ** (12 - length) // 203104271324
  const day = Math.floor(whole / 1e8) * 13 * 32 + (Math.floor(whole / 1e6) % 100) * 32
  return ((day + (Math.floor(whole / 1e4) % 100)) * 25 + (Math.floor(whole / 100) % 100)) * 60 + (whole % 100)
}

/** What a column holds of a row, for sorting; null is not known and comes last in both directions. */
function sortValue(column: SortColumn, row: Release, passages: Passages): number | string | null {
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

/** Columns that hold text. */
type TextColumn = 'issuer' | 'title' | 'language' | 'distributor' | 'sourceName' | 'createdAt'
const TEXT_COLUMNS: ReadonlySet<SortColumn> = new Set<TextColumn>([
  'issuer',
  'title',
  'language',
  'distributor',
  'sourceName',
  'createdAt',
])
const isText = (column: SortColumn): column is TextColumn => TEXT_COLUMNS.has(column)

/**
 * The order of words of a text column, kept between sorts: comparing by collation is what makes sorting titles slow
 * (100 ms at 100,000 rows), and an order once found holds for all rows that share the words. A word that was not
 * there before makes the order anew. What a column's rows came to is kept too, while the rows are the same.
 */
export class TextRanks {
  readonly #ranks = new Map<TextColumn, ReadonlyMap<string, number>>()
  readonly #byPlace = new Map<
    TextColumn,
    { readonly rows: readonly Release[]; readonly ranks: Float64Array }
  >()

  /** A number for the text of each row, by its place, in the order of `compareText`; Infinity for none. */
  of(column: TextColumn, rows: readonly Release[]): Float64Array {
    const kept = this.#byPlace.get(column)
    if (kept?.rows === rows) return kept.ranks
    const ranks = ranksOf(column, rows, this.#ranks.get(column)) ?? this.#anew(column, rows)
    this.#byPlace.set(column, { rows, ranks })
    return ranks
  }

  #anew(column: TextColumn, rows: readonly Release[]): Float64Array {
    const words = new Set(rows.flatMap(row => row[column] ?? []))
    const order = new Map([...words].sort(compareText).map((word, rank) => [word, rank]))
    this.#ranks.set(column, order)
    return Float64Array.from(rows, row => {
      const word = row[column]
      return word === null ? Infinity : (order.get(word) ?? Infinity)
    })
  }
}

/** The ranks of rows in an order found before; null when a word is not in it. */
function ranksOf(
  column: TextColumn,
  rows: readonly Release[],
  order: ReadonlyMap<string, number> | undefined,
): Float64Array | null {
  if (order === undefined) return null
  const ranks = new Float64Array(rows.length)
  for (const [place, row] of rows.entries()) {
    const word = row[column]
    const rank = word === null ? Infinity : order.get(word)
    if (rank === undefined) return null
    ranks[place] = rank
  }
  return ranks
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
  else if (others.length > 0)
    places.sort((a, b) => difference(first, a, b) || firstDifference(others, a, b) || a - b)
  else if (!sortPacked(places, first)) places.sort((a, b) => difference(first, a, b) || a - b)
}

/**
 * Number and place of a row as one number, so that the numbers alone are sorted: three times as fast as calling back
 * for each pair. Answers false, and sorts nothing, where both together are too large to be exact.
 */
function sortPacked(places: Uint32Array, numbers: Float64Array): boolean {
  let most = 0
  for (const number of numbers) if (number !== Infinity) most = Math.max(most, Math.abs(number))
  const unknown = most + 1
  const size = numbers.length
  if ((unknown + 1) * size > Number.MAX_SAFE_INTEGER) return false
  const packed = Float64Array.from(places, place => {
    const number = numbers[place] ?? Infinity
    return (number === Infinity ? unknown : number) * size + place
  })
  packed.sort()
  for (const [at, pair] of packed.entries()) places[at] = pair - Math.floor(pair / size) * size
  return true
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

/** One column of `sort` as whole numbers by place: smaller stands first, Infinity is unknown. */
function sortNumbers(
  { column, descending }: SortKey,
  rows: readonly Release[],
  { passages, ranks }: { readonly passages: Passages; readonly ranks: TextRanks },
): Float64Array {
  const numbers = isText(column)
    ? ranks.of(column, rows)
    : Float64Array.from(rows, row => Number(sortValue(column, row, passages) ?? Infinity))
  return descending ? numbers.map(number => (number === Infinity ? number : -number)) : numbers
}
