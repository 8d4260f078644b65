import type { Anchor } from '../model/annotation'
import type { Span } from '../text/span'
import { matchQuote } from './match-quote'

/** Where the passage of an anchor stands in a text. `score` is from 0 to 1, and at least the floor of `matchQuote`. */
export type Resolution =
  | { readonly kind: 'exact'; readonly span: Span }
  | { readonly kind: 'moved'; readonly span: Span; readonly score: number }
  | { readonly kind: 'orphaned' }

/**
 * Find the passage that `anchor` was made on in `text`, the canonical text of a release.
 *
 * The stored position is believed only while the quote stands there; else the quote is sought, judged by its context,
 * exactly and then approximately. An orphan is an answer, not an error: a mark is never shown on words it was not made
 * on. Offsets are UTF-16 code units, [start, end). Throws RangeError for a reversed or empty anchor.
 * Source: W3C Web Annotation Data Model, text position and text quote selectors.
 */
export function resolveAnchor(anchor: Anchor, text: string): Resolution {
  const { start, end, quote, prefix, suffix } = anchor
  if (end <= start || quote === '') throw new RangeError(`Anchor [${start}, ${end}) covers nothing`)
  if (end - start === quote.length && text.startsWith(quote, start)) {
    return { kind: 'exact', span: { start, end } }
  }
  const match = matchQuote(text, quote, { prefix, suffix, near: start })
  return match === null ? { kind: 'orphaned' } : { kind: 'moved', ...match }
}
