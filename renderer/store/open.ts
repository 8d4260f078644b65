import { err, ok, type Result } from '../../shared/result'
import { Database } from './db'
import { LocalStore, type StoreOptions } from './local-store'
import { isFull } from './commit-error'
import { SCHEMA } from './migrations/migrations'
import { dropLeftovers } from './replace'
import { readSentinel } from './sentinel'
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

const DEFAULTS = { now: Date.now, onReplaced: () => location.reload() }

/** What the library of a profile is called. */
export const LIBRARY = 'readout'

/** Open the library of this profile. Answers once settings and history are there; rows come in chunks after that. */
export async function openStore(
  name = LIBRARY,
  options: Partial<Pick<StoreOptions, 'now' | 'onReplaced'>> = {},
): Promise<Result<LocalStore, OpenError>> {
  const whole = { ...DEFAULTS, ...options, name }
  let db: Database | null = null
  try {
    const { current, loss, spare } = await readSentinel(name)
    db = new Database(current ?? name)
    await openDatabase(db)
    watch(db, whole)
    const store = await LocalStore.over(db, await settleIdentity(db), { ...whole, loss })
    await dropLeftovers(name, [db.name, spare])
    return ok(store)
  } catch (error) {
    db?.close()
    return err(openError(error))
  }
}

/** The database was taken away or changed under this window (deleted, upgraded, closed by the browser): load again. */
function watch(db: Database, { onReplaced }: Pick<StoreOptions, 'onReplaced'>): void {
  db.on('versionchange', () => {
    db.close()
    onReplaced()
  })
  // Dexie's own event is told of every close, also ours.
  db.backendDB().addEventListener('close', onReplaced)
}

class NewerError extends Error {}
class BlockedError extends Error {}

/**
 * Dexie would give a database of a later version back the tables that it misses, and waits for ever for one that is held
 * elsewhere: so the version is looked up before, and a held one is refused.
 */
async function openDatabase(db: Database): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name === db.name)
  // Dexie counts in tens, and in ones for what it mended.
  const version = Math.floor((found?.version ?? 0) / 10)
  if (version > SCHEMA) throw new NewerError(`version ${version}, this program knows ${SCHEMA}`)
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new BlockedError()))
  })
  await Promise.race([db.open(), blocked])
}

/** What a failure to open or to read the library means. */
export function openError(error: unknown): OpenError {
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
