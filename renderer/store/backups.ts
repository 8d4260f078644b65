import type { FileError } from '../../shared/ipc'
import type { Sha256 } from '../../shared/model/ids'
import { err, ok, type Result } from '../../shared/result'
import { backupFailed } from '../../shared/words/storage'
import type { BackupFile, BackupFolder, FileStream, Host } from '../host/host'
import {
  type Backup,
  backupName,
  openBackup,
  packName,
  readBackups,
  sparePacks,
  spent,
} from './backup-folder'
import { sha256 } from './digest'
import { streamLibrary, type Tell, writeLibraryFile, type WriteError } from './library-file'
import { alone, checkLibrary, type LibrarySource, type ReadError } from './library-reader'
import { readPack } from './library-parts'
import type { LocalStore } from './local-store'
import { replaceLibrary } from './replace'

/** The last backup, for the status bar. */
export type BackupState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly last: number | null }
  /** `at` in milliseconds since 1970. */
  | { readonly kind: 'done'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string; readonly last: number | null }

export type BackUpAnswer =
  | { readonly kind: 'written'; readonly name: string }
  /** An empty library is never backed up, nor one that has not changed since the last backup. */
  | { readonly kind: 'nothing-to-do' }

export type BackUpError =
  | WriteError
  /** What was read back is not what was written; it does not count, and nothing older was removed. */
  | { readonly kind: 'not-whole' }

export type RestoreError = ReadError | { readonly kind: 'no-backup'; readonly message: string }

type RestoreOptions = { readonly tell?: Tell; readonly signal?: AbortSignal }

/** What is left in the database of the last backup made from it. */
type LastBackup = { readonly name: string; readonly n: number; readonly replica: string }
const SETTING = 'last-backup'
const PIECE = 1_048_576

