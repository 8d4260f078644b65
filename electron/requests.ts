import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { FileError, FileKind, Requests, SaveId } from '../shared/ipc'
import { ok, type Result } from '../shared/result'
import type { Backups } from './backups'
import { openExternalLink } from './external-links'
import { attempt } from './ipc/file-errors'
import type { Saves } from './ipc/saves'
import type { Handlers } from './ipc/wire'
import { readCounts, writeMarker } from './library-marker.mjs'

type Parts = {
  readonly window: BrowserWindow
  readonly saves: Saves
  readonly backups: Backups
  /** READOUT_DATA or its default, which holds a folder for each host. */
  readonly data: string
  readonly showHistory: (arg: Requests['history:show']['arg']) => void
  readonly quitReady: () => void
}

const done = ok(undefined)

/** What the main process does for the window: each request and the part that answers it. */
export function requestHandlers({ window, saves, backups, data, showHistory, quitReady }: Parts): Handlers {
  const own = join(data, 'electron')
  return {
    'save:open': ({ name, kind }) => askAndOpen(window, saves, name, kind),
    'save:append': ({ save, bytes }) => saves.append(save, bytes),
    'save:finish': ({ save }) => saves.finish(save),
    'save:cancel': ({ save }) => saves.cancel(save),
    'backup:write': ({ name }) => backups.write(name),
    'backup:list': () => backups.list(),
    'backup:read': ({ name, start }) => backups.read(name, start),
    'backup:remove': ({ name }) => backups.remove(name),
    'backup:place': async () => ok(await backups.place()),
    'backup:choose': () => backups.choose(window),
    'link:open': ({ url }) => openExternalLink(window, url),
    'library:mark': counts => attempt(own, () => writeMarker(own, counts, Date.now())),
    surroundings: async () => ok(await surroundings(data)),
    'history:show': history => {
      showHistory(history)
      return done
    },
    'quit:ready': () => {
      quitReady()
      return done
    },
  }
}

const KINDS: { readonly [K in FileKind]: Electron.FileFilter } = {
  csv: { name: 'Comma-separated values', extensions: ['csv'] },
  library: { name: 'Readout library', extensions: ['readout'] },
  text: { name: 'Text', extensions: ['txt'] },
}

async function askAndOpen(
  window: BrowserWindow,
  saves: Saves,
  name: string,
  kind: FileKind,
): Promise<Result<SaveId | null, FileError>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [KINDS[kind]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? ok(null) : saves.begin(filePath)
}

const PLATFORMS: { readonly [platform: string]: 'linux' | 'mac' | 'windows' } = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
}

async function surroundings(data: string) {
  const other = await readCounts(join(data, 'browser'))
  const { electron = '', chrome = '', node } = process.versions
  return {
    version: app.getVersion(),
    platform: PLATFORMS[process.platform] ?? ('other' as const),
    versions: { Electron: electron, Chromium: chrome, Node: node },
    had: await readCounts(join(data, 'electron')),
    otherHost: other && ({ kind: 'browser', had: other } as const),
  }
}
