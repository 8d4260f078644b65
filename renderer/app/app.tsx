import { useEffect, useMemo, useState } from 'react'
import { DEFAULT_KEYS, type KeySettings } from '../../shared/commands'
import { CommandsContext, CommandTable } from '../commands'
import { ImportProvider } from '../features/import/import-provider'
import type { Host, Surroundings } from '../host/host'
import { NavigationContext, ServicesContext, useServices } from '../services'
import type { Backups } from '../store/backups'
import { keepBackedUp } from './keep-backed-up'
import type { LocalStore } from '../store/local-store'
import { LibraryViewProvider } from '../view-state'
import { useAppearance } from '../features/settings/use-appearance'
import { useSetting } from '../store/use-library'
import { Frame } from './frame'
import { FullDisk } from './full-disk'
import { makeServices } from './make-services'
import { useKeys } from './use-keys'
import { useRouteOfAddress } from './use-navigation'

type Props = {
  readonly host: Host
  readonly store: LocalStore
  readonly backups: Backups
  readonly surroundings: Surroundings
}

/** The program over an open library. */
export function App({ host, store, backups, surroundings }: Props) {
  const [commands] = useState(() => new CommandTable())
  const [isFull, setFull] = useState(false)
  const services = useMemo(
    () => makeServices({ host, store, backups, commands, surroundings, onFull: () => setFull(true) }),
    [host, store, backups, commands, surroundings],
  )
  const navigation = useRouteOfAddress()
  useEffect(() => host.onCommand(command => void commands.run(command)), [host, commands])
  useEffect(() => keepBackedUp(store, host, backups), [store, host, backups])
  return (
    <ServicesContext value={services}>
      <CommandsContext value={commands}>
        <NavigationContext value={navigation}>
          <Everywhere />
          <LibraryViewProvider>
            <ImportProvider>
              <Frame />
              {isFull && <FullDisk onClose={() => setFull(false)} />}
            </ImportProvider>
          </LibraryViewProvider>
        </NavigationContext>
      </CommandsContext>
    </ServicesContext>
  )
}

/** What holds in every view: keys, dress, and the host's menu. */
function Everywhere() {
  const [keys] = useSetting<KeySettings>('keys', DEFAULT_KEYS)
  useKeys(keys)
  useAppearance()
  useHistoryInMenu()
  return null
}

/** The host's own menu names what undo and redo would take back. */
function useHistoryInMenu(): void {
  const { host, store } = useServices()
  useEffect(() => {
    const label = (command: string, act: string | null) => (act === null ? null : `${command}: ${act}`)
    const show = () => host.showHistory(label('Undo', store.history.undo), label('Redo', store.history.redo))
    show()
    return store.subscribeHistory(show)
  }, [host, store])
}
