import type { Change, Draft } from '../../shared/log/change'
import type { Annotation } from '../../shared/model/annotation'
import type { ActId, AnalystId, ReleaseId, Sha256 } from '../../shared/model/ids'
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

/** The tables held in memory: all but versions, which are read when a release is opened. */
export type MemoryTable = Exclude<TableName, 'versions'>

/** All lean rows of the library, kept current by what `commit` announces. Never holds texts. */
export interface Library {
  /** False until the last chunk of rows was read; rows appear before that, newest releases first. */
  readonly loaded: boolean
  rows<T extends MemoryTable>(table: T): Rows<Tables[T]>
  /** By place in the text, the longer first. The same array until one of them changes. */
  annotationsOf(release: ReleaseId): readonly Annotation[]
  /** Called after the rows have changed, never in between. Returns the way to stop listening. */
  subscribe(listener: (touched: Touched) => void): () => void
}

/** Immutable bytes that a commit brings along: texts (as UTF-8) and sources of new releases, joined into one pack. Offsets count bytes. */
export type NewPack = {
  readonly bytes: Blob
  readonly texts: readonly { sha256: Sha256; start: number; end: number; rules: number }[]
  readonly sources: readonly { sha256: Sha256; start: number; end: number }[]
  /** Of `bytes`, when the worker that made them has it; else it is taken before the write. */
  readonly sha256?: Sha256
}

/** Why a write did not happen. Nothing of it was written. */
export type CommitError =
  /** A record was edited or removed since, here or in another window. */
  | { readonly kind: 'stale'; readonly message: string }
  /** The disk or the quota is full. */
  | { readonly kind: 'full'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }

/** An act taken back: its name, and a sentence when something of it had to stay. */
export type TakenBack = { readonly command: string; readonly note?: string }

/** What undo and redo would take back, named as in the menu; null when there is nothing. */
export type History = { readonly undo: string | null; readonly redo: string | null }

/**
 * The library on disk and in memory. `commit` is the only writer: one transaction writes the records, the pack and
 * the Change; then the rows in memory change, and whoever subscribed is told.
 */
export interface Store {
  /** The name of the database behind it, for workers that read packs. */
  readonly database: string
  readonly library: Library
  commit(draft: Draft, pack?: NewPack): Promise<Result<Change, CommitError>>
  /** Take back the last act that still stands, or say why not. Null when there is none. */
  undo(): Promise<Result<TakenBack | null, CommitError>>
  redo(): Promise<Result<TakenBack | null, CommitError>>
  /**
   * Take back one act whatever came after, and however often it was undone and redone; refused where a later Change
   * touched the same field. Null when it is undone already.
   */
  undoAct(act: ActId): Promise<Result<TakenBack | null, CommitError>>
  readonly history: History
  subscribeHistory(listener: () => void): () => void
  version(id: string): Promise<Tables['versions'] | undefined>
  /** Every capture of these releases, by number. */
  versionsOf(releases: readonly ReleaseId[]): Promise<readonly Tables['versions'][]>
  /** The canonical text; throws when the library is damaged and it lies nowhere. */
  text(sha256: Sha256): Promise<string>
  /** The bytes as imported. */
  source(sha256: Sha256): Promise<Blob>
  /** Releases by the hash of their text and of their source: for telling what is already in the library. */
  known(hashes: readonly Sha256[]): Promise<ReadonlyMap<Sha256, { release: string; by: 'text' | 'source' }>>
  /** Settings of this library (layout, reading places, choices of dialogs): not in the log, not undone. */
  setting<T>(name: string): T | undefined
  setSetting(name: string, value: unknown): Promise<void>
  /** Told the name of a setting that changed, here or in another window. Returns the way to stop listening. */
  subscribeSettings(listener: (name: string) => void): () => void
  /**
   * The analyst at this library. Never null once it is open; the row in `analysts` comes with the first commit,
   * with an empty name.
   */
  analyst(): AnalystId | null
  /**
   * Run an import while no other window imports into this library, and no other library takes its place. Waits for its
   * turn; an aborted signal ends the waiting. A backup may run beside it. Not to be nested.
   */
  whileImporting<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
  close(): void
}
