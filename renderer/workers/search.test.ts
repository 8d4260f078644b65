import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ActId, Sha256 } from '../../shared/model/ids'
import { dropDatabase, freshName, good, makeImport, openLoaded } from '../store/testing'
import type { LocalStore } from '../store/local-store'
import { runJob } from './client'

const TEXTS = [
  'Ministers hold talks on air defence.',
  'Bank of Norland keeps its rates. Talks go on.',
  'Переговоры: ёлка и Zürich.',
  '外交部发言人说。',
]
const database = freshName()
let store: LocalStore

beforeAll(async () => {
  store = await openLoaded(database)
  for (const [index, texts] of [TEXTS.slice(0, 2), TEXTS.slice(2)].entries()) {
    const { releases, versions, pack } = await makeImport(texts)
    const act = `import-${index}` as ActId
    const body = { added: { releases, versions }, updated: {}, removed: {} }
    good(await store.commit({ act, command: 'import', undoes: null, ...body }, pack))
  }
})
afterAll(async () => {
  store.close()
  await dropDatabase(database)
})

/** The titles of the releases whose text a scan finds; a title here is the whole text. */
async function scan(query: string, onProgress?: (done: number, total: number) => void) {
  const found: Sha256[] = []
  const result = await runJob(
    'search.scan',
    { query, database },
    {
      onProgress: told => {
        found.push(...told.found)
        onProgress?.(told.done, told.total)
      },
    },
  )
  expect(good(result).texts).toBe(found.length)
  const known = await store.known(found)
  return found.map(hash => store.library.rows('releases').get(known.get(hash)?.release ?? '')?.title).sort()
}

it.each([
  ['talks', [TEXTS[1], TEXTS[0]]],
  ['"air defence"', [TEXTS[0]]],
  ['talks -rates', [TEXTS[0]]],
  ['елка zurich', [TEXTS[2]]],
  ['发言', [TEXTS[3]]],
  ['peace', []],
])('finds the texts with %s', async (query, titles) => {
  expect(await scan(query)).toEqual(titles)
})

it('tells how far it is, to the end', async () => {
  const heard: number[] = []
  await scan('talks', (done, total) => heard.push(done / total))
  expect(heard).toHaveLength(2)
  expect(heard.at(-1)).toBe(1)
})

it('says what is wrong with a query', async () => {
  const result = await runJob('search.scan', { query: '"talks', database })
  expect(result).toMatchObject({ ok: false, error: { kind: 'failed' } })
})
