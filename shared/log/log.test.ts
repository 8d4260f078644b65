import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someBodies } from '../testing/arbitraries'
import { compareClocks, tick } from './clock'
import { applyEdit, elements, movedField, type Row } from './edit'
import { equal } from './equal'
import { applyBody, emptyTables, type PlainTables, replay } from './replay'
import { reverse } from './reverse'

/** Tables as one plain value. A set's elements are in any order, and so are the records of a table. */
function plain(tables: PlainTables): unknown {
  const sorted = (row: Row) => ({ ...row, tags: [...elements(row['tags'])].sort() })
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      [...rows.values()].map(sorted).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  )
}

describe('the log', () => {
  it('gives the tables back from nothing', () => {
    fc.assert(
      fc.property(someBodies, bodies => {
        const tables = emptyTables()
        for (const body of bodies) applyBody(tables, body)
        expect(plain(replay(bodies))).toEqual(plain(tables))
      }),
    )
  })

  it('is undone by the reverse of its last Change, and of all of them back to nothing', () => {
    fc.assert(
      fc.property(someBodies, bodies => {
        const tables = replay(bodies)
        bodies.toReversed().forEach((body, back) => {
          applyBody(tables, reverse(body))
          expect(plain(tables)).toEqual(plain(replay(bodies.slice(0, bodies.length - back - 1))))
        })
      }),
    )
  })

  it('is the same after a Change is reversed twice', () => {
    fc.assert(
      fc.property(someBodies, bodies => {
        const tables = replay(bodies)
        const last = bodies.at(-1)
        if (last === undefined) return
        applyBody(tables, reverse(last))
        applyBody(tables, reverse(reverse(last)))
        expect(plain(tables)).toEqual(plain(replay(bodies)))
      }),
    )
  })

  it('survives being kept as JSON', () => {
    fc.assert(
      fc.property(someBodies, bodies => {
        expect(plain(replay(JSON.parse(JSON.stringify(bodies))))).toEqual(plain(replay(bodies)))
      }),
    )
  })

  it.each([
    ['removes what is not there', { removed: { tags: [{ id: 'a' }] } }],
    ['edits what is not there', { updated: { tags: [{ id: 'a', fields: {} }] } }],
    ['adds what is there', { added: { tags: [{ id: 'a' }, { id: 'a' }] } }],
  ])('is refused when it has a gap and %s', (_, part) => {
    const body = { added: {}, updated: {}, removed: {}, ...part }
    expect(() => replay([body as never])).toThrow('The log')
  })
})

describe('an edit', () => {
  const row = { id: 'a', tags: ['x', 'y'], note: 'old', unknown: { deep: [1] } }

  it('changes a set by element, so that two edits of it both stand', () => {
    const first = { id: 'a', fields: { tags: { kind: 'elements' as const, added: ['z'], removed: [] } } }
    const second = { id: 'a', fields: { tags: { kind: 'elements' as const, added: [], removed: ['x'] } } }
    const oneWay = applyEdit(applyEdit(row, first), second)
    expect(oneWay['tags']).toEqual(['y', 'z'])
    expect(applyEdit(applyEdit(row, second), first)).toEqual(oneWay)
  })

  it('keeps the fields that it does not name', () => {
    const edited = applyEdit(row, { id: 'a', fields: { note: { kind: 'set', old: 'old', new: 'new' } } })
    expect(edited).toEqual({ ...row, note: 'new' })
  })

  it.each([
    ['a field that moved', { note: { kind: 'set', old: 'other', new: 'new' } }, 'note'],
    ['an element that is there already', { tags: { kind: 'elements', added: ['x'], removed: [] } }, 'tags'],
    ['an element that is gone', { tags: { kind: 'elements', added: [], removed: ['z'] } }, 'tags'],
    ['nothing for the time of the last write', { updatedAt: { kind: 'set', old: '1', new: '2' } }, null],
    ['nothing when all stands', { note: { kind: 'set', old: 'old', new: 'new' } }, null],
  ] as const)('names %s', (_, fields, field) => {
    expect(movedField(row, { id: 'a', fields })).toBe(field)
  })
})

describe('the clock', () => {
  it('never goes back, whatever the system says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), times => {
        let clock = { ms: 0, counter: 0 }
        for (const now of times) {
          const next = tick(clock, now)
          expect(compareClocks(clock, next)).toBeLessThan(0)
          clock = next
        }
      }),
    )
  })
})

describe('equality of plain values', () => {
  it('is that of their JSON, but for the order of fields', () => {
    const value = fc.jsonValue()
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(equal(a, JSON.parse(JSON.stringify(a)))).toBe(true)
        if (JSON.stringify(a) === JSON.stringify(b)) expect(equal(a, b)).toBe(true)
        else if (typeof a !== 'object' || typeof b !== 'object') expect(equal(a, b)).toBe(a === b)
      }),
    )
  })

  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [[1], [1, 2], false],
    [null, {}, false],
  ])('of %j and %j', (a, b, same) => {
    expect(equal(a, b)).toBe(same)
    expect(equal(b, a)).toBe(same)
  })
})
