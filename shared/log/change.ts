import type { ActId, AnalystId, ChangeId } from '../model/ids'
import type { TableName, Tables } from '../model/library'

/** One field of one record. A `set` keeps both values; a set-like field (tags) changes by element, so that two edits of it can both stand. */
export type FieldEdit =
  | { readonly kind: 'set'; readonly old: unknown; readonly new: unknown }
  | { readonly kind: 'elements'; readonly added: readonly string[]; readonly removed: readonly string[] }

export type RecordEdit = { readonly id: string; readonly fields: { readonly [field: string]: FieldEdit } }

export type Added = { readonly [T in TableName]?: readonly Tables[T][] }
export type Updated = { readonly [T in TableName]?: readonly RecordEdit[] }
export type Removed = Added

/** What a Change writes: new records, edited fields, and removed records with their whole content. */
export type Body = { readonly added: Added; readonly updated: Updated; readonly removed: Removed }

/**
 * A write that was not given its place in the log yet. `act` joins the drafts of one action of the analyst, one step
 * of undo; `command` names it in the menu ("tag passage" in "Undo: tag passage").
 */
export type Draft = Body & {
  readonly act: ActId
  readonly command: string
  /** The act that this one takes back, or null. */
  readonly undoes: ActId | null
  /** How it counts for undo; absent, it is a step of its own. */
  readonly step?: Step
}

/**
 * `quiet`: kept in the log, but no step of undo, and redo survives it (opening makes an unread release read).
 * `undo` and `redo` are set by the store, where `undoes` is: a redo is an undo taken back.
 */
export type Step = 'quiet' | 'undo' | 'redo'

/** Milliseconds since 1970, and a counter within one: never goes back, even when the system's clock does. */
export type Clock = { readonly ms: number; readonly counter: number }

/**
 * The one form of write. Every Change is kept in the log, in the transaction that applies it; undo, history, recovery
 * and merging all read from there. `n` counts 1, 2, 3 … without gaps within its `replica`.
 */
export type Change = Draft & {
  readonly id: ChangeId
  readonly replica: string
  readonly n: number
  readonly clock: Clock
  readonly analyst: AnalystId | null
  /** The version of this form. */
  readonly v: 1
}
