import { dialog, shell, type BrowserWindow } from 'electron'
import { err, ok, type Result } from '../shared/result'
import type { FileError } from '../shared/ipc'
import { openLinkQuestion } from '../shared/words/hosts'

/** The parsed address when it may be opened outside of Readout: https, and no name or password in it. */
export function externalAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null
}

/** Ask the analyst, showing the whole address, then hand it to the system's browser. */
export async function openExternalLink(
  window: BrowserWindow,
  text: string,
): Promise<Result<void, FileError>> {
  const address = externalAddress(text)
  if (address === null) return err({ code: 'denied', path: text })
  const { message, detail, open, cancel } = openLinkQuestion(address)
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [open, cancel],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(address.href)
  return ok(undefined)
}
