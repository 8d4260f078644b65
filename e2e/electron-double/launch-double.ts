/**
 * Runs the app's real compiled main.cjs in this process against a stand-in for the module `electron`. Its windows are
 * pages of a persistent Chromium context, whose requests are answered by the app's own `protocol.handle`, and the real
 * preload.cjs runs in them. Whatever is not modelled throws by its name.
 *
 * Not covered: the sandbox of the operating system, the isolated world of the preload, native menus and dialogs,
 * file associations, fuses, the GPU. `READOUT_E2E=electron npx playwright test` runs the same specs on a real binary.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Route,
} from '@playwright/test'
import { preventable } from './browser-window'
import { makeCodec } from './codec'
import { SHOWN, toApp } from './origin'
import { INVOKE } from './page-side'
import { makeElectron, type Electron } from './stand-in'

export type DoubleOptions = {
  readonly main: string
  /** READOUT_DATA. */
  readonly data: string
  readonly executablePath: string
  readonly context: BrowserContextOptions
}

const codec = makeCodec()

/** Answers null when the app ended at once, as a second instance does. */
export async function launchDouble({ main, data, executablePath, context: options }: DoubleOptions) {
  const double = makeElectron(join(data, 'app-data'))
  runMain(main, data, double.electron)
  const endedAtOnce = await Promise.race([
    double.exited.then(() => true),
    Promise.resolve().then(() => false),
  ])
  if (endedAtOnce) return null

  const profile = join(data, 'electron', 'chromium')
  const context = await chromium.launchPersistentContext(profile, { executablePath, ...options })
  await context.exposeBinding(INVOKE, ({ frame }, channel: string, arg: string) =>
    invoke(double, frame, channel, arg),
  )
  await context.route('**/*', route => answer(double, route))
  context.on('page', async page => {
    const own = await Promise.all(double.windows.map(window => window.webContents.page))
    if (!own.includes(page)) await page.close()
  })
  double.start(context)
  const first = await waitForWindow(double, context)
  return {
    context,
    firstWindow: () => Promise.resolve(first),
    opened: double.opened,
    /** Run a function over the stand-in, as Playwright's `evaluate` does over the real module. */
    evaluate: async <A, T>(work: (electron: Electron['electron'], arg: A) => T, arg: A): Promise<T> =>
      work(double.electron, arg),
    close: async () => {
      double.electron.app.quit()
      await double.exited
      await context.close()
    },
    kill: async () => {
      double.kill()
      await context.close()
    },
  }
}

function runMain(main: string, data: string, electron: object): void {
  const node = createRequire(main)
  const require = (name: string): unknown => (name === 'electron' ? electron : node(name))
  const env = { ...process.env, READOUT_DATA: data }
  const versions = { ...process.versions, electron: 'double', chrome: 'system' }
  const own = Object.create(process, { env: { value: env }, versions: { value: versions } })
  const names = ['require', 'module', 'exports', '__dirname', '__filename', 'process']
  const run = compileFunction(readFileSync(main, 'utf8'), names, { filename: main })
  run(require, { exports: {} }, {}, dirname(main), main, own)
}

/** The first page of the app, once it has begun to show it. */
async function waitForWindow(double: Electron, context: BrowserContext) {
  await double.electron.app.whenReady()
  // `start` of the app runs on the same promise; it is done one turn later.
  await new Promise(resolve => setImmediate(resolve))
  const window = double.windows[0]
  if (window === undefined) throw new Error('electron double: the app opened no window')
  const page = await window.webContents.page
  await page.waitForURL(`${SHOWN}**`, { waitUntil: 'commit' }).catch(async error => {
    await context.close()
    throw error
  })
  return page
}

async function invoke(double: Electron, frame: Frame, channel: string, arg: string) {
  const handler = double.handlers.get(channel)
  const parent = frame.parentFrame() === null ? null : {}
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = { url: toApp(frame.url()), parent }
    return { answer: codec.encode(await handler({ senderFrame }, codec.decode(arg))) }
  } catch (error) {
    return { error: String(error) }
  }
}

async function answer(double: Electron, route: Route): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (request.isNavigationRequest() && !mayNavigate(double, route)) return route.abort('aborted')
  const handler = double.schemes.get('app')
  if (!url.startsWith(SHOWN) || handler === undefined) return route.abort('blockedbyclient')
  const init = { method: request.method(), headers: await request.allHeaders() }
  const response = await handler(new Request(toApp(url), init))
  await route
    .fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
    .catch(() => {
      // The page was closed while its request was answered.
    })
}

/** Tell the main process of a navigation, as Electron does, and obey. */
function mayNavigate(double: Electron, route: Route): boolean {
  const request = route.request()
  const frame = frameOf(route)
  const window = double.windows.find(({ webContents }) => webContents.shown === frame?.page())
  // The first request of a new window has no frame yet: that is a window.open.
  if (frame === null || window === undefined) {
    const opener = double.windows[0]?.webContents
    if (opener?.openHandler({ url: toApp(request.url()) }).action !== 'deny')
      throw new Error('electron double: a second window is not modelled')
    return false
  }
  const contents = window.webContents
  const isMainFrame = frame.parentFrame() === null
  const details = { url: toApp(request.url()), isMainFrame, isSameDocument: false }
  const asked = contents.asked === request.url()
  contents.asked = null
  const event = preventable(details)
  if (!asked) contents.emit('will-frame-navigate', event)
  if (event.defaultPrevented) return false
  if (isMainFrame) contents.loading = true
  contents.emit('did-start-navigation', details)
  return true
}

function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame()
  } catch {
    return null
  }
}
