import { TABLE_NAMES, type TableName, type Tables } from '../model/library'
import type { Release } from '../model/release'
import type { Body } from './change'
import { applyEdit, type Row } from './edit'
import { emptyTables } from './replay'
import { sameWork, type World } from './world'

/** Ids of records by table. */
export type Records = { readonly [T in TableName]?: ReadonlySet<string> }

/** Everything that an import added, as it left it: it may tag its own releases. */
type Import = { readonly [T in TableName]: ReadonlyMap<string, Tables[T]> }

/**
 * What an import that is taken back leaves as it is: each release that was worked on since (tagged, annotated, noted,
 * starred, corrected, taken in hand) with its versions, passages, batch and tags, and whatever was deleted since. Opening
 * a release is no work on it. Any other act leaves nothing: only an import adds a batch.
 */
export function leftStanding(
  changes: readonly Body[],
  world: World,
): { readonly left: Records; readonly worked: number } {
  const added = importedBy(changes)
  if (added.batches.size === 0) return { left: {}, worked: 0 }
  const releases = [...added.releases.values()]
  const worked = new Set<string>(releases.filter(row => workedOn(row, added, world)).map(row => row.id))
  const gone = releases.filter(row => world.get('releases', row.id) === undefined).map(row => row.id)
  const staying = new Set<string>([...worked, ...gone])
  const ids = <T extends TableName>(table: T, leave: (row: Tables[T]) => boolean): ReadonlySet<string> =>
    new Set([...added[table].values()].filter(leave).map(row => row.id))
  const deleted = (table: Exclude<TableName, 'versions'>, id: string) => world.get(table, id) === undefined
  const used = tagsInUse(worked, added, world)
  const left: Records = {
    releases: staying,
    versions: ids('versions', row => staying.has(row.release)),
    annotations: ids('annotations', row => staying.has(row.release) || deleted('annotations', row.id)),
    tags: ids('tags', row => used.has(row.id) || !unchanged(row, world.get('tags', row.id))),
    analysts: ids('analysts', () => true),
    batches: ids('batches', row => worked.size > 0 || deleted('batches', row.id)),
    views: ids('views', row => !unchanged(row, world.get('views', row.id))),
  }
  return { left, worked: worked.size }
}

function importedBy(changes: readonly Body[]): Import {
  const own = emptyTables()
  for (const change of changes.toReversed()) {
    for (const table of TABLE_NAMES) {
      for (const row of change.added[table] ?? []) own[table].set(row.id, row)
      for (const edit of change.updated[table] ?? []) {
        const row = own[table].get(edit.id)
        if (row !== undefined) own[table].set(edit.id, applyEdit(row, edit))
      }
    }
  }
  // Every record came from the lists of its table, so it is of its table's type.
  return own as unknown as Import
}

const unchanged = (then: Row, now: Row | undefined): boolean => now !== undefined && sameWork(now, then)

function workedOn(then: Release, added: Import, world: World): boolean {
  const now = world.get('releases', then.id)
  if (now === undefined) return false
  if (!sameWork(now, then)) return true
  return world.annotationsOf(then.id).some(row => {
    const first = added.annotations.get(row.id)
    return first === undefined || !sameWork(row, first)
  })
}

/** Tags of whatever stays in the library, with all their ancestors. */
function tagsInUse(worked: ReadonlySet<string>, added: Import, world: World): ReadonlySet<string> {
  const stays = [
    ...world.annotations.filter(row => worked.has(row.release) || !added.annotations.has(row.id)),
    ...world.releases.filter(row => worked.has(row.id) || !added.releases.has(row.id)),
  ]
  const tags = new Set<string>(stays.flatMap(row => row.tags))
  for (const tag of world.tags) if (tag.parent !== null && !added.tags.has(tag.id)) tags.add(tag.parent)
  for (const tag of tags) {
    const parent = world.get('tags', tag)?.['parent']
    if (typeof parent === 'string') tags.add(parent)
  }
  return tags
}
