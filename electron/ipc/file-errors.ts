import type { FileError } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'

const CODES: { readonly [code: string]: FileError['code'] } = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EISDIR: 'denied',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'too-large',
}

/** The system's error in the terms of the contract. */
function fileError(error: unknown, path: string): FileError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return { code: CODES[code] ?? 'failed', path }
}

/** Run work on a file and answer what came of it. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Result<T, FileError>> {
  try {
    return ok(await work())
  } catch (error) {
    return err(fileError(error, path))
  }
}
