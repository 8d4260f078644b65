import { useSyncExternalStore } from 'react'
import { useSetting } from '../store/use-library'

/** Widths in CSS pixels, as dragged; null until then, and the width of the window decides. */
export type Panes = {
  readonly side: boolean
  readonly reader: boolean
  readonly sideWidth: number | null
  readonly readerWidth: number | null
}

const SHOWN: Panes = { side: true, reader: true, sideWidth: null, readerWidth: null }

/** Below this width of the window the left pane is a rail, and the toolbar has no words. */
const NARROW = '(max-width: 1199px)'
const WIDE = '(min-width: 1920px)'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    listener => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Which panes are shown and how wide, kept between starts. */
export function usePanes() {
  const [panes, setPanes] = useSetting<Panes>('panes', SHOWN)
  const narrow = useMedia(NARROW)
  const wide = useMedia(WIDE)
  return {
    narrow,
    side: panes.side,
    reader: panes.reader,
    sideWidth: panes.sideWidth ?? (wide ? 248 : 204),
    readerWidth: panes.readerWidth ?? (wide ? 1010 : narrow ? 468 : 596),
    change: (change: Partial<Panes>) => setPanes({ ...panes, ...change }),
  }
}
