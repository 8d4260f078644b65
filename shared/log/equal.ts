/**
 * Are two plain values the same? Plain means what a row may hold: strings, numbers, booleans, null, arrays and objects
 * of these. A field that is undefined equals one that is absent, since neither survives being stored as JSON.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && equalItems(a, b)
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return [...new Set([...left.keys(), ...right.keys()])].every(key => equal(left.get(key), right.get(key)))
}

const equalItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, place) => equal(item, b[place]))
