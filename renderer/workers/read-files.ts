import type { ReleaseId, Sha256, VersionId } from '../../shared/model/ids'
import { firstVersion, leanRelease, type Capture } from '../../shared/release/lean'
import { MAX_FILE_BYTES, type ReadRelease } from '../../shared/release/read-file'
import { err, ok, type Result } from '../../shared/result'
import { fileTrouble } from '../../shared/words/import'
import { failure } from '../../shared/words/reading'
import { sha256 } from '../store/digest'
import type { FileResult, Jobs } from './jobs'
import { PackBuilder } from './pack-builder'

export type Trouble = { readonly code: string; readonly message: string }

/** What the worker brings along; tests bring readers that fail on purpose. */
export type Tools = {
  readonly read: (
    bytes: Uint8Array,
    name: string,
    options: { readonly force: boolean },
  ) => Result<readonly ReadRelease[], Trouble>
  readonly newId: () => string
}
type Arg = Jobs['import.read']['arg']
type Given = Arg['files'][number]

/** Files opened at a time: reading ahead hides the wait for the disk, and more did not make it faster. */
const AHEAD = 64

/**
 * Read one slice of an import: bytes, releases, hashes, and the pack that holds them. What goes wrong with a file is
 * its result and never ends the slice. `tell` is called once at the start and after each file, in their order, so
 * that whoever waits knows which file is being read when nothing more is heard.
 */
export async function readFiles(
  arg: Arg,
  tools: Tools,
  tell: (progress: Jobs['import.read']['progress']) => void,
): Promise<Jobs['import.read']['answer']> {
  // Hashing goes on beside the reading of the next file; it is waited for at the end.
  const results: Promise<readonly FileResult[]>[] = []
  const pack = new PackBuilder()
  let bytes = 0
  tell({ files: 0, bytes })
  const opened = aheadOf(arg.files)
  for (const [place, given] of arg.files.entries()) {
    const content = await opened(place)
    results.push(
      content.ok
        ? readOne(given, content.value, arg, tools, pack)
        : Promise.resolve([failed(given, content.error)]),
    )
    bytes += content.ok ? content.value.length : given.file.size
    tell({ files: place + 1, bytes })
  }
  const all = await Promise.all(results)
  return { results: all.flat(), pack: await pack.build() }
}

/** Opens files some way ahead of the one that is asked for. */
function aheadOf(
  files: readonly Given[],
): (place: number) => Promise<Result<Uint8Array<ArrayBuffer>, Trouble>> {
  const opening = new Map<number, Promise<Result<Uint8Array<ArrayBuffer>, Trouble>>>()
  let next = 0
  return place => {
    for (; next < files.length && next < place + AHEAD; next++) {
      const given = files[next]
      if (given !== undefined) opening.set(next, bytesOf(given.file))
    }
    const content =
      opening.get(place) ?? Promise.reject(new Error(`File ${place} of ${files.length} was taken before`))
    opening.delete(place)
    return content
  }
}

async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>, Trouble>> {
  if (file.size > MAX_FILE_BYTES) return err(failure.tooLarge(file.size, MAX_FILE_BYTES))
  try {
    return ok(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    // Gone since it was chosen; or changed since, or not ours to read, which the browser does not tell apart.
    const gone = error instanceof DOMException && error.name === 'NotFoundError'
    return err(
      gone
        ? { code: 'gone', message: fileTrouble.gone }
        : { code: 'unreadable', message: fileTrouble.unreadable },
    )
  }
}

const failed = ({ name }: Given, { code, message }: Trouble): FileResult => ({
  kind: 'failed',
  name,
  code,
  message,
})

async function readOne(
  given: Given,
  bytes: Uint8Array<ArrayBuffer>,
  arg: Arg,
  tools: Tools,
  pack: PackBuilder,
): Promise<readonly FileResult[]> {
  const read = attempt(() => tools.read(bytes, given.name, { force: arg.force }))
  if (!read.ok) return [failed(given, read.error)]
  const source = await sha256(bytes)
  const results: FileResult[] = []
  for (const [place, release] of read.value.entries()) {
    const utf8 = new TextEncoder().encode(release.text)
    const text = await sha256(utf8)
    pack.text(text, utf8, release.rules)
    const name = read.value.length === 1 ? given.name : `${given.name}#${place + 1}`
    results.push(rowsOf(release, { name, size: bytes.length, source, text, arg, newId: tools.newId }))
  }
  pack.source(source, bytes)
  return results
}

/** A reader that throws on one file has a fault of ours; the other files are none the worse for it. */
function attempt<T>(read: () => Result<T, Trouble>): Result<T, Trouble> {
  try {
    return read()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return err({ code: 'crashed', message: fileTrouble.crashed(why) })
  }
}

type About = {
  readonly name: string
  readonly size: number
  readonly source: Sha256
  readonly text: Sha256
  readonly arg: Arg
  readonly newId: () => string
}

function rowsOf(read: ReadRelease, { name, size, source, text, arg, newId }: About): FileResult {
  const capture: Capture = {
    release: newId() as ReleaseId,
    version: newId() as VersionId,
    batch: arg.batch,
    sourceName: name,
    sourceSize: size,
    sourceSha256: source,
    textSha256: text,
    now: arg.now,
  }
  return {
    kind: 'read',
    name,
    release: leanRelease(read, capture),
    version: firstVersion(read, capture),
    warnings: read.warnings,
  }
}
