import { generateKeyBetween } from 'fractional-indexing'
import type { Added, Draft, FieldEdit, RecordEdit, Removed, Updated } from '../log/change'
import type { Annotation } from '../model/annotation'
import type { ActId, NewId, Now, TagId, Timestamp } from '../model/ids'
import type { Release } from '../model/release'
import { MAX_TAG_DEPTH, MAX_TAG_NAME, type Tag, type TagColour } from '../model/tag'
import { idsWithBelow, nextColour, tagTree, withBelow, type TagNode, type TagTree } from '../model/tag-tree'
import { err, ok, type Result } from '../result'

/** Why a tag cannot be made or changed so. `shared/words/tags.ts` says it to the analyst. */
export type TagError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'bad-character'; readonly character: string }
  /** A sibling has this name, written like this. */
  | { readonly kind: 'taken'; readonly name: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'under-itself' }
  /** Deleted since the view was drawn. */
  | { readonly kind: 'gone' }

/** What an act needs from outside, so that it stays a function of its arguments. */
export type Surroundings = { readonly newId: NewId; readonly now: Now }

/**
 * A tag's name as it is kept: trimmed, 1 to MAX_TAG_NAME code units, without what parts a path (`/`), a list in a
 * CSV cell (`;`) or a line.
 */
export function parseTagName(words: string): Result<string, TagError> {
  const name = words.trim()
  if (name === '') return err({ kind: 'empty' })
  if (name.length > MAX_TAG_NAME) return err({ kind: 'too-long', length: name.length })
  const bad = /[/;\n\r\v\f\u0085\u2028\u2029]/u.exec(name)
  return bad === null ? ok(name) : err({ kind: 'bad-character', character: bad[0] })
}

/** Two names are the same tag when they differ in case or in how an accent is encoded only. */
export const foldTagName = (name: string): string => name.normalize('NFC').toLowerCase()

const sameName = (tags: readonly Tag[], parent: TagId | null, name: string): Tag | undefined =>
  tags.find(tag => tag.parent === parent && foldTagName(tag.name) === foldTagName(name))

/**
 * Find or make the tag at `path` (`Threat / Border`, slashes with or without blanks). Tags that exist are used
 * whatever their case, those that miss are made and stand in `added`, the parent first; `added` is empty when all exist.
 */
export function makeTagByPath(
  tags: readonly Tag[],
  path: string,
  { newId, now }: Surroundings,
): Result<{ readonly added: readonly Tag[]; readonly tag: TagId }, TagError> {
  const names: string[] = []
  for (const words of path.split('/')) {
    const name = parseTagName(words)
    if (!name.ok) return name
    names.push(name.value)
  }
  if (names.length > MAX_TAG_DEPTH) return err({ kind: 'too-deep' })
  const added: Tag[] = []
  let last: TagId | null = null
  for (const name of names) {
    const known = [...tags, ...added]
    const found: Tag | undefined = sameName(known, last, name)
    const tag: Tag = found ?? newTag(known, last, name, { newId, now })
    if (found === undefined) added.push(tag)
    last = tag.id
  }
  return last === null ? err({ kind: 'empty' }) : ok({ added, tag: last })
}

function newTag(tags: readonly Tag[], parent: TagId | null, name: string, { newId, now }: Surroundings): Tag {
  const at: Timestamp = new Date(now()).toISOString()
  return {
    id: newId() as TagId,
    parent,
    name,
    colour: parent === null ? nextColour(tags) : null,
    description: '',
    shortcut: null,
    order: orderAt(siblings(tags, parent), Infinity),
    createdAt: at,
    updatedAt: at,
  }
}

const siblings = (tags: readonly Tag[], parent: TagId | null): readonly Tag[] => {
  const tree = tagTree(tags)
  const nodes = parent === null ? tree.roots : (tree.get(parent)?.children ?? [])
  return nodes.map(node => node.tag)
}

/**
 * An order for the place `index` among `siblings` (sorted). Siblings that two libraries gave the same order leave no
 * room between them: the new place is then after all of these.
 */
function orderAt(siblings: readonly Tag[], index: number): string {
  const before = siblings[Math.min(index, siblings.length) - 1]?.order ?? null
  const after = siblings.slice(index).find(tag => before === null || tag.order > before)?.order ?? null
  return generateKeyBetween(before, after)
}

