import type { Annotation } from './annotation'
import type { AnalystId, BatchId, ReleaseId, Timestamp, ViewId } from './ids'
import type { Release, Version } from './release'
import type { Tag } from './tag'

/** Who made an annotation. */
export type Analyst = { readonly id: AnalystId; readonly name: string; readonly createdAt: Timestamp }

/** What became of one file of an import. A file that became a release with nothing to say has no entry. */
export type ReportEntry = {
  /** As given, with its folder inside what was imported; `#n` when the file holds several releases. */
  readonly file: string
  readonly outcome: 'imported' | 'same-bytes' | 'same-text' | 'failed'
  /** The release it became, or the one it is the same as. */
  readonly release: ReleaseId | null
  /** What happened and what to do, as sentences for the analyst; several for warnings. */
  readonly messages: readonly string[]
}

/** One import run. Counts are of files, but `imported`, which is of releases. */
export type Batch = {
  readonly id: BatchId
  readonly kind: 'files' | 'paste' | 'sample'
  readonly startedAt: Timestamp
  /** Null while it runs, and for ever when the program ended in the middle. */
  readonly finishedAt: Timestamp | null
  readonly cancelled: boolean
  readonly files: number
  readonly bytes: number
  readonly imported: number
  /** Duplicates, failures and imports with a warning; the rest are the releases of the batch. */
  readonly entries: readonly ReportEntry[]
}

/** Filters of the library table that an analyst saved under a name. `filter` is a LibraryFilter as JSON. */
export type SavedView = {
  readonly id: ViewId
  readonly name: string
  readonly filter: string
  readonly createdAt: Timestamp
}

/** Every table of records that Changes write, and the rows it holds. */
export type Tables = {
  readonly releases: Release
  readonly versions: Version
  readonly annotations: Annotation
  readonly tags: Tag
  readonly analysts: Analyst
  readonly batches: Batch
  readonly views: SavedView
}
export type TableName = keyof Tables
export const TABLE_NAMES: readonly TableName[] = [
  'releases',
  'versions',
  'annotations',
  'tags',
  'analysts',
  'batches',
  'views',
]
