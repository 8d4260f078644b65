import { err, ok, type Result } from '../../shared/result'
import { Database } from './db'
import { LocalStore, type StoreOptions } from './local-store'
import { isFull } from './commit-error'
import { SCHEMA } from './migrations/migrations'
import { settleIdentity } from './settings'
import { cannotOpen } from '../../shared/words/storage'

/** Why the library could not be opened; the recovery screen says it and what to do. Nothing was changed. */
export type OpenError = {
  /**
   * `newer`: a later Readout wrote it. `blocked`: another window holds an older form of it open. `full`: no room.
   * `refused`: this browser keeps no data (a private window). `unreadable`: damaged, or anything else.
   */
  readonly kind: 'newer' | 'blocked' | 'full' | 'refused' | 'unreadable'
  readonly message: string
  /** The browser's own words, for "Copy diagnostics". */
  readonly detail: string
}

const DEFAULTS: StoreOptions = { now: Date.now, onReplaced: () => location.reload() }

/** Open the library of this profile. Answers once settings and history are there; rows come in chunks after that. */
export async function openStore(
  name = 'readout',
  options: Partial<StoreOptions> = {},
): Promise<Result<LocalStore, OpenError>> {
  const db = new Database(name)
  try {
    await openDatabase(db)
    const analyst = await settleIdentity(db)
    return ok(await LocalStore.over(db, analyst, { ...DEFAULTS, ...options }))
  } catch (error) {
    db.close()
    return err(openError(error))
  }
}

class NewerError extends Error {}
class BlockedError extends Error {}

/** Dexie opens a database of a later version without a word, and waits for ever for one that is held: neither will do. */
async function openDatabase(db: Database): Promise<void> {
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new BlockedError()))
  })
  await Promise.race([db.open(), blocked])
  // Dexie counts in tens.
  const version = db.backendDB().version / 10
  if (version > SCHEMA) throw new NewerError(`version ${version}, this program knows ${SCHEMA}`)
}

function openError(error: unknown): OpenError {
  const kind = openErrorKind(error)
  return { kind, message: cannotOpen(kind), detail: String(error) }
}

function openErrorKind(error: unknown): OpenError['kind'] {
  if (error instanceof NewerError) return 'newer'
  if (error instanceof BlockedError) return 'blocked'
  if (isFull(error)) return 'full'
  const name = error instanceof Error ? error.name : ''
  return name === 'MissingAPIError' || name === 'SecurityError' ? 'refused' : 'unreadable'
}
