import type { Change, Draft } from '../../shared/log/change'
import type { ActId, AnalystId, Sha256 } from '../../shared/model/ids'
import type { TableName, Tables } from '../../shared/model/library'
import type { Result } from '../../shared/result'

/** The rows of one table, held in memory. A snapshot never changes: an edit makes the next one. */
export interface Rows<T> {
  readonly all: readonly T[]
  get(id: string): T | undefined
  /** Index of the record in `all`, or -1. An edit keeps every place; additions go to the end. */
  placeOf(id: string): number
  /** Rises by one with every change, so that what is computed from rows can be cached. */
  readonly revision: number
}

/** What a commit (of this window or another) touched, by table: ids of added, edited and removed records. */
export type Touched = { readonly [T in TableName]?: ReadonlySet<string> }

/** All lean rows of the library, kept current by what `commit` announces. Never holds texts. */
export interface Library {
  /** False until the last chunk of rows was read; rows appear before that, newest releases first. */
  readonly loaded: boolean
  rows<T extends Exclude<TableName, 'versions'>>(table: T): Rows<Tables[T]>
  /** Called after the rows have changed, never in between. Returns the way to stop listening. */
  subscribe(listener: (touched: Touched) => void): () => void
}

/** Immutable bytes that a commit brings along: texts and sources of new releases, joined into one pack. */
export type NewPack = {
  readonly bytes: Blob
  readonly texts: readonly { sha256: Sha256; start: number; end: number; rules: number }[]
  readonly sources: readonly { sha256: Sha256; start: number; end: number }[]
}

/** Why a write did not happen. Nothing of it was written. */
export type CommitError =
  /** A record was edited or removed since, here or in another window. */
  | { readonly kind: 'stale'; readonly message: string }
  /** The disk or the quota is full. */
  | { readonly kind: 'full'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }

/** What undo and redo would take back, named as in the menu; null when there is nothing. */
export type History = { readonly undo: string | null; readonly redo: string | null }

/**
 * The library on disk and in memory. `commit` is the only writer: one transaction writes the records, the pack and
 * the Change; then the rows in memory change, and whoever subscribed is told.
 */
export interface Store {
  readonly library: Library
  commit(draft: Draft, pack?: NewPack): Promise<Result<Change, CommitError>>
  /** Take back the last act that still stands, or say why not. Null when there is none. */
  undo(): Promise<Result<{ readonly command: string } | null, CommitError>>
  redo(): Promise<Result<{ readonly command: string } | null, CommitError>>
  /** Take back one act whatever came after; refused where a later Change touched the same field. */
  undoAct(act: ActId): Promise<Result<{ readonly command: string } | null, CommitError>>
  readonly history: History
  subscribeHistory(listener: () => void): () => void
  version(id: string): Promise<Tables['versions'] | undefined>
  /** The canonical text; throws when the library is damaged and it lies nowhere. */
  text(sha256: Sha256): Promise<string>
  /** The bytes as imported. */
  source(sha256: Sha256): Promise<Blob>
  /** Releases by the hash of their text and of their source: for telling what is already in the library. */
  known(hashes: readonly Sha256[]): Promise<ReadonlyMap<Sha256, { release: string; by: 'text' | 'source' }>>
  /** Settings of this library (layout, reading places, choices of dialogs): not in the log, not undone. */
  setting<T>(name: string): T | undefined
  setSetting(name: string, value: unknown): Promise<void>
  /** The analyst whose name stands in the settings; made on first use. */
  analyst(): AnalystId | null
  close(): void
}
