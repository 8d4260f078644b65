import type { Sha256 } from '../../shared/model/ids'
import type { Database, Place } from './db'

/** The canonical text with this hash. Throws, naming the hash, when it lies nowhere or its pack is gone. */
export async function readText(db: Database, hash: Sha256): Promise<string> {
  const slice = await readSlice(db, 'text', hash, await db.texts.get(hash))
  // A byte order mark at the start of a text would be part of it: offsets count it.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await slice.arrayBuffer())
}

/** The bytes of a source as imported. Throws like `readText`. */
export async function readSource(db: Database, hash: Sha256): Promise<Blob> {
  return readSlice(db, 'source', hash, await db.sources.get(hash))
}

async function readSlice(db: Database, what: string, hash: Sha256, place: Place | undefined): Promise<Blob> {
  const pack = place && (await db.packs.get(place.pack))
  if (place === undefined || pack === undefined) throw new Error(`The ${what} ${hash} lies in no pack`)
  if (place.end > pack.size) throw new Error(`The ${what} ${hash} ends after its pack of ${pack.size} bytes`)
  return pack.bytes.slice(place.start, place.end)
}
