import { useEffect, useState } from 'react'
import type { Host, Surroundings } from '../host/host'
import { type OpenError, openStore } from '../store/open'
import type { Store } from '../store/store'
import { App } from './app'

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: OpenError }
  | { readonly kind: 'open'; readonly store: Store; readonly surroundings: Surroundings }

/** Opens the library, or says why it cannot be opened and what to do: never a blank window. */
export function Start({ host }: { readonly host: Host }) {
  const [state, setState] = useState<State>({ kind: 'opening' })
  useEffect(() => {
    void open(host).then(setState)
  }, [host])
  switch (state.kind) {
    case 'opening':
      return null // under 0.1 s: less than a flicker
    case 'failed':
      return <p role="alert">{state.error.message}</p>
    case 'open':
      return <App host={host} store={state.store} surroundings={state.surroundings} />
  }
}

async function open(host: Host): Promise<State> {
  const [opened, surroundings] = await Promise.all([openStore(), host.surroundings()])
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  return { kind: 'open', store: opened.value, surroundings }
}
