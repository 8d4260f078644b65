import { type RefObject, useLayoutEffect, useRef } from 'react'
import { pickFrom, pileAt } from '../../../shared/anchoring/pick'
import { trimBlanks, snapToWords } from '../../../shared/text/words'
import { blockAt } from '../../../shared/text/paragraphs'
import { offsetAtPointer, selectedSpan } from './dom-offsets'
import type { Passages } from './use-passages'
import type { Reading } from './use-reading'
import type { Capture } from './use-release-text'

type Room = {
  readonly root: RefObject<HTMLElement | null>
  readonly capture: Capture
  readonly language: string | null
  readonly passages: Passages
  readonly reading: Reading
}

/**
 * The mouse over the text: what was dragged over, or double or triple clicked, becomes a selection of whole words (with
 * Alt: of characters); a click on marked words goes down the pile of passages there, with Alt it lists them.
 */
export function usePointer(room: Room): void {
  const latest = useRef(room)
  useLayoutEffect(() => {
    latest.current = room
  })
  const { root } = room
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    // The button may be let go anywhere, outside of the text too.
    const onMouseUp = (event: MouseEvent): void => {
      document.removeEventListener('mouseup', onMouseUp)
      // A click into an older selection takes it away only after this event.
      setTimeout(() => settle(latest.current, event), 0)
    }
    const onMouseDown = (event: MouseEvent): void => {
      if (event.button === 0) document.addEventListener('mouseup', onMouseUp)
    }
    element.addEventListener('mousedown', onMouseDown)
    return () => {
      element.removeEventListener('mousedown', onMouseDown)
      document.removeEventListener('mouseup', onMouseUp)
    }
  }, [root])
}

function settle(room: Room, { altKey, clientX, clientY }: MouseEvent): void {
  const { root, capture, language, passages, reading } = room
  if (root.current === null) return
  const dragged = selectedSpan(root.current)
  if (dragged !== null) {
    const span = altKey ? trimBlanks(capture.text, dragged) : snapToWords(capture.text, dragged, language)
    if (span !== null) reading.select({ anchor: span.start, focus: span.end })
    return
  }
  const offset = offsetAtPointer(root.current, clientX, clientY)
  const run = document.elementFromPoint(clientX, clientY)?.closest('.reader-run') ?? null
  const pile = offset === null || run === null ? [] : pileAt(passages.placed, offset)
  const top = altKey ? (pile[0] ?? null) : pickFrom(pile, reading.picked)
  reading.pick(top)
  if (top !== null && altKey) reading.openCard(true)
  if (top === null && offset !== null) reading.putCursor(blockAt(capture.version.blocks, offset))
}