/** Make one tag at the end of its siblings. The draft's `added.tags` holds it alone. */
export function makeTag(
  tags: readonly Tag[],
  { parent, name: words }: { readonly parent: TagId | null; readonly name: string },
  surroundings: Surroundings,
): Result<Draft, TagError> {
  const name = parseTagName(words)
  if (!name.ok) return name
  if (parent !== null) {
    const node = tagTree(tags).get(parent)
    if (node === undefined) return err({ kind: 'gone' })
    if (node.depth + 2 > MAX_TAG_DEPTH) return err({ kind: 'too-deep' })
  }
  const taken = sameName(tags, parent, name.value)
  if (taken !== undefined) return err({ kind: 'taken', name: taken.name })
  const tag = newTag(tags, parent, name.value, surroundings)
  return ok(draft(surroundings, 'make tag', { added: { tags: [tag] } }))
}

/** Give a tag another name. Names of siblings stay unique; another case of its own name is fine. */
export function renameTag(
  tags: readonly Tag[],
  id: TagId,
  words: string,
  surroundings: Surroundings,
): Result<Draft, TagError> {
  const tag = tags.find(each => each.id === id)
  if (tag === undefined) return err({ kind: 'gone' })
  const name = parseTagName(words)
  if (!name.ok) return name
  const others = tags.filter(each => each.id !== id)
  const taken = sameName(others, tag.parent, name.value)
  if (taken !== undefined) return err({ kind: 'taken', name: taken.name })
  return ok(edit(surroundings, 'rename tag', [[tag, { name: name.value }]]))
}

/** Give a tag a colour of its own; null takes the parent's again, which a tag at the top cannot. */
export function recolourTag(tag: Tag, colour: TagColour | null, surroundings: Surroundings): Draft {
  const wanted = tag.parent === null ? (colour ?? tag.colour) : colour
  return edit(surroundings, 'recolour tag', [[tag, { colour: wanted }]])
}

/** Say what a tag is for. The definition is kept as text, its ends trimmed. */
export function describeTag(tag: Tag, description: string, surroundings: Surroundings): Draft {
  return edit(surroundings, 'edit definition', [[tag, { description: description.trim() }]])
}

/** Set or clear (null) the digit of a tag. A digit has one tag: taking it frees the one that had it. */
export function setShortcut(
  tags: readonly Tag[],
  id: TagId,
  shortcut: string | null,
  surroundings: Surroundings,
): Result<Draft, TagError> {
  if (shortcut !== null && !/^[1-9]$/u.test(shortcut)) throw new RangeError(`Key ${shortcut} is not 1 to 9`)
  const tag = tags.find(each => each.id === id)
  if (tag === undefined) return err({ kind: 'gone' })
  const freed = shortcut === null ? [] : tags.filter(each => each.shortcut === shortcut && each.id !== id)
  const edits = [...freed.map(each => [each, { shortcut: null }] as const), [tag, { shortcut }] as const]
  return ok(edit(surroundings, 'set key of tag', edits))
}

/** Where to put a tag: at `index` (from 0) among the children of `parent`, counted without the tag itself. */
export type TagPlace = { readonly parent: TagId | null; readonly index: number }

/**
 * Move a tag and all below it: never under itself, never so that something stands deeper than MAX_TAG_DEPTH, never
 * beside a tag of the same name. One that comes to the top keeps the colour it had from its parent.
 */
export function moveTag(
  tags: readonly Tag[],
  id: TagId,
  { parent, index }: TagPlace,
  surroundings: Surroundings,
): Result<Draft, TagError> {
  const tree = tagTree(tags)
  const node = tree.get(id)
  const target = parent === null ? null : tree.get(parent)
  if (node === undefined || target === undefined) return err({ kind: 'gone' })
  if (parent !== null && idsWithBelow(tree, id).has(parent)) return err({ kind: 'under-itself' })
  const height = Math.max(...withBelow(node).map(each => each.depth)) - node.depth + 1
  if ((target === null ? 0 : target.depth + 1) + height > MAX_TAG_DEPTH) return err({ kind: 'too-deep' })
  const others = siblings(tags, parent).filter(tag => tag.id !== id)
  const taken = sameName(others, parent, node.tag.name)
  if (taken !== undefined) return err({ kind: 'taken', name: taken.name })
  const order = orderAt(others, index)
  const colour = parent === null ? node.colour : node.tag.colour
  return ok(edit(surroundings, 'move tag', [[node.tag, { parent, order, colour }]]))
}

