import type { TagId, Timestamp } from './ids'

/** In the order in which new tags take them. Each has a fixed shape, so that colour is never the only sign. */
export const TAG_COLOURS = [
  'blue',
  'red',
  'green',
  'plum',
  'ochre',
  'teal',
  'rose',
  'sky',
  'orange',
  'violet',
  'olive',
  'slate',
] as const
export type TagColour = (typeof TAG_COLOURS)[number]

/** A topic that an analyst applies to passages or whole releases. Tags nest: `parent` null is at the top. */
export type Tag = {
  readonly id: TagId
  readonly parent: TagId | null
  readonly name: string
  /** Null takes the parent's. A tag at the top always has its own. */
  readonly colour: TagColour | null
  readonly description: string
  /** The digit, `1` to `9`, that sets the tag in the reader. */
  readonly shortcut: string | null
  /** Place among its siblings: a fractional index, compared by code unit. */
  readonly order: string
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp
}

/** The longest name, in UTF-16 code units. */
export const MAX_TAG_NAME = 100

/** How deep tags nest: a path stays readable in a menu and a cell. */
export const MAX_TAG_DEPTH = 12

/** The keys that set tags in the reader. The first nine tags that are used take them in this order. */
export const TAG_DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
