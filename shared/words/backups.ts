import type { BackupCounts } from '../backup'
import { plural } from './numbers'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How old the last backup is, for the status bar: `Backed up 2 min ago`. Milliseconds. */
export function backedUp(age: number): string {
  if (age < MINUTE) return 'Backed up just now'
  if (age < HOUR) return `Backed up ${Math.floor(age / MINUTE)} min ago`
  if (age < DAY) return `Backed up ${plural(Math.floor(age / HOUR), 'hour')} ago`
  return `Backed up ${plural(Math.floor(age / DAY), 'day')} ago`
}

/** What a library or a backup holds: `1 204 releases · 1 871 passages · 42 tags`. */
export const backupHolds = ({ releases, annotations, tags }: BackupCounts): string =>
  [plural(releases, 'release'), plural(annotations, 'passage'), plural(tags, 'tag')].join(' · ')
