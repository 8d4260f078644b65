import type { Transaction } from 'dexie'

/** One step of the database's form. Frozen once released: it imports no model, and its test keeps it so. */
export type Migration = {
  readonly version: number
  /** Dexie's notation: the primary key, then the indexes. Only tables that change; null drops one. */
  readonly stores: { readonly [table: string]: string | null }
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}
