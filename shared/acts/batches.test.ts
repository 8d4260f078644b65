import { describe, expect, it } from 'vitest'
import type { BatchId } from '../model/ids'
import { actOfBatch, finishBatch, importChunk, startBatch } from './batches'

const batch = startBatch({
  id: 'b1' as BatchId,
  kind: 'files',
  startedAt: '2031-04-28T08:42:00.000Z',
  files: 326,
  bytes: 41_700_000,
})
const end = {
  finishedAt: '2031-04-28T08:42:09.000Z',
  cancelled: false,
  files: 326,
  bytes: 41_700_000,
  imported: 298,
  entries: [{ file: 'a.txt', outcome: 'failed', release: null, messages: ['Empty.'] }],
} as const

describe('the Changes of an import', () => {
  it('share one act and one name, so that they are one step of undo', () => {
    const drafts = [
      importChunk(batch, true, { releases: [], versions: [] }),
      importChunk(batch, false, { releases: [], versions: [] }),
      finishBatch(batch, false, end),
    ]
    expect(new Set(drafts.map(draft => draft.act))).toEqual(new Set([actOfBatch(batch.id)]))
    expect(new Set(drafts.map(draft => draft.command))).toEqual(new Set(['import 326 files']))
  })

  it('add the batch with the first chunk alone', () => {
    expect(importChunk(batch, true, { releases: [], versions: [] }).added.batches).toEqual([batch])
    expect(importChunk(batch, false, { releases: [], versions: [] }).added.batches).toBeUndefined()
  })

  it('write at the end only what the end has changed', () => {
    const [edit] = finishBatch(batch, false, end).updated.batches ?? []
    expect(Object.keys(edit?.fields ?? {}).sort()).toEqual(['entries', 'finishedAt', 'imported'])
    expect(edit?.fields['imported']).toEqual({ kind: 'set', old: 0, new: 298 })
  })

  it('keep the report of an import that brought no release', () => {
    const draft = finishBatch(batch, true, { ...end, imported: 0 })
    expect(draft.added.batches).toEqual([{ ...batch, ...end, imported: 0 }])
    expect(draft.updated).toEqual({})
  })
})
