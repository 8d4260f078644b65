import { type RefObject, useMemo, useState } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { blockAt } from '../../../shared/text/paragraphs'
import { takeSentence } from '../../../shared/text/sentences'
import type { Span } from '../../../shared/text/span'
import { blockElement } from './dom-offsets'
import { grow, type Selected, spanOf, type Step } from './selection'
import type { Passages } from './use-passages'
import type { Capture } from './use-release-text'
import { useStable } from './use-stable'

/** Where the analyst is in a text: the paragraph cursor, the words selected, the passage picked, what is open. */
export type Reading = {
  /** Index of the block under the paragraph cursor, or null. */
  readonly cursor: number | null
  readonly selected: Selected | null
  readonly span: Span | null
  readonly picked: AnnotationId | null
  /** Whether the tagging card is open, on the selected words or else on the picked passage. */
  readonly card: boolean
  /** Whether the note of the picked passage is being written. */
  readonly writing: boolean
  /** Select words; the card opens. Null takes the selection away. */
  select(selected: Selected | null): void
  pick(id: AnnotationId | null, reveal?: boolean): void
  openCard(open: boolean): void
  write(writing: boolean): void
  moveCursor(step: 1 | -1): void
  putCursor(index: number): void
  growBy(step: Step): void
  takeSentence(): void
}

type Room = {
  readonly capture: Capture
  readonly language: string | null
  readonly passages: Passages
  readonly root: RefObject<HTMLElement | null>
}

type State = Pick<Reading, 'cursor' | 'selected' | 'picked' | 'card' | 'writing'>
const AT_START: State = { cursor: null, selected: null, picked: null, card: false, writing: false }

export function useReading({ capture, language, passages, root }: Room): Reading {
  const [state, setState] = useState(AT_START)
  const change = (wanted: Partial<State>): void => setState(before => ({ ...before, ...wanted }))
  const { blocks } = capture.version
  const { text } = capture
  const here = (): number => state.cursor ?? firstVisible(root.current)

  const select = (selected: Selected | null): void => {
    getSelection()?.removeAllRanges()
    change({
      selected,
      card: selected !== null,
      ...(selected !== null && { picked: null, writing: false }),
    })
  }
  const pick = (picked: AnnotationId | null, reveal = false): void => {
    const span = picked === null ? undefined : passages.spans.get(picked)
    const cursor = span === undefined ? null : blockAt(blocks, span.start)
    change({ picked, selected: null, card: false, writing: false, ...(cursor !== null && { cursor }) })
    if (reveal && cursor !== null) revealBlock(root.current, cursor)
  }
  const putCursor = (cursor: number): void => {
    const element = revealBlock(root.current, cursor)
    // Folded away: the cursor stays on what can be seen.
    if (element === null) return
    change({ cursor, selected: null, card: false })
    element.focus({ preventScroll: true })
  }
  const acts = useStable({
    select,
    pick,
    putCursor,
    openCard: (card: boolean) => change({ card }),
    write: (writing: boolean) => change({ writing, ...(writing && { card: false }) }),
    moveCursor: (step: 1 | -1) => {
      let next = state.cursor === null ? firstVisible(root.current) : state.cursor + step
      // Blocks that are folded away are stepped over.
      while (blocks[next] !== undefined && !isDrawn(root.current, next)) next += step
      if (blocks[next] !== undefined) putCursor(next)
    },
    growBy: (step: Step) => {
      const at = blocks[here()]
      if (at === undefined) return
      const from = state.selected ?? { anchor: at.start, focus: at.start }
      select(grow(from, step, text, blocks, language))
    },
    takeSentence: () => {
      const span = state.selected === null ? null : spanOf(state.selected)
      const block = blocks[span === null ? here() : blockAt(blocks, span.end - 1)]
      const taken = block === undefined ? null : takeSentence(text, block, span, language)
      if (taken !== null) select({ anchor: taken.start, focus: taken.end })
    },
  })
  const span = useMemo(() => (state.selected === null ? null : spanOf(state.selected)), [state.selected])
  const picked = state.picked !== null && passages.spans.has(state.picked) ? state.picked : null
  return useMemo(() => ({ ...state, ...acts, picked, span }), [state, acts, picked, span])
}

function revealBlock(root: HTMLElement | null, index: number): HTMLElement | null {
  const element = root === null ? null : blockElement(root, index)
  element?.scrollIntoView({ block: 'nearest' })
  return element
}

const isDrawn = (root: HTMLElement | null, index: number): boolean =>
  root !== null && blockElement(root, index) !== null

/** The first block that is in view, the one to start from without a cursor. */
function firstVisible(root: HTMLElement | null): number {
  if (root === null) return 0
  const top = root.closest('.reader-scroll')?.getBoundingClientRect().top ?? 0
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')]
  const first = blocks.find(block => block.getBoundingClientRect().bottom > top + 4)
  return Number(first?.dataset['block'] ?? 0)
}
