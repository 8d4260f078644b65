/**
 * Are two plain values the same? Plain means what a row may hold: strings, numbers, booleans, null, arrays and objects
 * of these. A field that is undefined equals one that is absent, since neither survives being stored as JSON.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && equalItems(a, b)
  return equalFields(a, b)
}

/** Without a map of either: taking an import back compares every record of it, twice. */
function equalFields(a: object, b: object): boolean {
  const own = (key: string): unknown => (Object.hasOwn(b, key) ? Reflect.get(b, key) : undefined)
  return (
    Object.entries(a).every(([key, value]) => equal(value, own(key))) &&
    Object.entries(b).every(([key, value]) => value === undefined || Object.hasOwn(a, key))
  )
}

const equalItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, place) => equal(item, b[place]))
