import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { DoubledWindow, type WindowOptions } from './browser-window'
import { strict } from './strict'

type Handler = (event: object, arg: unknown) => unknown
type SchemeHandler = (request: Request) => Response | Promise<Response>
type MenuTemplate = {
  id?: string
  label?: string
  enabled?: boolean
  click?: () => void
  submenu?: MenuTemplate[]
}
export type Instance = { readonly app: EventEmitter; readonly userData: string }

/** Applications that run now: the lock of a single instance is one for each folder of user data. */
const running = new Set<Instance>()

const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } } as const

/**
 * The stand-in for the module `electron`, for one run of the main process. `ready` gives the Chromium in which
 * windows are pages.
 */
export function makeElectron(appData: string) {
  const handlers = new Map<string, Handler>()
  const schemes = new Map<string, SchemeHandler>()
  const windows: DoubledWindow[] = []
  const opened: string[] = []
  const paths = new Map([['appData', appData]])
  let instance: Instance | null = null
  let context: BrowserContext | null = null
  let sandboxed = false
  let menu: object | null = null
  const ready = promised<BrowserContext>()
  const exited = promised<void>()
  const events = new EventEmitter()

  function exit(): void {
    if (instance !== null) running.delete(instance)
    exited.resolve()
  }

  const app = strict(
    'app',
    Object.assign(events, {
      isPackaged: false,
      getVersion: () => '0.0.0',
      getPath: (name: string) => paths.get(name) ?? join(appData, 'unknown', name),
      setPath: (name: string, path: string) => void paths.set(name, path),
      enableSandbox: () => {
        sandboxed = true
      },
      whenReady: () => ready.promise.then(() => undefined),
      requestSingleInstanceLock: () => {
        const userData = paths.get('userData') ?? appData
        const first = [...running].find(other => other.userData === userData)
        if (first !== undefined) return first.app.emit('second-instance') && false
        instance = { app: events, userData }
        running.add(instance)
        return true
      },
      quit: () => {
        if (windows.length === 0) return exit()
        for (const window of windows) window.close()
      },
    }),
  )

  const firstPage = () => ready.promise.then(context => context.pages()[0] ?? context.newPage())
  let nextPage: () => Promise<Page> = async () => {
    nextPage = () => ready.promise.then(context => context.newPage())
    return firstPage()
  }

  class BrowserWindow extends DoubledWindow {
    constructor(options: WindowOptions) {
      if (context === null || !sandboxed)
        throw new Error('electron double: a window before ready or without enableSandbox')
      super(options, nextPage(), window => {
        windows.splice(windows.indexOf(window), 1)
        if (windows.length === 0) app.emit('window-all-closed')
      })
      windows.push(this)
      return strict('BrowserWindow', this)
    }
    static getAllWindows = () => [...windows]
  }

  const electron = strict('electron', {
    app,
    BrowserWindow,
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
    }),
    dialog: strict('dialog', {}),
    shell: strict('shell', { openExternal: async (url: string) => void opened.push(url) }),
    screen: strict('screen', {
      getPrimaryDisplay: () => DISPLAY,
      getAllDisplays: () => [DISPLAY],
      getDisplayMatching: () => DISPLAY,
    }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        setPermissionRequestHandler: () => {},
        setPermissionCheckHandler: () => {},
        setDevicePermissionHandler: () => {},
        setDisplayMediaRequestHandler: () => {},
        setSpellCheckerEnabled: () => {},
      }),
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: () => {
        if (context !== null) throw new Error('electron double: schemes are registered before ready')
      },
      handle: (scheme: string, handler: SchemeHandler) => void schemes.set(scheme, handler),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: MenuTemplate[]) =>
        strict('menu', { getMenuItemById: (id: string) => itemOf(template, id) }),
      setApplicationMenu: (next: object) => {
        menu = next
      },
      getApplicationMenu: () => menu,
    }),
  })

  return {
    electron,
    handlers,
    schemes,
    windows,
    opened,
    exited: exited.promise,
    start: (chromium: BrowserContext) => {
      context = chromium
      ready.resolve(chromium)
    },
    kill: exit,
  }
}
export type Electron = ReturnType<typeof makeElectron>

/** A promise and the way to keep it; Node 20 has no Promise.withResolvers. */
function promised<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>(keep => {
    resolve = keep
  })
  return { promise, resolve }
}

function itemOf(template: MenuTemplate[], id: string): MenuTemplate | null {
  for (const item of template) {
    if (item.id === id) return { enabled: true, ...item }
    const below = itemOf(item.submenu ?? [], id)
    if (below !== null) return below
  }
  return null
}
