import type { Change, Draft } from '../../shared/log/change'
import { NO_HISTORY, type Tops } from '../../shared/log/history'
import type { ActId, AnalystId, ReleaseId, Sha256 } from '../../shared/model/ids'
import { TABLE_NAMES, type TableName } from '../../shared/model/library'
import type { Version } from '../../shared/model/release'
import { err, ok, type Result } from '../../shared/result'
import { type Message, openChannel } from './channel'
import { type LogRow, prepare, preparePack, readLog, write } from './commit'
import { commitError } from './commit-error'
import type { Database } from './db'
import { findKnown } from './known'
import { MemoryLibrary, type Written } from './library'
import { withImportLock } from './locks'
import { readSource, readText } from './packs'
import { withDependents } from './removal'
import { putSetting, Settings } from './settings'
import { Followed, type Snapshot, takeSnapshot } from './snapshot'
import type { CommitError, History, NewPack, Store, TakenBack } from './store'
import { planTakingBack, readTops, standingActOf } from './undo'

export type StoreOptions = {
  /** What the library is called, whichever database it lies in now. */
  readonly name: string
  /** What Chromium said when it wiped the library, until that was answered. */
  readonly loss: string | null
  readonly now: () => number
  /** Another library was put in this one's place, here or in another window: load the page again. */
  readonly onReplaced: () => void
}

/** The store over one database of this browser. */
export class LocalStore implements Store {
  readonly library = new MemoryLibrary()
  readonly #settings = new Settings()
  readonly #historyListeners = new Set<() => void>()
  readonly #channel: ReturnType<typeof openChannel>
  /** Resolves when the last write that was asked for is done: writes keep the order in which they were asked for. */
  #written: Promise<void> = Promise.resolve()
  #takenBack: Promise<unknown> = Promise.resolve()
  #tops: Tops = NO_HISTORY
  history: History = { undo: null, redo: null }

  /** Resolves when every row is in memory. Rejects when the database breaks in the middle. */
  readonly whenLoaded: Promise<void>

  private constructor(
    readonly db: Database,
    private readonly who: AnalystId,
    private readonly options: StoreOptions,
    private readonly followed: Followed,
  ) {
    this.#channel = openChannel(db.name, message => void this.#whileOpen(() => this.#hear(message)))
    this.whenLoaded = this.library.load(db)
    // Whoever waits for it hears of a failure; nobody need.
    this.whenLoaded.catch(() => {})
  }

  /** Over an open database. The settings and the history are there when it answers; rows follow. */
  static async over(db: Database, analyst: AnalystId, options: StoreOptions): Promise<LocalStore> {
    const { n } = await readLog(db)
    const store = new LocalStore(db, analyst, options, new Followed(n))
    await store.#settings.load(db)
    store.#take(await readTops(db))
    return store
  }

  get name(): string {
    return this.options.name
  }

  get database(): string {
    return this.db.name
  }

  get loss(): string | null {
    return this.options.loss
  }

  now(): number {
    return this.options.now()
  }

  log(): Promise<LogRow> {
    return readLog(this.db)
  }

  /** The library as it is now, for writing it out while it goes on changing. */
  async snapshot(): Promise<Snapshot> {
    await this.whenLoaded
    return takeSnapshot(this.db, this.library, this.followed)
  }

  async commit(draft: Draft, pack?: NewPack): Promise<Result<Change, CommitError>> {
    const done = await this.#write([draft], pack)
    if (!done.ok) return done
    const change = done.value.at(-1)
    return change === undefined ? err(commitError(new Error('No Change was written'))) : ok(change)
  }

