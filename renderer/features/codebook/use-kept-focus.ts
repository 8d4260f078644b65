import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in a list when the row that had it is moved, deleted or no longer edited: the browser then drops
 * it on the body, and a person at the keyboard would start again from the top of the window.
 *
 * Returns a way to say that focus, which a dialog has now, belongs to the list when the dialog has closed.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, focusCurrent: () => void): () => void {
  const isOurs = useRef(false)
  useEffect(() => {
    const element = list.current
    if (element === null) return
    const onIn = () => {
      isOurs.current = true
    }
    const onOut = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isOurs.current = element.contains(relatedTarget as Node)
      else
        queueMicrotask(() => {
          // Gone without a successor: either the row itself is gone, or the analyst clicked beside everything.
          if (!element.contains(document.activeElement)) isOurs.current &&= !(target as Node).isConnected
        })
    }
    element.addEventListener('focusin', onIn)
    element.addEventListener('focusout', onOut)
    return () => {
      element.removeEventListener('focusin', onIn)
      element.removeEventListener('focusout', onOut)
    }
  }, [list])
  useLayoutEffect(() => {
    if (isOurs.current && document.activeElement === document.body) focusCurrent()
  })
  return () => {
    isOurs.current = true
  }
}
