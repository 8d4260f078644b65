import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readCounts, readMarker, writeMarker } from './library-marker.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-marker-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const COUNTS = { releases: 200, annotations: 12, tags: 3 }

it('keeps what a library held, and when', async () => {
  const own = join(folder, 'electron')
  expect(await readMarker(own)).toBeNull()
  await writeMarker(own, COUNTS, 1_700_000_000_000)
  expect(await readMarker(own)).toEqual({ ...COUNTS, markedAt: 1_700_000_000_000 })
  expect(await readCounts(own)).toEqual(COUNTS)
})

it('stays whole when two windows mark at once', async () => {
  await Promise.all([1, 2, 3].map(releases => writeMarker(folder, { ...COUNTS, releases }, releases)))
  expect(await readCounts(folder)).toMatchObject({ annotations: 12 })
  expect(readdirSync(folder)).toEqual(['library.json'])
})

it.each(['', '{"releases":', '{}', '{"releases":-1,"annotations":0,"tags":0}', 'null'])(
  'counts a damaged marker as none: %j',
  async text => {
    writeFileSync(join(folder, 'library.json'), text)
    expect(await readMarker(folder)).toBeNull()
  },
)