  async #write(drafts: readonly Draft[], pack?: NewPack): Promise<Result<readonly Change[], CommitError>> {
    const before = this.#written
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#written = promise
    try {
      const whole = await Promise.all(drafts.map(draft => withDependents(this.db, draft)))
      const prepared = await Promise.all(whole.map(prepare))
      const packed = pack === undefined ? null : await preparePack(pack)
      const { now } = this.options
      await before
      const { changes, written } = await write(this.db, { prepared, pack: packed, analyst: this.who, now })
      const numbers = changes.map(change => change.n)
      this.#apply(written, numbers)
      this.#channel.tell({ kind: 'written', ids: idsOf(written), numbers })
      await this.#whileOpen(() => this.#follow(drafts))
      return ok(changes)
    } catch (error) {
      return err(commitError(error))
    } finally {
      resolve()
    }
  }

  #apply(written: Written, numbers: readonly number[]): void {
    this.followed.add(numbers)
    this.library.apply(written)
  }

  /** An ordinary act is the new top of undo; for the rest the log is asked. */
  async #follow(drafts: readonly Draft[]): Promise<void> {
    const last = drafts.at(-1)
    if (last?.step === 'quiet') return
    this.#take(
      last !== undefined && last.step === undefined ? { undo: last, redo: null } : await readTops(this.db),
    )
  }

  #take(tops: Tops): void {
    this.#tops = tops
    const history = { undo: tops.undo?.command ?? null, redo: tops.redo?.command ?? null }
    if (history.undo === this.history.undo && history.redo === this.history.redo) return
    this.history = history
    for (const listener of this.#historyListeners) listener()
  }

  undo(): Promise<Result<TakenBack | null, CommitError>> {
    return this.#inTurn(() => this.#takeBack(this.#tops.undo?.act ?? null))
  }

  redo(): Promise<Result<TakenBack | null, CommitError>> {
    return this.#inTurn(() => this.#takeBack(this.#tops.redo?.act ?? null))
  }

  undoAct(act: ActId): Promise<Result<TakenBack | null, CommitError>> {
    return this.#inTurn(async () => this.#takeBack(await standingActOf(this.db, act)))
  }

  /** After every write and every undo asked for before: two quick Ctrl+Z take two acts back. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = Promise.all([this.#takenBack, this.#written]).then(work)
    this.#takenBack = turn
    return turn
  }

  async #takeBack(act: ActId | null): Promise<Result<TakenBack | null, CommitError>> {
    if (act === null) return ok(null)
    try {
      await this.whenLoaded
      const plan = await planTakingBack(this.db, act, this.library)
      if (!plan.ok || plan.value === null) return plan.ok ? ok(null) : plan
      const done = await this.#write(plan.value.drafts)
      return done.ok ? ok(plan.value.answer) : done
    } catch (error) {
      return err(commitError(error))
    }
  }

  subscribeHistory(listener: () => void): () => void {
    this.#historyListeners.add(listener)
    return () => this.#historyListeners.delete(listener)
  }

  version(id: string): Promise<Version | undefined> {
    return this.db.versions.get(id)
  }

  async versionsOf(releases: readonly ReleaseId[]): Promise<readonly Version[]> {
    const versions = await this.db.versions.where('release').anyOf(releases).toArray()
    return versions.sort((a, b) => a.number - b.number)
  }

  text(hash: Sha256): Promise<string> {
    return readText(this.db, hash)
  }

  source(hash: Sha256): Promise<Blob> {
    return readSource(this.db, hash)
  }

  known(hashes: readonly Sha256[]) {
    return findKnown(this.db, hashes)
  }

  setting<T>(name: string): T | undefined {
    return this.#settings.get<T>(name)
  }

  async setSetting(name: string, value: unknown): Promise<void> {
    this.#settings.take(name, value)
    await putSetting(this.db, name, value)
    this.#channel.tell({ kind: 'setting', name, value })
  }

  subscribeSettings(listener: (name: string) => void): () => void {
    return this.#settings.subscribe(listener)
  }

  analyst(): AnalystId {
    return this.who
  }

  whileImporting<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return withImportLock(this.name, work, signal)
  }

  /** Tell every window of this library that another one stands in its place. */
  announceReplaced(): void {
    this.#channel.tell({ kind: 'replaced' })
    this.options.onReplaced()
  }

  close(): void {
    this.#channel.close()
    this.db.close()
  }

  /** Following what was written is no part of the write: a window that closes in the middle of it has lost nothing. */
  async #whileOpen(follow: () => Promise<void>): Promise<void> {
    if (!this.db.isOpen()) return
    try {
      await follow()
    } catch (error) {
      if (this.db.isOpen()) throw error
    }
  }

  async #hear(message: Message): Promise<void> {
    if (message.kind === 'setting') this.#settings.take(message.name, message.value)
    else if (message.kind === 'replaced') this.options.onReplaced()
    else {
      this.#apply(await this.#readAgain(message.ids), message.numbers)
      this.#take(await readTops(this.db))
    }
  }

  /** Rows that another window wrote, as they are now: read after the fact, they are never older than what is here. */
  async #readAgain(ids: { readonly [T in TableName]?: readonly string[] }): Promise<Written> {
    const names = TABLE_NAMES.filter(table => ids[table] !== undefined)
    return this.db.transaction('r', names, async () => {
      const entries = names.map(async table => {
        const asked = ids[table] ?? []
        const rows = await this.db.records(table).bulkGet([...asked])
        const put = rows.filter(row => row !== undefined)
        return [table, { put, removed: asked.filter((_, place) => rows[place] === undefined) }]
      })
      return Object.fromEntries(await Promise.all(entries))
    })
  }
}

function idsOf(written: Written): { readonly [T in TableName]?: readonly string[] } {
  return Object.fromEntries(
    Object.entries(written).map(([table, { put, removed }]) => [
      table,
      [...put.map(row => row.id), ...removed],
    ]),
  )
}
