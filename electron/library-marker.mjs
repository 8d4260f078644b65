/**
 * The marker that a host keeps in its folder, outside of the database, once a library was there: what it held. It
 * tells `npm start` which host to open again, and tells an empty database that it should not be empty.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @typedef {import('../renderer/host/host').LibraryCounts} LibraryCounts */
/** @typedef {LibraryCounts & { readonly markedAt: number }} Marker */

/** @param {unknown} value @returns {value is number} */
const isCount = value => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** @param {unknown} value @returns {value is LibraryCounts} */
export function isCounts(value) {
  if (typeof value !== 'object' || value === null) return false
  const { releases, annotations, tags } = /** @type {Record<string, unknown>} */ (value)
  return isCount(releases) && isCount(annotations) && isCount(tags)
}

/**
 * Null when this host never held a library; a damaged marker counts as none.
 *
 * @param {string} folder the host's
 * @returns {Promise<Marker | null>}
 */
export async function readMarker(folder) {
  try {
    const value = JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'))
    if (!isCounts(value)) return null
    const { releases, annotations, tags } = value
    const markedAt = 'markedAt' in value && isCount(value.markedAt) ? value.markedAt : 0
    return { releases, annotations, tags, markedAt }
  } catch {
    return null
  }
}

/** The counts alone, as a window asks for them. @param {string} folder */
export async function readCounts(folder) {
  const marker = await readMarker(folder)
  return marker && { releases: marker.releases, annotations: marker.annotations, tags: marker.tags }
}

let written = 0

/** @param {string} folder @param {LibraryCounts} counts @param {number} now milliseconds since 1970 */
export async function writeMarker(folder, { releases, annotations, tags }, now) {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `library.json.${process.pid}-${++written}`)
  await writeFile(draft, `${JSON.stringify({ releases, annotations, tags, markedAt: now })}\n`)
  await rename(draft, join(folder, 'library.json'))
}
