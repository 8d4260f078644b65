import { CLOCK_START, tick } from '../../shared/log/clock'
import type { Body, Change, Clock, Draft, RecordEdit } from '../../shared/log/change'
import { applyEdit, BOOKKEEPING, movedField, type Row } from '../../shared/log/edit'
import { equal } from '../../shared/log/equal'
import type { AnalystId, ChangeId, Sha256 } from '../../shared/model/ids'
import { TABLE_NAMES, type TableName } from '../../shared/model/library'
import { changedSince, missingSince } from '../../shared/words/storage'
import { packBody } from './change-row'
import type { Database } from './db'
import { sha256 } from './digest'
import type { Written } from './library'
import type { NewPack } from './store'

/** This library's own place in its log, kept in one settings row and taken inside each transaction. */
export type LogRow = { readonly replica: string; readonly n: number; readonly clock: Clock }

export const newLog = (clock: Clock = CLOCK_START): LogRow => ({ replica: crypto.randomUUID(), n: 0, clock })

/** A draft with its body as the log keeps it. */
export type Prepared = { readonly draft: Draft; readonly body: Body | Blob }
export type PreparedPack = NewPack & { readonly sha256: Sha256 }

export const prepare = async (draft: Draft): Promise<Prepared> => ({ draft, body: await packBody(draft) })

export const preparePack = async (pack: NewPack): Promise<PreparedPack> => ({
  ...pack,
  sha256: pack.sha256 ?? (await sha256(await pack.bytes.arrayBuffer())),
})

export type Write = {
  readonly prepared: readonly Prepared[]
  readonly pack: PreparedPack | null
  readonly analyst: AnalystId
  readonly now: () => number
}

/** A record is not as the writer saw it. Thrown inside the transaction, so that nothing of it stays. */
export class StaleError extends Error {}

/**
 * The only write to the library's records: one transaction with the records, the pack and the Changes, all or none.
 * Within it nothing is awaited but Dexie: any other promise ends an IndexedDB transaction.
 */
export async function write(db: Database, { prepared, pack, analyst, now }: Write) {
  return db.transaction('rw', tablesOf(db, prepared, pack), async () => {
    const log = await readLog(db)
    const written = new Map<TableName, Map<string, Row | null>>()
    const changes: Change[] = []
    let { n, clock } = log
    const drafts =
      (await db.analysts.get(analyst)) === undefined ? [firstUse(analyst, now), ...prepared] : prepared
    for (const { draft, body } of drafts) {
      await writeBody(db, draft, written)
      n += 1
      clock = tick(clock, now())
      const id = crypto.randomUUID() as ChangeId
      const change: Change = { ...draft, id, replica: log.replica, n, clock, analyst, v: 1 }
      const { added: _added, updated: _updated, removed: _removed, ...rest } = change
      await db.changes.add({ ...rest, body })
      changes.push(change)
    }
    if (pack !== null) await writePack(db, pack)
    await db.settings.put({ name: 'log', value: { ...log, n, clock } satisfies LogRow })
    return { changes, written: asWritten(written) }
  })
}

/** Only the tables at hand: a small edit does not wait for whoever reads texts. */
function tablesOf(db: Database, prepared: readonly Prepared[], pack: NewPack | null) {
  const names = TABLE_NAMES.filter(table =>
    prepared.some(({ draft }) => draft.added[table] ?? draft.updated[table] ?? draft.removed[table]),
  )
  const stores = names.map(name => db.table(name))
  const packs = pack === null ? [] : [db.packs, db.texts, db.sources]
  return [...new Set([db.settings, db.changes, db.analysts, ...stores, ...packs])]
}

export async function readLog(db: Database): Promise<LogRow> {
  const row = await db.settings.get('log')
  if (row === undefined) throw new Error('The library has no place in its log')
  return row.value as LogRow
}

/** The analyst's own row, which comes with the first thing she writes: an empty library holds nothing at all. */
function firstUse(id: AnalystId, now: () => number): Prepared {
  const analysts = [{ id, name: '', createdAt: new Date(now()).toISOString() }]
  const body: Body = { added: { analysts }, updated: {}, removed: {} }
  const act = crypto.randomUUID() as Draft['act']
  return { draft: { ...body, act, command: 'add analyst', undoes: null, step: 'quiet' }, body }
}

type Seen = Map<TableName, Map<string, Row | null>>

async function writeBody(db: Database, body: Body, written: Seen): Promise<void> {
  for (const table of TABLE_NAMES) {
    const removed: readonly Row[] = body.removed[table] ?? []
    const updated = body.updated[table] ?? []
    const added: readonly Row[] = body.added[table] ?? []
    const rows = written.get(table) ?? new Map<string, Row | null>()
    if (removed.length > 0) {
      await removeRows(db, table, removed)
      for (const { id } of removed) rows.set(id, null)
    }
    if (updated.length > 0) for (const row of await editRows(db, table, updated)) rows.set(row.id, row)
    if (added.length > 0) {
      await db.records(table).bulkAdd(added)
      for (const row of added) rows.set(row.id, row)
    }
    if (rows.size > 0) written.set(table, rows)
  }
}

async function removeRows(db: Database, table: TableName, removed: readonly Row[]): Promise<void> {
  const ids = removed.map(row => row.id)
  const here = await db.records(table).bulkGet(ids)
  removed.forEach((row, place) => {
    const now = here[place]
    if (now === undefined) throw new StaleError(missingSince())
    if (!equal({ ...now, [BOOKKEEPING]: null }, { ...row, [BOOKKEEPING]: null }))
      throw new StaleError(changedSince())
  })
  await db.records(table).bulkDelete(ids)
}

async function editRows(
  db: Database,
  table: TableName,
  edits: readonly RecordEdit[],
): Promise<readonly Row[]> {
  const found = await db.records(table).bulkGet([...new Set(edits.map(edit => edit.id))])
  const rows = new Map(found.flatMap(row => (row === undefined ? [] : [[row.id, row]])))
  for (const edit of edits) {
    const row = rows.get(edit.id)
    if (row === undefined) throw new StaleError(missingSince())
    if (movedField(row, edit) !== null) throw new StaleError(changedSince())
    rows.set(edit.id, applyEdit(row, edit))
  }
  const edited = [...rows.values()]
  await db.records(table).bulkPut(edited)
  return edited
}

async function writePack(db: Database, { sha256, bytes, texts, sources }: PreparedPack): Promise<void> {
  await db.packs.put({ sha256, size: bytes.size, bytes })
  await db.texts.bulkPut(texts.map(text => ({ ...text, pack: sha256 })))
  await db.sources.bulkPut(sources.map(source => ({ ...source, pack: sha256 })))
}

function asWritten(seen: Seen): Written {
  const entries = [...seen].map(([table, rows]) => {
    const put = [...rows.values()].filter(row => row !== null)
    const removed = [...rows].filter(([, row]) => row === null).map(([id]) => id)
    return [table, { put, removed }]
  })
  return Object.fromEntries(entries)
}
