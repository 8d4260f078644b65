import type { Draft } from '../../shared/log/change'
import type { Database } from './db'

/**
 * A draft that removes releases takes their versions and passages too, named in it or not. A view knows only the rows
 * in memory, and a version left behind would make the release count as known at the next import.
 */
export async function withDependents(db: Database, draft: Draft): Promise<Draft> {
  const releases = draft.removed.releases?.map(row => row.id) ?? []
  // What takes an act back names everything already.
  if (releases.length === 0 || draft.undoes !== null) return draft
  const versions = await db.versions.where('release').anyOf(releases).toArray()
  const annotations = await db.annotations.where('release').anyOf(releases).toArray()
  return {
    ...draft,
    removed: {
      ...draft.removed,
      versions: union(draft.removed.versions ?? [], versions),
      annotations: union(draft.removed.annotations ?? [], annotations),
    },
  }
}

function union<T extends { readonly id: string }>(named: readonly T[], found: readonly T[]): readonly T[] {
  const ids = new Set(named.map(row => row.id))
  return [...named, ...found.filter(row => !ids.has(row.id))]
}
