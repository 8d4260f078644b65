import { makeCodec } from './codec'

/** The binding through which the page's side of the double speaks to the main process. */
export const INVOKE = 'electronDoubleInvoke'
/** The function through which the main process speaks to the page. */
export const RECEIVE = 'electronDoubleReceive'

type PageGlobals = {
  [INVOKE]: (channel: string, arg: string) => Promise<{ answer: string } | { error: string }>
  [RECEIVE]: (channel: string, arg: string) => void
}
type Listener = (event: object, ...args: unknown[]) => void

/** Runs in the page before its own scripts: `ipcRenderer` and `contextBridge`, and nothing else to require. */
function makeRequire(codec: ReturnType<typeof makeCodec>) {
  const page = globalThis as unknown as PageGlobals
  const listeners = new Map<string, Set<Listener>>()

  page.electronDoubleReceive = (channel, arg) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, codec.decode(arg))
  }
  const ipcRenderer = {
    invoke: async (channel: string, arg: unknown) => {
      const reply = await page.electronDoubleInvoke(channel, codec.encode(arg))
      if ('error' in reply) throw new Error(`Error invoking remote method '${channel}': ${reply.error}`)
      return codec.decode(reply.answer)
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => {
      Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true })
    },
  }
  return (name: string) => {
    if (name !== 'electron') throw new Error(`electron double: a sandboxed preload cannot require '${name}'`)
    return { ipcRenderer, contextBridge }
  }
}

/** The script that gives a page its preload, in the main frame only. */
export function preloadScript(preload: string): string {
  return `if (window === window.top) ((require, module, exports) => {
${preload}
})((${makeRequire.toString().replaceAll('__name', '(x => x)')})((${makeCodec.toString()})()), { exports: {} }, {})`
}
