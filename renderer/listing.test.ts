import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../shared/library/filter'
import { NEWEST_FIRST } from '../shared/library/sort'
import type { ReleaseId } from '../shared/model/ids'
import { makePassage, makeRelease, releaseOf, releasesList } from '../shared/testing/releases'
import { type Asked, Listing } from './listing'
import { MemoryLibrary, type Written } from './store/library'

const ASKED: Asked = { filter: NO_FILTER, sort: NEWEST_FIRST, grouping: 'none', closed: new Set() }
const id = (release: string) => release as ReleaseId

function libraryOf(...releases: readonly ReturnType<typeof makeRelease>[]) {
  const library = new MemoryLibrary()
  library.apply({ releases: { put: releases, removed: [] } })
  return library
}
const idsIn = ({ shown }: Listing) => Array.from(shown.places, place => shown.rows.all[place]?.id)

it('follows what is written, and shows what listing anew would show', () => {
  const edit = fc.oneof(
    fc
      .nat(12)
      .chain(n => releaseOf(`r${n}`).map((row): Written => ({ releases: { put: [row], removed: [] } }))),
    fc.nat(12).map((n): Written => ({ releases: { put: [], removed: [`r${n}`] } })),
    fc.tuple(fc.nat(4), fc.nat(12), fc.subarray(['t1', 't2'])).map(([p, r, tags]): Written => ({
      annotations: { put: [makePassage(`p${p}`, `r${r}`, p, tags)], removed: [] },
    })),
    fc.nat(4).map((p): Written => ({ annotations: { put: [], removed: [`p${p}`] } })),
  )
  const view = fc.constantFrom('all', 'unread', 'untagged' as const)
  fc.assert(
    fc.property(releasesList, fc.array(edit), view, (rows, edits, view) => {
      const asked: Asked = {
        ...ASKED,
        filter: { ...NO_FILTER, view: view === 'all' || view === 'unread' ? view : 'untagged' },
        sort: [{ column: 'passages', descending: true }, ...NEWEST_FIRST],
        grouping: 'issuer',
      }
      const library = libraryOf(...rows)
      const listing = new Listing(library)
      listing.follow()
      listing.ask(asked)
      for (const written of edits) library.apply(written)
      const anew = new Listing(library)
      anew.ask(asked)
      expect(idsIn(listing)).toEqual(idsIn(anew))
      expect(listing.shown.counts).toEqual(anew.shown.counts)
      expect(listing.shown.lines.count).toBe(anew.shown.lines.count)
    }),
  )
})

it('takes in what was written between its making and its following', () => {
  const library = libraryOf(makeRelease('a'))
  const listing = new Listing(library)
  library.apply({ releases: { put: [makeRelease('b')], removed: [] } })
  listing.follow()
  expect(idsIn(listing)).toEqual(['a', 'b'])
})

it('tells its listeners once a write', () => {
  const library = libraryOf(makeRelease('a'), makeRelease('b'))
  const listing = new Listing(library)
  const stop = listing.follow()
  const heard = vi.fn()
  listing.subscribe(heard)
  library.apply({ releases: { put: [makeRelease('b', { starred: true })], removed: [] } })
  expect(heard).toHaveBeenCalledOnce()
  stop()
  library.apply({ releases: { put: [makeRelease('c')], removed: [] } })
  expect(heard).toHaveBeenCalledOnce()
})

describe('a release that is being read', () => {
  const unread: Asked = { ...ASKED, filter: { ...NO_FILTER, view: 'unread' } }
  const rows = [makeRelease('a', { status: 'unread' }), makeRelease('b', { status: 'unread' })]

  it('stays although reading takes it out of the filter, until another is read', () => {
    const library = libraryOf(...rows)
    const listing = new Listing(library)
    listing.follow()
    listing.ask(unread)
    listing.hold(id('a'))
    library.apply({ releases: { put: [makeRelease('a', { status: 'read' })], removed: [] } })
    expect(idsIn(listing)).toEqual(['a', 'b'])
    expect(listing.shown.counts.views.unread).toBe(1)
    listing.hold(id('b'))
    expect(idsIn(listing)).toEqual(['b'])
  })
  it('does not come into a filter that it is not part of', () => {
    const listing = new Listing(libraryOf(...rows, makeRelease('c', { status: 'done' })))
    listing.ask(unread)
    listing.hold(id('c'))
    expect(idsIn(listing)).toEqual(['a', 'b'])
  })
})

describe('a search', () => {
  const rows = [makeRelease('a', { title: 'Talks' }), makeRelease('b'), makeRelease('c')]
  it('shows titles at once and texts as they are found', () => {
    const listing = new Listing(libraryOf(...rows))
    listing.ask({ ...ASKED, filter: { ...NO_FILTER, query: 'talks' } })
    expect(idsIn(listing)).toEqual(['a'])
    listing.addFound([id('c'), id('gone')])
    expect(idsIn(listing)).toEqual(['a', 'c'])
    listing.clearFound()
    expect(idsIn(listing)).toEqual(['a'])
  })
  it('that is half typed leaves the rows as they are, and says what is wrong', () => {
    const listing = new Listing(libraryOf(...rows))
    listing.ask({ ...ASKED, filter: { ...NO_FILTER, query: 'talks' } })
    listing.ask({ ...ASKED, filter: { ...NO_FILTER, query: 'talks is:' } })
    expect(idsIn(listing)).toEqual(['a'])
    expect(listing.shown.error).toMatchObject({ kind: 'no-value' })
  })
  it('that finds nothing names the word that costs most', () => {
    const listing = new Listing(libraryOf(...rows))
    listing.ask({ ...ASKED, filter: { ...NO_FILTER, query: 'title:title peace' } })
    expect(listing.costliest()).toMatchObject({ part: { typed: 'peace' }, count: 2 })
  })
})
