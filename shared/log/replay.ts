import { TABLE_NAMES, type TableName } from '../model/library'
import type { Body } from './change'
import { applyEdit, type Row } from './edit'

/** Every table as plain records by id, in the order in which they were added. */
export type PlainTables = { readonly [T in TableName]: Map<string, Row> }

export const emptyTables = (): PlainTables => ({
  releases: new Map(),
  versions: new Map(),
  annotations: new Map(),
  tags: new Map(),
  analysts: new Map(),
  batches: new Map(),
  views: new Map(),
})

/**
 * Write one Body into `tables`, in place: removed records go, edited ones change, new ones come. Throws when an edited
 * or removed record is not there or a new one is: then the log has a gap, and nothing after it can be trusted.
 */
export function applyBody(tables: PlainTables, body: Body): void {
  for (const name of TABLE_NAMES) {
    const table = tables[name]
    for (const row of body.removed[name] ?? []) {
      if (!table.delete(row.id))
        throw new Error(`The log removes ${row.id} from ${name}, which has no such record`)
    }
    for (const edit of body.updated[name] ?? []) {
      const row = table.get(edit.id)
      if (row === undefined) throw new Error(`The log edits ${edit.id} in ${name}, which has no such record`)
      table.set(edit.id, applyEdit(row, edit))
    }
    for (const row of body.added[name] ?? []) {
      if (table.has(row.id)) throw new Error(`The log adds ${row.id} to ${name} twice`)
      table.set(row.id, row)
    }
  }
}

/** All tables from nothing. `changes` in the order of their clocks. */
export function replay(changes: Iterable<Body>): PlainTables {
  const tables = emptyTables()
  for (const change of changes) applyBody(tables, change)
  return tables
}
