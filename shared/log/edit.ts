import type { FieldEdit, RecordEdit } from './change'
import { equal } from './equal'

/** Any record of any table: what edits need to know of it. */
export type Row = { readonly id: string; readonly [field: string]: unknown }

/**
 * When a record was last written, for people to read. Every act sets it, so it never stands in the way: neither a
 * write nor an undo is refused over it.
 */
export const BOOKKEEPING = 'updatedAt'

/** The record after the edit. Fields that the edit does not name, known here or not, are kept. */
export function applyEdit(row: Row, edit: RecordEdit): Row {
  const next: { id: string; [field: string]: unknown } = { ...row }
  for (const [field, change] of Object.entries(edit.fields)) {
    const value = applyToField(row[field], change)
    if (value === undefined) delete next[field]
    else next[field] = value
  }
  return next
}

function applyToField(value: unknown, edit: FieldEdit): unknown {
  if (edit.kind === 'set') return edit.new
  const gone = new Set(edit.removed)
  const kept = elements(value).filter(element => !gone.has(element))
  const has = new Set(kept)
  return [...kept, ...edit.added.filter(element => !has.has(element))]
}

/** The elements of a set-like field; none when the record does not have the field. */
export const elements = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(element => typeof element === 'string') : []

/** The first field that no longer is as the edit found it, or null when the edit may be applied. */
export function movedField(row: Row, edit: RecordEdit): string | null {
  for (const [field, change] of Object.entries(edit.fields)) {
    if (field !== BOOKKEEPING && !stands(row[field], change)) return field
  }
  return null
}

function stands(value: unknown, edit: FieldEdit): boolean {
  if (edit.kind === 'set') return equal(value, edit.old)
  const has = new Set(elements(value))
  return edit.added.every(element => !has.has(element)) && edit.removed.every(element => has.has(element))
}
