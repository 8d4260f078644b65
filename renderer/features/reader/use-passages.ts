import { useMemo, useState } from 'react'
import { type Resolution, resolveAnchor } from '../../../shared/anchoring/resolve'
import {
  inTextOrder,
  keepEqualRuns,
  lanesOf,
  type Placed,
  type Run,
  runsOf,
} from '../../../shared/anchoring/runs'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnnotationId } from '../../../shared/model/ids'
import type { TagColour } from '../../../shared/model/tag'
import type { TagNode, TagTree } from '../../../shared/model/tag-tree'
import type { Block } from '../../../shared/text/span'
import { passageName } from '../../../shared/words/passages'
import type { Capture } from './use-release-text'

/** How a passage looks and is called: what a paragraph must know of it, so that it is drawn again only when this changes. */
export type Look = { readonly colour: TagColour | 'none'; readonly name: string }

export type Passages = {
  /** Passages that stand in the text, in text order. */
  readonly placed: readonly Placed[]
  readonly byId: ReadonlyMap<AnnotationId, Annotation>
  readonly spans: ReadonlyMap<AnnotationId, Placed>
  readonly looks: ReadonlyMap<AnnotationId, Look>
  /** Passages that fit this text no longer. */
  readonly lost: readonly Annotation[]
  readonly runs: readonly (readonly Run[])[]
}

/** Tags of a passage that are in the codebook, in its own order. */
export function nodesOf(tree: TagTree, tags: Annotation['tags']): readonly TagNode[] {
  return tags.flatMap(tag => tree.get(tag) ?? [])
}

/** What was drawn last, so that what did not change keeps its identity. */
class Drawn {
  #runs: readonly (readonly Run[])[] = []
  #looks = new WeakMap<Annotation, Look>()
  #tree: TagTree | null = null

  runs(blocks: readonly Block[], placed: readonly Placed[]): readonly (readonly Run[])[] {
    this.#runs = keepEqualRuns(this.#runs, runsOf(blocks, placed, lanesOf(this.#runs)))
    return this.#runs
  }

  looks(annotations: readonly Annotation[], tree: TagTree): ReadonlyMap<AnnotationId, Look> {
    if (tree !== this.#tree) this.#looks = new WeakMap()
    this.#tree = tree
    return new Map(annotations.map(annotation => [annotation.id, this.#look(annotation, tree)]))
  }

  #look(annotation: Annotation, tree: TagTree): Look {
    const look = this.#looks.get(annotation) ?? lookOf(annotation, tree)
    this.#looks.set(annotation, look)
    return look
  }
}

/**
 * The passages of a release as they stand in `capture`, and the runs to draw. Runs and looks that did not change keep
 * their identity: adding a passage to a long release draws only the paragraphs it touches.
 */
export function usePassages(annotations: readonly Annotation[], capture: Capture, tree: TagTree): Passages {
  const [drawn] = useState(() => new Drawn())
  const { text } = capture
  const { blocks } = capture.version
  const standing = useMemo(() => stand(annotations, text), [annotations, text])
  const runs = useMemo(() => drawn.runs(blocks, standing.placed), [drawn, blocks, standing])
  const looks = useMemo(() => drawn.looks(annotations, tree), [drawn, annotations, tree])
  return useMemo(() => ({ ...standing, runs, looks }), [standing, runs, looks])
}

function stand(annotations: readonly Annotation[], text: string): Omit<Passages, 'runs' | 'looks'> {
  const placed: Placed[] = []
  const lost: Annotation[] = []
  for (const annotation of annotations) {
    const found = resolved(annotation, text)
    if (found.kind === 'orphaned') lost.push(annotation)
    else placed.push({ id: annotation.id, ...found.span })
  }
  placed.sort(inTextOrder)
  return {
    placed,
    lost,
    byId: new Map(annotations.map(each => [each.id, each])),
    spans: new Map(placed.map(each => [each.id, each])),
  }
}

/** Where an anchor stands is worked out once: seeking a lost quote takes time. */
const known = new WeakMap<Annotation['anchor'], { readonly text: string; readonly found: Resolution }>()

function resolved({ anchor }: Annotation, text: string): Resolution {
  const before = known.get(anchor)
  if (before?.text === text) return before.found
  const found = resolveAnchor(anchor, text)
  known.set(anchor, { text, found })
  return found
}

function lookOf({ tags, note }: Annotation, tree: TagTree): Look {
  const nodes = nodesOf(tree, tags)
  const names = nodes.map(node => node.tag.name)
  return { colour: nodes[0]?.colour ?? 'none', name: passageName(names, note) }
}
