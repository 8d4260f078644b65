import { TABLE_NAMES } from '../model/library'
import type { Body, FieldEdit, RecordEdit, Updated } from './change'

/** The Body that takes `body` back: applied after it, every record is as it was (a set's elements in any order). */
export function reverse(body: Body): Body {
  const updated: { -readonly [T in keyof Updated]: Updated[T] } = {}
  for (const table of TABLE_NAMES) {
    const edits = body.updated[table]
    if (edits !== undefined) updated[table] = edits.map(reverseEdit).toReversed()
  }
  return { added: body.removed, updated, removed: body.added }
}

const reverseEdit = (edit: RecordEdit): RecordEdit => ({
  id: edit.id,
  fields: Object.fromEntries(
    Object.entries(edit.fields).map(([field, change]) => [field, reverseField(change)]),
  ),
})

function reverseField(edit: FieldEdit): FieldEdit {
  return edit.kind === 'set'
    ? { kind: 'set', old: edit.new, new: edit.old }
    : { kind: 'elements', added: edit.removed, removed: edit.added }
}
