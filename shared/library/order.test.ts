import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Release } from '../model/release'
import { makePassage, makeRelease, releaseOf, releasesList, passagesIn } from '../testing/releases'
import { type Arrangement, order, reorder } from './order'
import { rowComparer, SORT_COLUMNS, type SortKey, TextRanks } from './sort'

const arranged = (sort: readonly SortKey[], own: Partial<Arrangement> = {}): Arrangement => ({
  test: () => true,
  sort,
  passages: passagesIn(),
  ranks: new TextRanks(),
  ...own,
})
const up = (column: SortKey['column']): SortKey => ({ column, descending: false })
const down = (column: SortKey['column']): SortKey => ({ column, descending: true })
const on = (printed: string, ...readings: string[]): Partial<Release> => ({
  published: { printed, readings },
})
const idsOf = (rows: readonly Release[], arrangement: Arrangement) =>
  Array.from(order(rows, arrangement), place => rows[place]?.id)

const sorts = fc.array(fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }), {
  maxLength: 3,
})

describe('sorting', () => {
  const dated = [
    makeRelease('none'),
    makeRelease('day', on('27.04.2031', '2031-04-27')),
    makeRelease('either', on('4/5/31', '2031-04-05', '2031-05-04')),
    makeRelease('unread', on('soon')),
    makeRelease('time', on('27.04.2031 (13:24)', '2031-04-27T13:24')),
    makeRelease('year', on('2031', '2031')),
  ]
  it('puts dates by their first reading, and what has none last', () => {
    expect(idsOf(dated, arranged([up('published')]))).toEqual([
      'year',
      'either',
      'day',
      'time',
      'none',
      'unread',
    ])
  })
  it('keeps what has no date last when the newest come first', () => {
    expect(idsOf(dated, arranged([down('published')])).slice(-2)).toEqual(['none', 'unread'])
  })
  it('orders titles as people do, with their figures as numbers', () => {
    const titled = ['Exercise 10', 'élan', 'Exercise 2', 'Zeal', 'Elm'].map(title =>
      makeRelease(title, { title }),
    )
    expect(idsOf(titled, arranged([up('title')]))).toEqual([
      'élan',
      'Elm',
      'Exercise 2',
      'Exercise 10',
      'Zeal',
    ])
  })
  it('goes by the next column where the first is equal', () => {
    const rows = [
      makeRelease('a', { issuer: 'Bank', words: 5 }),
      makeRelease('b', { issuer: 'Bank', words: 9 }),
      makeRelease('c', { issuer: 'Alliance', words: 1 }),
    ]
    expect(idsOf(rows, arranged([up('issuer'), down('words')]))).toEqual(['c', 'b', 'a'])
  })
  it('counts passages', () => {
    const passages = passagesIn(makePassage('p', 'b', 0, []), makePassage('q', 'b', 9, []))
    const rows = [makeRelease('a'), makeRelease('b')]
    expect(idsOf(rows, arranged([down('passages')], { passages }))).toEqual(['b', 'a'])
  })
  it('agrees with comparing the rows one by one, and keeps equal rows in their places', () => {
    fc.assert(
      fc.property(releasesList, sorts, (rows, sort) => {
        const places = order(rows, arranged(sort))
        const compare = rowComparer(sort, passagesIn())
        const expected = [...rows.keys()].sort((a, b) => {
          const [one, other] = [rows[a], rows[b]]
          return (one && other ? compare(one, other) : 0) || a - b
        })
        expect([...places]).toEqual(expected)
      }),
    )
  })
  it('puts titles that came later where they belong, though it keeps their order between sorts', () => {
    const ranks = new TextRanks()
    const sort = [up('title')]
    const [a, z, m] = ['A', 'Z', 'M'].map(title => makeRelease(title, { title }))
    if (!a || !z || !m) throw new Error('Three releases were made')
    expect(idsOf([z, a], arranged(sort, { ranks }))).toEqual(['A', 'Z'])
    expect(idsOf([z, a, m], arranged(sort, { ranks }))).toEqual(['A', 'M', 'Z'])
  })
})

describe('an edit', () => {
  const test = (row: Release) => row.status !== 'done'
  it('leaves the order that sorting anew would give, whatever rows it touched', () => {
    const edits = fc.dictionary(fc.nat(45).map(String), releaseOf('edited'), { maxKeys: 6 })
    fc.assert(
      fc.property(releasesList, sorts, edits, (rows, sort, edits) => {
        const arrangement = arranged(sort, { test })
        const after = [...rows]
        const touched: number[] = []
        for (const [place, row] of Object.entries(edits)) {
          const at = Math.min(Number(place), after.length)
          after[at] = { ...row, id: makeRelease(`r${at}`).id }
          if (!touched.includes(at)) touched.push(at)
        }
        expect(reorder(order(rows, arrangement), after, touched, arrangement)).toEqual(
          order(after, arrangement),
        )
      }),
    )
  })
  it('gives the same array when nothing moved', () => {
    const rows = [makeRelease('a', { words: 1 }), makeRelease('b', { words: 2 })]
    const arrangement = arranged([up('words')])
    const places = order(rows, arrangement)
    const after = [makeRelease('a', { words: 1, starred: true }), ...rows.slice(1)]
    expect(reorder(places, after, [0], arrangement)).toBe(places)
  })
})
