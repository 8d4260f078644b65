import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { AnnotationId } from '../../../shared/model/ids'
import type { Block, Span } from '../../../shared/text/span'
import { EMPTY_MARGIN, measureMargin, type MarginLayout } from './measure-margin'
import type { Passages } from './use-passages'

type Room = {
  readonly text: RefObject<HTMLElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly passages: Passages
  readonly blocks: readonly Block[]
  readonly tagged: Span | null
  readonly picked: AnnotationId | null
  /** Changes when the text was drawn in another form: its size, a fold. */
  readonly form: string
}

/** The margin as it stands now: laid out again when passages, cards, the width or the place in the text change. */
export function useMargin(room: Room): {
  readonly layout: MarginLayout
  /** For each card's element, so that its height is known. */
  readonly cardRef: (key: string) => RefCallback<HTMLElement>
} {
  const [layout, setLayout] = useState(EMPTY_MARGIN)
  const heights = useRef(new Map<string, number>())
  const seen = useRef(new Map<AnnotationId, number>())
  const latest = useRef(room)
  const frame = useRef(0)

  const lay = useCallback(() => {
    frame.current = 0
    const { text, scroller, passages, blocks, tagged, picked } = latest.current
    if (text.current === null || scroller.current === null) return
    const next = measureMargin({
      text: text.current,
      scroller: scroller.current,
      placed: passages.placed,
      blocks,
      tagged,
      picked,
      heights: heights.current,
      seen: seen.current,
    })
    setLayout(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }, [])
  const layLater = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(lay)
  }, [lay])

  const { passages, blocks, tagged, picked, form } = room
  useLayoutEffect(() => {
    latest.current = room
  })
  useLayoutEffect(lay, [lay, passages, blocks, tagged, picked, form])

  useEffect(() => {
    const scroller = latest.current.scroller.current
    const text = latest.current.text.current
    if (scroller === null || text === null) return undefined
    const sizes = new ResizeObserver(layLater)
    sizes.observe(scroller)
    sizes.observe(text)
    scroller.addEventListener('scroll', layLater, { passive: true })
    return () => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', layLater)
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [layLater])

  return { layout, cardRef: useCardHeights(heights, layLater) }
}

/** Keep the heights of the cards that are drawn, and tell when one changes: a note is being written. */
function useCardHeights(heights: RefObject<Map<string, number>>, onChange: () => void) {
  const refs = useRef(new Map<string, RefCallback<HTMLElement>>())
  return useCallback(
    (key: string): RefCallback<HTMLElement> => {
      const known = refs.current.get(key)
      if (known !== undefined) return known
      const ref: RefCallback<HTMLElement> = element => {
        if (element === null) return undefined
        const note = (): void => {
          if (heights.current.get(key) === element.offsetHeight) return
          heights.current.set(key, element.offsetHeight)
          onChange()
        }
        note()
        const size = new ResizeObserver(note)
        size.observe(element)
        return () => size.disconnect()
      }
      refs.current.set(key, ref)
      return ref
    },
    [heights, onChange],
  )
}
