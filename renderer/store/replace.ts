import { err, ok, type Result } from '../../shared/result'
import { isFull } from './commit-error'
import { Database } from './db'
import { fillFrom, type LibrarySource, type ReadError, type ReadOptions } from './library-reader'
import { whenLibraryIsFree } from './locks'
import { writeSentinel } from './sentinel'

/**
 * Put another library in the place of the open one. It is built in a database of its own, in small transactions, and
 * becomes the library by one word in the sentinel: a crash before that leaves the old one, a crash after it the new one,
 * and what is left over is removed at the next start. Clearing and filling in one transaction would need all rows in
 * memory, and large writes are what a torn LevelDB log comes from. Call it under the library's lock.
 * `spare` names a database that must not be removed: one that could not be read, and so not backed up.
 */
export async function replaceLibrary(
  name: string,
  source: LibrarySource,
  options: ReadOptions,
  spare: string | null = null,
): Promise<Result<void, ReadError>> {
  const next = new Database(`${name}${MARK}${crypto.randomUUID().slice(0, 8)}`)
  try {
    await next.open()
    const filled = await fillFrom(next, source, options)
    next.close()
    if (!filled.ok) {
      await Database.delete(next.name)
      return filled
    }
    await writeSentinel(name, { current: next.name, loss: null, spare })
  } catch (error) {
    next.close()
    await Database.delete(next.name)
    return err(isFull(error) ? { kind: 'full' } : { kind: 'failed', message: String(error) })
  }
  return ok(undefined)
}

/** Stands between a library's name and the digits of a database that was built to replace it. */
const MARK = '~'

/** Remove databases of this library that are not it: half-built ones and ones that were replaced. Not while one is being built. */
export async function dropLeftovers(name: string, stays: readonly (string | null)[]): Promise<void> {
  await whenLibraryIsFree(name, async () => {
    for (const { name: found } of await indexedDB.databases()) {
      const ours = found === name || found?.startsWith(`${name}${MARK}`)
      if (found === undefined || !ours || stays.includes(found)) continue
      await Database.delete(found)
    }
  })
}
