import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { isOwnUrl } from '../app-scheme'
import {
  REQUEST_NAMES,
  type AnnouncementName,
  type Announcements,
  type RequestName,
  type Requests,
} from '../../shared/ipc'
import { ARGUMENTS } from './arguments'

/** One function for each request. They get arguments that passed their check and answer Results. */
export type Handlers = {
  readonly [N in RequestName]: (
    arg: Requests[N]['arg'],
  ) => Promise<Requests[N]['answer']> | Requests[N]['answer']
}

/** Whether a message comes from the main frame of our window, showing our own pages. */
const isOwnFrame = (frame: IpcMainInvokeEvent['senderFrame']): boolean =>
  frame !== null && frame.parent === null && isOwnUrl(frame.url)

/** The only place where requests come in. A stranger's message and a malformed one are refused by throwing. */
export function wire(handlers: Handlers): void {
  for (const name of REQUEST_NAMES) wireOne(name, handlers[name])
}

function wireOne<N extends RequestName>(name: N, handle: Handlers[N]): void {
  ipcMain.handle(name, (event, arg: unknown) => {
    if (!isOwnFrame(event.senderFrame)) throw new Error(`'${name}' came from a foreign frame`)
    if (!ARGUMENTS[name](arg)) throw new Error(`'${name}' came with an argument that does not fit`)
    return handle(arg)
  })
}

/** Tell the page a fact. */
export function announce<N extends AnnouncementName>(
  contents: WebContents,
  name: N,
  fact: Announcements[N],
): void {
  contents.send(name, fact)
}