/** One step among the siblings, or in and out of the tag above. Null where there is no such place. */
export function stepOf(tree: TagTree, id: TagId, direction: 'up' | 'down' | 'in' | 'out'): TagPlace | null {
  const node = tree.get(id)
  if (node === undefined) return null
  const row = rowOf(tree, node)
  const index = row.indexOf(node)
  const parent = node.parent?.tag.id ?? null
  if (direction === 'up') return index === 0 ? null : { parent, index: index - 1 }
  if (direction === 'down') return index === row.length - 1 ? null : { parent, index: index + 1 }
  if (direction === 'in') {
    const above = row[index - 1]
    return above === undefined ? null : { parent: above.tag.id, index: above.children.length }
  }
  if (node.parent === null) return null
  return {
    parent: node.parent.parent?.tag.id ?? null,
    index: rowOf(tree, node.parent).indexOf(node.parent) + 1,
  }
}

const rowOf = (tree: TagTree, node: TagNode): readonly TagNode[] => node.parent?.children ?? tree.roots

/** What deleting a tag takes away: the tags below it, and how many passages and whole releases lose one. */
export type Loss = { readonly below: number; readonly passages: number; readonly releases: number }

type Tagged = {
  readonly tags: readonly Tag[]
  readonly annotations: readonly Pick<Annotation, 'id' | 'tags'>[]
  readonly releases: readonly Pick<Release, 'id' | 'tags'>[]
}

/** Delete a tag and all below it, and take them off every passage and release, in one act. The passages stay. */
export function deleteTag(
  { tags, annotations, releases }: Tagged,
  id: TagId,
  surroundings: Surroundings,
): Result<{ readonly draft: Draft; readonly loss: Loss }, TagError> {
  const node = tagTree(tags).get(id)
  if (node === undefined) return err({ kind: 'gone' })
  const doomed = withBelow(node).map(each => each.tag)
  const ids = new Set(doomed.map(tag => tag.id))
  const untag = (records: readonly Pick<Annotation, 'id' | 'tags'>[] | Tagged['releases']): RecordEdit[] =>
    records.flatMap(record => {
      const removed = record.tags.filter(tag => ids.has(tag))
      if (removed.length === 0) return []
      return { id: record.id, fields: { tags: { kind: 'elements', added: [], removed } } }
    })
  const updated = { annotations: untag(annotations), releases: untag(releases) }
  const loss = {
    below: doomed.length - 1,
    passages: updated.annotations.length,
    releases: updated.releases.length,
  }
  return ok({ draft: draft(surroundings, 'delete tag', { updated, removed: { tags: doomed } }), loss })
}

type Edits = readonly (readonly [Tag, Partial<Omit<Tag, 'id' | 'createdAt' | 'updatedAt'>>])[]

/** A draft that sets fields of tags. Fields that have the value already are left out; so is a tag without any left. */
function edit(surroundings: Surroundings, command: string, edits: Edits): Draft {
  const updatedAt: Timestamp = new Date(surroundings.now()).toISOString()
  const tags = edits.flatMap(([tag, wanted]): RecordEdit[] => {
    const before: Readonly<Record<string, unknown>> = tag
    const changed = Object.entries(wanted).filter(([field, value]) => before[field] !== value)
    if (changed.length === 0) return []
    const fields = Object.fromEntries(
      [...changed, ['updatedAt', updatedAt] as const].map(([field, value]): [string, FieldEdit] => [
        field,
        { kind: 'set', old: before[field], new: value },
      ]),
    )
    return [{ id: tag.id, fields }]
  })
  return draft(surroundings, command, { updated: { tags } })
}

/** Whether a draft writes nothing: a view then leaves it, so that undo gets no empty step. */
export const isEmptyDraft = (draft: Draft): boolean =>
  [draft.added, draft.updated, draft.removed].every(part =>
    Object.values(part).every(records => records.length === 0),
  )

type Parts = { readonly added?: Added; readonly updated?: Updated; readonly removed?: Removed }

function draft({ newId }: Surroundings, command: string, parts: Parts): Draft {
  return { act: newId() as ActId, command, undoes: null, added: {}, updated: {}, removed: {}, ...parts }
}
