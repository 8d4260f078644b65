import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Release } from '../../../shared/model/release'
import type { Tag } from '../../../shared/model/tag'
import { tagTree, type TagTree } from '../../../shared/model/tag-tree'
import { useAnnotationsOf, useRows } from '../../store/use-library'
import { type Hidden, useHidden } from './use-hidden'
import { type Marking, useMarking } from './use-marking'
import { type Passages, usePassages } from './use-passages'
import { type Reading, useReading } from './use-reading'
import type { Capture } from './use-release-text'

/** All that the parts of an open release share: what there is, where the analyst is in it, and what she can do. */
export type Reader = {
  readonly release: Release
  readonly capture: Capture
  readonly tags: readonly Tag[]
  readonly tree: TagTree
  /** All passages of the release, hidden ones too. */
  readonly annotations: readonly Annotation[]
  readonly hidden: Hidden
  /** The passages that are shown. */
  readonly passages: Passages
  readonly reading: Reading
  readonly marking: Marking
  readonly text: RefObject<HTMLDivElement | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly cardField: RefObject<HTMLInputElement | null>
  /** Give the keyboard back to the text. */
  focusText(): void
}

export function useReader(release: Release, capture: Capture, passage: AnnotationId | null): Reader {
  const text = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const cardField = useRef<HTMLInputElement>(null)
  const tags = useRows('tags').all
  const tree = useMemo(() => tagTree(tags), [tags])
  const annotations = useAnnotationsOf(release.id)
  const { hidden, shown } = useHidden(annotations)
  const passages = usePassages(shown, capture, tree)
  const reading = useReading({ capture, language: release.language, passages, root: text })
  const marking = useMarking({ release, capture, passages, reading, tags })

  // The address names a passage: it is shown and picked, once each time that it names another.
  const { pick } = reading
  const named = useRef<AnnotationId | null>(null)
  useEffect(() => {
    if (passage === named.current) return
    named.current = passage
    if (passage !== null) pick(passage, true)
  }, [passage, pick])

  const focusText = useCallback(() => scroller.current?.focus({ preventScroll: true }), [])
  return useMemo(
    () => ({
      release,
      capture,
      tags,
      tree,
      annotations,
      hidden,
      passages,
      reading,
      marking,
      text,
      scroller,
      cardField,
      focusText,
    }),
    [release, capture, tags, tree, annotations, hidden, passages, reading, marking, focusText],
  )
}
