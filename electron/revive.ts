import { dialog, type BrowserWindow } from 'electron'
import { windowStopped } from '../shared/words/hosts'

/** A page that stops again within this time would go on stopping. */
const SOON = 60_000

/** When the page's process has died, load the page again; the second time ask. */
export function revive(window: BrowserWindow, now: () => number = Date.now): void {
  let revivedAt = -Infinity
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const again = now() - revivedAt < SOON
    revivedAt = now()
    if (again && !(await wantsAgain(window))) window.destroy()
    else window.webContents.reload()
  })
}

async function wantsAgain(window: BrowserWindow): Promise<boolean> {
  const { message, detail, reload, close } = windowStopped
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail,
    buttons: [reload, close],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}
