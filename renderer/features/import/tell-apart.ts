import type { ReleaseId, Sha256 } from '../../../shared/model/ids'
import type { ReportEntry } from '../../../shared/model/library'
import type { Release, Version } from '../../../shared/model/release'
import type { FileResult } from '../../workers/jobs'

type Known = ReadonlyMap<Sha256, { readonly release: string; readonly by: 'text' | 'source' }>

/** What a slice brings to the library, and what its report has to say. */
export type Chunk = {
  readonly releases: readonly Release[]
  readonly versions: readonly Version[]
  readonly entries: readonly ReportEntry[]
  /** Hashes of the texts and sources that the releases need. */
  readonly needed: ReadonlySet<Sha256>
}

/** The hashes to ask the library for before `tellApart`. */
export function hashesOf(results: readonly FileResult[]): readonly Sha256[] {
  const read = results.filter(result => result.kind === 'read')
  return [...new Set(read.flatMap(({ version }) => [version.sourceSha256, version.textSha256]))]
}

/**
 * Part the new from what the library has, by its bytes or by its text, and from what came earlier in this slice.
 * (What came in earlier slices of the same import is in the library by now.)
 */
export function tellApart(results: readonly FileResult[], known: Known): Chunk {
  const releases: Release[] = []
  const versions: Version[] = []
  const entries: ReportEntry[] = []
  const here: Here = new Map()
  for (const result of results) {
    if (result.kind === 'failed') {
      entries.push({ file: result.name, outcome: 'failed', release: null, messages: [result.message] })
      continue
    }
    const { release, version, name, warnings } = result
    const same = sameInLibrary(version, known) ?? sameInSlice(version, name, here)
    if (same !== null) {
      entries.push({ file: name, ...same, messages: [] })
      continue
    }
    releases.push(release)
    versions.push(version)
    if (warnings.length > 0)
      entries.push({ file: name, outcome: 'imported', release: release.id, messages: warnings })
    here.set(`text ${version.textSha256}`, { release: release.id, name })
    here.set(`source ${version.sourceSha256}`, { release: release.id, name })
  }
  const needed = new Set(versions.flatMap(version => [version.textSha256, version.sourceSha256]))
  return { releases, versions, entries, needed }
}

type Here = Map<`${'text' | 'source'} ${Sha256}`, { readonly release: ReleaseId; readonly name: string }>
type Same = Pick<ReportEntry, 'release'> & { readonly outcome: 'same-bytes' | 'same-text' }

function sameInLibrary(version: Version, known: Known): Same | null {
  const source = known.get(version.sourceSha256)
  if (source?.by === 'source') return { outcome: 'same-bytes', release: source.release as ReleaseId }
  // A text may be known as the very bytes of a file, when those were canonical already.
  const text = known.get(version.textSha256)
  return text === undefined ? null : { outcome: 'same-text', release: text.release as ReleaseId }
}

function sameInSlice(version: Version, name: string, here: Here): Same | null {
  const source = here.get(`source ${version.sourceSha256}`)
  // All releases of one file have its bytes; only another file can be its double.
  if (source !== undefined && fileOf(source.name) !== fileOf(name))
    return { outcome: 'same-bytes', release: source.release }
  const text = here.get(`text ${version.textSha256}`)
  return text === undefined ? null : { outcome: 'same-text', release: text.release }
}

/** The file that the n-th of several releases came from. */
const fileOf = (name: string): string => name.replace(/#\d+$/, '')
