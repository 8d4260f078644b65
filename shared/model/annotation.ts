import type { AnalystId, AnnotationId, ReleaseId, Sha256, TagId, Timestamp, VersionId } from './ids'

/**
 * Where a passage is: a position and a quote with context (W3C Web Annotation Data Model, text position and text
 * quote selectors). Offsets are UTF-16 code units, [start, end), in the canonical text the anchor was made on.
 */
export type Anchor = {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** At most 32 code units before and after, cut at no grapheme cluster. */
  readonly prefix: string
  readonly suffix: string
}

/** How a passage stands in its text: where it was made, found again elsewhere, or found no more. */
export type Fit = 'exact' | 'moved' | 'lost'

/** A passage of a release with tags, a note, both or neither (a bare highlight). */
export type Annotation = {
  readonly id: AnnotationId
  readonly release: ReleaseId
  /** The version and the text that `anchor` counts in. */
  readonly version: VersionId
  readonly textSha256: Sha256
  readonly anchor: Anchor
  readonly fit: Fit
  readonly tags: readonly TagId[]
  /** Markdown kept as text; empty when there is none. */
  readonly note: string
  readonly analyst: AnalystId
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
}

/** A note's longest, in UTF-16 code units: far beyond any note, short enough for one CSV cell. */
export const MAX_NOTE = 100_000
