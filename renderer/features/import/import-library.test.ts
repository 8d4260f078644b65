import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actOfBatch } from '../../../shared/acts/batches'
import { dropDatabase, freshName, good, openLoaded } from '../../store/testing'
import { runJob } from '../../workers/client'
import { ImportQueue } from './import-queue'
import { listed } from './incoming'
import type { ImportEnd, ImportRequest } from './run-import'
import { dressSample, SAMPLE_SIZE, sampleFiles } from './sample-library'
import { SAMPLE_MARKS } from './sample-marks'

/** Real files, the real worker, and a real database: what an analyst's import goes through. */
let name = ''
let store: Awaited<ReturnType<typeof openLoaded>>
beforeEach(async () => {
  name = freshName()
  store = await openLoaded(name)
})
afterEach(async () => {
  store.close()
  await dropDatabase(name)
})

const newId = () => crypto.randomUUID()
const queueOf = () => new ImportQueue({ store, runJob, newId, now: Date.now })
const releaseText = (n: number) =>
  `Ministry of Rivers of Norland\n\nApril ${(n % 28) + 1}, 2031\n\nGauge readings of station ${n} are published\n\n` +
  `The water at station ${n} stood at ${n * 3} centimetres this morning, the Ministry of Rivers said on Tuesday.\n`
const files = (n: number) =>
  Array.from({ length: n }, (_, i) => new File([releaseText(i)], `river-${i}.txt`, { type: 'text/plain' }))
const request = (list: readonly File[]): ImportRequest => ({
  kind: 'files',
  listing: listed(list),
  force: false,
})

function finished(end: ImportEnd) {
  if (end.kind !== 'finished') throw new Error(`The import ended as ${JSON.stringify(end)}`)
  return end.batch
}
const releases = () => store.library.rows('releases').all

describe('an import into a library', () => {
  it('brings 250 files in, each with its fields, its text and its source', async () => {
    const batch = finished(await queueOf().add(request(files(250))))
    expect(batch).toMatchObject({ files: 250, imported: 250, cancelled: false })
    expect(releases()).toHaveLength(250)
    const release = releases().find(({ sourceName }) => sourceName === 'river-7.txt')
    expect(release).toMatchObject({
      title: 'Gauge readings of station 7 are published',
      issuer: 'Ministry of Rivers of Norland',
      published: { readings: ['2031-04-08'] },
      language: 'en',
      batch: batch.id,
      status: 'unread',
    })
    const version = await store.version(release?.version ?? '')
    if (version === undefined) throw new Error('The release has no version')
    expect(await store.text(version.textSha256)).toBe(releaseText(7).trim())
    expect(await (await store.source(version.sourceSha256)).text()).toBe(releaseText(7))
    expect(store.library.rows('batches').get(batch.id)).toEqual(batch)
  })

  it('is one step of undo and of redo', async () => {
    finished(await queueOf().add(request(files(230))))
    expect(store.history.undo).toBe('import 230 files')
    good(await store.undo())
    expect(releases()).toHaveLength(0)
    good(await store.redo())
    expect(releases()).toHaveLength(230)
  })

  it('can be taken back from its report, whatever came after', async () => {
    const batch = finished(await queueOf().add(request(files(230))))
    finished(await queueOf().add(request([new File([releaseText(500)], 'later.txt')])))
    good(await store.undoAct(actOfBatch(batch.id)))
    expect(releases().map(({ sourceName }) => sourceName)).toEqual(['later.txt'])
    expect(store.library.rows('batches').all).toHaveLength(1)
  })

  it('adds just the rest after one that was cut off in the middle', async () => {
    const queue = queueOf()
    const cut = queue.add(request(files(450)))
    const stop = queue.subscribe(() => {
      if (releases().length >= 200) queue.cancel()
    })
    const first = finished(await cut)
    stop()
    expect(first.cancelled).toBe(true)
    expect(first.imported % 200).toBe(0)
    const rest = finished(await queue.add(request(files(450))))
    expect(rest.imported).toBe(450 - first.imported)
    expect(rest.entries.filter(({ outcome }) => outcome === 'same-bytes')).toHaveLength(first.imported)
    expect(new Set(releases().map(({ sourceName }) => sourceName)).size).toBe(450)
  })

  it('waits for the one before it, and then sees what that one brought', async () => {
    const queue = queueOf()
    const ends = [queue.add(request(files(30))), queue.add(request(files(40)))]
    expect(queue.state().queued).toBe(2)
    const [first, second] = (await Promise.all(ends)).map(finished)
    expect(first?.imported).toBe(30)
    expect(second?.imported).toBe(10)
    expect(queue.state()).toEqual({ running: null, queued: 0 })
  })

  it('refuses by name what is no release, and goes on', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
    const odd = [
      new File([], 'empty.txt'),
      new File(['   \n \n'], 'blank.txt'),
      new File([png], 'picture.txt'),
      new File(['%PDF-1.7\n'], 'minutes.pdf'),
    ]
    const batch = finished(await queueOf().add(request([...files(2), ...odd])))
    expect(batch.imported).toBe(2)
    expect(batch.entries.map(({ file, outcome }) => [file, outcome])).toEqual(
      odd.map(file => [file.name, 'failed']),
    )
    expect(batch.entries.every(({ messages }) => (messages[0] ?? '').length > 20)).toBe(true)
  })
})

describe('the sample library', () => {
  const open = () => {
    const analyst = store.analyst()
    if (analyst === null) throw new Error('Nobody is at this library')
    return queueOf().add({
      kind: 'sample',
      listing: sampleFiles(),
      force: false,
      dress: chunk =>
        dressSample(chunk, { tags: store.library.rows('tags').all, analyst, newId, now: Date.now }),
    })
  }

  it('comes in whole, tagged, as one batch that one undo takes back', async () => {
    const batch = finished(await open())
    expect(batch).toMatchObject({ kind: 'sample', imported: SAMPLE_SIZE })
    expect(batch.entries.filter(({ outcome }) => outcome !== 'imported')).toEqual([])
    expect(store.library.rows('annotations').all).toHaveLength(SAMPLE_MARKS.length)
    good(await store.undo())
    expect(releases()).toEqual([])
    expect(store.library.rows('tags').all).toEqual([])
    expect(store.library.rows('annotations').all).toEqual([])
  })

  it('changes nothing when it is opened again', async () => {
    await open()
    const again = finished(await open())
    expect(again.imported).toBe(0)
    expect(store.library.rows('annotations').all).toHaveLength(SAMPLE_MARKS.length)
  })

  it('is read as it was meant', async () => {
    await open()
    const byName = new Map(releases().map(release => [release.sourceName.replace('sample/', ''), release]))
    const field = (file: string) => {
      const release = byName.get(file)
      if (release === undefined) throw new Error(`${file} was not imported`)
      return [release.issuer, release.published?.readings ?? [], release.language]
    }
    expect(field('norland-mod-talks.txt')).toEqual([
      'Ministry of Defence of the Republic of Norland',
      ['2031-04-27T13:24'],
      'en',
    ])
    expect(byName.get('norland-mod-talks.txt')).toMatchObject({
      distributor: 'Fairwire',
      distributed: { readings: ['2031-04-27T06:18'] },
    })
    expect(field('vesta-bank-april.txt')).toEqual(['National Bank of Vesta', ['2031-04-30T14:00'], 'en'])
    expect(field('ostmark-mid-statement.txt')).toEqual([
      'Министерство иностранных дел Королевства Остмарк',
      ['2031-04-18T18:40'],
      'ru',
    ])
  })
})
