import { BACKUP_NAME } from '../../shared/backup-name'
import { attempt } from './file-errors'
import { writeTo } from './file-streams'
import type { BackupFile, BackupFolder } from './host'

/** Backups in the browser's private files: apart from the database, though of the same origin. */
export function opfsBackups(folderName: string): BackupFolder {
  const folder = async () => {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle(folderName, { create: true })
  }
  const handleOf = async (name: string, create: boolean) => {
    if (!BACKUP_NAME.test(name)) throw new Error(`'${name}' is no name of a backup`)
    return (await folder()).getFileHandle(name, { create })
  }
  return {
    place: async () => 'In this browser’s private files for Readout',
    list: () => attempt(folderName, async () => listOf(await folder())),
    write: async name => {
      const handle = await attempt(name, () => handleOf(name, true))
      return handle.ok ? writeTo(handle.value) : handle
    },
    read: name => attempt(name, async () => (await handleOf(name, false)).getFile()),
    remove: name =>
      attempt(name, async () => {
        if (BACKUP_NAME.test(name)) await (await folder()).removeEntry(name)
      }),
    choose: null,
  }
}

/** A file that was begun and never finished has no bytes: the browser makes the empty one first. */
async function listOf(folder: FileSystemDirectoryHandle): Promise<BackupFile[]> {
  const files: BackupFile[] = []
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !BACKUP_NAME.test(handle.name)) continue
    const { name, size, lastModified } = await (handle as FileSystemFileHandle).getFile()
    if (size > 0) files.push({ name, size, modified: lastModified })
  }
  return files
}
