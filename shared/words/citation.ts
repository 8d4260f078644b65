import type { Release } from '../model/release'
import { longDate, releaseDate } from './dates'
import { quoted } from './quotes'

/** The numbers of the first and last paragraph that a passage touches; null when it lies in head or tail. */
export type Paragraphs = { readonly first: number; readonly last: number } | null

/** `¶ 4`, `¶ 4–6`; null in, null out. */
export function paragraphWords(paragraphs: Paragraphs): string | null {
  if (paragraphs === null) return null
  const { first, last } = paragraphs
  return first === last ? `\u00b6 ${first}` : `\u00b6 ${first}\u2013${last}`
}

/**
 * `“quote”, Issuer, “Title”, 27 April 2021, ¶ 4`. What a release does not tell is left out; a date that reads more
 * than one way stands as printed, in quotes. The quote is given to the letter, with its own quotation marks.
 */
export function citation(
  quote: string,
  release: Pick<Release, 'issuer' | 'title' | 'published' | 'distributed'>,
  paragraphs: Paragraphs,
): string {
  const date = release.published ?? release.distributed
  const dated = releaseDate(date, longDate)
  const doubtful = date !== null && date.readings.length !== 1
  const parts = [
    quoted(quote.replaceAll(/\n+/g, ' ')),
    release.issuer,
    quoted(release.title),
    doubtful && dated !== null ? quoted(dated) : dated,
    paragraphWords(paragraphs),
  ]
  return parts.filter(part => part !== null && part !== '').join(', ')
}
