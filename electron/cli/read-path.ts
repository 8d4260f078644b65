import { readFileSync } from 'node:fs'
import { readFile, type ReadRelease } from '../../shared/release/read-file'
import { err, type Result } from '../../shared/result'
import { failure, type ReadError } from '../../shared/words/reading'

/** Reads a file of the disk as import reads a dropped one. A path that can not be opened is an error like any other. */
export function readPath(path: string): Result<readonly ReadRelease[], ReadError> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return err(failure.unreadable(error instanceof Error ? error.message : String(error)))
  }
  return readFile(bytes, path)
}
