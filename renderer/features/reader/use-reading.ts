import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import { blockAt } from '../../../shared/text/paragraphs'
import { takeSentence } from '../../../shared/text/sentences'
import type { Span } from '../../../shared/text/span'
import { blockElement } from './dom-offsets'
import { grow, type Selected, spanOf, type Step } from './selection'
import type { Passages } from './use-passages'
import type { Capture } from './use-release-text'

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
  const change = useCallback((wanted: Partial<State>) => setState(before => ({ ...before, ...wanted })), [])
  const { blocks } = capture.version
  const { text } = capture

  const select = useCallback(
    (selected: Selected | null) => {
      getSelection()?.removeAllRanges()
      change({
        selected,
        card: selected !== null,
        ...(selected !== null && { picked: null, writing: false }),
      })
    },
    [change],
  )
  const pick = useCallback(
    (picked: AnnotationId | null, reveal = false) => {
      const span = picked === null ? undefined : passages.spans.get(picked)
      change({
        picked,
        selected: null,
        card: false,
        writing: false,
        ...(span && { cursor: blockAt(blocks, span.start) }),
      })
      if (reveal && span !== undefined) revealBlock(root.current, blockAt(blocks, span.start))
    },
    [change, passages, blocks, root],
  )
  const putCursor = useCallback(
    (cursor: number) => {
      const element = revealBlock(root.current, cursor)
      // Folded away: the cursor stays on what can be seen.
      if (element === null) return
      change({ cursor, selected: null, card: false })
      element.focus({ preventScroll: true })
    },
    [change, root],
  )
  const moveCursor = (step: 1 | -1): void => {
    const from = state.cursor ?? firstVisible(root.current) - step
    putCursor(Math.min(blocks.length - 1, Math.max(0, from + step)))
  }
  const growBy = (step: Step): void => {
    const at = blocks[state.cursor ?? firstVisible(root.current)]
    if (at === undefined) return
    const from = state.selected ?? { anchor: at.start, focus: at.start }
    select(grow(from, step, text, blocks, language))
  }
  const takeNextSentence = (): void => {
    const span = state.selected === null ? null : spanOf(state.selected)
    const index = span === null ? (state.cursor ?? firstVisible(root.current)) : blockAt(blocks, span.end - 1)
    const block = blocks[index]
    const taken = block === undefined ? null : takeSentence(text, block, span, language)
    if (taken !== null) select({ anchor: taken.start, focus: taken.end })
  }
  const span = useMemo(() => (state.selected === null ? null : spanOf(state.selected)), [state.selected])
  return {
    ...state,
    picked: state.picked !== null && passages.spans.has(state.picked) ? state.picked : null,
    span,
    select,
    pick,
    openCard: card => change({ card }),
    write: writing => change({ writing, ...(writing && { card: false }) }),
    moveCursor,
    putCursor,
    growBy,
    takeSentence: takeNextSentence,
  }
}

function revealBlock(root: HTMLElement | null, index: number): HTMLElement | null {
  const element = root === null ? null : blockElement(root, index)
  element?.scrollIntoView({ block: 'nearest' })
  return element
}

/** The first block that is in view, the one to start from without a cursor. */
function firstVisible(root: HTMLElement | null): number {
  if (root === null) return 0
  const top = root.closest('.reader-scroll')?.getBoundingClientRect().top ?? 0
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-block]')]
  const first = blocks.find(block => block.getBoundingClientRect().bottom > top + 4)
  return Number(first?.dataset['block'] ?? 0)
}
