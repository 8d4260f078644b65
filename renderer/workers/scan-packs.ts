import type { Sha256 } from '../../shared/model/ids'
import { fold } from '../../shared/search/fold'
import { holdsTerms, type Term } from '../../shared/search/scan'
import type { Database, TextPlace } from '../store/db'

/** How far a scan is: the texts found since the last time it told, and bytes of text. */
type Told = { readonly found: readonly Sha256[]; readonly done: number; readonly total: number }

/**
 * Find the texts that hold all terms, pack by pack: a pack is read once, and no more than one is in memory. Answers
 * how many were found. A pack that is gone is passed over: its texts cannot be read, and the reader says so of each.
 */
export async function scanPacks(
  db: Database,
  terms: readonly Term[],
  tell: (told: Told) => void,
): Promise<number> {
  const places = await db.texts.toArray()
  const byPack = new Map<Sha256, TextPlace[]>()
  for (const place of places) {
    const others = byPack.get(place.pack)
    if (others === undefined) byPack.set(place.pack, [place])
    else others.push(place)
  }
  const total = places.reduce((sum, { start, end }) => sum + end - start, 0)
  let done = 0
  let texts = 0
  for (const [pack, inPack] of byPack) {
    const row = await db.packs.get(pack)
    const found = row === undefined ? [] : await scanPack(row.bytes, inPack, terms)
    texts += found.length
    done += inPack.reduce((sum, { start, end }) => sum + end - start, 0)
    tell({ found, done, total })
  }
  return texts
}

/** The texts of one pack that hold all terms. Texts lie together in a pack, so one read fetches them all. */
async function scanPack(
  bytes: Blob,
  places: readonly TextPlace[],
  terms: readonly Term[],
): Promise<readonly Sha256[]> {
  const from = places.reduce((least, { start }) => Math.min(least, start), Infinity)
  const to = places.reduce((most, { end }) => Math.max(most, end), 0)
  const read = new Uint8Array(await bytes.slice(from, to).arrayBuffer())
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return places
    .filter(({ start, end }) =>
      holdsTerms(fold(decoder.decode(read.subarray(start - from, end - from))), terms),
    )
    .map(({ sha256 }) => sha256)
}
