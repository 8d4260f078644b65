import { describe, expect, it } from 'vitest'
import { startBatch } from '../acts/batches'
import type { BatchId } from '../model/ids'
import {
  dropWords,
  duration,
  fileSize,
  importCommand,
  importLine,
  importState,
  importTitle,
  importedToast,
  pastedName,
  progressWords,
} from './import'

const none = { imported: 0, failed: 0, sameBytes: 0, sameText: 0, unsettled: 0 }
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

describe('importTitle', () => {
  it.each([
    [{ ...none, imported: 298, failed: 8 }, '298 releases imported, 8 files failed'],
    [{ ...none, imported: 1 }, '1 release imported'],
    [{ ...none, imported: 1204, sameBytes: 3 }, '1 204 releases imported'],
    [{ ...none, sameBytes: 11, sameText: 3 }, 'Nothing new, 14 files already in the library'],
    [{ ...none, failed: 1 }, 'Nothing imported, 1 file failed'],
    [none, 'Nothing imported'],
  ])('says what became of %j', (counts, title) => {
    expect(plain(importTitle(counts))).toBe(title)
  })

  it('also tells of duplicates where no report is opened', () => {
    expect(importedToast({ ...none, imported: 2, sameText: 1 })).toBe(
      '2 releases imported, 1 already in the library.',
    )
  })
})

describe('a batch in words', () => {
  const started = startBatch({
    id: 'b' as BatchId,
    kind: 'files',
    startedAt: '2031-04-28T08:42:00.000Z',
    files: 326,
    bytes: 41_700_000,
  })
  const finished = { ...started, finishedAt: '2031-04-28T08:42:09.000Z' }

  it('gives files, size, time taken and the local time it began', () => {
    expect(plain(importLine(finished, 120))).toBe(
      '326 files · 41.7 MB · 9 seconds · batch of 28 Apr 2031, 10:42',
    )
  })

  it('says of an import cut off in the middle that what is there is whole', () => {
    expect(importState(started, false)).toContain('Everything imported so far is whole.')
    expect(importState(started, true)).toContain('still under way')
    expect(importState({ ...finished, cancelled: true }, false)).toContain('cancelled after 326 files')
    expect(importState(finished, false)).toBeNull()
  })
})

it('names an import in the menu by what was given', () => {
  expect(importCommand('files', 1)).toBe('import 1 file')
  expect(plain(importCommand('files', 10_000))).toBe('import 10 000 files')
  expect(importCommand('paste', 1)).toBe('paste a release')
  expect(importCommand('sample', 13)).toBe('open the sample library')
})

it('says sizes and times in the unit that reads best', () => {
  expect([1, 999, 3358, 41_700_000, 250_000_000].map(size => plain(fileSize(size)))).toEqual([
    '1 byte',
    '999 bytes',
    '3.4 KB',
    '41.7 MB',
    '250 MB',
  ])
  expect([300, 1000, 61_000, 240_000].map(duration)).toEqual([
    'less than a second',
    '1 second',
    '61 seconds',
    '4 minutes',
  ])
})

it('tells progress with the time left once that can be told', () => {
  expect(plain(progressWords(1200, 10_000, null))).toBe('1 200 of 10 000 files')
  expect(plain(progressWords(1200, 10_000, 8000))).toBe('1 200 of 10 000 files · 8 seconds left')
})

it('says before a drop what it will do', () => {
  expect([0, 1, 12].map(dropWords)).toEqual([
    'Import files or folders',
    'Import this file or folder',
    'Import 12 files or folders',
  ])
})

it('names pasted text by its moment', () => {
  expect(pastedName('2026-11-24T13:24', 'txt')).toBe('Pasted 24 Nov 2026 13:24.txt')
})
