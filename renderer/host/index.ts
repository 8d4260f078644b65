import { browserHost } from './browser-host'
import { electronHost } from './electron-host'
import type { Host } from './host'

/** The host that this window runs in. Called once, at the start: Electron waits for its answer when it closes. */
export const openHost = (): Host =>
  window.readout === undefined ? browserHost() : electronHost(window.readout)
