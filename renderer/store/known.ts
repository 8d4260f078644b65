import type { Sha256 } from '../../shared/model/ids'
import type { Database } from './db'

type Known = Map<Sha256, { release: string; by: 'text' | 'source' }>

/**
 * Which of these hashes the library has, as the text or as the bytes of a release. Nearly all of an import are new,
 * and to learn that of a hash from an index costs a step of a cursor, one after another. So it is first asked, of all
 * at once, which of them lie in a pack: only these can be of a release, and they may also be of one that was deleted.
 */
export async function findKnown(db: Database, hashes: readonly Sha256[]): Promise<Known> {
  const found: Known = new Map()
  const [texts, sources] = await db.transaction('r', [db.texts, db.sources], () =>
    Promise.all([db.texts.bulkGet([...hashes]), db.sources.bulkGet([...hashes])]),
  )
  const held = (_: Sha256, at: number) => texts[at] !== undefined
  const kept = (_: Sha256, at: number) => sources[at] !== undefined
  for (const row of await db.versions.where('textSha256').anyOf(hashes.filter(held)).toArray())
    found.set(row.textSha256, { release: row.release, by: 'text' })
  for (const row of await db.versions.where('sourceSha256').anyOf(hashes.filter(kept)).toArray())
    found.set(row.sourceSha256, { release: row.release, by: 'source' })
  return found
}
