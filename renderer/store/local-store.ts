import type { Change, Draft } from '../../shared/log/change'
import type { ActId, AnalystId, ReleaseId, Sha256 } from '../../shared/model/ids'
import type { Version } from '../../shared/model/release'
import { err, ok, type Result } from '../../shared/result'
import { ActHistory } from './act-history'
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
import { Turns } from './turns'
import { planTakingBack, standingActOf } from './undo'
import { idsOf, readAgain } from './written-ids'

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
  readonly #turns = new Turns()
  readonly #acts: ActHistory
  readonly #channel: ReturnType<typeof openChannel>

  /** Resolves when every row is in memory. Rejects when the database breaks in the middle. */
  readonly whenLoaded: Promise<void>

  private constructor(
    readonly db: Database,
    private readonly who: AnalystId,
    private readonly options: StoreOptions,
    private readonly followed: Followed,
  ) {
    this.#acts = new ActHistory(db)
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
    await store.#acts.read()
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

  #write(drafts: readonly Draft[], pack?: NewPack): Promise<Result<readonly Change[], CommitError>> {
    return this.#turns.write(async turn => {
      try {
        const whole = await Promise.all(drafts.map(draft => withDependents(this.db, draft)))
        const prepared = await Promise.all(whole.map(prepare))
        const packed = pack === undefined ? null : await preparePack(pack)
        const { now } = this.options
        await turn
        const { changes, written } = await write(this.db, { prepared, pack: packed, analyst: this.who, now })
        const numbers = changes.map(change => change.n)
        this.#apply(written, numbers)
        this.#channel.tell({ kind: 'written', ids: idsOf(written), numbers })
        await this.#whileOpen(() => this.#acts.follow(drafts))
        return ok(changes)
      } catch (error) {
        return err(commitError(error))
      }
    })
  }

  #apply(written: Written, numbers: readonly number[]): void {
    this.followed.add(numbers)
    this.library.apply(written)
  }

  undo(): Promise<Result<TakenBack | null, CommitError>> {
    return this.#takeBack(() => this.#acts.tops.undo?.act ?? null)
  }

  redo(): Promise<Result<TakenBack | null, CommitError>> {
    return this.#takeBack(() => this.#acts.tops.redo?.act ?? null)
  }

  undoAct(act: ActId): Promise<Result<TakenBack | null, CommitError>> {
    return this.#takeBack(() => standingActOf(this.db, act))
  }

  /** `which` is asked when its turn has come. */
  #takeBack(
    which: () => ActId | null | Promise<ActId | null>,
  ): Promise<Result<TakenBack | null, CommitError>> {
    return this.#turns.takeBack(async () => {
      try {
        await this.whenLoaded
        const act = await which()
        const plan = act === null ? ok(null) : await planTakingBack(this.db, act, this.library)
        if (!plan.ok || plan.value === null) return plan.ok ? ok(null) : plan
        const done = await this.#write(plan.value.drafts)
        return done.ok ? ok(plan.value.answer) : done
      } catch (error) {
        return err(commitError(error))
      }
    })
  }

  get history(): History {
    return this.#acts.names
  }

  subscribeHistory(listener: () => void): () => void {
    return this.#acts.subscribe(listener)
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
      this.#apply(await readAgain(this.db, message.ids), message.numbers)
      await this.#acts.read()
    }
  }
}
