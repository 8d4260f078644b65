import type { Status } from '../model/release'
import { monthAndYear } from './dates'
import { count, plural } from './numbers'
import { quoted } from './quotes'

const STATUS_NAMES: { readonly [S in Status]: string } = {
  unread: 'unread',
  read: 'read',
  progress: 'in progress',
  done: 'done',
}

/** What a status is called within a sentence. */
export const statusName = (status: Status): string => STATUS_NAMES[status]

/** The name of the act that sets a status: `mark as done`, `mark 3 releases as done`. */
export const statusCommand = (status: Status, releases: number): string =>
  releases === 1
    ? `mark as ${STATUS_NAMES[status]}`
    : `mark ${plural(releases, 'release')} as ${STATUS_NAMES[status]}`

/** What was done to several releases, for the toast. */
export const statusDone = (status: Status, releases: number): string =>
  `Marked ${plural(releases, 'release')} as ${STATUS_NAMES[status]}`
export const starDone = (starred: boolean, releases: number): string =>
  `${starred ? 'Starred' : 'Unstarred'} ${plural(releases, 'release')}`
export const tagDone = (name: string, added: boolean, releases: number): string =>
  added
    ? `Tagged ${plural(releases, 'release')} with ${name}`
    : `Took ${name} off ${plural(releases, 'release')}`
export const deleteDone = (releases: number): string => `Deleted ${plural(releases, 'release')}`

/** What deleting releases takes along. */
export type Loss = { readonly releases: number; readonly passages: number; readonly notes: number }

/** The question before releases are deleted, and what it touches. */
export const deleteTitle = (releases: number): string => `Delete ${plural(releases, 'release')}`
export function deleteQuestion({ releases, passages, notes }: Loss): string {
  const what = releases === 1 ? 'The release goes' : `${plural(releases, 'release')} go`
  const parts = [
    passages === 0 ? null : plural(passages, 'passage'),
    notes === 0 ? null : plural(notes, 'note'),
  ].filter(part => part !== null)
  const along = parts.length === 0 ? 'Nothing was marked in them' : `With them go ${parts.join(' and ')}`
  return `${what} from the library. ${releases === 1 ? along.replace('them', 'it') : along}. Undo brings everything back.`
}

const STATUS_LABELS: { readonly [S in Status]: string } = {
  unread: 'Unread',
  read: 'Read',
  progress: 'In progress',
  done: 'Done',
}
/** What a status is called by itself. */
export const statusLabel = (status: Status): string => STATUS_LABELS[status]
export const starLabel = (starred: boolean): string => (starred ? 'Unstar' : 'Star')

/** The heading of a group: its name, and how many releases stand under it. */
export const releasesIn = (n: number): string => plural(n, 'release')
export const monthHeading = (month: string): string => (month === '' ? 'No date' : monthAndYear(month))
export const issuerHeading = (issuer: string): string => (issuer === '' ? 'No issuer' : issuer)
export const selectedWords = (n: number): string => `${count(n)} selected`
export const tagDialogTitle = (n: number): string =>
  n === 1 ? 'Tag the release' : `Tag ${plural(n, 'release')}`
export const makeTagLabel = (path: string): string => `Make the tag ${quoted(path)}`
