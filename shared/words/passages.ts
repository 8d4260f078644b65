import type { PassageError } from '../acts/annotations'
import { MAX_NOTE } from '../model/annotation'
import { assertNever } from '../result'
import { count, plural } from './numbers'

/** What was wrong with a passage or its note, and what to do. */
export function passageErrorWords(error: PassageError): string {
  switch (error.kind) {
    case 'note-too-long':
      return `The note has ${count(error.length)} characters and can have ${count(MAX_NOTE)}. Shorten it, then it is saved.`
    case 'nothing-covered':
      return 'No words are selected. Select some, then mark them.'
    default:
      return assertNever(error)
  }
}

/** `Threat and Border`, `Threat, Border and Relief`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** What a screen reader says for a passage: `Passage, tags Threat and Border, note: Not in Vesta’s readout.` */
export function passageName(tags: readonly string[], note: string): string {
  const tagged = tags.length === 0 ? 'no tag' : `${tags.length === 1 ? 'tag' : 'tags'} ${listed(tags)}`
  return note === '' ? `Passage, ${tagged}` : `Passage, ${tagged}, note: ${note}`
}

/** The same with the place and the words, for the list of all passages of a release. */
export function passageEntry(name: string, where: string | null, quote: string): string {
  const words = quote.length > 80 ? `${[...quote].slice(0, 80).join('')}\u2026` : quote
  return `${name}${where === null ? '' : `, ${where}`}: \u201c${words}\u201d`
}

/** `Passage 4 of 9`, with its tags and paragraph where there are any. */
export function passagePlace(
  index: number,
  total: number,
  tags: readonly string[],
  where: string | null,
): string {
  const details = [...(tags.length === 0 ? [] : [listed(tags)]), ...(where === null ? [] : [where])]
  const place = `Passage ${count(index)} of ${count(total)}`
  return details.length === 0 ? place : `${place}: ${details.join(', ')}`
}

/** For passages that fit no longer, counted in the head. */
export const lostWords = (n: number): string => `${count(n)} no longer ${n === 1 ? 'fits' : 'fit'}`

/** What the toast says after passages were deleted; it offers Undo. */
export const deletedPassages = (n: number): string => `Deleted ${plural(n, 'passage')}`

/** Why the passages hidden in a full margin are hidden, and how many: the name of the `+2` at its edge. */
export const surplusName = (n: number): string => `List ${plural(n, 'more passage')} here`

/** Where find stands: `3 of 14`, `No hit`. */
export const findPlace = (index: number, total: number): string =>
  total === 0 ? 'No hit' : `${count(index + 1)} of ${count(total)}`
