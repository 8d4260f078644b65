import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRelease, releasesList, passagesIn } from '../testing/releases'
import { type Grouping, groupedLines, groupKey, groupsOf, plainLines, sortFor } from './group'
import { order } from './order'
import { NEWEST_FIRST, type SortKey, TextRanks } from './sort'
import type { Release } from '../model/release'

function groupsIn(rows: readonly Release[], grouping: Grouping, sort: readonly SortKey[]) {
  const sorted = sortFor(grouping, sort)
  const passages = passagesIn()
  const places = order(rows, { test: () => true, sort: sorted, passages, ranks: new TextRanks() })
  const keyOf = groupKey(grouping, sorted)
  return { places, groups: keyOf === null ? null : groupsOf(places, rows, keyOf) }
}
const on = (id: string, reading: string) =>
  makeRelease(id, { published: { printed: reading, readings: [reading] } })

it('puts releases under the month of their first reading, and those without a date last', () => {
  const rows = [on('a', '2031-04-27'), on('b', '2031-05-01'), makeRelease('c'), on('d', '2031-04-02')]
  expect(groupsIn(rows, 'month', NEWEST_FIRST).groups).toEqual([
    { key: '2031-05', start: 0, count: 1 },
    { key: '2031-04', start: 1, count: 2 },
    { key: '', start: 3, count: 1 },
  ])
})

it('has no months when the table is sorted by something else', () => {
  expect(groupsIn([on('a', '2031')], 'month', [{ column: 'title', descending: false }]).groups).toBeNull()
  expect(groupsIn([on('a', '2031')], 'none', NEWEST_FIRST).groups).toBeNull()
})

it.each(['month', 'issuer'] as const)('names each %s once, and counts every row once', grouping => {
  fc.assert(
    fc.property(releasesList, rows => {
      const { groups, places } = groupsIn(rows, grouping, NEWEST_FIRST)
      const keys = groups?.map(group => group.key) ?? []
      expect(new Set(keys).size).toBe(keys.length)
      expect(groups?.reduce((sum, group) => sum + group.count, 0)).toBe(places.length)
    }),
  )
})

describe('lines', () => {
  const groups = [
    { key: 'may', start: 0, count: 2 },
    { key: 'april', start: 2, count: 3 },
  ]
  it('are headings and rows', () => {
    const lines = groupedLines(groups, new Set())
    expect(lines.count).toBe(7)
    expect(lines.at(0)).toMatchObject({ kind: 'group', open: true })
    expect(lines.at(2)).toEqual({ kind: 'row', index: 1 })
    expect(lines.at(3)).toMatchObject({ kind: 'group', group: { key: 'april' } })
  })
  it('leave out the rows of a closed group', () => {
    const lines = groupedLines(groups, new Set(['may']))
    expect(lines.count).toBe(5)
    expect(lines.at(1)).toMatchObject({ kind: 'group', group: { key: 'april' } })
    expect(lines.lineOf(1)).toBe(-1)
  })
  it('find a row where they show it', () => {
    for (const lines of [groupedLines(groups, new Set()), plainLines(5)]) {
      for (let index = 0; index < 5; index += 1) {
        expect(lines.at(lines.lineOf(index))).toEqual({ kind: 'row', index })
      }
    }
  })
  it('find a heading by its key', () => {
    const lines = groupedLines(groups, new Set(['may']))
    expect([lines.lineOfGroup('april'), lines.lineOfGroup('june')]).toEqual([1, -1])
  })
  it('say so when a line does not exist', () => {
    expect(() => groupedLines([], new Set()).at(0)).toThrow('Line 0 is outside of 0 lines')
  })
})
