/**
 * How a file is replaced so that a crash leaves the old one or the new one: write beside it, flush, rename over it,
 * flush the folder. What a killed program left half-written is known by its name and removed later.
 */
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const DRAFT = /^\..+\.(\d+)-[0-9a-f]{8}\.readout-draft$/

/** Where the next `target` is written. The process id tells drafts in work from those left behind. */
export const draftOf = (target: string, mark: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}-${mark.slice(0, 8)}.readout-draft`)

/** Virus scanners and indexers hold a new file on Windows for a moment: 1.5 s in all. */
const PAUSES = [20, 50, 100, 200, 400, 730]

/** Rename, and try again while Windows says that the file is in use. */
export async function renameOver(
  draft: string,
  target: string,
  { patient = process.platform === 'win32', move = rename } = {},
): Promise<void> {
  for (const wait of patient ? PAUSES : []) {
    try {
      return await move(draft, target)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES') throw error
      await pause(wait)
    }
  }
  await move(draft, target)
}

/** Make the rename itself durable. Windows has no handle on folders and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Remove the drafts of programs that are no longer there. What cannot be removed stays; it harms nobody. */
export async function removeOldDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const pid = DRAFT.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => {})
  }
}
