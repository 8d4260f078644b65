import type { Sha256, Timestamp } from './model/ids'
import { TABLE_NAMES, type TableName } from './model/library'
import { err, ok, type Result } from './result'

/**
 * A whole library as one stream of bytes, the same for the file that an analyst exports and for automatic backups.
 *
 * Eight bytes of magic, then frames: the length of a head (unsigned 32 bit, little endian), the head as JSON in UTF-8,
 * and `size` bytes of payload. The first frame is the library's own head, the last one the end mark. Each part's head
 * holds the SHA-256 of its payload, and the end mark a chain over all heads. So a file that is cut anywhere has no end
 * mark, and a single bit that flipped is found. Every part fits in memory, and only one need be there at a time.
 *
 * Rows and log are arrays of JSON, compressed by the caller; a pack is as it lies in the library.
 */
export const FORMAT = 1

/** Not UTF-8 at first, and both line ends at last: a transfer as text would show. Source: the PNG specification, 5.2. */
const MAGIC = new Uint8Array([0x89, 0x52, 0x44, 0x4f, 0x55, 0x54, 0x0d, 0x0a])

/** Longer than any head; what reads longer is damage. */
const MAX_HEAD = 65_536

export type BackupCounts = { readonly releases: number; readonly annotations: number; readonly tags: number }

/** What a library file says of itself. `schema` is the number of the database form that its rows have. */
export type BackupHead = {
  readonly kind: 'library'
  readonly format: number
  readonly schema: number
  /** The version of the program that wrote it. */
  readonly program: string
  readonly createdAt: Timestamp
  readonly counts: BackupCounts
  /** `inside`: packs are parts of this file. `beside`: they are named here and lie in files of their own. */
  readonly packs: 'inside' | 'beside'
}

/** What a part holds; for a pack that lies beside, the payload is empty and `sha256` of the pack names it. */
export type PartContent =
  | { readonly of: TableName | 'texts' | 'sources' | 'changes' | 'settings'; readonly rows: number }
  | { readonly of: 'pack'; readonly pack: Sha256; readonly bytes: number }
export type Part = { readonly content: PartContent; readonly payload: Uint8Array<ArrayBuffer> }

/** Why a file is refused as a library. Offsets count bytes. */
export type BackupError =
  | { readonly kind: 'not-a-library' }
  /** Written by a later program: its name for the analyst. */
  | { readonly kind: 'newer'; readonly program: string }
  /** It ends in the middle: a copy or a download was cut short. */
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'damaged'; readonly at: number }

/** SHA-256 in lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Sha256>

/** Bytes that can be read anywhere: [start, end). */
export type Source = {
  readonly size: number
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>
}

const utf8 = new TextEncoder()
const START_OF_CHAIN = '0'.repeat(64)
const link = (chain: string, head: string, digest: Digest): Promise<string> =>
  digest(utf8.encode(chain + head))

/** The bytes of a library file, in pieces as large as the parts. `parts` is asked for the next one when it is needed. */
export async function* encodeLibrary(
  head: BackupHead,
  parts: AsyncIterable<Part>,
  digest: Digest,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const first = JSON.stringify(head)
  let chain = await link(START_OF_CHAIN, first, digest)
  let count = 0
  yield MAGIC
  yield frame(first)
  for await (const { content, payload } of parts) {
    const json = JSON.stringify({
      kind: 'part',
      ...content,
      size: payload.length,
      sha256: await digest(payload),
    })
    chain = await link(chain, json, digest)
    count += 1
    yield frame(json)
    if (payload.length > 0) yield payload
  }
  yield frame(JSON.stringify({ kind: 'end', parts: count, chain }))
}

function frame(json: string): Uint8Array<ArrayBuffer> {
  const head = utf8.encode(json)
  const bytes = new Uint8Array(4 + head.length)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  return bytes
}

/**
 * Read a library file from end to end and hand each part over once its payload was found whole. What was handed over is
 * to be believed only when the answer is good: the end mark comes last. Whatever `visit` throws comes through.
 */
