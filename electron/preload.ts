import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { ANNOUNCEMENT_NAMES, REQUEST_NAMES, type Bridge } from '../shared/ipc'

/** The page gets two functions, which let only known names by; `ipcRenderer` and its events stay here. */
const bridge: Bridge = Object.freeze<Bridge>({
  ask: (name, arg) => {
    if (!REQUEST_NAMES.includes(name)) throw new Error(`There is no request '${name}'`)
    return ipcRenderer.invoke(name, arg)
  },
  listen: (name, listener) => {
    if (!ANNOUNCEMENT_NAMES.includes(name)) throw new Error(`There is no announcement '${name}'`)
    const onEvent = (_event: IpcRendererEvent, fact: Parameters<typeof listener>[0]) => listener(fact)
    ipcRenderer.on(name, onEvent)
    return () => void ipcRenderer.off(name, onEvent)
  },
})

contextBridge.exposeInMainWorld('readout', bridge)
