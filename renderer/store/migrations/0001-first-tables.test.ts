import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Database } from '../db'
import { dropDatabase, freshName } from '../testing'
import { firstTables } from './0001-first-tables'
import { MIGRATIONS, SCHEMA } from './migrations'

let name: string
beforeEach(() => {
  name = freshName()
})
afterEach(() => dropDatabase(name))

it('makes every table in an empty profile', async () => {
  const db = new Database(name)
  await db.open()
  expect(db.tables.map(table => table.name).sort()).toEqual(Object.keys(firstTables.stores).sort())
  db.close()
})

it('opens a database of version 1 with its rows, as today’s program reads them', async () => {
  const old = new Dexie(name)
  old.version(1).stores(firstTables.stores)
  await old.open()
  await old.table('tags').add({ id: 't', name: 'Fisheries' })
  await old.table('releases').bulkAdd([
    { id: 'a', published: { printed: '1 May 2031', readings: ['2031-05-01'] } },
    { id: 'b', published: null },
  ])
  await old.table('changes').add({ id: 'c', clock: { ms: 5, counter: 1 }, act: 'x', undoes: null })
  old.close()
  const db = new Database(name)
  await db.open()
  expect(await db.tags.get('t')).toEqual({ id: 't', name: 'Fisheries' })
  expect(await db.releases.orderBy('published.readings').primaryKeys()).toEqual(['a'])
  expect(await db.changes.where('[clock.ms+clock.counter]').equals([5, 1]).count()).toBe(1)
  db.close()
})

it('is one of a row of versions that goes up by one', () => {
  expect(MIGRATIONS.map(migration => migration.version)).toEqual(
    Array.from({ length: SCHEMA }, (_, place) => place + 1),
  )
})
