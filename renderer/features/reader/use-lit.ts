import { type RefObject, useEffect } from 'react'

/**
 * Light all that belongs to the passage under the pointer, its runs, stripe and card, whichever of them it is over.
 * Marks an attribute on the elements that are there: nothing is drawn again for a pointer that passes over.
 */
export function useLit(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (element === null) return undefined
    let lit: string | null = null
    const light = (id: string | null): void => {
      if (id === lit) return
      for (const other of element.querySelectorAll('[data-lit]')) other.removeAttribute('data-lit')
      lit = id
      if (id === null) return
      const name = CSS.escape(id)
      for (const part of element.querySelectorAll(`[data-passages~="${name}"], [data-passage="${name}"]`)) {
        part.setAttribute('data-lit', '')
      }
    }
    const onOver = (event: Event): void => {
      const part =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-passages], [data-passage]')
          : null
      light(part?.dataset['passage'] ?? part?.dataset['passages']?.split(' ').at(-1) ?? null)
    }
    const onLeave = (): void => light(null)
    element.addEventListener('pointerover', onOver)
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('pointerover', onOver)
      element.removeEventListener('pointerleave', onLeave)
    }
  }, [root])
}
