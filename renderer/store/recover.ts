import { err, type Result } from '../../shared/result'
import type { BackupFolder } from '../host/host'
import { openBackup } from './backup-folder'
import { alone, checkLibrary, type LibrarySource, type ReadError, type ReadOptions } from './library-reader'
import { withLibraryLock } from './locks'
import { replaceLibrary } from './replace'
import { readSentinel } from './sentinel'

/**
 * Put a backup or a library file in the place of a library that does not open. There is nothing that could be backed up
 * first, so the database that cannot be read is kept aside. Load the window again when the answer is good.
 */
export async function recover(
  name: string,
  from: File | { readonly folder: BackupFolder; readonly backup: string },
  options: ReadOptions,
): Promise<Result<void, ReadError>> {
  const source = from instanceof File ? alone(from) : await openBackup(from.folder, from.backup)
  if ('code' in source) return err({ kind: 'failed', message: `${source.path}: ${source.code}` })
  return withLibraryLock(name, () => checkAndReplace(name, source, options), options.signal)
}

async function checkAndReplace(name: string, source: LibrarySource, options: ReadOptions) {
  const whole = await checkLibrary(source, options)
  if (!whole.ok) return whole
  const { current } = await readSentinel(name)
  return replaceLibrary(name, source, options, current ?? name)
}
