import { describe, expect, it } from 'vitest'
import type { BatchId, ReleaseId, Sha256, VersionId } from '../model/ids'
import { firstVersion, leanRelease, type Capture } from './lean'
import { readFile, type ReadRelease } from './read-file'

function read(text: string): ReadRelease {
  const answer = readFile(new TextEncoder().encode(text), 'a.txt')
  const release = answer.ok ? answer.value[0] : undefined
  if (release === undefined) throw new Error('No release')
  return release
}
const CAPTURE: Capture = {
  release: 'r' as ReleaseId,
  version: 'v' as VersionId,
  batch: 'b' as BatchId,
  sourceName: 'folder/a.txt',
  sourceSize: 12,
  sourceSha256: 's' as Sha256,
  textSha256: 't' as Sha256,
  now: '2031-01-02T03:04:05.000Z',
}
const BODY = 'The council of the harbour said on its page that the quay is open to all vessels again.'

describe('the lean row of a release just read', () => {
  it('holds what was read, unread and untagged', () => {
    const row = leanRelease(
      read(`Harbour Council\n\nThe quay is open again\n\n27 April 2021\n\n${BODY}`),
      CAPTURE,
    )
    expect(row).toMatchObject({
      title: 'The quay is open again',
      issuer: 'Harbour Council',
      published: { printed: '27 April 2021', readings: ['2021-04-27'] },
      status: 'unread',
      tags: [],
      unsettled: [],
      createdAt: CAPTURE.now,
    })
  })

  it('keeps both readings of a date and marks it as unsettled', () => {
    const row = leanRelease(
      read(`Harbour Council\n\nThe quay is open again\n\n04/05/2022\n\n${BODY}`),
      CAPTURE,
    )
    expect(row.published).toEqual({ printed: '04/05/2022', readings: ['2022-04-05', '2022-05-04'] })
    expect(row.unsettled).toContain('published')
  })

  it('calls a release without a title by its first words', () => {
    expect(leanRelease(read(BODY), CAPTURE).title).toBe('The council of the harbour said on its …')
    expect(leanRelease(read(`SELL, 5 May 2021 /Vestapress/ -- ${BODY}`), CAPTURE).title).toBe(
      'The council of the harbour said on its …',
    )
  })
})

it('gives the first version the blocks and fields that its text was read with', () => {
  const release = read(`The quay is open again\n\n${BODY}`)
  expect(firstVersion(release, CAPTURE)).toMatchObject({
    id: 'v',
    release: 'r',
    number: 1,
    textSha256: 't',
    sourceSha256: 's',
    blocks: release.blocks,
    fields: release.fields,
  })
})
