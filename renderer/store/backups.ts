import type { FileError } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'
import { backupFailed } from '../../shared/words/storage'
import type { FileStream, Host } from '../host/host'
import { type Backup, byName, type Found, openBackup, readBackups } from './backup-folder'
import { type Tell, writeLibraryFile, type WriteError } from './library-file'
import { alone, checkLibrary, type LibrarySource, type ReadError, type ReadOptions } from './library-reader'
import type { LocalStore } from './local-store'
import { whenNothingImports, withLibraryLock } from './locks'
import { replaceLibrary } from './replace'
import { type BackUpAnswer, type BackUpError, writeBackup } from './write-backup'

/** The last backup, for the status bar. */
export type BackupState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly last: number | null }
  /** `at` in milliseconds since 1970. */
  | { readonly kind: 'done'; readonly at: number }
  | { readonly kind: 'failed'; readonly message: string; readonly last: number | null }

export type RestoreError =
  | ReadError
  | { readonly kind: 'no-backup'; readonly message: string }
  /** An import is under way, here or in another window. */
  | { readonly kind: 'importing' }

type RestoreOptions = { readonly tell?: Tell; readonly signal?: AbortSignal }

/** Automatic backups of one library into its host's folder, and the way back. */
export class Backups {
  #state: BackupState = { kind: 'none' }
  /** Backups that this window has read from end to end: a backup at quit has no time to read them all again. */
  #found: Found = new Map()
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
    this.#found = byName(read)
    const newest = read.find(backup => backup.head !== null)
    if (newest !== undefined && this.#state.kind === 'none') this.#tell({ kind: 'done', at: newest.at })
    return ok(read)
  }

  /** Back up, unless there is nothing to back up or nothing new. Waits for a restore or another backup. */
  backUp(signal: AbortSignal = new AbortController().signal): Promise<Result<BackUpAnswer, BackUpError>> {
    return withLibraryLock(this.store.name, () => this.#backUp(signal), signal)
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

  async #replace(
    source: LibrarySource,
    { tell = () => {}, signal = new AbortController().signal }: RestoreOptions,
  ): Promise<Result<void, RestoreError>> {
    const { name } = this.store
    const replace = () => this.#backUpAndReplace(source, { tell, signal })
    const done = await whenNothingImports(name, () => withLibraryLock(name, replace, signal))
    return done ?? err({ kind: 'importing' })
  }

  async #backUpAndReplace(source: LibrarySource, options: ReadOptions): Promise<Result<void, RestoreError>> {
    const whole = await checkLibrary(source, options)
    if (!whole.ok) return whole
    const first = await this.#backUp(options.signal)
    if (!first.ok) return err({ kind: 'no-backup', message: backupFailed(first.error) })
    const replaced = await replaceLibrary(this.store.name, source, options)
    if (replaced.ok) this.store.announceReplaced()
    return replaced
  }

  async #backUp(signal: AbortSignal): Promise<Result<BackUpAnswer, BackUpError>> {
    const last = lastOf(this.#state)
    this.#tell({ kind: 'running', last })
    const answer = await this.#write(signal)
    if (!answer.ok) this.#tell({ kind: 'failed', message: backupFailed(answer.error), last })
    else if (answer.value.kind === 'written') this.#tell({ kind: 'done', at: this.store.now() })
    else this.#tell(last === null ? { kind: 'none' } : { kind: 'done', at: last })
    return answer
  }

  async #write(signal: AbortSignal): Promise<Result<BackUpAnswer, BackUpError>> {
    const { store, host } = this
    try {
      const written = await writeBackup(store, host, { known: this.#found, signal })
      if (written.ok && written.value.kind === 'written') this.#found = written.value.found
      return written
    } catch (error) {
      return err({ kind: 'failed', message: String(error) })
    }
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
