import type { FieldName } from '../model/fields'

/**
 * What the source says about a block. `title` is marked as the document's headline (h1, `# `); `row` a row of a
 * table, its cells parted by ` | `; `rule` a line drawn across the page, which has no text and parts what it stands between.
 */
export type SourceRole = 'paragraph' | 'title' | 'heading' | 'item' | 'row' | 'rule'

/**
 * A block as a format gives it, before canonical text is made. `text` may hold `\n` where a break means something
 * (`<br>`, an address); hard wraps are already blanks.
 */
export type SourceBlock = {
  readonly text: string
  readonly role: SourceRole
  /** The share of the letters that are links, 0 to 1. */
  readonly linked?: number
}

/** Something that the file says about the release outside its text: `og:title`, `datePublished`, a front matter key. */
export type Meta = {
  readonly field: FieldName
  /** As the source calls it, for the analyst. */
  readonly name: string
  readonly words: string
  /** How far such a statement is to be trusted, 0 to 1. */
  readonly confidence: number
}

/** What a format makes of a file: its blocks in reading order, and what it says beside the text. */
export type SourceDoc = {
  readonly blocks: readonly SourceBlock[]
  readonly meta: readonly Meta[]
  /** False when the page is a list, a menu or a start page: it has text, but no release. */
  readonly release: boolean
}
