import { BlueprintProvider } from '@blueprintjs/core'
import { useMemo, useState } from 'react'
import { Frame } from '../../renderer/app/frame'
import { makeServices } from '../../renderer/app/make-services'
import { CommandsContext, CommandTable } from '../../renderer/commands'
import { ImportProvider } from '../../renderer/features/import/import-provider'
import { memoryHost } from '../../renderer/host/memory-host'
import { type Navigation, NavigationContext, ServicesContext } from '../../renderer/services'
import { Backups } from '../../renderer/store/backups'
import type { LocalStore } from '../../renderer/store/local-store'
import { openStore } from '../../renderer/store/open'
import { LibraryViewProvider } from '../../renderer/view-state'
import '../../renderer/ui/base.css'

const surroundings = { version: '', platform: 'other', versions: {}, had: null, otherHost: null } as const
const navigation: Navigation = {
  route: { kind: 'library' },
  go: () => {},
  back: () => {},
  forward: () => {},
  canGoBack: false,
  canGoForward: false,
}

/** The whole program over a library, but for backups by itself: one would fall into the measurement after it. */
export function Program({ store }: { readonly store: LocalStore }) {
  const [commands] = useState(() => new CommandTable())
  const services = useMemo(() => {
    const host = memoryHost()
    return makeServices({
      host,
      store,
      backups: new Backups(store, host),
      commands,
      surroundings,
      onFull: () => {},
    })
  }, [store, commands])
  return (
    <BlueprintProvider>
      <ServicesContext value={services}>
        <CommandsContext value={commands}>
          <NavigationContext value={navigation}>
            <LibraryViewProvider>
              <ImportProvider>
                <Frame />
              </ImportProvider>
            </LibraryViewProvider>
          </NavigationContext>
        </CommandsContext>
      </ServicesContext>
    </BlueprintProvider>
  )
}

export async function openLibrary(name: string): Promise<LocalStore> {
  const opened = await openStore(name)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}
