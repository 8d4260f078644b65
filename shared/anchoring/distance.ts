/** Where a pattern was found: the end of the match, its start, and how many edits part them. */
export type Ending = { readonly start: number; readonly end: number; readonly errors: number }

/**
 * All places where `pattern` ends in `text` with at most `limit` edits (a unit inserted, left out or replaced), one for
 * each stretch of neighbouring ends: the best, and of equals the first. Offsets are UTF-16 code units of `text`.
 *
 * Sellers' dynamic programme, column by column, with Ukkonen's cut-off: rows past the last one within the limit are
 * not computed, so that a text without a match costs about `limit` steps a unit.
 * Source: P. Sellers, "The theory and computation of evolutionary distances", 1980; E. Ukkonen, "Finding approximate
 * patterns in strings", 1985.
 */
export function approximateEndings(text: string, pattern: string, limit: number): readonly Ending[] {
  const endings: Ending[] = []
  const column = new Columns(pattern, limit)
  let best: Ending | null = null
  for (let at = 0; at < text.length; at += 1) {
    const errors = column.step(text.charCodeAt(at), at)
    if (errors <= limit) {
      if (best === null || errors < best.errors) best = { start: column.start, end: at + 1, errors }
    } else if (best !== null) {
      endings.push(best)
      best = null
    }
  }
  return best === null ? endings : [...endings, best]
}

/** One column of the table: for each length of the pattern's head, the fewest edits that end here, and where they began. */
class Columns {
  private readonly units: Uint16Array
  private readonly errors: Uint32Array
  private readonly starts: Uint32Array
  private last: number

  constructor(
    pattern: string,
    private readonly limit: number,
  ) {
    const length = pattern.length
    this.units = Uint16Array.from({ length }, (_, i) => pattern.charCodeAt(i))
    this.errors = Uint32Array.from({ length: length + 1 }, (_, i) => i)
    this.starts = new Uint32Array(length + 1)
    this.last = Math.min(length, limit)
  }

  /** Where the match that ends at the newest column began. */
  get start(): number {
    return this.starts[this.units.length] ?? 0
  }

  /** Take the unit at `at` in; answers the edits of the whole pattern ending behind it, or more than the limit. */
  step(unit: number, at: number): number {
    const { units, errors, starts, limit } = this
    const rows = Math.min(units.length, this.last + 1)
    let diagonal = errors[0] ?? 0
    let diagonalStart = starts[0] ?? 0
    starts[0] = at + 1
    let above = 0
    let aboveStart = at + 1
    for (let row = 1; row <= rows; row += 1) {
      // A row that the column before did not reach counts as one past the limit.
      const left = row <= this.last ? (errors[row] ?? 0) : limit + 1
      const leftStart = row <= this.last ? (starts[row] ?? 0) : at
      let value = diagonal + (units[row - 1] === unit ? 0 : 1)
      let from = row === 1 ? at : diagonalStart
      if (left + 1 < value) [value, from] = [left + 1, leftStart]
      if (above + 1 < value) [value, from] = [above + 1, aboveStart]
      diagonal = left
      diagonalStart = leftStart
      errors[row] = above = value
      starts[row] = aboveStart = from
    }
    this.last = rows
    while (this.last > 0 && (errors[this.last] ?? 0) > limit) this.last -= 1
    return this.last === units.length ? (errors[units.length] ?? 0) : limit + 1
  }
}

/** Edits that turn `a` into `b` (Levenshtein); made for contexts of a few dozen units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    previous = next
  }
  return previous[b.length] ?? 0
}
