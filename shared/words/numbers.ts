/** U+00A0: parts groups of three. The narrow U+202F is drawn 2 px wide at 13 px, which nobody can read. */
const GROUP = '\u00a0'

/** A whole number for the screen, in groups of three from 1 000 on, with a real minus. Never for CSV or addresses. */
export function count(n: number): string {
  const digits = String(Math.abs(Math.trunc(n))).replace(/\B(?=(\d{3})+$)/g, GROUP)
  return n < 0 ? `\u2212${digits}` : digits
}

/** `1 release`, `1 204 releases`: the number and its noun; `many` for nouns that do not take an s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${Math.abs(n) === 1 ? one : many}`
}
