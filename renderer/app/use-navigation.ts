import { useMemo, useSyncExternalStore } from 'react'
import type { Navigation } from '../services'
import { formatRoute, parseRoute } from './routes'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Where the program is. The address is the only state, so that back, forward and a restart need nothing else. */
export function useRouteOfAddress(): Navigation {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(
    () => ({
      route: parseRoute(hash),
      go: route => {
        const address = formatRoute(route)
        if (`#${address}` !== window.location.hash) window.location.hash = address
      },
      back: () => window.history.back(),
      forward: () => window.history.forward(),
    }),
    [hash],
  )
}
