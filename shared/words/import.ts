import type { FileError } from '../ipc'
import type { Batch } from '../model/library'
import type { Release } from '../model/release'
import { localIso, releaseDate, shortDateTime } from './dates'
import { count, plural } from './numbers'
import { quoted } from './quotes'

/** What became of the files of one import, in numbers. All are of files, but `imported` and `unsettled`: of releases. */
export type ImportCounts = {
  readonly imported: number
  readonly failed: number
  readonly sameBytes: number
  readonly sameText: number
  /** Imported releases with a field that was read with doubt and not settled yet. */
  readonly unsettled: number
}

const KB = 1000
const NBSP = '\u00a0'

/** A size as analysts know it from their file manager: `3.4 KB`, `41.7 MB`. Decimal units. */
export function fileSize(bytes: number): string {
  if (bytes < KB) return `${count(bytes)}${NBSP}${bytes === 1 ? 'byte' : 'bytes'}`
  const [size, unit] = bytes < KB * KB ? [bytes / KB, 'KB'] : [bytes / KB / KB, 'MB']
  return `${size < 100 ? size.toFixed(1) : count(Math.round(size))}${NBSP}${unit}`
}

/** How long something took or will take: `9 seconds`, `4 minutes`. Under a second is `less than a second`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 1) return 'less than a second'
  return seconds < 100 ? plural(seconds, 'second') : plural(Math.round(seconds / 60), 'minute')
}

/** The name of an import in the undo menu. The same for all Changes of its act, so it counts files, not releases. */
export function importCommand(kind: Batch['kind'], files: number): string {
  if (kind === 'sample') return 'open the sample library'
  return kind === 'paste' ? 'paste a release' : `import ${plural(files, 'file')}`
}

/** The heading of a report: `298 releases imported, 8 files failed`. */
export function importTitle(counts: ImportCounts): string {
  const { imported, failed, sameBytes, sameText } = counts
  const known = sameBytes + sameText
  const lost = failed > 0 ? `, ${plural(failed, 'file')} failed` : ''
  if (imported > 0) return `${plural(imported, 'release')} imported${lost}`
  if (known > 0) return `Nothing new, ${plural(known, 'file')} already in the library${lost}`
  return failed > 0 ? `Nothing imported${lost}` : 'Nothing imported'
}

/** The line under the heading. `offset` is local time minus UTC in minutes. */
export function importLine(batch: Batch, offset: number): string {
  const { files, bytes, startedAt, finishedAt } = batch
  const took = finishedAt === null ? [] : [duration(Date.parse(finishedAt) - Date.parse(startedAt))]
  const when = `batch of ${shortDateTime(localIso(startedAt, offset))}`
  return [plural(files, 'file'), fileSize(bytes), ...took, when].join(' · ')
}

/** What an import was, for the list of all imports. */
export function importKind(kind: Batch['kind']): string {
  if (kind === 'sample') return 'Sample library'
  return kind === 'paste' ? 'Pasted' : 'Files'
}

/** Why a report is not of a whole import, and what to do; null when it is. `running` while it is still under way. */
export function importState(batch: Batch, running: boolean): string | null {
  if (running) return 'This import is still under way. The report is complete when it ends.'
  const again = 'Everything imported so far is whole. Import the same files again to add the rest.'
  if (batch.finishedAt === null) return `This import ended before its last file. ${again}`
  return batch.cancelled ? `This import was cancelled after ${plural(batch.files, 'file')}. ${again}` : null
}

/** The small line of each tile. */
export const tileHint = {
  failed: (n: number): string => (n > 0 ? 'reasons below; the rest went on' : 'every file could be read'),
  known: ({ sameBytes, sameText }: ImportCounts): string =>
    sameBytes + sameText === 0
      ? 'nothing was there before'
      : `${count(sameBytes)} same bytes, ${count(sameText)} same text`,
  imported: ({ unsettled }: ImportCounts): string =>
    unsettled === 0 ? 'every field was read' : `${count(unsettled)} with a field to settle`,
} as const

/** What a duplicate is the same as. `title` is null when that release has been deleted since. */
export function duplicateWords(by: 'same-bytes' | 'same-text', title: string | null): string {
  const what = by === 'same-bytes' ? 'The same file' : 'The same text'
  return title === null
    ? `${what} was in the library, and has been deleted since.`
    : `${what} is in the library as ${quoted(title)}.`
}

/** A date that reads more than one way: `can be 4 May 2031 or 5 Apr 2031`. Readings are ISO. */
export function readingsWords(readings: readonly string[]): string {
  return `can be ${readings.map(shortDateTime).join(' or ')}.`
}

/** An imported release without a warning: `All fields read. 412 words.`, or how many fields are left to settle. */
export function importedWords(words: number, unsettled: number): string {
  const fields = unsettled === 0 ? 'All fields read.' : `${plural(unsettled, 'field')} to settle.`
  return `${fields} ${plural(words, 'word')}.`
}

/** Progress of an import as the status bar tells it. `left` is in milliseconds, null while it cannot be told. */
export function progressWords(files: number, ofFiles: number, left: number | null): string {
  const done = `${count(files)} of ${plural(ofFiles, 'file')}`
  return left === null ? done : `${done} · ${duration(left)} left`
}

export const listingWords = (files: number): string => `Looking for files: ${count(files)} so far`
export const waitingWords = 'Waiting for an import in another window'
export const queuedWords = (imports: number): string => `${plural(imports, 'more import')} waiting`

