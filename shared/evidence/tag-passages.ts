import type { Anchor, Annotation } from '../model/annotation'
import type { TagId } from '../model/ids'
import type { Release } from '../model/release'
import type { TagColour } from '../model/tag'
import { idsWithBelow, type TagTree } from '../model/tag-tree'
import { monthAndYear } from '../words/dates'

/** A passage in a list across releases, with the colour of the tag that it is listed for. */
export type TagPassage = {
  readonly annotation: Annotation
  readonly release: Release
  readonly colour: TagColour | 'none'
}

/** What stands in the list: passages under the headings of their groups. */
export type PassageLine =
  | { readonly kind: 'group'; readonly title: string; readonly passages: number }
  | { readonly kind: 'passage'; readonly passage: TagPassage }

export type PassageQuery = {
  /** Null takes every passage, tagged or not. */
  readonly tag: TagId | null
  /** Tags below the tag too. */
  readonly below: boolean
  readonly onlyWithNote: boolean
}

type Rows = {
  readonly annotations: readonly Annotation[]
  readonly releaseOf: (id: Annotation['release']) => Release | undefined
  readonly tree: TagTree
}

/** The passages that a query asks for, in no order. */
export function tagPassages(
  { annotations, releaseOf, tree }: Rows,
  query: PassageQuery,
): readonly TagPassage[] {
  const { tag, below, onlyWithNote } = query
  const wanted = tag === null ? null : below ? idsWithBelow(tree, tag) : new Set([tag])
  const found: TagPassage[] = []
  for (const annotation of annotations) {
    if (onlyWithNote && annotation.note === '') continue
    const first = annotation.tags.find(id => (wanted === null ? tree.get(id) !== undefined : wanted.has(id)))
    if (wanted !== null && first === undefined) continue
    const release = releaseOf(annotation.release)
    if (release === undefined) continue
    const colour = first === undefined ? 'none' : (tree.get(first)?.colour ?? 'none')
    found.push({ annotation, release, colour })
  }
  return found
}

/** How many releases the passages lie in. */
export const releasesOf = (passages: readonly TagPassage[]): number =>
  new Set(passages.map(({ release }) => release.id)).size

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The date a list sorts by: as published, else as distributed; of several readings the first. Empty when unknown. */
const dateOf = ({ published, distributed }: Release): string =>
  published?.readings[0] ?? distributed?.readings[0] ?? ''

const byPlace = (a: TagPassage, b: TagPassage): number =>
  compare(a.release.id, b.release.id) ||
  a.annotation.anchor.start - b.annotation.anchor.start ||
  compare(a.annotation.id, b.annotation.id)

/** Newest first; without a date last, since the empty string is the least. */
const byDate = (a: TagPassage, b: TagPassage): number =>
  compare(dateOf(b.release), dateOf(a.release)) || byPlace(a, b)

/** By name without regard to case, unknown last; within an issuer newest first. */
const byIssuer = (a: TagPassage, b: TagPassage): number =>
  Number(a.release.issuer === null) - Number(b.release.issuer === null) ||
  compare(issuerKey(a), issuerKey(b)) ||
  byDate(a, b)
const issuerKey = ({ release }: TagPassage): string => (release.issuer ?? '').toLowerCase()

const SORTS = {
  date: {
    order: byDate,
    group: ({ release }: TagPassage) => {
      const date = dateOf(release)
      return date === '' ? 'No date' : monthAndYear(date)
    },
  },
  issuer: { order: byIssuer, group: ({ release }: TagPassage) => release.issuer ?? 'No issuer' },
} as const
export type PassageSort = keyof typeof SORTS

/** The list as it is drawn: sorted, with a heading for each month or issuer. */
export function passageLines(passages: readonly TagPassage[], sort: PassageSort): readonly PassageLine[] {
  const { order, group } = SORTS[sort]
  const groups = new Map<string, TagPassage[]>()
  for (const passage of passages.toSorted(order)) {
    const title = group(passage)
    const of = groups.get(title)
    if (of === undefined) groups.set(title, [passage])
    else of.push(passage)
  }
  return [...groups].flatMap(([title, of]): readonly PassageLine[] => [
    { kind: 'group', title, passages: of.length },
    ...of.map(passage => ({ kind: 'passage' as const, passage })),
  ])
}

/** About as much context as an anchor keeps on one side; less means that the text begins or ends there. */
const WHOLE_CONTEXT = 28

/**
 * The words around a quote, without the part of a word that the cut left. `…` marks where the text goes on; a script
 * that has no spaces keeps all of its context.
 */
export function contextOf({ start, prefix, suffix }: Anchor): {
  readonly before: string
  readonly after: string
} {
  const isCutBefore = start > prefix.length
  const isCutAfter = suffix.length >= WHOLE_CONTEXT
  return {
    before: isCutBefore ? `… ${prefix.replace(/^\S*\s+(?=\S)/u, '').trimStart()}` : prefix,
    after: isCutAfter ? `${suffix.replace(/(?<=\S)\s+\S*$/u, '').trimEnd()} …` : suffix,
  }
}
