import { expect, it, vi } from 'vitest'
import { webPreferences } from './window'

vi.mock('electron', () => ({ protocol: {}, screen: {}, BrowserWindow: {} }))

it('gives a page nothing of Node, and no spelling dictionary from a server', () => {
  expect(webPreferences('preload.cjs')).toEqual({
    preload: 'preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  })
})
