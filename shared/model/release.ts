import type { Block } from '../text/span'
import type { FieldName, Fields } from './fields'
import type { BatchId, ReleaseId, Sha256, TagId, Timestamp, VersionId } from './ids'

export type Status = 'unread' | 'read' | 'progress' | 'done'
export const STATUSES: readonly Status[] = ['unread', 'read', 'progress', 'done']

/** The formats that import reads. A format is told by content before name. */
export type FormatName = 'txt' | 'markdown' | 'html'

/**
 * A date of a release: the words as printed, and the readings they allow as ISO 8601 with the printed precision and
 * no zone unless one was printed. One reading is certain; several are ambiguous (sorted by the first); none is unread.
 */
export type ReleaseDate = { readonly printed: string; readonly readings: readonly string[] }

/**
 * The lean row of a release: what tables show, sort and filter, and the analyst's own state. All rows are held in
 * memory, so nothing long stands here: no text, no block spans, no origins (those are in its Version).
 */
export type Release = {
  readonly id: ReleaseId
  readonly batch: BatchId
  /** The current version, and its number from 1. */
  readonly version: VersionId
  readonly versionNumber: number
  /** Never empty: a release without a title is called by its first words. */
  readonly title: string
  readonly issuer: string | null
  readonly distributor: string | null
  readonly type: string | null
  readonly published: ReleaseDate | null
  readonly distributed: ReleaseDate | null
  readonly updated: ReleaseDate | null
  readonly dateline: string | null
  /** BCP 47, lower case: `en`, `ru`. */
  readonly language: string | null
  readonly url: string | null
  /** Fields that were read with doubt and not settled since. */
  readonly unsettled: readonly FieldName[]
  /** Fields whose value an analyst set or confirmed. */
  readonly byHand: readonly FieldName[]
  readonly format: FormatName
  /** The name of the source file as given, with its folder inside what was imported (`vesta/minutes.txt`). */
  readonly sourceName: string
  /** Words of the body. */
  readonly words: number
  readonly status: Status
  readonly starred: boolean
  /** Tags on the whole release. */
  readonly tags: readonly TagId[]
  /** A note on the whole release; empty when there is none. */
  readonly note: string
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
}

/** One capture of a release, written once at import and never changed. */
export type Version = {
  readonly id: VersionId
  readonly release: ReleaseId
  readonly number: number
  readonly textSha256: Sha256
  readonly sourceSha256: Sha256
  readonly sourceName: string
  /** Bytes of the source file. */
  readonly sourceSize: number
  /** A WHATWG label (`utf-8`, `windows-1251`) and how it was found (`byte order mark`, `declared`, `detected`). */
  readonly encoding: { readonly label: string; readonly how: string }
  readonly format: FormatName
  /** The number of the rules that made the canonical text. */
  readonly rules: number
  readonly blocks: readonly Block[]
  /** As read at import; later corrections stand in the Release. */
  readonly fields: Fields
  readonly warnings: readonly string[]
  readonly createdAt: Timestamp
}
