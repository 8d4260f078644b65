import { type RefObject, useLayoutEffect, useState } from 'react'

/** How much room the reader has: without a margin for notes, with a narrow one, or with the full measure and margin. */
export type ReaderSize = 'narrow' | 'pane' | 'full'

/** The narrowest reader with room for 45 characters beside a margin, and the narrowest for the full measure. */
const PANE = 560
const FULL = 940

export function useReaderSize(root: RefObject<HTMLElement | null>): ReaderSize {
  const [size, setSize] = useState<ReaderSize>('pane')
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const measure = (): void => {
      const width = element.clientWidth
      setSize(width < PANE ? 'narrow' : width < FULL ? 'pane' : 'full')
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [root])
  return size
}
