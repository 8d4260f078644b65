import { type BackupHead, readLibrary, type Source } from '../../shared/backup'
import type { FileError } from '../../shared/ipc'
import type { Sha256 } from '../../shared/model/ids'
import type { BackupFile, BackupFolder } from '../host/host'
import { sha256 } from './digest'
import type { LibrarySource } from './library-reader'

/** A backup in the folder. `head` is null when it cannot be used; `problem` then says why. */
export type Backup = {
  readonly name: string
  readonly size: number
  /** When it was written, in milliseconds since 1970, from its name. */
  readonly at: number
  readonly head: BackupHead | null
  readonly problem: 'cut' | 'damaged' | 'newer' | 'pack' | null
  /** Packs that it needs; null when that could not be read, so that none may be removed. */
  readonly packs: readonly Sha256[] | null
}

const LIBRARY = /^library-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}\.readout$/
const PACK = /^pack-([0-9a-f]{64})$/

/** `library-20310427T102400Z-1a2b3c4d.readout`: sorts by time; the digits tell two of one second apart. */
export function backupName(at: number): string {
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `library-${stamp}-${crypto.randomUUID().slice(0, 8)}.readout`
}

export const packName = (pack: Sha256): string => `pack-${pack}`

/** The hash in a pack's name; null for the name of anything else. */
const packIn = (name: string): Sha256 | null => (PACK.exec(name)?.[1] ?? null) as Sha256 | null

function timeOf(name: string): number | null {
  const [, year, month, day, hour, minute, second] = LIBRARY.exec(name) ?? []
  if (year === undefined) return null
  return Date.UTC(+year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
}

/** Backups by their names, as they were found. */
export type Found = ReadonlyMap<string, Backup>
const NONE: Found = new Map()

export const byName = (backups: readonly Backup[]): Found =>
  new Map(backups.map(backup => [backup.name, backup]))

/**
 * Reads each library of the folder from end to end, newest first, and asks of each pack whether it is there with its
 * size: their bytes were read back when they were written, and are hashed again before anything is restored. A file is
 * written once: one that is `known` to be whole is not read again.
 */
export async function readBackups(
  folder: BackupFolder,
  files: readonly BackupFile[],
  known: Found = NONE,
): Promise<readonly Backup[]> {
  const packs = new Map(files.map(file => [file.name, file.size]))
  const backups: Backup[] = []
  for (const { name, size } of files) {
    const at = timeOf(name)
    if (at === null) continue
    const before = known.get(name)
    const asBefore = before?.size === size && before.problem === null
    backups.push(asBefore ? before : { name, size, at, ...(await inspect(folder, name, packs)) })
  }
  return backups.sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1))
}

async function inspect(folder: BackupFolder, name: string, sizes: ReadonlyMap<string, number>) {
  const file = await folder.read(name)
  if (!file.ok) return { head: null, problem: 'damaged' as const, packs: null }
  const packs: Sha256[] = []
  let missing = false
  const answer = await readLibrary(asSource(file.value), sha256, async ({ content }, head) => {
    if (content.of !== 'pack' || head.packs === 'inside') return
    packs.push(content.pack)
    missing ||= sizes.get(packName(content.pack)) !== content.bytes
  })
  if (!answer.ok) return { head: null, problem: problemOf(answer.error.kind), packs: null }
  return missing
    ? { head: null, problem: 'pack' as const, packs }
    : { head: answer.value, problem: null, packs }
}

const problemOf = (kind: string): 'cut' | 'damaged' | 'newer' =>
  kind === 'cut' || kind === 'newer' ? kind : 'damaged'

const asSource = (file: Blob): Source => ({
  size: file.size,
  read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
})

/** A backup with the packs beside it; the error when the folder does not give it. */
export async function openBackup(folder: BackupFolder, name: string): Promise<LibrarySource | FileError> {
  const file = await folder.read(name)
  if (!file.ok) return file.error
  const packOf = async (pack: Sha256) => {
    const beside = await folder.read(packName(pack))
    return beside.ok ? beside.value : null
  }
  return { file: file.value, packOf }
}

/** Whole backups that are kept, the newest ones. */
export const KEPT = 5

/**
 * Names that may go: whole backups beyond the newest KEPT, and broken ones older than those. One that holds more releases
 * or annotations than every newer one stays, however old: a library that shrank by mistake must not take it along. What
 * a newer program wrote is not ours to judge.
 */
export function spent(backups: readonly Backup[]): readonly string[] {
  const gone: string[] = []
  let kept = 0
  let most = { releases: -1, annotations: -1 }
  for (const { name, head, problem } of backups) {
    if (problem === 'newer') continue
    const fuller =
      head !== null && (head.counts.releases > most.releases || head.counts.annotations > most.annotations)
    if (kept >= KEPT && !fuller) gone.push(name)
    if (head === null) continue
    kept += 1
    most = {
      releases: Math.max(most.releases, head.counts.releases),
      annotations: Math.max(most.annotations, head.counts.annotations),
    }
  }
  return gone
}

/** Packs of the folder that no backup needs which stays. None while one stays whose needs are not known. */
export function sparePacks(files: readonly BackupFile[], staying: readonly Backup[]): readonly string[] {
  if (staying.some(backup => backup.packs === null)) return []
  const needed = new Set<string>(staying.flatMap(backup => (backup.packs ?? []).map(packName)))
  return files.map(file => file.name).filter(name => packIn(name) !== null && !needed.has(name))
}
