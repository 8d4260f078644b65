import { useMemo, useSyncExternalStore } from 'react'
import type { Navigation } from '../services'
import { formatRoute, parseRoute } from './routes'

// The address alone tells nothing of what lies before and behind it: two places may have the same one.
const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  window.navigation.addEventListener('currententrychange', listener)
  return () => {
    window.removeEventListener('hashchange', listener)
    window.navigation.removeEventListener('currententrychange', listener)
  }
}

/** Where the program is. The address is the only state, so that back, forward and a restart need nothing else. */
export function useRouteOfAddress(): Navigation {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const canGoBack = useSyncExternalStore(subscribe, () => window.navigation.canGoBack)
  const canGoForward = useSyncExternalStore(subscribe, () => window.navigation.canGoForward)
  return useMemo(
    () => ({
      route: parseRoute(hash),
      go: route => {
        const address = formatRoute(route)
        if (`#${address}` !== window.location.hash) window.location.hash = address
      },
      canGoBack,
      canGoForward,
      back: () => window.history.back(),
      forward: () => window.history.forward(),
    }),
    [hash, canGoBack, canGoForward],
  )
}
