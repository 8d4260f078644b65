import { MAX_APPEND, type Bridge, type FileError, type SaveId } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'
import type { BackupFolder, FileStream, Host, Surroundings } from './host'
import { quitting } from './quitting'

declare global {
  interface Window {
    /** Put there by the preload; only in Electron. */
    readonly readout?: Bridge
  }
}

/** The host that the main process is: each method is a request of `shared/ipc.ts`. */
export function electronHost(bridge: Bridge): Host {
  const ending = quitting()
  bridge.listen('quitting', () => {
    void ending.run().then(() => bridge.ask('quit:ready', null))
  })
  return {
    kind: 'electron',
    save: async (name, kind) => streamOf(bridge, await bridge.ask('save:open', { name, kind })),
    backups: backupFolder(bridge),
    openLink: async url => {
      await bridge.ask('link:open', { url })
    },
    surroundings: () => surroundings(bridge),
    markLibrary: async counts => {
      await bridge.ask('library:mark', counts)
    },
    onCommand: listener => bridge.listen('menu:chosen', ({ command }) => listener(command)),
    onQuitting: ending.add,
    showHistory: (undo, redo) => void bridge.ask('history:show', { undo, redo }),
  }
}

/** The main process has no reason to refuse this, and the program cannot tell where it is without it. */
async function surroundings(bridge: Bridge): Promise<Surroundings> {
  const answer = await bridge.ask('surroundings', null)
  if (!answer.ok) throw new Error(`The main process cannot tell where it runs: ${answer.error.code}`)
  return answer.value
}

function streamOf<N extends SaveId | null>(
  bridge: Bridge,
  opened: Result<N, FileError>,
): Result<FileStream | Extract<N, null>, FileError>
function streamOf(
  bridge: Bridge,
  opened: Result<SaveId | null, FileError>,
): Result<FileStream | null, FileError> {
  if (!opened.ok) return opened
  return ok(opened.value === null ? null : fileStream(bridge, opened.value))
}

function fileStream(bridge: Bridge, save: SaveId): FileStream {
  return {
    append: bytes => append(bridge, save, bytes),
    finish: () => bridge.ask('save:finish', { save }),
    cancel: async () => {
      await bridge.ask('save:cancel', { save })
    },
  }
}

/** In pieces that the bridge takes. A piece is copied: a view would carry its whole buffer across. */
async function append(bridge: Bridge, save: SaveId, bytes: Uint8Array): Promise<Result<void, FileError>> {
  for (let start = 0; start < bytes.length; start += MAX_APPEND) {
    const piece = bytes.slice(start, start + MAX_APPEND)
    const answer = await bridge.ask('save:append', { save, bytes: piece })
    if (!answer.ok) return answer
  }
  return ok(undefined)
}

function backupFolder(bridge: Bridge): BackupFolder {
  return {
    place: async () => {
      const answer = await bridge.ask('backup:place', null)
      return answer.ok ? answer.value : answer.error.path
    },
    list: () => bridge.ask('backup:list', null),
    write: async name => streamOf(bridge, await bridge.ask('backup:write', { name })),
    read: name => readWhole(bridge, name),
    remove: name => bridge.ask('backup:remove', { name }),
    choose: () => bridge.ask('backup:choose', null),
  }
}

async function readWhole(bridge: Bridge, name: string): Promise<Result<Blob, FileError>> {
  const pieces: Blob[] = []
  for (let start = 0; ; start += MAX_APPEND) {
    const answer = await bridge.ask('backup:read', { name, start })
    if (!answer.ok) return err(answer.error)
    pieces.push(new Blob([answer.value as Uint8Array<ArrayBuffer>]))
    if (answer.value.length < MAX_APPEND) return ok(new Blob(pieces))
  }
}
