import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { blockAt } from '../../../shared/text/paragraphs'
import type { Span } from '../../../shared/text/span'
import { blockElement, rangeOfSpan } from './dom-offsets'
import { type Find, useFind } from './use-find'
import { useHighlight } from './use-highlight'
import type { Reader } from './use-reader'

const NONE: readonly Span[] = []

/** Find in the release: its bar's state, its hits marked in the text, and the current one brought into view. */
export function useReaderFind({ capture, text, passages, focusText }: Reader): {
  readonly find: Find
  readonly isOpen: boolean
  readonly field: RefObject<HTMLInputElement | null>
  open(): void
  close(): void
} {
  const [isOpen, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const find = useFind(capture.text, isOpen)
  const { blocks } = capture.version
  const current = find.hits[find.current]
  const drawing = { root: text, blocks, drawn: passages.runs }
  useHighlight('reader-hit', find.hits, drawing)
  useHighlight(
    'reader-hit-current',
    useMemo(() => (current === undefined ? NONE : [current]), [current]),
    drawing,
  )

  useEffect(() => {
    const root = text.current
    if (current === undefined || root === null) return
    // The paragraph first: out of view its lines are not laid out yet.
    blockElement(root, blockAt(blocks, current.start))?.scrollIntoView({ block: 'nearest' })
    const range = rangeOfSpan(root, current, offset => blockAt(blocks, offset))
    range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [current, blocks, text])

  return {
    find,
    isOpen,
    field,
    open: () => {
      setOpen(true)
      field.current?.select()
    },
    close: () => {
      setOpen(false)
      focusText()
    },
  }
}
