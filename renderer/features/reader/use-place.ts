import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ReleaseId } from '../../../shared/model/ids'
import { blockAt } from '../../../shared/text/paragraphs'
import { useServices } from '../../services'
import { blockElement } from './dom-offsets'
import type { Capture } from './use-release-text'

/** Where reading stopped: the offset of the block at the top of the view, and how far it was scrolled past. */
type Place = { readonly offset: number; readonly past: number }

/** Scrolling has come to rest after this long; only then the place is written. */
const REST_MS = 400

/** Remember the place in each release, and go back to it when the release is opened again. */
export function useReadingPlace(
  release: ReleaseId,
  capture: Capture,
  room: { readonly scroller: RefObject<HTMLElement | null>; readonly text: RefObject<HTMLElement | null> },
  /** A passage to show instead, so that the place is left alone. */
  skip: boolean,
): void {
  const { store } = useServices()
  const { scroller, text } = room
  const name = `reader.place.${release}`
  const { blocks } = capture.version
  const shown = useRef<string | null>(null)

  useLayoutEffect(() => {
    // Only when a release comes into view: going on reading must not jump back.
    if (shown.current === name || scroller.current === null || text.current === null) return
    shown.current = name
    if (skip) return
    const place = store.setting<Place>(name)
    const block = place === undefined ? null : blockElement(text.current, blockAt(blocks, place.offset))
    if (block === null || place === undefined) scroller.current.scrollTo({ top: 0 })
    else {
      block.scrollIntoView({ block: 'start' })
      scroller.current.scrollBy({ top: place.past })
    }
  }, [name, skip, store, blocks, scroller, text])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    let rest: ReturnType<typeof setTimeout> | undefined
    const write = (): void => {
      const top = element.getBoundingClientRect().top
      const first = [...element.querySelectorAll<HTMLElement>('[data-block]')].find(
        block => block.getBoundingClientRect().bottom > top,
      )
      if (first === undefined) return
      const past = element.scrollTop === 0 ? 0 : Math.round(top - first.getBoundingClientRect().top)
      const offset = element.scrollTop === 0 ? -1 : (blocks[Number(first.dataset['block'])]?.start ?? 0)
      store.setSetting(name, { offset, past } satisfies Place).catch(() => {})
    }
    const onScroll = (): void => {
      clearTimeout(rest)
      rest = setTimeout(write, REST_MS)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(rest)
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, store, name, blocks])
}
