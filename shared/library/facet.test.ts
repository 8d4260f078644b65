import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReleaseId } from '../model/ids'
import { makePassage, makeRelease, releaseOf, releasesList, passagesIn } from '../testing/releases'
import type { Annotation } from '../model/annotation'
import { passagesFrom } from './passages'
import { facetList, Tally } from './facet'

it('counts views and values, and rows without a value under none', () => {
  const rows = [
    makeRelease('a', { status: 'unread', issuer: 'Bank', published: { printed: '', readings: ['2031-04'] } }),
    makeRelease('b', { status: 'done', starred: true, issuer: 'Bank' }),
    makeRelease('c', { status: 'progress', language: null }),
  ]
  const passages = passagesIn(makePassage('p', 'b', 0, ['t1']))
  const { views, facets } = new Tally(rows, passages).counts
  expect(views).toEqual({ all: 3, unread: 1, starred: 1, untagged: 2, progress: 1, done: 1 })
  expect(Object.fromEntries(facets.issuer)).toEqual({ Bank: 2, '': 1 })
  expect(Object.fromEntries(facets.year)).toEqual({ 2031: 1, '': 2 })
  expect(Object.fromEntries(facets.language)).toEqual({ en: 2, '': 1 })
})

it('gives, after any edits, what counting anew would give', () => {
  const edits = fc.array(fc.tuple(fc.nat(45), releaseOf('edited'), fc.boolean()), { maxLength: 8 })
  fc.assert(
    fc.property(releasesList, edits, (rows, edits) => {
      const annotations = new Map<ReleaseId, readonly Annotation[]>()
      const passages = passagesFrom(release => annotations.get(release) ?? [])
      const tally = new Tally(rows, passages)
      const now = [...rows]
      for (const [at, row, tagged] of edits) {
        const place = Math.min(at, now.length)
        const id = `r${place}` as ReleaseId
        annotations.set(id, tagged ? [makePassage(`p${place}`, id, 0, ['t1'])] : [])
        now[place] = { ...row, id }
        tally.update(now, [place], passages)
      }
      expect(tally.counts).toEqual(new Tally(now, passages).counts)
    }),
  )
})

it('leaves a facet as it was when no value of it changed', () => {
  const rows = [makeRelease('a', { issuer: 'Bank' })]
  const passages = passagesIn()
  const tally = new Tally(rows, passages)
  const before = tally.counts.facets.issuer
  tally.update([makeRelease('a', { issuer: 'Bank', starred: true })], [0], passages)
  expect(tally.counts.facets.issuer).toBe(before)
})

it('lists the commonest first, years from the newest, and what has none last', () => {
  const counts = new Map([
    ['', 9],
    ['b', 2],
    ['a', 2],
    ['c', 5],
  ])
  expect(facetList('issuer', counts).map(([value]) => value)).toEqual(['c', 'a', 'b', ''])
  const years = new Map([
    ['2030', 9],
    ['', 1],
    ['2031', 2],
  ])
  expect(facetList('year', years).map(([value]) => value)).toEqual(['2031', '2030', ''])
})
