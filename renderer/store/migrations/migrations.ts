import { firstTables } from './0001-first-tables'
import type { Migration } from './migration'

/** In order. A new one goes to the end, with a test that opens the version before it. */
export const MIGRATIONS: readonly Migration[] = [firstTables]

/** The version of the database's form that this program writes. */
export const SCHEMA = MIGRATIONS.length
