import type { Part, PartContent } from '../../shared/backup'
import type { ReleaseId, Sha256 } from '../../shared/model/ids'
import type { Version } from '../../shared/model/release'
import { readChange } from './change-row'
import { deflate } from './compression'
import type { Database, Place } from './db'
import { MEMORY_TABLES } from './library'
import type { Snapshot } from './snapshot'

/** Characters of JSON to a part: large enough to compress well, small enough to be one of many in memory. */
const PART = 4_000_000
/** Rows read at a time where a row may be large. */
const PAGE = 50
const RELEASES = 500

/** The releases of a snapshot were deleted while it was read: take another one. */
export class MovedError extends Error {}

type RowsOf = Exclude<PartContent['of'], 'pack'>

/**
 * Everything of a library but the bytes of its packs: rows as they were at the snapshot, the log up to it, settings, and
 * where texts and sources lie in `packs`.
 */
export async function* libraryParts(
  db: Database,
  snapshot: Snapshot,
  packs: ReadonlySet<string>,
): AsyncGenerator<Part> {
  for (const table of MEMORY_TABLES) yield* asParts(table, snapshot.rows[table])
  yield* asParts('versions', versionsOf(db, snapshot))
  yield* asParts('settings', await db.settings.where('name').notEqual('log').toArray())
  yield* asParts('texts', placesIn(packs, await db.texts.toArray()))
  yield* asParts('sources', placesIn(packs, await db.sources.toArray()))
  yield* asParts('changes', changesUpTo(db, snapshot))
}

const placesIn = <T extends Place>(packs: ReadonlySet<string>, places: readonly T[]): readonly T[] =>
  places.filter(place => packs.has(place.pack))

async function* asParts(of: RowsOf, rows: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<Part> {
  let pieces: string[] = []
  let length = 0
  for await (const row of rows) {
    const json = JSON.stringify(row)
    pieces.push(json)
    length += json.length
    if (length < PART) continue
    yield await asPart(of, pieces)
    pieces = []
    length = 0
  }
  if (pieces.length > 0) yield await asPart(of, pieces)
}

async function asPart(of: RowsOf, pieces: readonly string[]): Promise<Part> {
  const payload = await deflate(new Blob([`[${pieces.join(',')}]`]))
  return { content: { of, rows: pieces.length }, payload }
}

async function* versionsOf(db: Database, { rows }: Snapshot): AsyncGenerator<Version> {
  const ids: readonly ReleaseId[] = rows.releases.map(row => row.id)
  for (let start = 0; start < ids.length; start += RELEASES) {
    const some = ids.slice(start, start + RELEASES)
    const versions = await db.versions.where('release').anyOf(some).toArray()
    if (new Set(versions.map(version => version.release)).size < some.length) await checkStillThere(db, some)
    yield* versions
  }
}

/** A release without a version is no error of the backup's, but one that was deleted since the snapshot is. */
async function checkStillThere(db: Database, ids: readonly ReleaseId[]): Promise<void> {
  if ((await db.releases.where('id').anyOf(ids).count()) < ids.length) throw new MovedError()
}

async function* changesUpTo(db: Database, { clock }: Snapshot): AsyncGenerator<unknown> {
  let last = [0, -1]
  for (;;) {
    const page = await db.changes
      .where('[clock.ms+clock.counter]')
      .between(last, [clock.ms, clock.counter], false, true)
      .limit(PAGE)
      .toArray()
    for (const row of page) yield await readChange(row)
    const end = page.at(-1)
    if (end === undefined) return
    last = [end.clock.ms, end.clock.counter]
  }
}

/** The packs as they lie in the library, one at a time. */
export async function* packParts(db: Database, packs: Iterable<Sha256>): AsyncGenerator<Part> {
  for (const sha256 of packs) {
    const bytes = await readPack(db, sha256)
    const payload = new Uint8Array(await bytes.arrayBuffer())
    yield { content: { of: 'pack', pack: sha256, bytes: payload.length }, payload }
  }
}

export async function readPack(db: Database, sha256: Sha256): Promise<Blob> {
  const row = await db.packs.get(sha256)
  if (row === undefined) throw new Error(`The pack ${sha256} is gone`)
  return row.bytes
}
