/**
 * Turns offsets in UTF-16 code units into offsets in code points, the unit of W3C selectors and of Python.
 * It walks from the last answer, so offsets that lie near each other cost little: those of sorted passages do.
 * An offset inside a surrogate pair counts as its end. Throws RangeError for one outside of the text.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let units = 0
  let points = 0
  return offset => {
    if (offset < 0 || offset > text.length) {
      throw new RangeError(`Position ${offset} is outside text of length ${text.length}`)
    }
    while (units > offset) {
      units -= units > 1 && (text.codePointAt(units - 2) ?? 0) > 0xffff ? 2 : 1
      points -= 1
    }
    while (units < offset) {
      units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
      points += 1
    }
    return points
  }
}
