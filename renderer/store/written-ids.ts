import { TABLE_NAMES, type TableName } from '../../shared/model/library'
import type { Database } from './db'
import type { Written } from './library'

/** The records that a write put or removed: all that one window tells another of it. */
export type WrittenIds = { readonly [T in TableName]?: readonly string[] }

export function idsOf(written: Written): WrittenIds {
  return Object.fromEntries(
    Object.entries(written).map(([table, { put, removed }]) => [
      table,
      [...put.map(row => row.id), ...removed],
    ]),
  )
}

/** Rows that another window wrote, as they are now: read after the fact, they are never older than what is here. */
export async function readAgain(db: Database, ids: WrittenIds): Promise<Written> {
  const names = TABLE_NAMES.filter(table => ids[table] !== undefined)
  return db.transaction('r', names, async () => {
    const entries = names.map(async table => {
      const asked = ids[table] ?? []
      const rows = await db.records(table).bulkGet([...asked])
      const put = rows.filter(row => row !== undefined)
      return [table, { put, removed: asked.filter((_, place) => rows[place] === undefined) }]
    })
    return Object.fromEntries(await Promise.all(entries))
  })
}