/** What dropping will do. While files hover, their kind is known but not whether one is a folder. */
export function dropWords(items: number): string {
  if (items === 0) return 'Import files or folders'
  return items === 1 ? 'Import this file or folder' : `Import ${count(items)} files or folders`
}

/** What happened to a whole import that could not begin or go on, and what to do. */
export const importTrouble = {
  nothing: 'No file was found in what you gave. Choose a folder with files, or the files themselves.',
  link: 'Readout does not fetch pages. Save the page in your browser, then drop the saved file here.',
  worker: 'The part of Readout that reads files did not start. Restart Readout, then import again.',
  full: (imported: number): string =>
    `The disk is full, so the import stopped. ${plural(imported, 'release')} imported so far, each whole. Free some room, then import the same files again: only the rest is added.`,
  stopped: (imported: number, why: string): string =>
    `The import stopped: ${why} ${plural(imported, 'release')} imported so far, each whole. Import the same files again to add the rest.`,
  broken: (why: string): string =>
    `The import broke off (${why}). What was imported is whole. Restart Readout, then import the same files again to add the rest.`,
  undone: 'The import was undone.',
  undoneBefore: 'This import was undone before.',
  gone: 'This import is not in the library. It may have been undone.',
} as const

/** Why one file could not be read at all, before anything looked inside. */
export const fileTrouble = {
  unreadable:
    'The file could not be read. Check that it is still in its place, was not changed, and that you may open it; then try again.',
  gone: 'The file is not there any more. Put it back, then try again.',
  folder: 'The folder could not be read. Check that you may open it, then import it again.',
  tooSlow: (ms: number): string =>
    `Reading took longer than ${duration(ms)} and was ended. Save the release as plain text, then import that.`,
  crashed: (why: string): string =>
    `Reading the file failed (${why}). Save the release as plain text, then import that.`,
} as const

/** `Pasted 24 Nov 2026 13:24.txt`: a name for what came without a file. `local` is a local ISO date and time. */
export function pastedName(local: string, extension: 'txt' | 'html'): string {
  return `Pasted ${shortDateTime(local).replace(',', '')}.${extension}`
}

/** Told when an import has ended and its report is not opened by itself. */
export function importedToast(counts: ImportCounts): string {
  const known = counts.sameBytes + counts.sameText
  const also = counts.imported > 0 && known > 0 ? `, ${count(known)} already in the library` : ''
  return `${importTitle(counts)}${also}.`
}

export const showReleases = (n: number): string =>
  n === 1 ? 'Show the release' : `Show the ${plural(n, 'release')}`
export const tryAgain = (n: number): string => (n === 1 ? 'Try it again' : `Try all ${count(n)} again`)

/** What text dragged from another program will do. */
export const pasteDropWords = 'Paste as a release'

/** What import would make of pasted text. */
export type Preview =
  | { readonly kind: 'read'; readonly release: Pick<Release, 'title' | 'issuer' | 'published'> }
  | { readonly kind: 'failed'; readonly message: string }

/** The line under pasted text. Null: it is not read yet. */
export function previewWords(preview: Preview | null): string {
  if (preview === null) return 'Reading …'
  if (preview.kind === 'failed') return preview.message
  const { title, issuer, published } = preview.release
  const date = releaseDate(published, shortDateTime) ?? 'no date'
  return `Reads as ${quoted(title)}, ${issuer ?? 'no issuer'}, ${date}. You can correct each field later.`
}

/** Why an import stopped in the middle. */
export function stoppedWords(
  why:
    { readonly kind: 'no-worker' } | { readonly kind: 'full' | 'stale' | 'failed'; readonly message: string },
  imported: number,
): string {
  if (why.kind === 'no-worker') return importTrouble.worker
  return why.kind === 'full' ? importTrouble.full(imported) : importTrouble.stopped(imported, why.message)
}

/** After "Open the sample library" on the first screen. */
export const sampleWords = (releases: number): string =>
  `: ${plural(releases, 'invented release')}, already tagged.`

/** The results of a file in a report: of a group of them, and of one. */
export const groupWords = {
  failed: 'Failed',
  known: 'Already in the library',
  imported: 'Imported',
} as const
export const outcomeWords = {
  failed: 'Not imported',
  known: 'Nothing new',
  imported: 'Imported',
} as const

/** A doubtful date that was settled with one click. `reading` is ISO. */
export const settledWords = (reading: string): string => `Published set to ${shortDateTime(reading)}.`

/** `Import 2031-04-28 10.42.csv`: what a saved report is called at first. `local` is a local ISO date and time. */
export const reportName = (local: string): string => `Import ${local.replace('T', ' ').replace(':', '.')}.csv`
export const reportSaved = (name: string): string => `Report saved as ${name}.`

const NOT_SAVED: { readonly [code in FileError['code']]: string } = {
  missing: 'The folder is not there any more. Choose another one.',
  denied: 'The folder may not be written to. Choose another one.',
  busy: 'Another program holds the file open. Close it there, or choose another name.',
  full: 'The disk is full. Free some room, or choose another disk.',
  'too-large': 'The file is too large for this disk. Choose another one.',
  failed: 'The disk gave an error. Choose another folder.',
}

/** Why a report was not saved, and what to do. Nothing of it was left behind. */
export const reportNotSaved = ({ code, path }: FileError): string =>
  `The report was not saved${path === '' ? '' : ` as ${path}`}. ${NOT_SAVED[code]}`

export const noImportsWords = 'Each import will stand here with its report, and can be undone.'

/** The lines of a report that are not drawn yet. */
export const moreWords = (lines: number): string => `${count(lines)} more`
