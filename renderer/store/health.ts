import type { FileError } from '../../shared/ipc'
import type { Result } from '../../shared/result'
import type { Host, LibraryCounts } from '../host/host'
import type { Backup } from './backup-folder'
import type { Backups } from './backups'
import type { LocalStore } from './local-store'
import { writeSentinel } from './sentinel'

/** Whether a library that opened is the one that was here before. */
export type Start =
  | { readonly kind: 'ready' }
  /** It is empty though it should not be: a screen, never a silent empty library. */
  | {
      readonly kind: 'lost'
      /** What Chromium said when it wiped the data; null when the library is only missing. */
      readonly loss: string | null
      /** What the host remembers of it. */
      readonly had: LibraryCounts | null
      readonly backups: Result<readonly Backup[], FileError>
    }

/** Set once the analyst chose to start empty, so that she is not asked again. */
const STARTED_EMPTY = 'started-empty'

/**
 * Call when every row is loaded. A library without a single Change, beside backups, a marker of a fuller one or the word
 * of a wipe, was lost. One that was emptied by hand has its log.
 */
export async function checkStart(store: LocalStore, host: Host, backups: Backups): Promise<Start> {
  const { n } = await store.log()
  const started = n > 0 || (await store.db.changes.count()) > 0 || store.setting(STARTED_EMPTY) === true
  if (started) return { kind: 'ready' }
  const { had } = await host.surroundings()
  const found = await backups.list()
  const missed = store.loss !== null || (had !== null && had.releases > 0)
  if (!missed && found.ok && found.value.length === 0) return { kind: 'ready' }
  return { kind: 'lost', loss: store.loss, had, backups: found }
}

/** The analyst chose an empty library. The backups stay where they are. */
export async function startEmpty(store: LocalStore): Promise<void> {
  await store.setSetting(STARTED_EMPTY, true)
  await writeSentinel(store.name, { loss: null })
}

/** For the settings and for "Copy diagnostics". Sizes in bytes; null where the browser does not say. */
export type StorageHealth = {
  /** Whether the browser promised not to evict the library when the disk is short. */
  readonly persisted: boolean
  readonly usage: number | null
  readonly quota: number | null
}

/** Ask the browser to keep the library, and say how it stands. Some browsers ask the analyst, so nobody waits for it at start. */
export async function storageHealth(): Promise<StorageHealth> {
  const persisted = await navigator.storage.persist()
  const { usage, quota } = await navigator.storage.estimate()
  return { persisted, usage: usage ?? null, quota: quota ?? null }
}