/** Automatic backups of one library into its host's folder, and the way back. */
export class Backups {
  #state: BackupState = { kind: 'none' }
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly store: LocalStore,
    private readonly host: Host,
  ) {}

  get state(): BackupState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What the folder holds, newest first, each read from end to end. */
  async list(): Promise<Result<readonly Backup[], FileError>> {
    const { backups } = this.host
    const files = await backups.list()
    if (!files.ok) return files
    const read = await readBackups(backups, files.value)
    const newest = read.find(backup => backup.head !== null)
    if (newest !== undefined && this.#state.kind === 'none') this.#tell({ kind: 'done', at: newest.at })
    return ok(read)
  }

  /** Back up, unless there is nothing to back up or nothing new. Waits for an import, a restore or another backup. */
  backUp(signal: AbortSignal = new AbortController().signal): Promise<Result<BackUpAnswer, BackUpError>> {
    return this.store.exclusively(() => this.#backUp(signal), signal)
  }

  /** The whole library as one file that stands on its own. */
  async exportTo(
    stream: FileStream,
    options: { readonly tell: Tell; readonly signal: AbortSignal },
  ): Promise<Result<{ readonly name: string }, WriteError>> {
    const { version } = await this.host.surroundings()
    return writeLibraryFile(this.store, stream, { ...options, program: version })
  }

  /** Put a backup in the place of this library, which is backed up first. The window then loads again. */
  async restore(name: string, options: RestoreOptions = {}): Promise<Result<void, RestoreError>> {
    const source = await openBackup(this.host.backups, name)
    if ('code' in source) return err({ kind: 'failed', message: `${source.path}: ${source.code}` })
    return this.#replace(source, options)
  }

  /** The same for a library file that an analyst chose. */
  restoreFile(file: Blob, options: RestoreOptions = {}): Promise<Result<void, RestoreError>> {
    return this.#replace(alone(file), options)
  }

  #replace(
    source: LibrarySource,
    { tell = () => {}, signal }: RestoreOptions,
  ): Promise<Result<void, RestoreError>> {
    const options = { tell, signal: signal ?? new AbortController().signal }
    const replace = async (): Promise<Result<void, RestoreError>> => {
      const whole = await checkLibrary(source, options)
      if (!whole.ok) return whole
      const first = await this.#backUp(options.signal)
      if (!first.ok) return err({ kind: 'no-backup', message: backupFailed(first.error) })
      const replaced = await replaceLibrary(this.store.name, source, options)
      if (replaced.ok) this.store.announceReplaced()
      return replaced
    }
    return this.store.exclusively(replace, signal)
  }

  async #backUp(signal: AbortSignal): Promise<Result<BackUpAnswer, BackUpError>> {
    const last = lastOf(this.#state)
    this.#tell({ kind: 'running', last })
    const answer = await attempt(() => this.#write(signal))
    if (!answer.ok) this.#tell({ kind: 'failed', message: backupFailed(answer.error), last })
    else if (answer.value.kind === 'written') this.#tell({ kind: 'done', at: this.store.now() })
    else this.#tell(last === null ? { kind: 'none' } : { kind: 'done', at: last })
    return answer
  }

  async #write(signal: AbortSignal): Promise<Result<BackUpAnswer, BackUpError>> {
    const { store, host } = this
    const files = await host.backups.list()
    if (!files.ok) return err({ kind: 'file', error: files.error })
    if (await this.#nothingNew(files.value)) return ok({ kind: 'nothing-to-do' })
    const packs = await this.#copyPacks(files.value, signal)
    if (!packs.ok) return packs
    const name = backupName(store.now())
    const stream = await host.backups.write(name)
    if (!stream.ok) return err({ kind: 'file', error: stream.error })
    const { version } = await host.surroundings()
    const options = { program: version, packs: 'beside' as const, tell: () => {}, signal }
    const written = await streamLibrary(store, stream.value, options)
    if (!written.ok) return written
    const finished = await stream.value.finish()
    if (!finished.ok) return err({ kind: 'file', error: finished.error })
    const { snapshot } = written.value
    if (!(await this.#rotate(name))) return err({ kind: 'not-whole' })
    const { replica } = await store.log()
    await store.setSetting(SETTING, { name, n: snapshot.n, replica } satisfies LastBackup)
    await host.markLibrary(snapshot.counts)
    return ok({ kind: 'written', name })
  }

  /** An empty library has no releases and no tags. The setting of the last backup is no Change, so `n` stands still over it. */
  async #nothingNew(files: readonly BackupFile[]): Promise<boolean> {
    const { counts } = await this.store.snapshot()
    if (counts.releases + counts.annotations + counts.tags === 0) return true
    const last = this.store.setting<LastBackup>(SETTING)
    const { n, replica } = await this.store.log()
    return (
      last !== undefined &&
      last.n === n &&
      last.replica === replica &&
      files.some(file => file.name === last.name)
    )
  }

  /** Packs never change, so each is written once, and read back before it counts. */
  async #copyPacks(files: readonly BackupFile[], signal: AbortSignal): Promise<Result<void, BackUpError>> {
    const there = new Map(files.map(file => [file.name, file.size]))
    for (const { sha256: pack, size } of await this.store.db.packs.toArray()) {
      if (signal.aborted) return err({ kind: 'cancelled' })
      if (there.get(packName(pack)) === size) continue
      const copied = await copyPack(this.host.backups, pack, await readPack(this.store.db, pack))
      if (!copied.ok) return copied
    }
    return ok(undefined)
  }

  /** Read the new backup back; only when it is whole, older ones may go. */
  async #rotate(name: string): Promise<boolean> {
    const folder = this.host.backups
    const files = await folder.list()
    if (!files.ok) return false
    const backups = await readBackups(folder, files.value)
    if (backups.find(backup => backup.name === name)?.head == null) return false
    const gone = new Set(spent(backups))
    const staying = backups.filter(backup => !gone.has(backup.name))
    for (const old of [...gone, ...sparePacks(files.value, staying)]) await folder.remove(old)
    return true
  }

  #tell(state: BackupState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function lastOf(state: BackupState): number | null {
  if (state.kind === 'done') return state.at
  return state.kind === 'none' ? null : state.last
}

async function attempt<T>(work: () => Promise<Result<T, BackUpError>>): Promise<Result<T, BackUpError>> {
  try {
    return await work()
  } catch (error) {
    return err({ kind: 'failed', message: String(error) })
  }
}

async function copyPack(folder: BackupFolder, pack: Sha256, bytes: Blob): Promise<Result<void, BackUpError>> {
  const name = packName(pack)
  const stream = await folder.write(name)
  if (!stream.ok) return err({ kind: 'file', error: stream.error })
  const sent = await send(stream.value, bytes)
  if (!sent.ok) return err({ kind: 'file', error: sent.error })
  const back = await folder.read(name)
  if (!back.ok) return err({ kind: 'file', error: back.error })
  return (await sha256(await back.value.arrayBuffer())) === pack ? ok(undefined) : err({ kind: 'not-whole' })
}

async function send(stream: FileStream, bytes: Blob): Promise<Result<unknown, FileError>> {
  for (let start = 0; start < bytes.size; start += PIECE) {
    const piece = new Uint8Array(await bytes.slice(start, start + PIECE).arrayBuffer())
    const answer = await stream.append(piece)
    if (!answer.ok) {
      await stream.cancel()
      return answer
    }
  }
  return stream.finish()
}
