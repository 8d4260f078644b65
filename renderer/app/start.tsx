import { useCallback, useEffect, useState } from 'react'
import type { Host, Surroundings } from '../host/host'
import { Backups } from '../store/backups'
import { checkStart, type Start as Check, storageHealth } from '../store/health'
import type { LocalStore } from '../store/local-store'
import { openError, type OpenError, openStore } from '../store/open'
import { App } from './app'
import { ErrorBoundary } from './error-boundary'
import { LostLibrary } from './lost-library'
import { UnreadableLibrary } from './unreadable-library'

type Opened = { readonly store: LocalStore; readonly backups: Backups; readonly surroundings: Surroundings }
type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: OpenError }
  | ({ readonly kind: 'lost'; readonly check: Extract<Check, { kind: 'lost' }> } & Opened)
  | ({ readonly kind: 'open' } & Opened)

/** Opens the library, or says why it cannot be opened and what to do: never a blank window. */
export function Start({ host }: { readonly host: Host }) {
  const [state, setState] = useState<State>({ kind: 'opening' })
  const begin = useCallback(() => {
    const fail = (error: unknown) => setState({ kind: 'failed', error: openError(error) })
    const show = (next: State) => {
      setState(next)
      // Rows follow the first screen: a database that breaks while they are read must not look like one that is slow.
      if ('store' in next) next.store.whenLoaded.catch(fail)
    }
    open(host).then(show, fail)
  }, [host])
  useEffect(begin, [begin])
  switch (state.kind) {
    case 'opening':
      return null // under a tenth of a second: anything shown would flicker
    case 'failed':
      return <UnreadableLibrary error={state.error} host={host} onRetry={begin} />
    case 'lost':
      return <LostLibrary {...state} onStarted={() => setState({ ...state, kind: 'open' })} />
    case 'open':
      return (
        <ErrorBoundary name="window">
          <App {...state} host={host} />
        </ErrorBoundary>
      )
  }
}

async function open(host: Host): Promise<State> {
  const [opened, surroundings] = await Promise.all([openStore(), host.surroundings()])
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  const store = opened.value
  void storageHealth() // asks the browser to keep the library; some ask the analyst, so nothing waits for it
  const backups = new Backups(store, host)
  const check = await checkStart(store, host, backups)
  if (check.kind === 'lost') return { kind: 'lost', check, store, backups, surroundings }
  return { kind: 'open', store, backups, surroundings }
}
