/** The main process: one window on app://readout/, and the few things that a page cannot do. */
import { join } from 'node:path'
import { app, BrowserWindow, Menu, session } from 'electron'
import { registerAppScheme, serveAppScheme } from './app-scheme'
import { openBackups } from './backups'
import { closeWhenReady } from './closing'
import { openSaves } from './ipc/saves'
import { announce, wire } from './ipc/wire'
import { menuTemplate } from './menu'
import { restrictSession } from './permissions'
import { requestHandlers } from './requests'
import { revive } from './revive'
import { openWindow } from './window'

const data = process.env['READOUT_DATA'] || join(app.getPath('appData'), 'Readout')
const userData = join(data, 'electron')

app.setPath('userData', userData)
app.enableSandbox()
registerAppScheme()
// The lock lies in userData: one instance for each library.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => show(BrowserWindow.getAllWindows()[0]))
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}

function show(window: BrowserWindow | undefined): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function start(): void {
  serveAppScheme(join(__dirname, '..', 'renderer'))
  restrictSession(session.defaultSession)
  const window = openWindow(userData, join(__dirname, 'preload.cjs'))
  const saves = openSaves()
  const backups = openBackups(data, saves)
  const closing = closeWhenReady(window, () => announce(window.webContents, 'quitting', null))
  revive(window)
  // A page that goes away, by a crash or a reload, leaves nothing half-written.
  window.webContents.on('render-process-gone', saves.cancelAll)
  window.webContents.on('did-start-navigation', event => {
    if (event.isMainFrame && !event.isSameDocument) void saves.cancelAll()
  })
  showMenu(window, null, null)
  wire(
    requestHandlers({
      window,
      saves,
      backups,
      data,
      showHistory: ({ undo, redo }) => showMenu(window, undo, redo),
      quitReady: closing.ready,
    }),
  )
}

/** Labels of a menu cannot be changed once it is made, so that it is made again. */
function showMenu(window: BrowserWindow, undo: string | null, redo: string | null): void {
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    packaged: app.isPackaged,
    undo,
    redo,
    choose: command => announce(window.webContents, 'menu:chosen', { command }),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
