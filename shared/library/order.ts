import type { Release } from '../model/release'
import type { Passages } from './passages'
import { rowComparer, type SortKey, sortPlaces, type TextRanks } from './sort'

/** Which rows to show, and how they are sorted. */
export type Arrangement = {
  readonly test: (row: Release) => boolean
  readonly sort: readonly SortKey[]
  readonly passages: Passages
  readonly ranks: TextRanks
}

/** Places of the rows that pass, sorted; equal rows in the order of their places. The whole work, from nothing. */
export function order(rows: readonly Release[], arrangement: Arrangement): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let length = 0
  for (const [place, row] of rows.entries()) if (arrangement.test(row)) kept[length++] = place
  const places = kept.slice(0, length)
  sortPlaces(places, rows, arrangement)
  return places
}

/**
 * The same answer as `order`, from the one before and the places of the rows that were edited or added since: takes
 * those out and puts each back where it belongs now. One edited row costs a copy of the places and some twenty
 * comparisons, whatever the size of the library. Gives `previous` itself when nothing moved, so that what was
 * computed from it stays good.
 */
export function reorder(
  previous: Uint32Array,
  rows: readonly Release[],
  touched: readonly number[],
  arrangement: Arrangement,
): Uint32Array {
  const compare = placeComparer(rows, arrangement)
  const [only] = touched
  if (touched.length === 1 && only !== undefined && stays(previous, only, compare))
    return passes(rows, only, arrangement) ? previous : without(previous, touched)
  const rest = without(previous, touched)
  const added = touched.filter(place => passes(rows, place, arrangement)).sort(compare)
  const next = merge(rest, added, compare)
  return isSame(previous, next) ? previous : next
}

const passes = (rows: readonly Release[], place: number, { test }: Arrangement): boolean => {
  const row = rows[place]
  return row !== undefined && test(row)
}

function placeComparer(rows: readonly Release[], { sort, passages }: Arrangement) {
  const compare = rowComparer(sort, passages)
  return (a: number, b: number): number => {
    const one = rows[a]
    const other = rows[b]
    return one === undefined || other === undefined ? a - b : compare(one, other) || a - b
  }
}

/** Is a row among the places, and still between the same neighbours? Most edits move nothing: then nothing is copied. */
function stays(places: Uint32Array, place: number, compare: (a: number, b: number) => number): boolean {
  const at = places.indexOf(place)
  if (at === -1) return false
  const before = places[at - 1]
  const after = places[at + 1]
  return (
    (before === undefined || compare(before, place) < 0) && (after === undefined || compare(place, after) < 0)
  )
}

function without(places: Uint32Array, touched: readonly number[]): Uint32Array {
  const [only] = touched
  if (touched.length === 1 && only !== undefined) {
    const at = places.indexOf(only)
    if (at === -1) return places
    const rest = new Uint32Array(places.length - 1)
    rest.set(places.subarray(0, at))
    rest.set(places.subarray(at + 1), at)
    return rest
  }
  const gone = new Set(touched)
  return places.filter(place => !gone.has(place))
}

/** Merge sorted `added` into sorted `rest`: a binary search for each, and whole stretches copied between them. */
function merge(
  rest: Uint32Array,
  added: readonly number[],
  compare: (a: number, b: number) => number,
): Uint32Array {
  const merged = new Uint32Array(rest.length + added.length)
  let from = 0
  for (const [index, place] of added.entries()) {
    const to = firstAfter(rest, place, from, compare)
    merged.set(rest.subarray(from, to), from + index)
    merged[to + index] = place
    from = to
  }
  merged.set(rest.subarray(from), from + added.length)
  return merged
}

/** The first index from `low` on whose place stands after `place`. */
function firstAfter(
  places: Uint32Array,
  place: number,
  low: number,
  compare: (a: number, b: number) => number,
): number {
  let from = low
  let to = places.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(places[middle] ?? 0, place) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false
  return true
}
