import { count } from './numbers'
import { quoted } from './quotes'

/** What stands in the reader while there is nothing to read, and what to do. */
export const noReleaseOpen = (): string => 'Select a release to read it.'
export const releaseGone = (): string => 'This release is not in the library. It may have been deleted.'
export const textUnreadable = (title: string, sourceName: string): string =>
  `The text of ${quoted(title)} could not be read. Restore a backup, or import ${sourceName} again.`
export const sourceMissing = (sourceName: string): string =>
  `The bytes of ${sourceName} are not in this library. Import the file again.`

/** Where a release stands in the table, `index` from 0; null when the table does not show it. */
export const placeInTable = (index: number, total: number): string | null =>
  index === -1 ? null : `${count(index + 1)} of ${count(total)}`

/** What a screen reader says when words were selected: the first of them, as far as one listens. */
export const selectedWords = (words: string): string =>
  `Selected ${quoted(words.length > 200 ? `${words.slice(0, 200)}\u2026` : words)}`

/** The button above a text whose head is folded away: what it says stands in the fields. */
export const headFold = (unfolded: boolean): string =>
  unfolded ? 'Fold the head of the text' : 'Show the head of the text'

/** The button below a text whose tail is folded away. */
export const tailFold = (unfolded: boolean): string =>
  unfolded ? 'Fold what follows the text' : 'Show what follows the text'

/** Under the tags of the open release. */
export const hideHint = (): string => 'Untick a tag to hide its highlights. Nothing is deleted.'
export const noTagsHint = (): string =>
  'No passage has a tag yet. Select words, then press the digit of a tag.'

/** What came of `Q` before any tag was used, and of copying a citation. */
export const noLastTags = (): string => 'No tag was used yet. Choose one first, then Q repeats it.'
export const citationCopied = (): string => 'Copied the citation'
export const copyRefused = (): string =>
  'The system did not let Readout copy. Click into the text, then copy again.'

/** What the tag field offers for words that are no tag yet. */
export const makeTagWords = (path: string): string => `Make tag ${quoted(path)}`
export const noteOffer = (words: string): string => `Note ${quoted(words)}`

/** Find stopped: the expression tries too many ways. */
export const findTooSlow = (): string => 'This expression takes too long. Make it simpler.'
