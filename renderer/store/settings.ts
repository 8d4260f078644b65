import type { AnalystId } from '../../shared/model/ids'
import { newLog } from './commit'
import type { Database } from './db'

/** Names that the store keeps for itself. */
const OWN = new Set(['log', 'analyst'])

/** Settings in memory, as they lie in the database. */
export class Settings {
  readonly #values = new Map<string, unknown>()
  readonly #listeners = new Set<(name: string) => void>()

  async load(db: Database): Promise<void> {
    for (const { name, value } of await db.settings.toArray()) this.#values.set(name, value)
  }

  get<T>(name: string): T | undefined {
    return this.#values.get(name) as T | undefined
  }

  /** Takes a value over and tells; the caller stores it. */
  take(name: string, value: unknown): void {
    this.#values.set(name, value)
    for (const listener of this.#listeners) listener(name)
  }

  subscribe(listener: (name: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** Write a setting of the analyst's. Throws for a name that the store keeps for itself. */
export async function putSetting(db: Database, name: string, value: unknown): Promise<void> {
  if (OWN.has(name)) throw new Error(`The setting ${name} is the store's own`)
  await db.settings.put({ name, value })
}

/** Gives a new library its place in the log and its analyst, once: two windows opening it together get the same. */
export async function settleIdentity(db: Database): Promise<AnalystId> {
  return db.transaction('rw', db.settings, async () => {
    if ((await db.settings.get('log')) === undefined) await db.settings.put({ name: 'log', value: newLog() })
    const analyst = await db.settings.get('analyst')
    if (analyst !== undefined) return analyst.value as AnalystId
    const id = crypto.randomUUID() as AnalystId
    await db.settings.put({ name: 'analyst', value: id })
    return id
  })
}