export async function readLibrary(
  source: Source,
  digest: Digest,
  visit: (part: Part, head: BackupHead) => Promise<void>,
): Promise<Result<BackupHead, BackupError>> {
  const begun = await readBackupHead(source)
  if (!begun.ok) return begun
  const { head, json, next } = begun.value
  let chain = await link(START_OF_CHAIN, json, digest)
  let at = next
  for (let count = 0; ; count += 1) {
    const read = await readFrame(source, at)
    if (!read.ok) return read
    const part = asPart(read.value.value)
    if (part === null) return isEnd(read.value, { count, chain, size: source.size }) ? ok(head) : damaged(at)
    chain = await link(chain, read.value.json, digest)
    const end = read.value.next + part.size
    if (end > source.size) return err({ kind: 'cut', at: source.size })
    const payload = await source.read(read.value.next, end)
    if ((await digest(payload)) !== part.sha256) return damaged(at)
    await visit({ content: part.content, payload }, head)
    at = end
  }
}

/** What a file says of itself, without reading on. Nothing of it is proven before `readLibrary` answered. */
async function readBackupHead(
  source: Source,
): Promise<Result<{ head: BackupHead; json: string; next: number }, BackupError>> {
  const magic = await source.read(0, Math.min(MAGIC.length, source.size))
  if (!MAGIC.every((byte, place) => magic[place] === byte)) return err({ kind: 'not-a-library' })
  const read = await readFrame(source, MAGIC.length)
  if (!read.ok) return read
  const { value, json, next } = read.value
  if (value['kind'] !== 'library' || typeof value['format'] !== 'number') return damaged(MAGIC.length)
  if (value['format'] > FORMAT) return err({ kind: 'newer', program: String(value['program']) })
  return isHead(value) ? ok({ head: value, json, next }) : damaged(MAGIC.length)
}

type Read = {
  readonly value: { readonly [field: string]: unknown }
  readonly json: string
  readonly next: number
}

const damaged = (at: number) => err({ kind: 'damaged' as const, at })

async function readFrame(source: Source, at: number): Promise<Result<Read, BackupError>> {
  if (at + 4 > source.size) return err({ kind: 'cut', at: source.size })
  const prefix = await source.read(at, at + 4)
  const length = new DataView(prefix.buffer, prefix.byteOffset, 4).getUint32(0, true)
  if (length > MAX_HEAD) return damaged(at)
  const next = at + 4 + length
  if (next > source.size) return err({ kind: 'cut', at: source.size })
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(await source.read(at + 4, next))
    const value: unknown = JSON.parse(json)
    return isObject(value) ? ok({ value, json, next }) : damaged(at)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return damaged(at)
    throw error
  }
}

type Json = { readonly [field: string]: unknown }
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isHash = (value: unknown): value is Sha256 => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

function isHead(value: Json): value is BackupHead & Json {
  const { schema, program, createdAt, counts, packs } = value
  return (
    isCount(schema) &&
    typeof program === 'string' &&
    typeof createdAt === 'string' &&
    isObject(counts) &&
    [counts['releases'], counts['annotations'], counts['tags']].every(isCount) &&
    (packs === 'inside' || packs === 'beside')
  )
}

const ROWS_OF: ReadonlySet<unknown> = new Set([...TABLE_NAMES, 'texts', 'sources', 'changes', 'settings'])

/** The head of a part, checked; null for anything else. */
function asPart(value: Json): { content: PartContent; size: number; sha256: Sha256 } | null {
  const { kind, of, size, sha256, rows, pack, bytes } = value
  if (kind !== 'part' || !isCount(size) || !isHash(sha256)) return null
  if (of === 'pack')
    return isHash(pack) && isCount(bytes) ? { content: { of, pack, bytes }, size, sha256 } : null
  if (!ROWS_OF.has(of) || !isCount(rows)) return null
  return { content: { of: of as TableName, rows }, size, sha256 }
}

function isEnd({ value, next }: Read, sum: { count: number; chain: string; size: number }): boolean {
  return (
    value['kind'] === 'end' &&
    value['parts'] === sum.count &&
    value['chain'] === sum.chain &&
    next === sum.size
  )
}
