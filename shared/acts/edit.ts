import type { Added, Draft, FieldEdit, RecordEdit, Removed, Updated } from '../log/change'
import type { ActId, NewId, Now, Timestamp } from '../model/ids'

/** What an act needs from outside, so that it stays a function of its arguments. */
export type Given = { readonly newId: NewId; readonly now: Now }

export type Parts = { readonly added?: Added; readonly updated?: Updated; readonly removed?: Removed }

/** A draft of one act on its own. `command` reads after "Undo: ". */
export function draftOf({ newId }: Pick<Given, 'newId'>, command: string, parts: Parts): Draft {
  return { act: newId() as ActId, command, undoes: null, added: {}, updated: {}, removed: {}, ...parts }
}

export const timestamp = (now: Now): Timestamp => new Date(now()).toISOString()

/** What can be set on a record: any of its fields but those that say which record it is and since when. */
export type Settable<T> = Partial<Omit<T, 'id' | 'createdAt' | 'updatedAt'>>

/**
 * The edit that sets fields of `record` and its `updatedAt`. Fields that have the value already are left out; null
 * when none is left, so that undo gets no empty step. Compare by value: lists and objects are plain data here.
 */
export function setFields<T extends { readonly id: string; readonly updatedAt: Timestamp }>(
  record: T,
  wanted: Settable<T>,
  now: Now,
): RecordEdit | null {
  const before: Readonly<Record<string, unknown>> = record
  const edits = Object.entries(wanted)
    .filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value))
    .map(([field, value]): [string, FieldEdit] => [field, { kind: 'set', old: before[field], new: value }])
  return edits.length === 0 ? null : stamped(record, Object.fromEntries(edits), now)
}

/** The edit that takes elements into a set-like field and out of it; null when it holds them so already. */
export function changeElements<T extends { readonly id: string; readonly updatedAt: Timestamp }>(
  record: T,
  field: keyof T & string,
  held: readonly string[],
  change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  now: Now,
): RecordEdit | null {
  const added = [...new Set(change.add ?? [])].filter(element => !held.includes(element))
  const removed = [...new Set(change.remove ?? [])].filter(element => held.includes(element))
  if (added.length === 0 && removed.length === 0) return null
  return stamped(record, { [field]: { kind: 'elements', added, removed } }, now)
}

function stamped(
  record: { readonly id: string; readonly updatedAt: Timestamp },
  fields: { readonly [field: string]: FieldEdit },
  now: Now,
): RecordEdit {
  const updatedAt: FieldEdit = { kind: 'set', old: record.updatedAt, new: timestamp(now) }
  return { id: record.id, fields: { ...fields, updatedAt } }
}
