import { randomUUID } from 'node:crypto'
import { access, constants, open, realpath, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { FileError, SaveId } from '../../shared/ipc'
import { err, type Result } from '../../shared/result'
import { attempt } from './file-errors'
import { draftOf, flushFolder, removeOldDrafts, renameOver } from './replace-file'

type Save = {
  readonly target: string
  readonly draft: string
  readonly handle: FileHandle
  /** The last step asked for; the next one waits for it. */
  last: Promise<unknown>
  broken: boolean
}

/** A page that opens more at once has lost count of them. */
const MOST = 16

/** The saves under way. Their steps run in the order in which they were asked for. */
export function openSaves() {
  const saves = new Map<SaveId, Save>()
  let opening = 0

  /** Begin a file that will replace `target`. */
  const begin = async (path: string): Promise<Result<SaveId, FileError>> => {
    if (saves.size + opening >= MOST) return err({ code: 'busy', path })
    opening++
    const begun = await beginDraft(path)
    opening--
    return begun
  }

  const beginDraft = (path: string): Promise<Result<SaveId, FileError>> =>
    attempt(path, async () => {
      const target = await realpath(path).catch(() => path)
      const mode = await modeOf(target)
      await removeOldDrafts(dirname(target))
      const id = randomUUID() as SaveId
      const draft = draftOf(target, id)
      const handle = await open(draft, 'wx', mode)
      saves.set(id, { target, draft, handle, last: Promise.resolve(), broken: false })
      return id
    })

  const append = (id: SaveId, bytes: Uint8Array): Promise<Result<void, FileError>> =>
    step(id, async save => {
      try {
        await save.handle.writeFile(bytes)
      } catch (error) {
        // A piece is missing now, so this file must never come to its end.
        save.broken = true
        throw error
      }
    })

  const finish = (id: SaveId): Promise<Result<{ name: string }, FileError>> =>
    step(id, async save => {
      saves.delete(id)
      try {
        if (save.broken) throw new Error('A piece of this file was not written')
        await save.handle.sync()
        await save.handle.close()
        await renameOver(save.draft, save.target)
      } catch (error) {
        await discard(save)
        throw error
      }
      await flushFolder(dirname(save.target))
      return { name: basename(save.target) }
    })

  const cancel = (id: SaveId): Promise<Result<void, FileError>> =>
    step(id, async save => {
      saves.delete(id)
      await discard(save)
    })

  /** For a page that went away: nobody will finish what it began. */
  const cancelAll = async (): Promise<void> => {
    await Promise.all([...saves.keys()].map(cancel))
  }

  async function step<T>(id: SaveId, work: (save: Save) => Promise<T>): Promise<Result<T, FileError>> {
    const save = saves.get(id)
    if (save === undefined) return err({ code: 'missing', path: '' })
    const next = save.last.then(() => attempt(save.target, () => work(save)))
    save.last = next
    return next
  }

  return { begin, append, finish, cancel, cancelAll }
}
export type Saves = ReturnType<typeof openSaves>

/** The permissions of the file to be replaced, for the new one; refuses one that may not be written, or a folder. */
async function modeOf(target: string): Promise<number> {
  const old = await stat(target).catch(() => null)
  if (old === null) return 0o666
  if (old.isDirectory()) throw Object.assign(new Error('The target is a folder'), { code: 'EISDIR' })
  await access(target, constants.W_OK)
  return old.mode & 0o777
}

async function discard({ handle, draft }: Save): Promise<void> {
  await handle.close().catch(() => {})
  await rm(draft, { force: true })
}
