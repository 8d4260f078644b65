import type { Annotation } from './annotation'
import type { TagId } from './ids'
import type { Release } from './release'
import { TAG_COLOURS, type Tag, type TagColour } from './tag'

/** A tag where it stands. `depth` counts from 0 at the top; `colour` is its own or the nearest one above it. */
export type TagNode = {
  readonly tag: Tag
  readonly depth: number
  readonly colour: TagColour
  /** Names from the top, joined with PATH_SEPARATOR. */
  readonly path: string
  readonly parent: TagNode | null
  readonly children: readonly TagNode[]
}

/** All tags in their order. `all` lists parents before their children, as a tree does when everything is open. */
export type TagTree = {
  readonly roots: readonly TagNode[]
  readonly all: readonly TagNode[]
  get(id: TagId): TagNode | undefined
}

/** Between the names of a path. A name holds no slash, so a path reads one way only. */
export const PATH_SEPARATOR = ' / '

const bySiblingOrder = (a: Tag, b: Tag): number => compare(a.order, b.order) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The tree that `tags` make. Nothing is left out: a tag whose parent is gone stands at the top, and so does the first
 * tag of a ring of parents (two merged libraries can make one), so that both can be seen and mended.
 */
export function tagTree(tags: readonly Tag[]): TagTree {
  const ids = new Set(tags.map(tag => tag.id))
  const below = new Map<TagId | null, Tag[]>()
  for (const tag of tags.toSorted(bySiblingOrder)) {
    const parent = tag.parent !== null && ids.has(tag.parent) ? tag.parent : null
    const row = below.get(parent)
    if (row === undefined) below.set(parent, [tag])
    else row.push(tag)
  }
  const nodes = new Map<TagId, TagNode>()
  const all: TagNode[] = []

  const place = (tag: Tag, parent: TagNode | null): TagNode => {
    const children: TagNode[] = []
    const node: TagNode = {
      tag,
      depth: parent === null ? 0 : parent.depth + 1,
      colour: tag.colour ?? parent?.colour ?? TAG_COLOURS[0],
      path: parent === null ? tag.name : parent.path + PATH_SEPARATOR + tag.name,
      parent,
      children,
    }
    nodes.set(tag.id, node)
    all.push(node)
    for (const child of below.get(tag.id) ?? []) if (!nodes.has(child.id)) children.push(place(child, node))
    return node
  }

  const roots = (below.get(null) ?? []).map(tag => place(tag, null))
  for (const tag of tags.toSorted(bySiblingOrder)) if (!nodes.has(tag.id)) roots.push(place(tag, null))
  return { roots, all, get: id => nodes.get(id) }
}

/** The node and everything below it, in the order of the tree. */
export function withBelow(node: TagNode): readonly TagNode[] {
  return [node, ...node.children.flatMap(withBelow)]
}

/** Ids of the tag and of all tags below it; empty for a tag that is gone. */
export function idsWithBelow(tree: TagTree, id: TagId): ReadonlySet<TagId> {
  const node = tree.get(id)
  return new Set(node === undefined ? [] : withBelow(node).map(each => each.tag.id))
}

export type TagShape = 'diamond' | 'triangle' | 'disc' | 'square' | 'ring'

const SHAPES: Readonly<Record<TagColour, TagShape>> = {
  red: 'diamond',
  orange: 'triangle',
  ochre: 'diamond',
  olive: 'disc',
  green: 'square',
  teal: 'triangle',
  sky: 'diamond',
  blue: 'square',
  violet: 'disc',
  plum: 'triangle',
  rose: 'disc',
  slate: 'square',
}

/** The shape that goes with a colour; a passage without a tag (`none`) has a ring. */
export const shapeOf = (colour: TagColour | 'none'): TagShape => (colour === 'none' ? 'ring' : SHAPES[colour])

/** What a new tag at the top takes: the first unused colour, and past twelve the first of those used least. */
export function nextColour(tags: readonly Tag[]): TagColour {
  const used = (colour: TagColour): number => tags.filter(tag => tag.colour === colour).length
  return TAG_COLOURS.reduce((best, colour) => (used(colour) < used(best) ? colour : best))
}

/** How often something is tagged: with the tag itself, and with it or any tag below it. Each thing counts once. */
export type Count = { readonly own: number; readonly all: number }
export type TagCounts = {
  readonly passages: Count
  /** Releases that carry the tag, on the whole or on one of their passages. */
  readonly releases: Count
}

export const NO_COUNTS: TagCounts = { passages: { own: 0, all: 0 }, releases: { own: 0, all: 0 } }

/** Tags on a release as a whole or on a passage of it. */
type Tagged = Pick<Annotation, 'release' | 'tags'>

/** Counts of every tag of the tree, in one pass over the library. Tags that are in no tree are passed over. */
export function countTags(
  tree: TagTree,
  annotations: readonly Tagged[],
  releases: readonly Pick<Release, 'id' | 'tags'>[],
): ReadonlyMap<TagId, TagCounts> {
  const tallies = new Map(tree.all.map(node => [node.tag.id, new Tally()]))
  const tally = (tags: readonly TagId[], release: string, passages: 0 | 1): void => {
    if (tags.length === 0) return
    const seen = new Set<TagId>()
    for (const id of tags) {
      tallies.get(id)?.addOwn(release, passages)
      for (let node = tree.get(id) ?? null; node !== null && !seen.has(node.tag.id); node = node.parent) {
        seen.add(node.tag.id)
        tallies.get(node.tag.id)?.addAny(release, passages)
      }
    }
  }
  for (const { tags, release } of annotations) tally(tags, release, 1)
  for (const { tags, id } of releases) tally(tags, id, 0)
  return new Map([...tallies].map(([id, found]) => [id, found.counts()]))
}

class Tally {
  #ownPassages = 0
  #anyPassages = 0
  readonly #ownReleases = new Set<string>()
  readonly #anyReleases = new Set<string>()

  addOwn(release: string, passages: 0 | 1): void {
    this.#ownPassages += passages
    this.#ownReleases.add(release)
  }

  addAny(release: string, passages: 0 | 1): void {
    this.#anyPassages += passages
    this.#anyReleases.add(release)
  }

  counts(): TagCounts {
    return {
      passages: { own: this.#ownPassages, all: this.#anyPassages },
      releases: { own: this.#ownReleases.size, all: this.#anyReleases.size },
    }
  }
}
