import type { Refusal } from '../log/take-back'
import type { BackupError } from '../backup'
import type { FileError } from '../ipc'
import type { TableName } from '../model/library'
import { assertNever } from '../result'
import { plural } from './numbers'

/** A write refused because a record is no longer as the analyst saw it. */
export const changedSince = (): string =>
  'This was changed in the meantime. Look at it as it is now, then try again.'

/** A write refused because its record is gone. */
export const missingSince = (): string => 'This was deleted in the meantime.'

export const fullDisk = (): string =>
  'There is no room left on the disk, so this was not saved. Free some space, then try again.'

/** The screen that a full disk gets. */
export const fullDiskWords = {
  title: 'There is no room left on the disk',
  lines: [
    'Your last change was not saved. Everything before it is whole.',
    'Free some space on this disk, then make the change again. You can also export the library to another disk first.',
  ],
} as const

/** `reason` is the browser's own sentence. */
export const failedWrite = (reason: string): string => `This was not saved: ${reason}`

const RECORD: { readonly [T in TableName]: string } = {
  releases: 'a release',
  versions: 'a version',
  annotations: 'a passage',
  tags: 'a tag',
  analysts: 'an analyst',
  batches: 'an import',
  views: 'a view',
}

/** Why undo, redo or "Undo this import" did nothing. `command` names the act as in the menu. */
export function notTakenBack(command: string, refusal: Refusal): string {
  const record = RECORD[refusal.table]
  const start = `“${command}” cannot be undone now: `
  switch (refusal.kind) {
    case 'changed':
      return refusal.field === null
        ? `${start}${record} that it made was changed later.`
        : `${start}the field “${refusal.field}” of ${record} was changed later.`
    case 'deleted':
      return `${start}${record} that it changed was deleted later.`
    case 'there-again':
      return `${start}${record} that it removed is there again.`
    case 'needed':
      return refusal.table === 'annotations'
        ? `${start}a passage made later needs what it would remove.`
        : `${start}${record} that belongs to it is missing or still in use.`
    default:
      return assertNever(refusal)
  }
}

/** Said after an import was undone in part. */
export function keptReleases(removed: number, kept: number): string {
  const stay = kept === 1 ? 'stays, because it was' : 'stay, because they were'
  return `${plural(removed, 'release')} removed. ${plural(kept, 'release')} ${stay} worked on since.`
}

/** Why the library did not open, and what to do: the first line of the recovery screen. */
export function cannotOpen(kind: 'newer' | 'blocked' | 'full' | 'refused' | 'unreadable'): string {
  switch (kind) {
    case 'newer':
      return 'This library was last opened with a newer version of Readout. Start that version, or install it again.'
    case 'blocked':
      return 'The library is open in another window of an older Readout. Close that window, then try again.'
    case 'full':
      return 'There is no room left on the disk to open the library. Free some space, then try again.'
    case 'refused':
      return 'This browser window keeps no data, so there can be no library. Open Readout in an ordinary window.'
    case 'unreadable':
      return 'The library could not be read. Restore a backup, or start Readout again.'
    default:
      return assertNever(kind)
  }
}

/** What is wrong with a file that was to be written or read, and what to do. */
export function fileProblem({ code, path }: FileError): string {
  switch (code) {
    case 'missing':
      return `${path} is not there.`
    case 'denied':
      return `Readout may not use ${path}. Choose another place, or change its permissions.`
    case 'busy':
      return `Another program is using ${path}. Close it there, then try again.`
    case 'full':
      return `There is no room left for ${path}. Free some space, then try again.`
    case 'too-large':
      return `${path} is too large.`
    case 'failed':
      return `${path} could not be used.`
    default:
      return assertNever(code)
  }
}

type WriteProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'file'; readonly error: FileError }
  | { readonly kind: 'moved' }
  | { readonly kind: 'failed'; readonly message: string }

/** Why the library was not exported to a file. Nothing was left of it. */
export function libraryNotWritten(error: WriteProblem): string {
  switch (error.kind) {
    case 'cancelled':
      return 'The export was stopped, and no file was written.'
    case 'file':
      return `The library was not exported. ${fileProblem(error.error)}`
    case 'moved':
      return 'Releases were deleted while the library was exported. Export it again.'
    case 'failed':
      return `The library was not exported: ${error.message}`
    default:
      return assertNever(error)
  }
}

/** Why there is no new backup. The older ones are as they were. */
export function backupFailed(error: WriteProblem | { readonly kind: 'not-whole' }): string {
  switch (error.kind) {
    case 'cancelled':
      return 'The backup was stopped. The earlier ones are kept.'
    case 'file':
      return `The backup was not written; the earlier ones are kept. ${fileProblem(error.error)}`
    case 'not-whole':
      return 'The backup was not read back as it was written, so it does not count. The earlier ones are kept.'
    case 'moved':
      return 'Releases were deleted while the backup was made. Back up again.'
    case 'failed':
      return `The backup was not made; the earlier ones are kept. ${error.message}`
    default:
      return assertNever(error)
  }
}

type ReadProblem =
  | BackupError
  | { readonly kind: 'pack'; readonly missing: boolean }
  | { readonly kind: 'full' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-backup'; readonly message: string }
  | { readonly kind: 'importing' }
  | { readonly kind: 'failed'; readonly message: string }

/** Why a library file or a backup was not restored. The library that is open is as it was. */
export function notRestored(error: ReadProblem): string {
  const asItWas = 'Your library is as it was.'
  switch (error.kind) {
    case 'not-a-library':
      return `This file is no library of Readout. ${asItWas}`
    case 'newer':
      return `This library was written by Readout ${error.program}, which is newer than this program. Install that version, then open it. ${asItWas}`
    case 'cut':
      return `This library file ends in the middle, after ${plural(error.at, 'byte')}. Copy it again from where it came from. ${asItWas}`
    case 'damaged':
      return `This library file is damaged. Take an earlier backup, or copy it again. ${asItWas}`
    case 'pack':
      return `This backup is not whole: texts that belong to it are ${error.missing ? 'missing' : 'damaged'}. Take an earlier one. ${asItWas}`
    case 'full':
      return `There is no room left on the disk to restore this library. Free some space, then try again. ${asItWas}`
    case 'cancelled':
      return `Restoring was stopped. ${asItWas}`
    case 'importing':
      return `An import is under way, and would be lost. Wait until it has ended, or cancel it, then restore. ${asItWas}`
    case 'no-backup':
      return `Nothing was restored, since the library that is open could not be backed up first. ${error.message}`
    case 'failed':
      return `The library was not restored: ${error.message}. ${asItWas}`
    default:
      return assertNever(error)
  }
}
