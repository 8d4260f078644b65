import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import { APP_URL, isOwnUrl } from './app-scheme'
import {
  MIN_SIZE,
  NOTHING_REMEMBERED,
  parseRemembered,
  placeFor,
  remember,
  type Remembered,
} from './window-bounds'

/** What keeps a page from being more than a page. */
export const webPreferences = (preload: string) =>
  ({
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  }) as const satisfies BrowserWindowConstructorOptions['webPreferences']

/** Open the one window, where it stood when it was closed. `data` is the folder that remembers it. */
export function openWindow(data: string, preload: string): BrowserWindow {
  const file = join(data, 'window.json')
  const remembered = read(file)
  const [first, ...others] = displays()
  const { bounds, maximized } = placeFor(remembered, [first, ...others])
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Readout',
    webPreferences: webPreferences(preload),
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => write(file, remembering(remembered, window)))
  keepAtHome(window.webContents)
  void window.loadURL(APP_URL)
  return window
}

/** The page stays ours: no other address, no second window, no webview. */
function keepAtHome(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** The first display comes first. */
function displays() {
  const first = screen.getPrimaryDisplay()
  return [first, ...screen.getAllDisplays().filter(({ id }) => id !== first.id)] as const
}

function remembering(remembered: Remembered, window: BrowserWindow): Remembered {
  const bounds = window.getNormalBounds()
  return remember(remembered, screen.getDisplayMatching(bounds), { bounds, maximized: window.isMaximized() })
}

function read(file: string): Remembered {
  try {
    return parseRemembered(readFileSync(file, 'utf8'))
  } catch {
    return NOTHING_REMEMBERED
  }
}

/** Synchronous, since the window is closing. A place that cannot be kept is no reason to stay open. */
function write(file: string, remembered: Remembered): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(remembered))
    renameSync(`${file}.new`, file)
  } catch {
    // The next start opens the window where it was before.
  }
}
