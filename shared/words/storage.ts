import type { Refusal } from '../log/take-back'
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
        : `${start}the ${refusal.field} of ${record} was changed later.`
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
