import { useLayoutEffect, useRef, useState } from 'react'

type Functions = { readonly [name: string]: (...given: never[]) => unknown }

/**
 * The same functions for as long as the view lives, each calling the latest one of its name: what is drawn with them is
 * not drawn again because they know more than before. Not to be called while rendering.
 */
export function useStable<T extends Functions>(functions: T): T {
  const latest = useRef(functions)
  useLayoutEffect(() => {
    latest.current = functions
  })
  const [stable] = useState(() => {
    const names = Object.keys(functions)
    return Object.fromEntries(
      names.map(name => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    ) as T
  })
  return stable
}
