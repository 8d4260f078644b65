import type { Body, Change, Draft } from '../../shared/log/change'
import { TABLE_NAMES } from '../../shared/model/library'
import { deflate, inflate } from './compression'

/**
 * A Change as it lies in the database. The body of a large one (an import, a bulk edit) is compressed JSON in a Blob:
 * a Blob costs LevelDB nothing, and walking the log does not read it.
 */
export type ChangeRow = Omit<Change, keyof Body> & { readonly body: Body | Blob }

/** From this many records on a body is compressed: below, the row is as small as a Blob's own file would be. */
const COMPRESS_FROM = 20

/** What a draft's body becomes in the log. Before the transaction, which would not survive the waiting. */
export async function packBody(draft: Draft): Promise<Body | Blob> {
  const { added, updated, removed } = draft
  const body: Body = { added, updated, removed }
  if (recordsIn(body) < COMPRESS_FROM) return body
  return new Blob([await deflate(new Blob([JSON.stringify(body)]))])
}

/** The Change of a row. Throws when the row is damaged. */
export async function readChange({ body, ...rest }: ChangeRow): Promise<Change> {
  if (!(body instanceof Blob)) return { ...rest, ...body }
  const plain: Body = JSON.parse(new TextDecoder().decode(await inflate(body)))
  return { ...rest, ...plain }
}

function recordsIn(body: Body): number {
  const lists = TABLE_NAMES.flatMap(table => [body.added[table], body.updated[table], body.removed[table]])
  return lists.reduce((sum, list) => sum + (list?.length ?? 0), 0)
}
