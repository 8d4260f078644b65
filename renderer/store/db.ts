import Dexie, { type Table } from 'dexie'
import type { Row } from '../../shared/log/edit'
import type { Analyst, Batch, SavedView, TableName } from '../../shared/model/library'
import type { Annotation } from '../../shared/model/annotation'
import type { Sha256 } from '../../shared/model/ids'
import type { Release, Version } from '../../shared/model/release'
import type { Tag } from '../../shared/model/tag'
import type { ChangeRow } from './change-row'
import { MIGRATIONS } from './migrations/migrations'

/** Where the UTF-8 bytes of a text or the bytes of a source lie: bytes [start, end) of a pack. Local knowledge, not in the log. */
export type Place = {
  readonly sha256: Sha256
  readonly pack: Sha256
  readonly start: number
  readonly end: number
}
/** `rules` is the number of the rules that made the text. */
export type TextPlace = Place & { readonly rules: number }

/** Texts and sources of a few hundred releases, joined and named by the hash of all. Written once, never changed. */
export type PackRow = { readonly sha256: Sha256; readonly size: number; readonly bytes: Blob }

export type SettingRow = { readonly name: string; readonly value: unknown }

/** The library on disk. Only commit.ts, settings.ts and the restore write to it. */
export class Database extends Dexie {
  declare readonly releases: Table<Release, string>
  declare readonly versions: Table<Version, string>
  declare readonly annotations: Table<Annotation, string>
  declare readonly tags: Table<Tag, string>
  declare readonly analysts: Table<Analyst, string>
  declare readonly batches: Table<Batch, string>
  declare readonly views: Table<SavedView, string>
  declare readonly texts: Table<TextPlace, string>
  declare readonly sources: Table<Place, string>
  declare readonly packs: Table<PackRow, string>
  declare readonly changes: Table<ChangeRow, string>
  declare readonly settings: Table<SettingRow, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false })
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const step = this.version(version).stores(stores)
      if (upgrade !== undefined) step.upgrade(upgrade)
    }
  }

  /** A table of records seen as plain rows, for what treats all tables alike. */
  records(table: TableName): Table<Row, string> {
    return this.table(table)
  }
}
