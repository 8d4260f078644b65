import { useRef, useSyncExternalStore } from 'react'
import { useSetting } from '../store/use-library'

type Layout = 'stacked' | 'narrow' | 'normal' | 'wide'
/** Sizes in CSS pixels, as dragged in one layout; what was never dragged follows the window. */
type Sizes = { readonly sideWidth?: number; readonly readerSize?: number }
type Panes = {
  readonly side: boolean
  readonly reader: boolean
  readonly sizes: { readonly [layout in Layout]?: Sizes }
}

const SHOWN: Panes = { side: true, reader: true, sizes: {} }
const DEFAULTS: { readonly [layout in Layout]: Required<Sizes> } = {
  stacked: { sideWidth: 204, readerSize: 320 },
  narrow: { sideWidth: 204, readerSize: 468 },
  normal: { sideWidth: 204, readerSize: 596 },
  wide: { sideWidth: 248, readerSize: 1010 },
}
/** How long a drag rests before its size is kept. */
const REST_MS = 400

/** The widths of the window at which the layout changes. */
function layoutNow(): Layout {
  const width = window.innerWidth
  if (width < 900) return 'stacked'
  if (width < 1200) return 'narrow'
  return width < 1920 ? 'normal' : 'wide'
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Which panes are shown and how large, kept between starts, for each layout on its own. */
export function usePanes() {
  const [panes, setPanes] = useSetting<Panes>('panes', SHOWN)
  const layout = useSyncExternalStore(subscribe, layoutNow)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sizes = { ...DEFAULTS[layout], ...panes.sizes[layout] }
  return {
    layout,
    narrow: layout === 'narrow' || layout === 'stacked',
    /** Under 900 px the table stands below the reader. */
    orientation: layout === 'stacked' ? ('vertical' as const) : ('horizontal' as const),
    side: panes.side,
    reader: panes.reader,
    ...sizes,
    change: (change: Partial<Pick<Panes, 'side' | 'reader'>>) => setPanes({ ...panes, ...change }),
    keep: (size: Sizes) => {
      clearTimeout(resting.current)
      resting.current = setTimeout(() => {
        setPanes({ ...panes, sizes: { ...panes.sizes, [layout]: { ...panes.sizes[layout], ...size } } })
      }, REST_MS)
    },
  }
}
