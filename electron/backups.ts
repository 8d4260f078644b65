import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { BACKUP_NAME } from '../shared/backup-name'
import { MAX_APPEND, type FileError, type SaveId } from '../shared/ipc'
import { ok, type Result } from '../shared/result'
import { attempt } from './ipc/file-errors'
import { removeOldDrafts } from './ipc/replace-file'
import type { Saves } from './ipc/saves'

type BackupFile = { readonly name: string; readonly size: number; readonly modified: number }

/** A folder of this name is made in the one that the analyst chooses, so that her own files stay apart. */
const FOLDER_NAME = 'Readout backups'

/**
 * The folder of backups: `<data>/backups` until the analyst chooses another. Callers have checked names against
 * BACKUP_NAME; whatever else lies in the folder is never listed, read or removed.
 */
export function openBackups(data: string, saves: Saves) {
  const choice = join(data, 'backup-folder.json')

  async function place(): Promise<string> {
    try {
      const chosen: unknown = JSON.parse(await readFile(choice, 'utf8'))
      if (typeof chosen === 'string') return chosen
    } catch {
      // No choice was made yet, or it cannot be read: the first place is as good.
    }
    return join(data, 'backups')
  }

  const file = async (name: string) => join(await place(), name)

  const list = async (): Promise<Result<readonly BackupFile[], FileError>> => {
    const folder = await place()
    return attempt(folder, async () => {
      await mkdir(folder, { recursive: true })
      await removeOldDrafts(folder)
      const names = (await readdir(folder)).filter(name => BACKUP_NAME.test(name))
      return Promise.all(
        names.map(async name => {
          const { size, mtimeMs } = await stat(join(folder, name))
          return { name, size, modified: Math.round(mtimeMs) }
        }),
      )
    })
  }

  const write = async (name: string): Promise<Result<SaveId, FileError>> => {
    const folder = await place()
    const made = await attempt(folder, () => mkdir(folder, { recursive: true }))
    return made.ok ? saves.begin(join(folder, name)) : made
  }

  const read = async (name: string, start: number): Promise<Result<Uint8Array, FileError>> => {
    const path = await file(name)
    return attempt(path, async () => {
      const handle = await open(path, 'r')
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(MAX_APPEND), 0, MAX_APPEND, start)
        return buffer.slice(0, bytesRead)
      } finally {
        await handle.close()
      }
    })
  }

  const remove = async (name: string): Promise<Result<void, FileError>> => {
    const path = await file(name)
    return attempt(path, () => rm(path, { force: true }))
  }

  const choose = async (window: BrowserWindow): Promise<Result<boolean, FileError>> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Choose a folder for backups',
      properties: ['openDirectory', 'createDirectory'],
    })
    const chosen = filePaths[0]
    if (canceled || chosen === undefined) return ok(false)
    const folder = basename(chosen) === FOLDER_NAME ? chosen : join(chosen, FOLDER_NAME)
    return attempt(folder, async () => {
      await mkdir(folder, { recursive: true })
      await writeFile(choice, JSON.stringify(folder))
      return true
    })
  }

  return { place, list, write, read, remove, choose }
}
export type Backups = ReturnType<typeof openBackups>
