import type { Span } from '../text/span'

/** What is read from the head and tail of a release. */
export type FieldName =
  | 'issuer'
  | 'distributor'
  | 'type'
  | 'title'
  | 'published'
  | 'distributed'
  | 'updated'
  | 'dateline'
  | 'language'
  | 'url'

/** Where a field's words came from. A `meta` origin is not in the canonical text (`og:title`, `Subject:`, JSON-LD). */
export type Origin =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'meta'; readonly name: string; readonly words: string }
  | { readonly kind: 'hand' }

/**
 * One field as it was read.
 *
 * `value` is what it means (ISO for dates, with the printed precision; a BCP 47 tag for the language); null means
 * that the words read more than one way, and `alternatives` then holds every reading, the likeliest first.
 * `printed` is what stands in the source, never reformatted. `how` names the rule in a few words for the analyst.
 */
export type FieldReading = {
  readonly value: string | null
  readonly printed: string
  readonly origin: Origin
  readonly how: string
  /** 0 to 1. Below SETTLED the field carries a mark of doubt. */
  readonly confidence: number
  readonly alternatives: readonly string[]
}

export type Fields = { readonly [Name in FieldName]?: FieldReading }

/** At and above this confidence a field is shown without a mark of doubt. */
export const SETTLED = 0.7
