import { type BackupError, type BackupHead, type Part, readLibrary, type Source } from '../../shared/backup'
import type { Change } from '../../shared/log/change'
import type { Row } from '../../shared/log/edit'
import type { Sha256 } from '../../shared/model/ids'
import { err, type Result } from '../../shared/result'
import { type ChangeRow, packBody } from './change-row'
import { newLog } from './commit'
import { isFull } from './commit-error'
import { inflate } from './compression'
import type { Database, SettingRow } from './db'
import { sha256 } from './digest'
import type { Tell } from './library-file'
import { SCHEMA } from './migrations/migrations'

/** Why a library was not read; nothing was changed. */
export type ReadError =
  | BackupError
  /** A pack that lies beside the file is missing or not as it was. */
  | { readonly kind: 'pack'; readonly pack: Sha256; readonly missing: boolean }
  | { readonly kind: 'full' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

/** A library to read: the file, and where the packs are that lie beside it. */
export type LibrarySource = {
  readonly file: Blob
  readonly packOf: (pack: Sha256) => Promise<Blob | null>
}
export type ReadOptions = { readonly tell: Tell; readonly signal: AbortSignal }

/** A file that stands on its own. */
export const alone = (file: Blob): LibrarySource => ({ file, packOf: async () => null })

/** Ends the reading from within; never leaves this file. */
class Stop extends Error {
  constructor(readonly reason: ReadError) {
    super(reason.kind)
  }
}

/** Read everything, the packs beside it too, and say whether it is whole: a library may then be made from it. */
export function checkLibrary(
  source: LibrarySource,
  options: ReadOptions,
): Promise<Result<BackupHead, ReadError>> {
  return read(source, options, async () => {})
}

/**
 * Fill `db`, which must be empty, from a library. Gives the log a new replica: this library and the one that it was
 * written from may both go on. Believe `db` only when the answer is good.
 */
export async function fillFrom(
  db: Database,
  source: LibrarySource,
  options: ReadOptions,
): Promise<Result<BackupHead, ReadError>> {
  const log = { clock: newLog().clock }
  const answer = await read(source, options, async (part, pack) => {
    if (part.content.of === 'pack') await addPack(db, part.content.pack, pack)
    else if (part.content.of === 'changes') log.clock = await addChanges(db, await rowsOf<Change>(part))
    else await db.table(part.content.of).bulkAdd(await rowsOf<Row | SettingRow>(part))
  })
  if (!answer.ok) return answer
  const { counts } = answer.value
  const found = [await db.releases.count(), await db.annotations.count(), await db.tags.count()]
  if (String(found) !== String([counts.releases, counts.annotations, counts.tags]))
    return err({ kind: 'damaged', at: 0 })
  await db.settings.put({ name: 'log', value: newLog(log.clock) })
  return answer
}

/** Every part in turn; a pack comes with its bytes, wherever they lie. */
async function read(
  { file, packOf }: LibrarySource,
  { tell, signal }: ReadOptions,
  visit: (part: Part, pack: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<Result<BackupHead, ReadError>> {
  const source: Source = {
    size: file.size,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  }
  let done = 0
  try {
    return await readLibrary(source, sha256, async (part, head) => {
      if (signal.aborted) throw new Stop({ kind: 'cancelled' })
      if (head.schema > SCHEMA) throw new Stop({ kind: 'newer', program: head.program })
      await visit(part, await bytesOf(part, head, packOf))
      done += part.payload.length
      tell({ done, total: file.size })
    })
  } catch (error) {
    return err(reasonOf(error))
  }
}

function reasonOf(error: unknown): ReadError {
  if (error instanceof Stop) return error.reason
  return isFull(error) ? { kind: 'full' } : { kind: 'failed', message: String(error) }
}

async function bytesOf({ content, payload }: Part, head: BackupHead, packOf: LibrarySource['packOf']) {
  if (content.of !== 'pack' || head.packs === 'inside') return payload
  const { pack } = content
  const beside = await packOf(pack)
  if (beside === null) throw new Stop({ kind: 'pack', pack, missing: true })
  const bytes = new Uint8Array(await beside.arrayBuffer())
  if ((await sha256(bytes)) !== pack) throw new Stop({ kind: 'pack', pack, missing: false })
  return bytes
}

async function rowsOf<T>({ content, payload }: Part): Promise<T[]> {
  const rows: unknown = JSON.parse(new TextDecoder().decode(await inflate(new Blob([payload]))))
  if (content.of === 'pack' || !Array.isArray(rows) || rows.length !== content.rows)
    throw new Stop({ kind: 'damaged', at: 0 })
  return rows
}

async function addPack(db: Database, pack: Sha256, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.packs.put({ sha256: pack, size: bytes.length, bytes: new Blob([bytes]) })
}

/** Answers the clock of the last one. */
async function addChanges(db: Database, changes: readonly Change[]): Promise<Change['clock']> {
  const rows: ChangeRow[] = []
  for (const change of changes) {
    const { added: _added, updated: _updated, removed: _removed, ...rest } = change
    rows.push({ ...rest, body: await packBody(change) })
  }
  await db.changes.bulkAdd(rows)
  return rows.at(-1)?.clock ?? newLog().clock
}
