import { useEffect, useMemo, useState } from 'react'
import { DEFAULT_KEYS, type KeySettings } from '../../shared/commands'
import { CommandsContext, CommandTable } from '../commands'
import { ImportProvider } from '../features/import/import-provider'
import type { Host, Surroundings } from '../host/host'
import { NavigationContext, ServicesContext, useServices } from '../services'
import type { Store } from '../store/store'
import { useSetting } from '../store/use-library'
import { Frame } from './frame'
import { makeServices } from './make-services'
import { useKeys } from './use-keys'
import { useRouteOfAddress } from './use-navigation'

type Props = { readonly host: Host; readonly store: Store; readonly surroundings: Surroundings }

/** The program over an open library. */
export function App({ host, store, surroundings }: Props) {
  const [commands] = useState(() => new CommandTable())
  const services = useMemo(
    () => makeServices({ host, store, commands, surroundings }),
    [host, store, commands, surroundings],
  )
  const navigation = useRouteOfAddress()
  useEffect(() => host.onCommand(command => void commands.run(command)), [host, commands])
  return (
    <ServicesContext value={services}>
      <CommandsContext value={commands}>
        <NavigationContext value={navigation}>
          <Keys />
          <ImportProvider>
            <Frame />
          </ImportProvider>
        </NavigationContext>
      </CommandsContext>
    </ServicesContext>
  )
}

function Keys() {
  const [keys] = useSetting<KeySettings>('keys', DEFAULT_KEYS)
  useKeys(keys)
  useHistoryInMenu()
  return null
}

/** The host's own menu names what undo and redo would take back. */
function useHistoryInMenu(): void {
  const { host, store } = useServices()
  useEffect(() => {
    const show = () => host.showHistory(store.history.undo, store.history.redo)
    show()
    return store.subscribeHistory(show)
  }, [host, store])
}
