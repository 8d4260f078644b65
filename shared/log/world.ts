import type { Annotation } from '../model/annotation'
import type { ReleaseId } from '../model/ids'
import type { TableName, Tables } from '../model/library'
import { BOOKKEEPING, type Row } from './edit'
import { equal } from './equal'

/** The library as it is now, for judging what may be taken back. Versions are not asked for: they never change. */
export type World = {
  get(table: Exclude<TableName, 'versions'>, id: string): Row | undefined
  annotationsOf(release: ReleaseId): readonly Annotation[]
  readonly annotations: readonly Tables['annotations'][]
  readonly releases: readonly Tables['releases'][]
  readonly tags: readonly Tables['tags'][]
}

/** Is a record as an act left it? Opening a release makes it read, which is nobody's work. */
export function sameWork(now: Row, then: Row): boolean {
  const opened = now['status'] === 'read' && then['status'] === 'unread'
  return equal(
    { ...now, [BOOKKEEPING]: null, ...(opened && { status: 'unread' }) },
    { ...then, [BOOKKEEPING]: null },
  )
}
