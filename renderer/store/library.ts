import type { Annotation } from '../../shared/model/annotation'
import type { ReleaseId } from '../../shared/model/ids'
import { TABLE_NAMES, type TableName, type Tables } from '../../shared/model/library'
import { AnnotationIndex } from './annotation-index'
import type { Database } from './db'
import { RowTable, type RowsWritten } from './rows'
import type { Library, MemoryTable, Rows, Touched } from './store'

/** What a transaction did to the rows, by table, as they lie in the database now. */
export type Written = { readonly [T in TableName]?: RowsWritten<Tables[T]> }

/** Every table that is held in memory. */
export const MEMORY_TABLES: readonly MemoryTable[] = TABLE_NAMES.filter(table => table !== 'versions')

/** The rows of the first screen, whatever its height. */
const FIRST_CHUNK = 500
/** Small enough to leave the page its turn in between, large enough to cost no more than one reading of all. */
const CHUNK = 5_000

/** The lean rows of a library in memory. */
export class MemoryLibrary implements Library {
  readonly #tables: { readonly [T in MemoryTable]: RowTable<Tables[T]> } = {
    releases: new RowTable(),
    annotations: new RowTable(),
    tags: new RowTable(),
    analysts: new RowTable(),
    batches: new RowTable(),
    views: new RowTable(),
  }
  readonly #annotations = new AnnotationIndex()
  readonly #listeners = new Set<(touched: Touched) => void>()
  loaded = false

  rows<T extends MemoryTable>(table: T): Rows<Tables[T]> {
    return this.#tables[table].snapshot
  }

  annotationsOf(release: ReleaseId): readonly Annotation[] {
    return this.#annotations.of(release)
  }

  subscribe(listener: (touched: Touched) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Take over what was written, then tell. Call it in the turn in which the transaction answered, to keep the order of writes. */
  apply(written: Written): void {
    const touched: { [T in TableName]?: ReadonlySet<string> } = {}
    for (const table of TABLE_NAMES) {
      const rows = written[table]
      if (rows === undefined) continue
      if (table !== 'versions') this.#write(table, written)
      touched[table] = new Set([...rows.put.map(row => row.id), ...rows.removed])
    }
    this.#tell(touched)
  }

  #write<T extends MemoryTable>(table: T, written: Written): void {
    const rows = written[table]
    if (rows === undefined) return
    if (table === 'annotations' && written.annotations !== undefined) {
      const before = this.#tables.annotations.snapshot
      this.#annotations.write(written.annotations, id => before.get(id))
    }
    this.#tables[table].write(rows)
  }

  /** Read all rows: the small tables and the newest releases first, so that the first screen does not wait for the rest. */
  async load(db: Database): Promise<void> {
    for (const table of MEMORY_TABLES)
      if (table !== 'releases' && table !== 'annotations') await this.#rest(db, table)
    const newest = await db.releases.orderBy('published.readings').reverse().limit(FIRST_CHUNK).toArray()
    this.#add('releases', newest)
    await this.#rest(db, 'annotations')
    await this.#rest(db, 'releases')
    this.loaded = true
    this.#tell({})
  }

  async #rest(db: Database, table: MemoryTable): Promise<void> {
    let chunk: readonly { readonly id: string }[] = []
    do {
      const last = chunk.at(-1)
      const from =
        last === undefined ? db.table(table).toCollection() : db.table(table).where(':id').above(last.id)
      const rows: Tables[typeof table][] = await from.limit(CHUNK).toArray()
      this.#add(table, rows)
      chunk = rows
    } while (chunk.length === CHUNK)
  }

  /** Rows just read. What a commit wrote in the meantime is at least as new, and stays. */
  #add<T extends MemoryTable>(table: T, rows: readonly Tables[T][]): void {
    const here = this.rows(table)
    const put = rows.filter(row => here.get(row.id) === undefined)
    if (put.length > 0) this.apply({ [table]: { put, removed: [] } })
  }

  #tell(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched)
  }
}
