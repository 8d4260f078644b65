import { afterAll, beforeAll, expect, it } from 'vitest'
import { NO_FILTER } from '../shared/library/filter'
import { NEWEST_FIRST } from '../shared/library/sort'
import type { ActId } from '../shared/model/ids'
import { Listing } from './listing'
import type { LocalStore } from './store/local-store'
import { dropDatabase, freshName, good, makeImport, openLoaded } from './store/testing'
import { TextSearch } from './text-search'

const database = freshName()
let store: LocalStore
beforeAll(async () => {
  store = await openLoaded(database)
  const { releases, versions, pack } = await makeImport(['Ministers hold talks.', 'Rates kept, talks go on.'])
  const untitled = releases.map((release, index) => ({ ...release, title: `Release ${index + 1}` }))
  const added = { releases: untitled, versions }
  const body = { added, updated: {}, removed: {} }
  good(await store.commit({ act: 'a' as ActId, command: 'import', undoes: null, ...body }, pack))
})
afterAll(async () => {
  store.close()
  await dropDatabase(database)
})

function searching(query: string) {
  const listing = new Listing(store.library)
  const filter = { ...NO_FILTER, query }
  listing.ask({ filter, sort: NEWEST_FIRST, grouping: 'none', closed: new Set() })
  const search = new TextSearch(store, listing)
  search.want(query)
  const titles = () => Array.from(listing.shown.places, place => listing.shown.rows.all[place]?.title)
  return { search, titles }
}

it('shows the releases in whose text the words stand', async () => {
  const { search, titles } = searching('talks -rates')
  await expect.poll(() => search.state.kind).toBe('done')
  expect(titles()).toEqual(['Release 1'])
})

it('needs no text for fields alone', () => {
  const { search, titles } = searching('is:unread')
  expect(search.state.kind).toBe('none')
  expect(titles()).toHaveLength(2)
})

it('stops when it is cancelled, and keeps what it found', async () => {
  const { search, titles } = searching('talks')
  await expect.poll(() => search.state.kind).toBe('done')
  search.want('talks')
  search.cancel()
  expect(search.state.kind).toBe('cancelled')
  expect(titles()).toHaveLength(2)
})
