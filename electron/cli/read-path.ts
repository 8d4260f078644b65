import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readFile, type ReadRelease } from '../../shared/release/read-file'
import { err, type Result } from '../../shared/result'
import { failure, type ReadError } from '../../shared/words/reading'

/** Reads a file of the disk as import reads a dropped one. A path that can not be opened is an error like any other. */
export function readPath(path: string): Result<readonly ReadRelease[], ReadError> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(placeOf(path))
  } catch (error) {
    return err(troubleOf(error))
  }
  return readFile(bytes, path)
}

/** npm runs scripts in the project's folder and remembers where it was called: a path may be meant from there. */
function placeOf(path: string): string {
  const calledFrom = process.env['INIT_CWD']
  if (calledFrom === undefined || existsSync(path)) return path
  return resolve(calledFrom, path)
}

function troubleOf(error: unknown): ReadError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return failure.missing()
  if (code === 'EISDIR') return failure.folder()
  return failure.unreadable(error instanceof Error ? error.message : String(error))
}
