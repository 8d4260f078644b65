import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import type { Added } from '../../shared/log/change'
import { makeDraft } from '../../shared/testing/make'
import { CommandTable, CommandsContext } from '../commands'
import type { Surroundings } from '../host/host'
import { memoryHost, type MemoryHost } from '../host/memory-host'
import { type Navigation, NavigationContext, type Route, type Services, ServicesContext } from '../services'
import { Backups } from '../store/backups'
import type { LocalStore } from '../store/local-store'
import type { NewPack } from '../store/store'
import { dropDatabase, freshName, good, openLoaded } from '../store/testing'
import '../ui/base.css'

/** A view on a library of its own, with everything around it that a view asks for. */
export type Stage = {
  readonly store: LocalStore
  readonly host: MemoryHost
  /** What was said to the analyst, in order. */
  readonly said: string[]
  /** Where the view went. */
  readonly went: Route[]
}

type Setting = {
  readonly library?: Added
  readonly pack?: NewPack
  readonly route?: Route
  readonly now?: number
  readonly place?: Partial<Surroundings>
}

/** Put a view on the page over a fresh library that holds `library`; both are gone after the test. */
export async function stage(
  view: ReactNode,
  {
    library = {},
    pack,
    route = { kind: 'library' },
    now = Date.UTC(2031, 3, 28, 9),
    place = { platform: 'linux' },
  }: Setting = {},
): Promise<Stage> {
  const store = await openLoaded(freshName(), { now: () => now })
  good(await store.commit(makeDraft({ command: 'fill', added: library }), pack))
  const host = memoryHost(place)
  const said: string[] = []
  const went: Route[] = []
  const element = document.createElement('div')
  element.style.height = '100vh'
  document.body.append(element)
  const root = createRoot(element)
  root.render(
    <ServicesContext value={servicesOf({ store, host, said, now })}>
      <CommandsContext value={new CommandTable()}>
        <NavigationContext value={navigationAt(route, went)}>{view}</NavigationContext>
      </CommandsContext>
    </ServicesContext>,
  )
  onTestFinished(async () => {
    root.unmount()
    element.remove()
    store.close()
    await dropDatabase(store.database)
  })
  return { store, host, said, went }
}

const navigationAt = (route: Route, went: Route[]): Navigation => ({
  route,
  go: to => void went.push(to),
  canGoBack: false,
  canGoForward: false,
  back: () => {},
  forward: () => {},
})

type Around = Pick<Stage, 'store' | 'host' | 'said'> & { readonly now: number }

function servicesOf({ store, host, said, now }: Around): Services {
  return {
    store,
    backups: new Backups(store, host),
    host,
    act: async (draft, say = {}) => {
      const done = await store.commit(draft)
      said.push(...(done.ok ? [say.done ?? ''].filter(words => words !== '') : [done.error.message]))
      return done.ok
    },
    say: message => void said.push(message),
    run: () => {},
    platform: 'linux',
    newId: () => crypto.randomUUID(),
    now: () => now,
  }
}
