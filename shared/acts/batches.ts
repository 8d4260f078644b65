import type { Draft } from '../log/change'
import type { Annotation } from '../model/annotation'
import type { ActId, BatchId, Timestamp } from '../model/ids'
import type { Batch, ReportEntry } from '../model/library'
import type { Release, Version } from '../model/release'
import type { Tag } from '../model/tag'
import { importCommand } from '../words/import'

/**
 * The act of an import bears the id of its batch: a report can then take the whole import back (`undoAct`) without
 * a search of the log, and every chunk of it lands in the same step of undo.
 */
export const actOfBatch = (batch: BatchId): ActId => batch as string as ActId

/** A batch as it stands before its first file. Its end is written by `finishBatch`. */
export function startBatch(about: Pick<Batch, 'id' | 'kind' | 'startedAt' | 'files' | 'bytes'>): Batch {
  return { ...about, finishedAt: null, cancelled: false, imported: 0, entries: [] }
}

/** What one chunk of an import adds. Tags and passages come with a sample: undoing it takes them back too. */
export type ImportChunk = {
  readonly releases: readonly Release[]
  readonly versions: readonly Version[]
  readonly tags?: readonly Tag[]
  readonly annotations?: readonly Annotation[]
}

/** One chunk of an import. The first brings the batch itself along. */
export function importChunk(batch: Batch, first: boolean, chunk: ImportChunk): Draft {
  return { ...blank(batch), added: { ...(first ? { batches: [batch] } : {}), ...chunk } }
}

/** How a batch ended. `files` and `bytes` are of the files that were dealt with, fewer than given when cancelled. */
export type BatchEnd = {
  readonly finishedAt: Timestamp
  readonly cancelled: boolean
  readonly files: number
  readonly bytes: number
  readonly imported: number
  readonly entries: readonly ReportEntry[]
}

/**
 * Write the end of a batch into it. A batch that never reached a first chunk (nothing but duplicates and failures)
 * is added here, so that its report is kept all the same.
 */
export function finishBatch(batch: Batch, first: boolean, end: BatchEnd): Draft {
  if (first) return { ...blank(batch), added: { batches: [{ ...batch, ...end }] } }
  const fields = Object.fromEntries(
    Object.entries(end)
      .filter(([name, value]) => batch[name as keyof BatchEnd] !== value)
      .map(([name, value]) => [
        name,
        { kind: 'set', old: batch[name as keyof BatchEnd], new: value } as const,
      ]),
  )
  return { ...blank(batch), updated: { batches: [{ id: batch.id, fields }] } }
}

function blank(batch: Batch): Draft {
  return {
    act: actOfBatch(batch.id),
    command: importCommand(batch.kind, batch.files),
    undoes: null,
    added: {},
    updated: {},
    removed: {},
  }
}
