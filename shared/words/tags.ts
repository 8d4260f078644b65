import type { Loss, TagError } from '../acts/tags'
import { MAX_TAG_DEPTH, MAX_TAG_NAME, type TagColour } from '../model/tag'
import { shapeOf, type TagCounts } from '../model/tag-tree'
import { count, plural } from './numbers'
import { quoted } from './quotes'

/** Why a tag cannot be made or changed so, and what to do. Stands under the field, or in a toast. */
export function tagErrorWords(error: TagError): string {
  switch (error.kind) {
    case 'empty':
      return 'A tag needs a name. Type at least one character.'
    case 'too-long':
      return `The name has ${count(error.length)} characters. Shorten it to ${MAX_TAG_NAME}.`
    case 'bad-character':
      return error.character === '/' || error.character === ';'
        ? `A name cannot hold ${quoted(error.character)}. Use another character.`
        : 'A name is one line. Take out the line break.'
    case 'taken':
      return `There is a tag ${quoted(error.name)} here already. Choose another name.`
    case 'too-deep':
      return `Tags nest ${MAX_TAG_DEPTH} deep at most. Put it under a tag further up.`
    case 'under-itself':
      return 'A tag cannot stand under itself. Choose another place.'
    case 'gone':
      return 'This tag was deleted. Undo that first.'
  }
}

/** What deleting a tag touches, before it is done. */
export function deletionWords(name: string, { below, passages, releases }: Loss): string {
  const also = below === 0 ? '' : ` and ${count(below)} below it`
  const it = below === 0 ? 'it' : 'them'
  if (passages === 0 && releases === 0) return `Deletes the tag ${name}${also}. Nothing is tagged with ${it}.`
  const places = [
    ...(passages === 0 ? [] : [plural(passages, 'passage')]),
    ...(releases === 0 ? [] : [plural(releases, 'release')]),
  ].join(' and ')
  const stay = passages === 0 ? 'The releases stay.' : 'The passages stay.'
  return `Deletes the tag ${name}${also}; takes ${it} off ${places}. ${stay}`
}

/** The same after it was done, for the toast with Undo. */
export const deletedWords = (name: string, { below }: Loss): string =>
  below === 0 ? `Deleted the tag ${name}` : `Deleted the tag ${name} and ${count(below)} below it`

/** `212 passages in 148 releases`: what a tag is on, tags below it included. */
export const tagUseWords = (passages: number, releases: number): string =>
  `${plural(passages, 'passage')} in ${plural(releases, 'release')}`

/** The tooltip of a count: how many are the tag's own, and how many of tags below. */
export function ownAndBelowWords({ passages: { own, all } }: TagCounts): string {
  if (all === own) return plural(all, 'passage')
  return `${plural(all, 'passage')}: ${count(own)} of its own, ${count(all - own)} of tags below it`
}

/** `3 tags below it`; null when there is none. */
export const belowWords = (below: number): string | null =>
  below === 0 ? null : `${plural(below, 'tag')} below it`

/** `Red, diamond`: a colour and the shape that always goes with it. */
export const colourWords = (colour: TagColour): string =>
  `${colour.charAt(0).toUpperCase()}${colour.slice(1)}, ${shapeOf(colour)}`

/** Who had the digit that a tag takes, for the toast. */
export const keyTakenWords = (key: string, name: string, from: string): string =>
  `Key ${key} now sets ${name}; ${from} has no key`

/** The box that takes tags below along. */
export const withTagsBelow = (below: number): string =>
  below === 1 ? 'With the tag below it' : `With the ${count(below)} tags below it`

/** The button that takes a list of passages to the export dialog. */
export const exportPassages = (passages: number): string => `Export ${plural(passages, 'passage')}…`

/** Why a list of passages is empty, and the way to fill it. */
export function noPassages(
  tag: { readonly shortcut: string | null } | null,
  { gone, onlyWithNote }: { readonly gone: boolean; readonly onlyWithNote: boolean },
): string {
  if (gone) return 'This tag was deleted. Undo that, or choose another tag.'
  if (onlyWithNote) return 'No passage here has a note. Take the tick off “Only with a note” to see all.'
  if (tag === null) return 'No passage is marked yet. Select words in a release to mark one.'
  const way = tag.shortcut === null ? 'choose the tag' : `press ${tag.shortcut}`
  return `No passage has this tag yet. Select words in a release and ${way}.`
}

/** The codebook without a tag. */
export const noTags = 'No tag yet. Make one here, or select words in a release and name one there.'
