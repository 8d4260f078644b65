import type { FileError } from '../../shared/ipc'
import { err, ok, type Result } from '../../shared/result'

const CODES: { readonly [name: string]: FileError['code'] } = {
  NotFoundError: 'missing',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NoModificationAllowedError: 'busy',
  InvalidStateError: 'busy',
  QuotaExceededError: 'full',
}

/** Run work on a file of the browser's and answer what came of it, in the terms of the contract. */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Result<T, FileError>> {
  try {
    return ok(await work())
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    return err({ code: CODES[name] ?? 'failed', path })
  }
}
