import type { Sha256 } from '../../shared/model/ids'
import type { FileError } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'
import type { BackupFile, BackupFolder, FileStream, Host } from '../host/host'
import { backupName, byName, type Found, packName, readBackups, sparePacks, spent } from './backup-folder'
import { sha256 } from './digest'
import { contentNow, type PackSize, streamLibrary, type WriteError } from './library-file'
import { readPack } from './library-parts'
import type { LocalStore } from './local-store'
import type { Snapshot } from './snapshot'

export type BackUpAnswer =
  /** `found`: the backups that are now there. */
  | { readonly kind: 'written'; readonly name: string; readonly found: Found }
  /** An empty library is never backed up, nor one that has not changed since the last backup. */
  | { readonly kind: 'nothing-to-do' }

export type BackUpError =
  | WriteError
  /** What was read back is not what was written; it does not count, and nothing older was removed. */
  | { readonly kind: 'not-whole' }

/** What is left in the database of the last backup made from it. */
type LastBackup = { readonly name: string; readonly n: number; readonly replica: string }
const SETTING = 'last-backup'
const PIECE = 1_048_576

type Options = { readonly known: Found; readonly signal: AbortSignal }

/**
 * Write a backup into the host's folder: first the packs that are not there yet, then rows and log in one file, which is
 * read back; only then may older backups go. Call it under the library's lock. An import may be under way: packs and
 * rows are those of one moment between two of its chunks.
 */
export async function writeBackup(
  store: LocalStore,
  host: Host,
  { known, signal }: Options,
): Promise<Result<BackUpAnswer, BackUpError>> {
  const folder = host.backups
  const files = await folder.list()
  if (!files.ok) return err({ kind: 'file', error: files.error })
  const content = await contentNow(store)
  if (await nothingNew(store, content.snapshot, files.value)) return ok({ kind: 'nothing-to-do' })
  const copied = await copyPacks(store, folder, { packs: content.packs, there: files.value, signal })
  if (!copied.ok) return copied
  const name = backupName(store.now())
  const stream = await folder.write(name)
  if (!stream.ok) return err({ kind: 'file', error: stream.error })
  const { version } = await host.surroundings()
  const options = { content, program: version, packs: 'beside' as const, tell: () => {}, signal }
  const written = await streamLibrary(store, stream.value, options)
  if (!written.ok) return written
  const finished = await stream.value.finish()
  if (!finished.ok) return err({ kind: 'file', error: finished.error })
  const found = await rotate(folder, name, known)
  if (found === null) return err({ kind: 'not-whole' })
  const { replica } = await store.log()
  await store.setSetting(SETTING, { name, n: content.snapshot.n, replica } satisfies LastBackup)
  await host.markLibrary(content.snapshot.counts)
  return ok({ kind: 'written', name, found })
}

/** An empty library has no releases and no tags. The setting of the last backup is no Change, so `n` stands still over it. */
async function nothingNew(
  store: LocalStore,
  { counts, n }: Snapshot,
  files: readonly BackupFile[],
): Promise<boolean> {
  if (counts.releases + counts.annotations + counts.tags === 0) return true
  const last = store.setting<LastBackup>(SETTING)
  const { replica } = await store.log()
  return (
    last !== undefined &&
    last.n === n &&
    last.replica === replica &&
    files.some(file => file.name === last.name)
  )
}

type Copying = {
  readonly packs: readonly PackSize[]
  readonly there: readonly BackupFile[]
  readonly signal: AbortSignal
}

/** Packs never change, so each is written once, and read back before it counts. */
async function copyPacks(
  { db }: LocalStore,
  folder: BackupFolder,
  { packs, there, signal }: Copying,
): Promise<Result<void, BackUpError>> {
  const sizes = new Map(there.map(file => [file.name, file.size]))
  for (const { sha256: pack, size } of packs) {
    if (signal.aborted) return err({ kind: 'cancelled' })
    if (sizes.get(packName(pack)) === size) continue
    const copied = await copyPack(folder, pack, await readPack(db, pack))
    if (!copied.ok) return copied
  }
  return ok(undefined)
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

/** Read the new backup back; only when it is whole, older ones may go. Answers those that stay, or null. */
async function rotate(folder: BackupFolder, name: string, known: Found): Promise<Found | null> {
  const files = await folder.list()
  if (!files.ok) return null
  const backups = await readBackups(folder, files.value, known)
  if (backups.find(backup => backup.name === name)?.head == null) return null
  const gone = new Set(spent(backups))
  const staying = backups.filter(backup => !gone.has(backup.name))
  for (const old of [...gone, ...sparePacks(files.value, staying)]) await folder.remove(old)
  return byName(staying)
}
